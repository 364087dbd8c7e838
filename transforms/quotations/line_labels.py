"""Turns whose labels are lines of their own: 'Edda Moor (Tarn Valley) (Ind) / Will she resign? / Ute Karn / I will not.'"""

from collections import Counter
from collections.abc import Container, Iterator

from transforms.names.genders import is_honorific
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.exchanges import who
from transforms.quotations.printed_turns import MAX_LABEL_WITH_OFFICE, OPENERS

MIN_LINES = 3
"""Lines with a name from which they are labels, one of them twice."""

MAX_CAPITAL_WORDS = 4
"""Words of a line in capitals that is a label."""

CLOSERS = frozenset({")", "]"})


def turns_below_lines(article: AnnotatedArticle) -> Iterator[tuple[int, range]]:
    """For each label that is a line its source and the paragraphs below it, up to the next label; behind the last, one alone.

    Names in lines are labels where two or more take turns and one comes back: in a list each stands once.
    """
    lines: list[tuple[int, int]] = []
    known: set[str] = set()
    for number, (first, _) in enumerate(article.paragraph_tokens):
        source = line_source(article, number, known)
        if source is not None:
            lines.append((number, source))
            name = article.named.name_at(source)
            known.add(article.parse.text(first if name is None else name.first, source + 1))
    speakers = [who(article, source) for _, source in lines]
    if len(lines) < MIN_LINES or not 1 < len(set(speakers)) < len(speakers):
        return
    stops = [number for number, _ in lines[1:]] + [lines[-1][0] + 2]
    if any(stop == number + 1 for (number, _), stop in zip(lines, stops, strict=True)):
        return
    for (number, source), stop in zip(lines, stops, strict=True):
        yield source, range(number + 1, min(stop, len(article.paragraph_tokens)))


def line_source(article: AnnotatedArticle, paragraph: int, known: Container[str] = ()) -> int | None:
    """The last token of the name that the line is, alone or with an office or a seat in brackets; None for any other line.

    Alone it must be a person's name, or be `known` from a line with brackets.
    """
    parse, named = article.parse, article.named
    first, last = article.paragraph_tokens[paragraph]
    while last > first and not parse.words[last - 1].strip():
        last -= 1
    if last - first > MAX_LABEL_WITH_OFFICE or any(article.quoted[first:last]):
        return None
    bracket = next((token for token in range(first, last) if parse.words[token] in OPENERS), last)
    if bracket < last and parse.words[last - 1] not in CLOSERS:
        return None
    if bracket == last and parse.text(first, last) in known:
        return last - 1
    if bracket == last and parse.text(first, last) in lines_in_capitals(article):
        return last - 1
    inside = next((name for token in range(bracket, last) if (name := named.name_at(token)) is not None), None)
    if inside is not None and inside.label == "PERSON":
        return inside.stop - 1
    name = next((name for token in range(first, bracket) if (name := named.name_at(token)) is not None), None)
    if name is not None and name.label == "PERSON" and name.stop == bracket:
        is_name = all(is_honorific(parse, token) or token in article.titled for token in range(first, name.first))
        return name.stop - 1 if is_name else None
    is_capital = bracket - first > 1 and all(parse.words[token][:1].isupper() for token in range(first, bracket))
    return bracket - 1 if bracket < last and is_capital else None


def lines_in_capitals(article: AnnotatedArticle) -> frozenset[str]:
    """The lines in capitals that come back, and have no stop: 'INTERVIEWER', 'BISHOP LIND'."""
    known: frozenset[str] | None = article.parse.memo.get("lines_in_capitals")
    if known is None:
        lines = (article.parse.body[start:end].strip(" *_") for start, end in article.parse.paragraph_spans)
        count = Counter(
            line for line in lines if line.isupper() and line[-1].isalpha() and len(line.split()) <= MAX_CAPITAL_WORDS
        )
        known = frozenset(line for line, times in count.items() if times > 1)
        article.parse.memo["lines_in_capitals"] = known
    return known
