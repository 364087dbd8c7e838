"""Questions and answers in marks, each in a paragraph of its own, of which only some say who speaks."""

from collections.abc import Iterator
from dataclasses import dataclass

from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.sources import VERB_POSES

MIN_EXCHANGE = 3
"""Paragraphs in which two people ask and answer."""

MAX_BARE_WORDS = 12
"""Words of a question or an answer that nobody is named beside. Chosen by hand: longer ones are told with a name."""

MAX_BESIDE = 12
"""Tokens of what stands behind a passage that says who speaks, and does nothing else: 'asked the harbour master, Ada Lind.'"""


MAX_INTRODUCTION = 24
"""Tokens of a line that tells whose words follow: 'From the desk of Ada Lind, senior analyst, Lind & Holm:'."""


@dataclass(frozen=True)
class Remark:
    """A paragraph that is one passage: its number, whether it asks, and who is shown to say it, if anybody is."""

    passage: int
    asks: bool
    source: int | None


def answers_in_turn(article: AnnotatedArticle) -> dict[int, int]:
    """For each remark without a name in an exchange of two whose turn it is.

    '“Ready?” asked Lind. / “No.” / “Ready now?” / “Yes,” said Dunn.': one asks and the other answers, and both are told once.
    """
    found: dict[int, int] = {}
    for exchange in exchanges(article):
        asking = [remark.source for remark in exchange if remark.asks and remark.source is not None]
        answering = [remark.source for remark in exchange if not remark.asks and remark.source is not None]
        who_asks, who_answers = ({who(article, source) for source in sources} for sources in (asking, answering))
        if not len(who_asks) == len(who_answers) == 1 or who_asks == who_answers:
            continue
        for remark in exchange:
            if remark.source is None:
                found[remark.passage] = asking[0] if remark.asks else answering[0]
    return found


def exchanges(article: AnnotatedArticle) -> Iterator[list[Remark]]:
    """The runs of remarks in which a question and an answer take turns."""
    run: list[Remark] = []
    for paragraph in range(len(article.paragraph_tokens)):
        remark = remark_in(article, paragraph)
        if remark is None or (run and run[-1].asks == remark.asks):
            if len(run) >= MIN_EXCHANGE:
                yield run
            run = []
        if remark is not None:
            run.append(remark)
    if len(run) >= MIN_EXCHANGE:
        yield run


def remark_in(article: AnnotatedArticle, paragraph: int) -> Remark | None:
    """The remark that the paragraph is: a passage, alone or with its cue."""
    number = article.first_of.get(paragraph)
    if number is None:
        return None
    passage, outer = article.passages[number], article.outer[number]
    first, last = article.paragraph_tokens[paragraph]
    is_one = outer.start == first and article.right_limit(number) == last and not passage.is_open and not passage.continues
    text = article.parse.body[passage.start : passage.end].rstrip()
    behind = [token for token in range(outer.stop, last) if article.parse.words[token].strip()]
    if not is_one or len(behind) > MAX_BESIDE:
        return None
    source = next((article.shown[token] for token in behind if token in article.shown), None)
    is_bare = source is None and not behind and len(text.split()) <= MAX_BARE_WORDS
    return Remark(number, text.endswith("?"), source) if source is not None or is_bare else None


def who(article: AnnotatedArticle, token: int) -> int | str:
    """What tells a speaker from others: the entity, else the word."""
    number = article.named.at.get(token)
    return article.parse.words[token].lower() if number is None else article.named.entity_of[number]


def introduced(article: AnnotatedArticle) -> dict[int, int]:
    """For each passage below a line that ends with a colon and names a person that person: 'And from Ada Lind: / “It leaks.”'

    The line has no verb; with one it reports, or asks.
    """
    parse, named = article.parse, article.named
    found: dict[int, int] = {}
    for number, passage in enumerate(article.passages):
        start, end = parse.paragraph_spans[passage.paragraph - 1] if passage.paragraph else (0, 0)
        if passage.outer_start != parse.paragraph_spans[passage.paragraph][0] or parse.body[start:end][-1:] != ":":
            continue
        line = range(*article.paragraph_tokens[passage.paragraph - 1])
        if len(line) > MAX_INTRODUCTION or any(article.quoted[token] or parse.poses[token] in VERB_POSES for token in line):
            continue
        names = (named.name_at(token) for token in line)
        person = next((name for name in names if name is not None and name.label == "PERSON"), None)
        if person is not None:
            found[number] = person.stop - 1
    return found
