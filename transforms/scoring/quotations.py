"""How right the extraction is: quotations and names held against articles annotated by hand.

The counting is PolNeAR's users': units are content fragments (a quotation broken by its cue counts as its parts); two fragments
match when the letters and digits that they share are at least half of those that either holds, one to one, best first.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from transforms.languages.language import Style
from transforms.tables.schema import IN_MARKS, KINDS
from transforms.text.single_marks import with_double_marks

Span = tuple[int, int]
LEVELS = ("direct", "quoted", "indirect", "all")
MIN_OVERLAP = 0.5
"""Two contents are the same from this share of common characters on: more than half, so that each has one partner."""

_SENTENCE_END = re.compile(r"[.?!…][”\"’')]*\s+(?=[\"“‘'(]?[A-Z0-9])|\n+")
_PAIRS = ("''", "``", "‘‘", "’’")


@dataclass(frozen=True)
class Fragment:
    """One piece of a content: its span, the spans of its source (None: nobody annotated or predicted), the row it belongs to."""

    span: Span
    source: tuple[Span, ...] | None
    row: int


@dataclass
class Figures:
    """Counts of one level: fragments annotated, predicted, matched, matched with the right source, matched exactly."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0
    right: int = 0
    exact: int = 0
    exact_right: int = 0

    def content(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of the contents."""
        return rates(self.matched, self.predicted, self.gold)

    def attributed(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of the contents that have the right source too."""
        return rates(self.right, self.predicted, self.gold)

    def exactly(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of the contents whose letters and digits are exactly the annotated ones."""
        return rates(self.exact, self.predicted, self.gold)

    def exactly_attributed(self) -> tuple[float, float, float]:
        """The same with the right source."""
        return rates(self.exact_right, self.predicted, self.gold)

    def speaker_accuracy(self) -> float:
        """Of the matched contents, the share with the right source."""
        return self.right / self.matched if self.matched else 0.0


@dataclass
class Evaluation:
    """Figures by level; for the quoted level the sources right and found, by form, method and distance; for
    every row its confidence, whether it is right, and its kind.
    """

    levels: dict[str, Figures] = field(default_factory=lambda: {level: Figures() for level in LEVELS})
    by_form: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    by_method: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    by_distance: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    by_confidence: list[tuple[float, bool, str]] = field(default_factory=list)
    misses: list[dict[str, Any]] = field(default_factory=list)


def rates(hits: int, predicted: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall, F1.

    >>> rates(3, 4, 6)
    (0.75, 0.5, 0.6)
    """
    precision = hits / predicted if predicted else 0.0
    recall = hits / gold if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0


def inside_marks(text: str, style: Style) -> list[bool]:
    """For every character: does it stand inside double quotation marks (single, where the article quotes in these), or is it one?

    The plain reading that the annotation's kinds are made with: a mark left open ends with its line. It is not the reading that
    extraction uses, and must not be.
    """
    text = with_double_marks(text, style)
    flags: list[bool] = []
    inside = False
    place = 0
    while place < len(text):
        character, two = text[place], text[place : place + 2]
        if character == "\n":
            inside = False
            flags.append(False)
        elif two in _PAIRS:
            flags += [True, True]
            inside = two in ("``", "‘‘") or (two == "''" and not inside)
            place += 1
        elif character in "“«":
            inside = True
            flags.append(True)
        elif character in "”»":
            flags.append(True)
            inside = False
        elif character == '"':
            flags.append(True)
            inside = not inside
        else:
            flags.append(inside)
        place += 1
    return flags


def letters(text: str, span: Span) -> frozenset[int]:
    """The places of the letters and digits within the span."""
    return frozenset(place for place in range(*span) if text[place].isalnum())


def cut_to_marks(text: str, flags: Sequence[bool], spans: Iterable[Span]) -> list[Span]:
    """The stretches of the spans that stand inside marks and hold a letter or digit."""
    found = []
    for start, end in spans:
        place = start
        while place < end:
            if not flags[place]:
                place += 1
                continue
            first = place
            while place < end and flags[place]:
                place += 1
            if letters(text, (first, place)):
                found.append((first, place))
    return found


def match_fragments(text: str, gold: Sequence[Span], predicted: Sequence[Span]) -> list[tuple[int, int, bool]]:
    """Pairs (gold, predicted, exactly alike?) of fragments that match, one to one, the best overlap first."""
    gold_letters = [letters(text, span) for span in gold]
    predicted_letters = [letters(text, span) for span in predicted]
    pairs = []
    for number, (span, own) in enumerate(zip(predicted, predicted_letters, strict=True)):
        for other, (gold_span, theirs) in enumerate(zip(gold, gold_letters, strict=True)):
            if span[1] <= gold_span[0] or gold_span[1] <= span[0]:
                continue
            union = len(own | theirs)
            overlap = len(own & theirs) / union if union else 0.0
            if overlap >= MIN_OVERLAP:
                pairs.append((-overlap, other, number))
    matched: list[tuple[int, int, bool]] = []
    used_gold, used_predicted = set(), set()
    for overlap, other, number in sorted(pairs):
        if other not in used_gold and number not in used_predicted:
            used_gold.add(other)
            used_predicted.add(number)
            matched.append((other, number, overlap == -1.0))
    return matched


def fragments(text: str, flags: Sequence[bool], rows: Sequence[Mapping[str, Any]], level: str) -> list[Fragment]:
    """The fragments of annotated or predicted rows at a level.

    direct: rows of that kind; quoted: direct and mixed rows, cut to what stands inside marks; indirect: rows without marks, turns
    and blocks too, which annotations of quotations seldom tell from them; all: every row.
    """
    found = []
    for number, row in enumerate(rows):
        is_in_marks = row["kind"] in IN_MARKS
        if (level == "direct" and row["kind"] != "direct") or (level == "indirect" and is_in_marks):
            continue
        if level == "quoted" and not is_in_marks:
            continue
        spans = [(start, end) for start, end in row["content"]]
        if level == "quoted":
            spans = cut_to_marks(text, flags, spans)
        source = tuple((start, end) for start, end in row["source"]) or None
        found += [Fragment(span, source, number) for span in spans if letters(text, span)]
    return found


def same_source(gold: Fragment, predicted: Fragment) -> bool:
    """Whether the sources overlap, or neither has one."""
    if gold.source is None or predicted.source is None:
        return gold.source is None and predicted.source is None
    return any(
        start < other_end and other_start < end for start, end in gold.source for other_start, other_end in predicted.source
    )


def predicted(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the table `quotes` as `evaluate_article` reads it."""
    start = row["speaker_start_char"]
    return {
        "kind": row["kind"],
        "content": [(span["start_char"], span["end_char"]) for span in row["spans"]],
        "source": [] if start is None else [(start, row["speaker_end_char"])],
        "form": row["speaker_form"],
        "method": row["method"],
        "confidence": row["confidence"],
        "speaker_name": row["speaker_name"],
    }


def evaluate_article(
    evaluation: Evaluation, article: Mapping[str, Any], quotes: Sequence[Mapping[str, Any]], style: Style
) -> None:
    """Adds one article to the evaluation.

    Args:
        evaluation: What it is added to.
        article: An annotated article (tests/gold/README.md).
        quotes: Predicted rows: kind, content (list of spans), source (list of spans, empty for nobody), form, method,
            confidence; offsets into the article's text.
        style: How the article's language is printed.
    """
    text = article["text"]
    flags = inside_marks(text, style)
    for level, figures in evaluation.levels.items():
        gold = fragments(text, flags, article["attributions"], level)
        predicted = fragments(text, flags, quotes, level)
        matched = match_fragments(text, [each.span for each in gold], [each.span for each in predicted])
        figures.gold += len(gold)
        figures.predicted += len(predicted)
        figures.matched += len(matched)
        for other, number, is_exact in matched:
            right = same_source(gold[other], predicted[number])
            figures.right += right
            figures.exact += is_exact
            figures.exact_right += is_exact and right
        if level == "quoted":
            tell_sources_apart(evaluation, text, gold, predicted, matched, quotes)
        if level in ("quoted", "indirect"):
            evaluation.misses += misses(article, level, gold, predicted, matched, quotes)
    count_confidence(evaluation, text, flags, article, quotes)


def tell_sources_apart(
    evaluation: Evaluation,
    text: str,
    gold: Sequence[Fragment],
    predicted: Sequence[Fragment],
    matched: Sequence[tuple[int, int, bool]],
    quotes: Sequence[Mapping[str, Any]],
) -> None:
    """Counts, for the matched quoted fragments, sources right and found: by predicted form, by method, by where the true source
    stands.
    """
    for other, number, _ in matched:
        right = same_source(gold[other], predicted[number])
        row = quotes[predicted[number].row]
        for counts, key in (
            (evaluation.by_form, row["form"]),
            (evaluation.by_method, row["method"]),
            (evaluation.by_distance, distance(text, gold[other])),
        ):
            counts[key][0] += right
            counts[key][1] += 1


def distance(text: str, fragment: Fragment) -> str:
    """Where the annotated source stands: 'same line', '1 line away', …, 'none'; paragraphs are lines."""
    if fragment.source is None:
        return "no source"
    best = min(
        text.count("\n", min(start, fragment.span[0]), max(start, fragment.span[0]))
        - text.count("\n\n", min(start, fragment.span[0]), max(start, fragment.span[0]))
        for start, _ in fragment.source
    )
    return "same paragraph" if best == 0 else "1 paragraph away" if best == 1 else "farther"


def misses(
    article: Mapping[str, Any],
    level: str,
    gold: Sequence[Fragment],
    predicted: Sequence[Fragment],
    matched: Sequence[tuple[int, int, bool]],
    quotes: Sequence[Mapping[str, Any]],
) -> list[dict[str, Any]]:
    """What went wrong with the fragments of a level, for a person to read."""
    text = article["text"]
    found_misses: list[dict[str, Any]] = []

    def miss(what: str, span: Span, expected: str | None, row: Mapping[str, Any] | None) -> dict[str, Any]:
        return {
            "article": article["id"],
            "error": what,
            "level": level,
            "quotation": text[span[0] : span[1]],
            "expected": expected,
            "predicted": None if row is None else " | ".join(text[start:end] for start, end in row["source"]),
            "method": None if row is None else row["method"],
            "confidence": None if row is None else row["confidence"],
            "sentence": sentence_of(text, span),
        }

    def source_text(fragment: Fragment) -> str | None:
        return None if fragment.source is None else " | ".join(text[start:end] for start, end in fragment.source)

    found = {other for other, _, _ in matched}
    used = {number for _, number, _ in matched}
    for other, number, _ in matched:
        if not same_source(gold[other], predicted[number]):
            row = quotes[predicted[number].row]
            found_misses.append(miss("wrong source", gold[other].span, source_text(gold[other]), row))
    for other, fragment in enumerate(gold):
        if other not in found:
            found_misses.append(miss("not found", fragment.span, source_text(fragment), None))
    for number, fragment in enumerate(predicted):
        if number not in used:
            found_misses.append(miss("no quotation", fragment.span, None, quotes[fragment.row]))
    return found_misses


def sentence_of(text: str, span: Span) -> str:
    """The sentence or sentences that the span stands in, as far as stops, marks and line ends tell.

    >>> sentence_of("It rained. “We stay,” Lind said. Nobody left.", (12, 19))
    '“We stay,” Lind said.'
    """
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
    first = max(start for start in starts if start <= span[0])
    last = min((start for start in starts if start >= span[1]), default=len(text))
    return text[first:last].strip()


def count_confidence(
    evaluation: Evaluation, text: str, flags: Sequence[bool], article: Mapping[str, Any], quotes: Sequence[Mapping[str, Any]]
) -> None:
    """Notes for every predicted row its confidence, whether its content and its source are right, and its kind."""
    right = rows_right(text, flags, article["attributions"], quotes)
    evaluation.by_confidence += [(row["confidence"], ok, row["kind"]) for row, ok in zip(quotes, right, strict=True)]


def rows_right(
    text: str, flags: Sequence[bool], attributions: Sequence[Mapping[str, Any]], quotes: Sequence[Mapping[str, Any]]
) -> list[bool]:
    """For each predicted row: does one of its fragments match an annotated one, with the right source?

    Rows in marks are held against what the annotation has inside marks, the others against whole contents.
    """
    right = [False] * len(quotes)
    for level, kinds in (("quoted", IN_MARKS), ("all", frozenset(KINDS) - IN_MARKS)):
        gold = fragments(text, flags, attributions, level)
        predicted = [fragment for fragment in fragments(text, flags, quotes, level) if quotes[fragment.row]["kind"] in kinds]
        for other, number, _ in match_fragments(text, [each.span for each in gold], [each.span for each in predicted]):
            right[predicted[number].row] |= same_source(gold[other], predicted[number])
    return right


def calibration(
    by_confidence: Sequence[tuple[float, bool, str]], bins: int = 10
) -> tuple[list[tuple[float, float, float, int]], float]:
    """The calibration table and its expected calibration error.

    Returns:
        Rows (lower end of the bin, mean confidence, share right, count) of the bins that hold rows, and the mean distance between
        confidence and share right, weighted by count (Naeini and others, 2015).
    """
    table = []
    error = 0.0
    for number in range(bins):
        low, high = number / bins, (number + 1) / bins
        held = [
            (confidence, ok)
            for confidence, ok, _ in by_confidence
            if low <= confidence < high or (number == bins - 1 and confidence >= high)
        ]
        if held:
            mean = sum(confidence for confidence, _ in held) / len(held)
            share = sum(ok for _, ok in held) / len(held)
            table.append((low, mean, share, len(held)))
            error += abs(mean - share) * len(held) / len(by_confidence)
    return table, error
