"""What stands in marks and is no quotation: a title, a nickname, a term, what a sign says."""

from transforms.languages.scheme import Form, Relation
from transforms.names.personnouns import is_person_noun
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.evidence import Evidence
from transforms.quotations.names_in_marks import is_before_noun, is_common_name, is_marked_on
from transforms.quotations.sources import NOUN_POSES, SUBJECTS_OF_VERBS, VERB_POSES

MIN_TITLE_LETTERS = 4
"""Letters of the words that a title has with capitals; shorter ones may be 'the', 'of', 'and'."""

MIN_TITLE_WORDS = 2
"""Words of so many letters that show a title; one alone may be anything."""

MAX_JOINING = 2
"""Tokens of ', and' between two passages."""

MAX_INSCRIBED = 20
"""Passages in a row that stand on one thing: 'signs reading “Go”, “Stay” and “Wait”'."""

MAX_FROM_INSCRIPTION = 3
"""Tokens from what words stand on to the last one before them: 'a cap bearing the words “'."""

MAX_SO_CALLED = 3
"""Tokens of 'so-called', which the parser may tear apart."""

MAX_NICKNAME_WORDS = 3


def is_no_quotation(evidence: Evidence, number: int, cue: int | None, source: int | None) -> bool:
    """Whether the print shows that the passage is none, whoever its source were with that cue."""
    return (
        is_title(evidence, number, cue, source)
        or is_called_so(evidence.article, number)
        or is_nickname(evidence.article, number)
        or is_name_given(evidence, number)
        or is_common_name(evidence.article, number)
        or is_before_noun(evidence.article, number)
        or is_marked_on(evidence.article, number)
        or inscription(evidence, number) is not None
    )


def is_called_so(article: AnnotatedArticle, number: int) -> bool:
    """Whether 'so-called' stands right before the passage: 'the so-called “smart” meters'."""
    begins = article.outer[number].start
    before = "".join(article.parse.words[max(begins - MAX_SO_CALLED, 0) : begins]).lower()
    return before.endswith(article.parse.language.quoting.so_called)


def is_nickname(article: AnnotatedArticle, number: int) -> bool:
    """Whether the passage stands within somebody's name: 'Winston “Biggs” Laing', 'Zbigniew “the Crane” Pawlak'."""
    parse, passage, outer = article.parse, article.passages[number], article.outer[number]
    article_first, _, rest = parse.body[passage.start : passage.end].partition(" ")
    is_led = article_first.lower() in parse.language.words.definite_articles
    text = rest if is_led else parse.body[passage.start : passage.end]
    is_short = text[:1].isupper() and text[-1:].isalnum() and len(text.split()) <= MAX_NICKNAME_WORDS
    if not is_short or not outer.start:
        return False
    before, behind = outer.start - 1, outer.stop
    name = article.named.name_at(before)
    is_within = name is not None and name.label == "PERSON" and name.stop > behind
    is_of_two = all(parse.poses[place] == "PROPN" for place in (before, behind)) if behind < len(parse) else False
    persons = [article.named.is_person_at(place) for place in (before, behind)] if is_of_two else [False]
    return is_within or all(persons) or (is_led and any(persons))


def is_name_given(evidence: Evidence, number: int) -> bool:
    """Whether the passage is what a thing is called: 'a folder named “Photos”', 'a trick known as “juice jacking”'.

    It has no verb of its own; whoever calls it so would be told behind it: 'called “a mess” by Dey'. What somebody is called is
    what others say: 'Lind, who was dubbed “the queen of the harbour”'.
    """
    article, parse, quoting = evidence.article, evidence.article.parse, evidence.article.parse.language.quoting
    verb, behind = article.outer[number].start - 1, article.outer[number].stop
    if verb > 0 and parse.words[verb].lower() in quoting.quoted_as:
        verb -= 1
    if verb < article.left_limit(number) or parse.lemmas[verb].lower() not in quoting.naming_verbs:
        return False
    is_passive = parse.relations[verb] is Relation.PARTICIPLE_CLAUSE or Relation.PASSIVE_AUXILIARY in parse.relations_below[verb]
    is_by = behind < len(parse) and parse.words[behind].lower() in quoting.agent_prepositions
    has_verb = any(map(parse.is_finite, article.inside[number]))
    subjects = [token for token in parse.children[verb] if parse.is_subject(token)]
    called = subjects[0] if subjects else parse.heads[verb]
    while parse.relations[called] in SUBJECTS_OF_VERBS and parse.relations[parse.heads[called]] is Relation.RELATIVE_CLAUSE:
        called = parse.heads[parse.heads[called]]
    is_somebody = article.can_speak(called) or is_person_noun(parse, called)
    return is_passive and parse.forms[verb] is Form.PARTICIPLE and not (is_by or has_verb or is_somebody)


