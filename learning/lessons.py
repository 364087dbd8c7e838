"""What the recognizer learns from: paragraphs in tokens, each with its names.

Names come from annotations by hand, or, where there are none, from OnRecord's own rules. Kinds of names that the annotations do
not tell apart, and those that they lack, are taken from the recognizer that the learning begins with.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from transforms.batch import Pipeline
from transforms.languages.known import STOPPED_WORDS
from transforms.names.find_names import find_names
from transforms.parsing.language import LanguagePass
from transforms.parsing.parse import Parse
from transforms.parsing.tokens import tokenize

Span = tuple[int, int, str]
"""Where a name begins, one past its end, and its label."""

ANNOTATED = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP"})
"""Labels of which the annotations tell every name: what they leave out is none."""

PLACE = "LOCATION"
"""The label of annotations that do not tell countries and towns (GPE) from other places (LOC)."""

OPENERS, CLOSERS = "\"'“”‘’,;:)]-–—/.?! \t\n\u00a0", "\"'“”‘’,;:([-–—/?! \t\n\u00a0"
_POSSESSIVE = re.compile(r"['’]s$")
_ENDS_IN_STOP = re.compile(rf"(?:\b\w|{'|'.join(sorted(STOPPED_WORDS))})\.$")
_NATURAL = re.compile(
    r"\b(?:River|Sea|Ocean|Lake|Mountains?|Valley|Gulf|Bay|Africa|Asia|Europe|Americas?|Region|Coast|East|West|North|South|Desert"
    r"|Peninsula|Islands?)\b"
)


@dataclass(frozen=True)
class NamedArticle:
    """An article with every name annotated: `names` are characters of `text`."""

    article_id: str
    outlet: str
    text: str
    names: tuple[Span, ...]


@dataclass(frozen=True)
class Lesson:
    """One paragraph: its tokens, whether a blank follows each, its names, and the tokens that are not learned from."""

    words: Sequence[str]
    spaces: Sequence[bool]
    names: Sequence[Span]
    unknown: Sequence[Span] = ()


def read_annotated(path: Path, split: str | None = None) -> list[NamedArticle]:
    """The articles of a JSON-lines file: `id`, `text`, `outlet`, `entities` = [start, end, label]; of one split if it is given.

    Raises:
        ValueError: a line is not of that format; the message names file, line and what is wrong.
    """
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            row = json.loads(line)
            if split is not None and row["split"] != split:
                continue
            names = tuple((int(start), int(end), str(label)) for start, end, label in row["entities"])
            article = NamedArticle(str(row["id"]), str(row.get("outlet", "")), str(row["text"]), names)
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path}, line {number}: not an annotated article: {type(error).__name__} {error}") from None
        if outside := [name for name in names if not 0 <= name[0] < name[1] <= len(article.text)]:
            raise ValueError(f"{path}, line {number}: {outside[0]} lies outside of the text's {len(article.text)} characters")
        found.append(article)
    return found


def read_texts(path: Path) -> list[str]:
    """The texts of a JSON-lines file with a field `text`."""
    return [str(json.loads(line)["text"]) for line in path.read_text(encoding="utf-8").splitlines()]


def annotated_lessons(articles: Sequence[NamedArticle], reader: LanguagePass) -> list[list[Lesson]]:
    """The lessons of each article, from its annotations; `reader` is the pipeline that the learning begins with."""
    parses = reader.read_articles([article.text for article in articles])
    kinds = _kinds_of_places(parses)
    return [_lessons(reader, article, parse, kinds) for article, parse in zip(articles, parses, strict=True)]


def silver_lessons(texts: Sequence[str], pipeline: Pipeline) -> Iterator[list[Lesson]]:
    """The lessons of each text, its names being those that OnRecord's rules find; other kinds are the recognizer's."""
    for parse in (parse for text in texts for parse in pipeline.language.read_articles([text])):
        names = [(name.first, name.stop, name.label) for name in find_names(parse)]
        taken = {token for first, last, _ in names for token in range(first, last)}
        others = [entity for entity in parse.entities if entity[2] not in ANNOTATED and taken.isdisjoint(range(*entity[:2]))]
        docs, lessons, before = tokenized(pipeline.language, parse.printed), [], 0
        for doc in docs:
            own = [(first - before, last - before, label) for first, last, label in sorted([*names, *others])]
            lessons.append(_lesson(doc, [name for name in own if name[0] >= 0 and name[1] <= len(doc)]))
            before += len(doc)
        yield lessons


def tokenized(reader: LanguagePass, text: str) -> list[Doc]:
    """The article's paragraphs in tokens."""
    return tokenize(reader.nlp, reader.parts_of(text))


