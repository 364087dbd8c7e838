"""How right OnRecord is on annotated articles: reads them, runs the pipeline on their texts, counts, and prints the figures."""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from rich.table import Table

from flows.errors import BadGold
from flows.terminal import console, plain_table
from transforms.tables.schema import IN_MARKS, KINDS

if TYPE_CHECKING:
    from flows.progress import Progress
    from transforms.batch import Pipeline
    from transforms.scoring.names import NameEvaluation
    from transforms.scoring.quotations import Evaluation

SURE = 0.9
"""The confidence from which on a row counts as sure. Chosen by hand: where a reader would print it without looking it up."""


@dataclass
class Judgement:
    """The figures of all articles; `names` is None where no annotated names were given."""

    quotations: "Evaluation"
    names: "NameEvaluation | None"
    article_count: int = 0
    misses: list[dict[str, Any]] = field(default_factory=list)


def read_gold(path: Path) -> list[dict[str, Any]]:
    """The annotated articles of a JSON-lines file (.gz too), as tests/gold/README.md describes them.

    Raises:
        BadGold: the file cannot be read, holds nothing, or a line is not of the format; the message names line, field and value.
    """
    articles = [_article(path, number, row) for number, row in _lines(path)]
    if not articles:
        raise BadGold(f"{path} holds no annotated article")
    return articles


