"""Questions and answers in marks, in paragraphs of their own or one behind the other, of which only some say who speaks."""

from collections.abc import Iterator
from dataclasses import dataclass

from transforms.quotations.annotated import AnnotatedArticle

MIN_EXCHANGE = 3
"""Paragraphs in which two people ask and answer."""

MAX_BARE_WORDS = 12
"""Words of a question or an answer that nobody is named beside. Chosen by hand: longer ones are told with a name."""

MAX_BESIDE = 12
"""Tokens of what stands behind a passage that says who speaks, and does nothing else: 'asked the harbour master, Ada Lind.'"""

POINTS = frozenset({"-", "–", "—", "•", "●", "*"})
"""What stands before a point of a list."""

MAX_SIGNING_WORDS = 10
"""Words of a line below a passage that says whose it is: 'Ada Lind, 44, cook, Corran'."""


@dataclass(frozen=True)
class Remark:
    """A passage that is all its paragraph, or follows another with nothing else between.

    Its number, whether it asks, who is shown to say it, if anybody is, and whether the next one follows at once.
    """

    passage: int
    asks: bool
    source: int | None
    is_close: bool


def answers_in_turn(article: AnnotatedArticle) -> dict[int, int | None]:
    """For each remark without a name in an exchange of two whose turn it is; None where nobody tells who that is.

    '“Ready?” asked Lind. / “No.” / “Ready now?” / “Yes,” said Dunn.': one asks and the other answers, and both are told once.
    '“Ready?” asked Lind. “No.” “And now?” “Yes.”': Lind asks; who answers is not told.
    """
    found: dict[int, int | None] = {}
    for exchange in exchanges(article):
        asking = [remark.source for remark in exchange if remark.asks and remark.source is not None]
        answering = [remark.source for remark in exchange if not remark.asks and remark.source is not None]
        who_asks, who_answers = ({who(article, source) for source in sources} for sources in (asking, answering))
        is_close = any(remark.is_close for remark in exchange)
        told = (len(who_asks), len(who_answers))
        if who_asks & who_answers or not (told == (1, 1) or (is_close and max(told) <= 1)):
            continue
        for remark in exchange:
            if remark.source is None:
                found[remark.passage] = next(iter(asking if remark.asks else answering), None)
    return found


def exchanges(article: AnnotatedArticle) -> Iterator[list[Remark]]:
    """The runs of remarks in which a question and an answer take turns."""
    run: list[Remark] = []
    for paragraph in range(len(article.paragraph_tokens)):
        remarks: list[Remark | None] = [*remarks_in(article, paragraph)] or [None]
        for remark in remarks:
            if remark is None or (run and run[-1].asks == remark.asks):
                if len(run) >= MIN_EXCHANGE:
                    yield run
                run = []
            if remark is not None:
                run.append(remark)
    if len(run) >= MIN_EXCHANGE:
        yield run


def remarks_in(article: AnnotatedArticle, paragraph: int) -> list[Remark]:
    """The remarks that the paragraph is: a passage, alone or with its cue; or several, two of them with nothing between."""
    first, last = article.paragraph_tokens[paragraph]
    found: list[Remark] = []
    number = article.first_of.get(paragraph)
    while number is not None and number < len(article.passages) and article.passages[number].paragraph == paragraph:
        remark = remark_of(article, number, first)
        if remark is None:
            return []
        found.append(remark)
        first = article.right_limit(number)
        number += 1
    is_exchange = len(found) == 1 or any(remark.is_close for remark in found)
    return found if is_exchange and first == last else []


def remark_of(article: AnnotatedArticle, number: int, first: int) -> Remark | None:
    """The remark that the passage is, where it begins at the token `first` and nothing but its cue stands behind it."""
    passage, outer = article.passages[number], article.outer[number]
    limit = article.right_limit(number)
    is_last = limit == article.paragraph_tokens[passage.paragraph][1]
    text = article.parse.body[passage.start : passage.end]
    behind = [token for token in range(outer.stop, limit) if article.parse.words[token].strip()]
    if outer.start != first or passage.is_open or passage.continues or len(behind) > MAX_BESIDE:
        return None
    source = next((article.shown[token] for token in behind if token in article.shown), None)
    is_bare = source is None and not behind and len(text.split()) <= MAX_BARE_WORDS
    if source is None and not is_bare:
        return None
    return Remark(number, text.endswith("?"), source, is_close=is_bare and not is_last)


