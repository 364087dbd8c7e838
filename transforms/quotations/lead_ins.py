"""Who says a passage by what stands right before it: a line above that ends with a colon, the handle of a post."""

from collections.abc import Iterator

from transforms.languages.scheme import Relation
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.announcements import issued, issuing_colon
from transforms.quotations.sources import SHOWING_ENDS, VERB_POSES, is_cue

HANDLE = "@"

MIN_TOPICS = 2
"""Topics with a passage behind them that make an interview's notes of an article."""

MAX_TOPIC = 14
"""Tokens of a topic and its colon: 'On the save in the last minute:'."""

MAX_INTRODUCTION = 24
"""Tokens of a line that tells whose words follow: 'From the desk of Ada Lind, senior analyst, Lind & Holm:'."""

MAX_HANDLE_TOKENS = 8
"""Tokens of a handle and its colon; a paragraph's later passages are not looked at."""

_SPEAKING = frozenset({"NOUN", "PROPN", "PRON"})


def below_colon(article: AnnotatedArticle) -> Iterator[tuple[int, range]]:
    """The passages that begin their paragraph below a line with a colon at its end, each with that line's tokens."""
    parse = article.parse
    for number, passage in enumerate(article.passages):
        start, end = parse.paragraph_spans[passage.paragraph - 1] if passage.paragraph else (0, 0)
        if passage.outer_start == parse.paragraph_spans[passage.paragraph][0] and parse.body.endswith(":", start, end):
            yield number, range(*article.paragraph_tokens[passage.paragraph - 1])


def introduced(article: AnnotatedArticle) -> dict[int, int]:
    """For each passage below a line that ends with a colon and names a person that person: 'And from Ada Lind: / “It leaks.”'

    The line has no verb; with one it reports, or asks.
    """
    found: dict[int, int] = {}
    for number, line in below_colon(article):
        if len(line) > MAX_INTRODUCTION or any(
            article.quoted[token] or article.parse.poses[token] in VERB_POSES for token in line
        ):
            continue
        person = next((token for token in line if article.named.is_person_at(token)), None)
        if person is not None:
            found[number] = article.named.names[article.named.at[person]].stop - 1
    return found


def led_from_above(article: AnnotatedArticle) -> dict[int, int]:
    """For each passage that begins its paragraph, below a line with a verb of speech and a colon at its end, whose verb it is.

    'The harbour authority said in a statement on Monday: / “All is well.”', whoever spoke before that.
    """
    parse = article.parse
    found: dict[int, int] = {}
    for number, line in below_colon(article):
        last_sentence = parse.sentences[line[-1]]
        for verb in reversed(line):
            own = [token for token in parse.children[verb] if parse.relations[token] is Relation.SUBJECT]
            if parse.relations[verb] is Relation.PARTICIPLE_CLAUSE and parse.relations[parse.heads[verb]] is Relation.ROOT:
                # 'The company, Delta Hydro, replied by email:', which the parser takes for a phrase.
                own.append(parse.heads[verb])
            source = next((token for token in own if parse.poses[token] in _SPEAKING), article.sources.get(verb))
            is_near = parse.sentences[verb] == last_sentence and not article.quoted[verb] and is_cue(parse, verb)
            if is_near and source is not None and source in line:
                found[number] = source
                break
    return found


def led_by_issuer(article: AnnotatedArticle) -> dict[int, int]:
    """For each passage behind a colon, below or in the same line, to which somebody issues a statement who that is.

    'The family of the climber, Ada Lind, released the following statement: “She loved this mountain.”': the family.
    """
    found = {}
    for number, line in below_colon(article):
        if (told := issued(article, range(article.sentence_first(line[-1]), line.stop))) is not None:
            found[number] = told[1]
    for number, outer in enumerate(article.outer):
        paragraph = article.passages[number].paragraph
        inline = issuing_colon(article, paragraph) if article.first_of[paragraph] == number else None
        if inline is not None and inline[0] + 1 == outer.start:
            found[number] = inline[2]
    return found


def on_topics(article: AnnotatedArticle) -> dict[int, int]:
    """For each passage behind a topic and a colon, of several in an article, the one person named before them.

    'Ada Lind took three questions. / On her save: “I closed my eyes.” / On the title: “Ask me in May.”'
    Or behind a question each: 'What do you throw away? “Nothing.” / Your favourite animal? “The frog.”'
    """
    parse, prepositions = article.parse, article.parse.language.quoting.label_prepositions
    numbers = []
    for number, passage in enumerate(article.passages):
        first = article.paragraph_tokens[passage.paragraph][0]
        topic = range(first, article.outer[number].start)
        is_last = passage.outer_end == parse.paragraph_spans[passage.paragraph][1]
        if not is_last or not 1 < len(topic) <= MAX_TOPIC:
            continue
        has_verb = any(parse.poses[token] in VERB_POSES for token in topic)
        is_topic = parse.words[first].lower() in prepositions and parse.words[topic[-1]] == ":" and not has_verb
        if is_topic or parse.words[topic[-1]] == "?":
            numbers.append(number)
    if len(numbers) < MIN_TOPICS:
        return {}
    begins = article.outer[numbers[0]].start
    before = [name for name in article.named.names if name.label == "PERSON" and name.stop <= begins]
    entities = {article.named.entity_of[article.named.at[name.first]] for name in before}
    return dict.fromkeys(numbers, before[-1].stop - 1) if len(entities) == 1 else {}


def told_by_unnamed(article: AnnotatedArticle) -> dict[int, int]:
    """For each passage with a cue and a handle, or somebody without a name, right behind it that token.

    '“Day three,” wrote @slowlane.' '“It is leaving you,” answered one of them.'
    """
    parse, some = article.parse, article.parse.language.words.one_of_several
    found: dict[int, int] = {}
    for number, outer in enumerate(article.outer):
        behind = range(outer.stop, min(outer.stop + 2, article.right_limit(number)))
        passage = article.passages[number]
        if len(behind) < 2 or not is_cue(parse, behind[0]) or not parse.is_tensed(behind[0]):
            continue
        is_said = parse.body[passage.end - 1] in SHOWING_ENDS
        if is_said and (parse.words[behind[1]].startswith(HANDLE) or parse.words[behind[1]].lower() in some):
            found[number] = behind[1]
    return found


def handled(article: AnnotatedArticle) -> dict[int, int]:
    """For each passage right behind a handle and a colon at a paragraph's beginning the handle: '@portvoe: “Go.”'"""
    parse = article.parse
    found: dict[int, int] = {}
    for number, passage in enumerate(article.passages):
        first, _ = article.paragraph_tokens[passage.paragraph]
        label = range(first, article.outer[number].start)
        if len(label) > MAX_HANDLE_TOKENS:
            continue
        words = "".join(parse.words[token] for token in label).strip()
        if len(label) > 1 and words.startswith(HANDLE) and words.endswith(":") and words[1:-1].replace("_", "").isalnum():
            found[number] = next(token for token in reversed(label) if any(map(str.isalnum, parse.words[token])))
    return found