def is_title(evidence: Evidence, number: int, cue: int | None, source: int | None) -> bool:
    """Whether the passage is the title of a law, or of what somebody sings, reads or shows: 'She sang “Leave the Lamp On”.'"""
    article, parse = evidence.article, evidence.article.parse
    quoting, passage = parse.language.quoting, article.passages[number]
    lemma = "" if cue is None else parse.lemmas[cue].lower()
    text = parse.body[passage.start : passage.end]
    if not (text[:1].isupper() and text[-1:].isalnum()):
        return False
    if lemma in quoting.performing_verbs and not is_behind_comma(article, number):
        return True
    words = [word.strip("([)]") for word in text.split() if len(word) >= MIN_TITLE_LETTERS]
    if len(words) < MIN_TITLE_WORDS or not all(word[:1].isupper() for word in words):
        return False
    # 'The song, called “Mama Africa”, was banned.'
    if lemma in quoting.naming_verbs and source is not None and parse.lemmas[source].lower() in quoting.work_nouns:
        return True
    # 'She opened with “Rain on Zinc”.'
    before = article.outer[number].start - 1
    if before > 0 and parse.words[before].lower() in parse.language.naming.host_prepositions:
        return True
    is_law = text.split()[-1].lower() in quoting.law_nouns
    return is_law or names_work(evidence, number) or (lemma in quoting.work_verbs and not is_behind_comma(article, number))


def is_behind_comma(article: AnnotatedArticle, number: int) -> bool:
    """Whether a comma or a colon leads to the passage, also at the end of the line above: 'Lind sang: / “Leave the Lamp On”'"""
    body, place = article.parse.body, article.passages[number].outer_start
    while place and body[place - 1].isspace():
        place -= 1
    return body.endswith((":", ","), 0, place)


def names_work(evidence: Evidence, number: int) -> bool:
    """Whether a noun for a work stands right before the passage: 'in her memoir, “Salt on the Stairs”, Lind writes'."""
    parse, first = evidence.article.parse, evidence.article.outer[number].start
    before = first - 2 if first > 1 and parse.words[first - 1] == "," else first - 1
    return before >= evidence.article.left_limit(number) and parse.lemmas[before].lower() in parse.language.quoting.work_nouns


def inscription(evidence: Evidence, number: int) -> int | None:
    """What the passage stands on: 'ran after a man whose sign read “Go”' → sign; None where it stands on nothing.

    So do the words of a theme, a motto, a proverb: 'The theme for this year is “Grow more”'; 'as the saying goes, “All is lost”'.
    """
    article, parse = evidence.article, evidence.article.parse
    # 'Signs reading “Go” and “Stay”'.
    earliest = max(number - MAX_INSCRIBED, 0)
    while number > earliest and is_joined(article, number):
        number -= 1
    verb, first = article.outer[number].start - 1, article.left_limit(number)
    if parse.words[verb] == ":" and is_topic(article, verb):
        return None
    if verb > first and parse.words[verb] in (":", ","):
        verb -= 1
    inscriptions = parse.language.quoting.inscriptions
    # 'A woman held a placard reading “Go”', 'a cap bearing the words “Kings of Nothing”'.
    for noun in range(verb, max(verb - MAX_FROM_INSCRIPTION, first) - 1, -1):
        if parse.lemmas[noun].lower() in inscriptions and parse.poses[noun] in NOUN_POSES:
            return noun
        if parse.words[noun] == ",":
            break
    source = article.sources.get(verb)
    if source is None:
        source = next((token for token in parse.children[verb] if parse.is_subject(token) and token < verb), None)
    is_written = source is not None and parse.lemmas[source].lower() in inscriptions
    return source if is_written and verb >= first else None


def is_topic(article: AnnotatedArticle, last: int) -> bool:
    """Whether the sentence up to the token only tells on what somebody speaks: 'On the title: “Ask me in May.”'"""
    parse, first = article.parse, article.sentence_first(last)
    return parse.poses[first] == "ADP" and not any(parse.poses[token] in VERB_POSES for token in range(first, last + 1))


def is_joined(article: AnnotatedArticle, number: int) -> bool:
    """Whether nothing but 'and' or a comma stands between the passage and the one before it."""
    parse = article.parse
    between = range(article.outer[number - 1].stop, article.outer[number].start)
    is_near = article.passages[number].paragraph == article.passages[number - 1].paragraph and 0 < len(between) <= MAX_JOINING
    return is_near and all(parse.words[token] == "," or parse.forms[token] is Form.CONJUNCTION for token in between)