def who(article: AnnotatedArticle, token: int) -> int | str:
    """What tells a speaker from others: the entity, else the word."""
    number = article.named.at.get(token)
    return article.parse.words[token].lower() if number is None else article.named.entity_of[number]


def signed_below(article: AnnotatedArticle) -> dict[int, int]:
    """For each passage that fills a paragraph, with a line below that begins with a person's name, that person.

    '“The smell.” / Ada Lind, 44, cook / “The price of beer.” / Karl Holm, 31': two such lines show it.
    """
    found: dict[int, int] = {}
    for number, passage in enumerate(article.passages):
        if (passage.outer_start, passage.outer_end) == article.parse.paragraph_spans[passage.paragraph]:
            writer = signing(article, passage.paragraph + 1)
            if writer is not None:
                found[number] = writer
    return found if len(found) > 1 else {}


def signing(article: AnnotatedArticle, paragraph: int) -> int | None:
    """The last token of the person's name that begins the line, which ends in no stop and has a comma behind the name at most."""
    parse = article.parse
    if paragraph >= len(parse.paragraph_spans):
        return None
    start, end = parse.paragraph_spans[paragraph]
    first, last = article.paragraph_tokens[paragraph]
    # Below a blank line, or right above another one, a name is a heading.
    if is_apart(article, paragraph) or not (paragraph + 1 == len(parse.paragraph_spans) or is_apart(article, paragraph + 1)):
        return None
    name = article.named_from.get(first)
    is_line = len(parse.body[start:end].split()) <= MAX_SIGNING_WORDS and (
        parse.body[end - 1].isalnum() or parse.body[end - 1] == ")"
    )
    if name is None or name.label != "PERSON" or not is_line or any(article.quoted[first:last]):
        return None
    is_closed = name.stop >= last or parse.words[name.stop] in (",", "(") or not parse.words[name.stop].strip()
    return name.stop - 1 if is_closed else None


def is_apart(article: AnnotatedArticle, paragraph: int) -> bool:
    """Whether a blank line stands before the paragraph."""
    spans = article.parse.paragraph_spans
    return paragraph == 0 or "\n\n" in article.parse.body[spans[paragraph - 1][1] : spans[paragraph][0]]


def signed_above(article: AnnotatedArticle) -> dict[int, int]:
    """For each passage below a line that is a person's name and what he is, that person: a panel's answers.

    'Ada Lind, Harbour Bank / – “It will hold.” / Karl Dey, Orchid Bank / – Forecast: 3% / – “It will not.”': two such lines show
    it. What stands below begins with a dash or a mark, and names nobody. Where names stand below, none is above.
    """
    if signed_below(article):
        return {}
    found: dict[int, int] = {}
    writers: set[int] = set()
    writer: int | None = None
    for paragraph, (first, last) in enumerate(article.paragraph_tokens):
        heading = heading_of(article, paragraph)
        if heading is not None:
            writer = heading
            continue
        tokens = [token for token in range(first, last) if not article.quoted[token]]
        is_point = article.quoted[first] or article.parse.words[first] in POINTS
        if not is_point or any(article.named.is_person_at(token) for token in tokens):
            writer = None
        number = article.first_of.get(paragraph)
        while writer is not None and number is not None and number < len(article.passages):
            if article.passages[number].paragraph != paragraph:
                break
            found[number] = writer
            writers.add(writer)
            number += 1
    return found if len(writers) > 1 else {}


def heading_of(article: AnnotatedArticle, paragraph: int) -> int | None:
    """The last token of the person's name that begins the line, with a comma or a dash and what he is behind it, and no verb."""
    parse, (first, last) = article.parse, article.paragraph_tokens[paragraph]
    start, end = parse.paragraph_spans[paragraph]
    name = article.named_from.get(first)
    if name is None or name.label != "PERSON" or name.stop + 1 >= last or any(article.quoted[first:last]):
        return None
    is_line = len(parse.body[start:end].split()) <= MAX_SIGNING_WORDS and (
        parse.body[end - 1].isalnum() or parse.body[end - 1] == ")"
    )
    is_parted = parse.words[name.stop] in (",", "(", "|") or parse.words[name.stop] in parse.language.style.dashes
    has_verb = any(parse.is_finite(token) for token in range(name.stop, last))
    return name.stop - 1 if is_line and is_parted and not has_verb else None