def read_names(path: Path, articles: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The annotated names of some of the articles, by article id.

    Raises:
        BadGold: the file cannot be read, a line is not of the format, or names an article that is not there.
    """
    counts = {article["id"]: len(article["attributions"]) for article in articles}
    found = {}
    for number, row in _lines(path):
        if row.get("id") not in counts:
            raise BadGold(f"{path}, line {number}: id {row.get('id')!r} is no annotated article")
        for index, speaker in _mapping(path, number, row, "speakers").items():
            if not (index.isdigit() and int(index) < counts[row["id"]]):
                raise BadGold(f"{path}, line {number}: speakers: {index!r} is no attribution of {row['id']!r}")
            if not {"name", "type"} <= speaker.keys():
                raise BadGold(f"{path}, line {number}: speakers: {index}: name and type are needed")
        for entity in _list(path, number, row, "entities"):
            if not {"name", "type", "role", "forms"} <= entity.keys():
                raise BadGold(f"{path}, line {number}: entities: name, type, role and forms are needed, not {sorted(entity)}")
        found[row["id"]] = row
    return found


def judge(
    articles: Sequence[Mapping[str, Any]], names: Mapping[str, Mapping[str, Any]] | None, pipeline: "Pipeline", told: "Progress"
) -> Judgement:
    """Runs the pipeline on the articles' texts and counts what is right. With names given, names are judged on those articles."""
    from transforms.batch import parse
    from transforms.extraction import extract
    from transforms.rows import mention_rows, quote_rows
    from transforms.scoring.names import NameEvaluation, evaluate_names
    from transforms.scoring.quotations import Evaluation, evaluate_article, predicted

    judgement = Judgement(Evaluation(), None if names is None else NameEvaluation(pipeline.language.language.judging))
    told.expect(len(articles))
    for article, found in zip(articles, parse([article["text"] for article in articles], pipeline.language), strict=True):
        if isinstance(found, Exception):
            raise found
        extraction = extract(found, pipeline.models)
        quotes = [predicted(row) for row in quote_rows(extraction, article["id"])]
        evaluate_article(judgement.quotations, article, quotes, found.language.style)
        if judgement.names is not None and names is not None and article["id"] in names:
            mentions = list(mention_rows(extraction, article["id"]))
            evaluate_names(judgement.names, article, names[article["id"]], quotes, mentions)
        judgement.article_count += 1
        told.advance(1)
    judgement.misses = [*judgement.quotations.misses, *(judgement.names.misses if judgement.names else ())]
    return judgement


def figures(judgement: Judgement) -> dict[str, Any]:
    """Everything that was measured, as plain data: shares are 0 to 1."""
    from transforms.scoring.quotations import calibration

    quotations, names = judgement.quotations, judgement.names
    table, error = calibration(quotations.by_confidence)
    in_marks = [(confidence, ok) for confidence, ok, kind in quotations.by_confidence if kind in IN_MARKS]
    sure = [ok for confidence, ok in in_marks if confidence >= SURE]
    measured: dict[str, Any] = {
        "articles": judgement.article_count,
        "levels": {
            level: {
                "gold": counts.gold,
                "predicted": counts.predicted,
                "content": counts.content(),
                "with_source": counts.attributed(),
                "content_exact": counts.exactly(),
                "with_source_exact": counts.exactly_attributed(),
                "speaker_accuracy": counts.speaker_accuracy(),
            }
            for level, counts in quotations.levels.items()
        },
        "speaker_accuracy_by_form": _shares(quotations.by_form),
        "speaker_accuracy_by_method": _shares(quotations.by_method),
        "speaker_accuracy_by_distance": _shares(quotations.by_distance),
        "calibration": {
            "expected_error": error,
            "bins": [{"from": low, "confidence": mean, "right": right, "rows": count} for low, mean, right, count in table],
        },
        "sure": {
            "share_of_quotations_in_marks": len(sure) / len(in_marks) if in_marks else 0.0,
            "right": sum(sure) / len(sure) if sure else 0.0,
        },
    }
    if names is not None:
        mentions = {label: {"gold": c.gold, "predicted": c.predicted, "rates": c.rates()} for label, c in names.mentions.items()}
        methods = _shares(names.by_method, counted="mentions")
        measured["names"] = {**names.figures(), "mentions": mentions, "right_by_method": methods}
    return measured


def print_figures(measured: Mapping[str, Any]) -> None:
    """The figures as tables."""
    screen = console()
    screen.print(f"{measured['articles']:,} articles")
    for table in _tables(measured):
        screen.print()
        screen.print(table)


def write_misses(misses: Iterable[Mapping[str, Any]], file: IO[str]) -> None:
    """Every miss, as one JSON object a line."""
    for miss in misses:
        file.write(json.dumps(miss, ensure_ascii=False) + "\n")


def _tables(measured: Mapping[str, Any]) -> Iterator[Table]:
    rates = ("P", "R", "F1")
    for title, content, source in (
        ("at least half alike (IoU ≥ 0.5)", "content", "with_source"),
        ("exactly alike", "content_exact", "with_source_exact"),
    ):
        columns = (
            "kind",
            *(f"content {rate}" for rate in rates),
            *(f"with source {rate}" for rate in rates),
            "gold",
            "predicted",
        )
        rows = [
            (level, *map(_rounded, chain(counts[content], counts[source])), counts["gold"], counts["predicted"])
            for level, counts in measured["levels"].items()
        ]
        yield plain_table(columns, rows, title=title)
    for by in ("form", "method", "distance"):
        shares = measured[f"speaker_accuracy_by_{by}"]
        rows = [(key, _rounded(one["right"]), one["quotations"]) for key, one in shares.items()]
        yield plain_table((by, "speaker right", "quotations"), rows, title=f"speakers of quotations in marks, by {by}")
    calibrated = measured["calibration"]
    rows = [(one["from"], *(_rounded(one[key]) for key in ("confidence", "right")), one["rows"]) for one in calibrated["bins"]]
    title = f"confidence; expected calibration error {_rounded(calibrated['expected_error'])}"
    yield plain_table(("from", "mean confidence", "right", "rows"), rows, title=title)
    sure = measured["sure"]
    rows = [(_rounded(sure["share_of_quotations_in_marks"]), _rounded(sure["right"]))]
    yield plain_table((f"share at confidence ≥ {SURE}", "right"), rows, title="sure quotations in marks")
    if "names" in measured:
        names = measured["names"]
        rows = [(key.replace("_", " "), _rounded(value)) for key, value in names.items() if isinstance(value, float)]
        yield plain_table(("names", "share"), rows)
        rows = [(label, *map(_rounded, one["rates"]), one["gold"], one["predicted"]) for label, one in names["mentions"].items()]
        yield plain_table(("mentions", *rates, "gold", "predicted"), rows)
        rows = [(key, _rounded(one["right"]), one["mentions"]) for key, one in names["right_by_method"].items()]
        yield plain_table(("method", "right", "mentions"), rows, title="mentions, by the step that found them")


def _rounded(value: float) -> float:
    return round(value, 3)


def _shares(counts: Mapping[str, Sequence[int]], *, counted: str = "quotations") -> dict[str, dict[str, float]]:
    most_first = sorted(counts.items(), key=lambda item: (-item[1][1], item[0]))
    return {key: {"right": right / total, counted: total} for key, (right, total) in most_first}


def _lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    with _opened(path) as file:
        for number, line in enumerate(file, start=1):
            try:
                row = json.loads(line)
            except ValueError as error:
                raise BadGold(f"{path}, line {number}: not JSON: {error}") from None
            if not isinstance(row, dict):
                raise BadGold(f"{path}, line {number}: an object is needed, not {line.strip()[:60]}")
            yield number, row


@contextmanager
def _opened(path: Path) -> Iterator[IO[str]]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
            yield file
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BadGold(f"{path}: {getattr(error, 'strerror', None) or error}") from None


def _article(path: Path, number: int, row: dict[str, Any]) -> dict[str, Any]:
    for name in ("id", "text"):
        if not isinstance(row.get(name), str):
            raise BadGold(f"{path}, line {number}: {name}: a text is needed, not {row.get(name)!r}")
    length = len(row["text"])
    for attribution in _list(path, number, row, "attributions"):
        if attribution.get("kind") not in KINDS:
            raise BadGold(f"{path}, line {number}: kind: {attribution.get('kind')!r} is none of {', '.join(KINDS)}")
        for name in ("source", "cue", "content"):
            for span in _list(path, number, attribution, name):
                if not _is_span(span, length):
                    raise BadGold(
                        f"{path}, line {number}: {name}: {span!r} is no [start, end] within the text's {length} characters"
                    )
    return row


def _is_span(span: Any, length: int) -> bool:
    is_pair = isinstance(span, list) and len(span) == 2 and all(isinstance(place, int) for place in span)
    return is_pair and 0 <= span[0] <= span[1] <= length


def _list(path: Path, number: int, row: Mapping[str, Any], name: str) -> list[Any]:
    value = row.get(name)
    if not isinstance(value, list):
        raise BadGold(f"{path}, line {number}: {name}: a list is needed, not {value!r}")
    return value


def _mapping(path: Path, number: int, row: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = row.get(name)
    if not isinstance(value, dict):
        raise BadGold(f"{path}, line {number}: {name}: an object is needed, not {value!r}")
    return value