def clean_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without marks, stops, blanks and possessives at its edges; empty when nothing is left.

    >>> text = "in 'Stone' Lind's Corran U.S. Corran."
    >>> [text[slice(*clean_span(text, *span))] for span in [(3, 10), (11, 17), (9, 17), (25, 29), (30, 37)]]
    ['Stone', 'Lind', 'Lind', 'U.S.', 'Corran']
    """
    while start < end and text[start] in OPENERS:
        start += 1
    if start and text[start - 1] in "'’" and text[start:end].startswith("s "):
        start += 2
    while start < end and text[end - 1] in CLOSERS:
        end -= 1
    if _POSSESSIVE.search(text[start:end]):
        end -= 2
    if text[start:end].endswith(".") and not _ENDS_IN_STOP.search(text[start:end]):
        end -= 1
    return start, end


def _kinds_of_places(parses: Iterable[Parse]) -> Mapping[str, str]:
    """GPE or LOC, whichever the recognizer mostly says of a place of this name."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for parse in parses:
        for first, last, label in parse.entities:
            if label in ("GPE", "LOC"):
                counts[parse.text(first, last).removeprefix("the ").strip()][label] += 1
    return {text: count.most_common(1)[0][0] for text, count in counts.items()}


def _lessons(reader: LanguagePass, article: NamedArticle, parse: Parse, kinds: Mapping[str, str]) -> list[Lesson]:
    text = article.text
    known = [(parse.starts[first], parse.ends[last - 1], label) for first, last, label in parse.entities]
    names: list[Span] = []
    unknown: list[Span] = []
    for start, end, label in article.names:
        start, end = clean_span(text, start, end)
        beside = [other[2] for other in known if other[0] < end and start < other[1]]
        if start == end:
            continue
        if label == PLACE:
            names.append((start, end, kind_of_place(text[start:end], beside, kinds)))
        elif label in ANNOTATED or label == "FAC":
            names.append((start, end, label))
        elif not set(beside) - ANNOTATED:
            # A kind that the recognizer does not have, where it says nothing, or what is surely wrong.
            unknown.append((start, end, ""))
    taken = [*names, *unknown]
    names += [
        other
        for other in known
        if other[2] not in ANNOTATED and not any(other[0] < end and start < other[1] for start, end, _ in taken)
    ]
    lessons, before = [], 0
    for doc in tokenized(reader, text):
        size = len(doc.text)
        own, doubtful = _in_tokens(
            doc, [_moved(name, before) for name in names if before <= name[0] and name[1] <= before + size]
        )
        none, _ = _in_tokens(doc, [_moved(name, before) for name in unknown if before <= name[0] and name[1] <= before + size])
        lessons.append(_lesson(doc, own, [*doubtful, *none]))
        before += size
    return lessons


def kind_of_place(text: str, beside: Sequence[str], kinds: Mapping[str, str]) -> str:
    """GPE or LOC: what the recognizer says there, else what it says of this name elsewhere, else what the words tell.

    >>> kind_of_place("Senneck River", [], {}), kind_of_place("Corran", [], {}), kind_of_place("Corran", ["LOC"], {})
    ('LOC', 'GPE', 'LOC')
    """
    said = next((label for label in beside if label in ("GPE", "LOC")), None)
    return said or kinds.get(text) or ("LOC" if _NATURAL.search(text) else "GPE")


def _moved(name: Span, before: int) -> Span:
    return name[0] - before, name[1] - before, name[2]


def _in_tokens(doc: Doc, spans: Iterable[Span]) -> tuple[list[Span], list[Span]]:
    """The spans in tokens, and apart from them those that are less than half of the tokens they touch."""
    found: list[Span] = []
    doubtful: list[Span] = []
    for start, end, label in spans:
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if tokens is not None:
            whole = 2 * (end - start) >= len(tokens.text)
            (found if whole else doubtful).append((tokens.start, tokens.end, label))
    return found, doubtful


def _lesson(doc: Doc, names: Iterable[Span], unknown: Iterable[Span] = ()) -> Lesson:
    """The longest of names that overlap is kept, annotated kinds before others."""
    taken: set[int] = set()
    kept = []
    for name in sorted(names, key=lambda name: (name[2] not in ANNOTATED, name[0] - name[1], name)):
        if taken.isdisjoint(range(*name[:2])):
            taken |= set(range(*name[:2]))
            kept.append(name)
    left = [span for span in unknown if taken.isdisjoint(range(*span[:2]))]
    return Lesson([token.text for token in doc], [bool(token.whitespace_) for token in doc], sorted(kept), left)
