"""What things and people are called, in marks: 'Critics call it the “Lamp Law”'. A name is nobody's words, whoever uses it."""

from transforms.languages.scheme import Form, Relation
from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.reported_clause import ReportedClause
from transforms.quotations.sources import NOUN_POSES, VERB_POSES, agent_of

MAX_TO_NAME = 10
"""Tokens from a verb of naming to the name in marks, with what is named between: 'has dubbed the new road tax the “'."""

MAX_SHORT_NAME = 3
"""Tokens of 'the night owl'."""

MIN_NAME_LETTERS = 4
"""Letters of the words that a name has with capitals; shorter ones may be 'the', 'of', 'and'."""


def naming_verb(article: AnnotatedArticle, number: int) -> int | None:
    """The verb that says that something is called what the passage says: 'dubbed', of 'dubbed the tax “the lamp law”'.

    Nothing but what is named stands between the two.
    """
    parse, quoting, begins = article.parse, article.parse.language.quoting, article.outer[number].start
    for verb in range(begins - 1, max(article.left_limit(number), begins - MAX_TO_NAME) - 1, -1):
        if parse.lemmas[verb].lower() in quoting.naming_verbs | quoting.nicknaming_verbs and parse.poses[verb] in VERB_POSES:
            return verb
        if parse.poses[verb] in VERB_POSES or (parse.poses[verb] == "PUNCT" and parse.words[verb] not in ("-", "(", ")")):
            return None
    return None


def is_common_name(article: AnnotatedArticle, number: int) -> bool:
    """Whether the passage is a name that people use: 'Opponents have dubbed it “the lamp bill”', 'what miners call “the throat”'.

    What somebody named calls a thing are his words, and what many call unfair is what they think: 'Critics call it “a disgrace”'.
    """
    parse, quoting, verb = article.parse, article.parse.language.quoting, naming_verb(article, number)
    if verb is None:
        return False
    lemma = parse.lemmas[verb].lower()
    if lemma in quoting.titling_verbs:
        return True
    if any(map(parse.is_finite, article.inside[number])):
        return False
    source = article.sources.get(verb)
    is_passive = Relation.PASSIVE_AUXILIARY in parse.relations_below[verb]
    if is_passive or (source is not None and parse.heads[verb] == source and parse.forms[verb] is Form.PARTICIPLE):
        # 'Called “a mess” by Dey', and 'Lind was called “a liar”', by whomever.
        return lemma in quoting.nicknaming_verbs and agent_of(parse, verb) is None and not is_by(article, number)
    if source is None or not is_anybody(article, source):
        return source is not None and is_thing(article, source) and is_proper(article, number)
    return lemma in quoting.nicknaming_verbs or is_proper(article, number) or is_led_as_name(article, number, verb)


def is_by(article: AnnotatedArticle, number: int) -> bool:
    """Whether 'by' stands right behind the passage: 'dubbed “the lamp bill” by Dey'."""
    behind = article.outer[number].stop
    return (
        behind < len(article.parse) and article.parse.words[behind].lower() in article.parse.language.quoting.agent_prepositions
    )


def is_led_as_name(article: AnnotatedArticle, number: int, verb: int) -> bool:
    """Whether an article stands before the mark, 'call it the “lamp law”', or 'what' before the verb: 'what some call “ash”'."""
    parse, before = article.parse, article.outer[number].start - 1
    if before > verb and parse.words[before].lower() in parse.language.words.definite_articles:
        return True
    if is_short_name(article, number, verb):
        return True
    first = article.sentence_first(verb)
    return before == verb and any(parse.words[token].lower() in parse.language.quoting.what for token in range(first, verb))


def is_short_name(article: AnnotatedArticle, number: int, verb: int) -> bool:
    """Whether the passage is an article and a word or two, by which people go every day: 'miners call the shift “the owl”'."""
    parse, inside = article.parse, article.inside[number]
    is_led = bool(inside) and parse.words[inside.start].lower() in parse.language.words.definite_articles
    return is_led and len(inside) <= MAX_SHORT_NAME and parse.forms[verb] in (Form.PRESENT, Form.INFINITIVE)


def is_anybody(article: AnnotatedArticle, source: int) -> bool:
    """Whether the subject is people at large: 'critics', 'many', 'the locals'; not 'two men', nor somebody named."""
    parse, quoting = article.parse, article.parse.language.quoting
    if source in article.named.at:
        return False
    if parse.words[source].lower() in quoting.anybody:
        return True
    is_many = parse.poses[source] in NOUN_POSES and parse.forms[source] is Form.NOUNS
    return is_many and not any(parse.poses[child] == "NUM" for child in parse.children[source])


def is_thing(article: AnnotatedArticle, source: int) -> bool:
    """Whether no person is the subject: 'the law calls this “Class Three Noise”', 'the firm calls it “Pathfinder”'."""
    parse, name = article.parse, article.named.name_at(source)
    if name is not None:
        return name.label != "PERSON"
    return parse.poses[source] in NOUN_POSES and not article.can_speak(source)


def is_proper(article: AnnotatedArticle, number: int) -> bool:
    """Whether the passage is written as a name: all its longer words have capitals, and no stop ends it."""
    passage = article.passages[number]
    text = article.parse.body[passage.start : passage.end].rstrip(",.")
    words = [word for word in text.split() if len(word) >= MIN_NAME_LETTERS]
    return bool(words) and text[-1:].isalnum() and all(word[:1].isupper() for word in words)


def is_before_noun(article: AnnotatedArticle, number: int) -> bool:
    """Whether the passage is written as a name and tells which one a noun means: 'the city’s “Memory on Foot” programme'."""
    parse, outer = article.parse, article.outer[number]
    before, behind = outer.start - 1, outer.stop
    if before < 0 or behind >= len(parse) or not is_proper(article, number) or parse.poses[behind] != "NOUN":
        return False
    is_led = parse.words[before].lower() in parse.language.words.determiners | parse.language.style.possessive_marks
    is_near = parse.starts[behind] == article.passages[number].outer_end + 1
    return is_led and is_near and len(article.inside[number]) > 1


def is_marked_on(article: AnnotatedArticle, number: int) -> bool:
    """Whether somebody writes the passage on a thing: 'has painted “Closed for sorrow” on her shutter'."""
    parse, quoting, outer = article.parse, article.parse.language.quoting, article.outer[number]
    verb = outer.start - 1
    if verb < article.left_limit(number) or parse.lemmas[verb].lower() not in quoting.marking_verbs or outer.stop >= len(parse):
        return False
    return parse.words[outer.stop].lower() in quoting.marked_on


def names_it(article: AnnotatedArticle, report: ReportedClause, number: int) -> bool:
    """Whether the report tells no more than what a thing is called, or what stands on it: 'it the “Lamp Law”'."""
    parse: Parse = article.parse
    quoting = parse.language.quoting
    named = naming_verb(article, number)
    is_marked = is_marked_on(article, number) and report.cue == article.outer[number].start - 1
    is_named = report.cue == named and is_common_name(article, number)
    is_known = parse.lemmas[report.cue].lower() in quoting.nicknaming_verbs
    return is_marked or is_named or is_known
