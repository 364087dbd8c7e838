"""The page on data quality: runs, expectations, what was held back and why, and how sure the warehouse is of its quotations.

Its queries stand in `sql/quality/`, and are of the whole warehouse, whatever articles the site shows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import duckdb

from transforms.tables.checks import DRIFT, EXPECTATIONS, Expectation, parsed_examples
from warehouse.site.certainty import LOW
from warehouse.site.charts import shares_by_run
from warehouse.site.selection import Row, rows
from warehouse.site.templating import page

RUNS_SHOWN = 30
"""Runs in the tables and charts; older ones count in every total."""

MAX_EXAMPLES = 5
"""Examples of an expectation's failures: as many as the audit keeps."""

SHARES = ("speaker_printed", "low_confidence", "articles_without_date")
OUTCOMES = ("published", "updated", "unchanged", "duplicates", "rejected")


@dataclass(frozen=True)
class Course:
    """How many records ended with one outcome, over the runs shown, oldest first; None where a run has not told yet."""

    outcome: str
    counts: tuple[int | None, ...]

    @property
    def most(self) -> int:
        """The highest count."""
        return max((count or 0 for count in self.counts), default=0)


@dataclass(frozen=True)
class Tick:
    """One expectation in one run of the trend: rows checked and failed, whether it was met; None where it was not checked."""

    started_at: datetime
    checked_count: int | None
    unexpected_count: int | None
    success: bool | None
    height: float


@dataclass(frozen=True)
class Audited:
    """One expectation over all runs.

    Attributes:
        declared: Its name, meaning and severity; of one that is not held any more, what `checks` knows of it.
        last: The newest run's row of `checks.sql`; None when it was never checked.
        checked_count, unexpected_count: Rows over all runs.
        failed_runs, runs: Runs in which rows failed, and in which it was checked.
        trend: The runs shown, oldest first.
        examples: The newest failing values: key and values by column.
    """

    declared: Expectation
    last: Row | None
    checked_count: int
    unexpected_count: int
    failed_runs: int
    runs: int
    trend: tuple[Tick, ...]
    examples: tuple[Row, ...]


@dataclass(frozen=True)
class HeldBack:
    """What was held back of one table for one reason, with its latest examples."""

    figures: Row
    examples: tuple[Row, ...]


@dataclass(frozen=True)
class Figures:
    """All that the page shows."""

    totals: Row
    runs: tuple[Row, ...]
    courses: tuple[Course, ...]
    audited: Mapping[str, tuple[Audited, ...]]
    held_back: tuple[HeldBack, ...]
    kinds: tuple[Row, ...]
    methods: tuple[Row, ...]
    confidence: tuple[Row, ...]
    publishers: tuple[Row, ...]
    undated: tuple[Row, ...]
    extractors: tuple[Row, ...]
    corrections: Row
    corrected: tuple[Row, ...]

    @property
    def last_run(self) -> Row | None:
        """The newest run, if there was one."""
        return self.runs[0] if self.runs else None

    @property
    def runs_shown(self) -> tuple[Row, ...]:
        """The runs of the table and the charts, newest first."""
        return self.runs[:RUNS_SHOWN]

    @property
    def last_checked(self) -> tuple[Audited, ...]:
        """The expectations that have been checked at least once."""
        return tuple(one for table in self.audited.values() for one in table if one.last is not None)

    @property
    def unmet(self) -> tuple[Audited, ...]:
        """The expectations that were not met when they were last checked."""
        return tuple(one for one in self.last_checked if one.last is not None and not one.last["success"])


def quality(
    connection: duckdb.DuckDBPyConnection,
    generated_at: datetime,
    page_of: Mapping[str, str] | None = None,
    style: str = "",
    docs: str | None = None,
) -> str:
    """The page, from a connection that finds the tables and views by their names.

    Args:
        connection: Reads the warehouse.
        generated_at: The moment that the page says it is of (UTC).
        page_of: The site's pages of articles, by source_uri and by the ids of articles, mentions and quotations; see
            `pages_of_examples`.
        style: The style sheet, for a page that stands alone.
        docs: The first page of Great Expectations' Data Docs, seen from this page, where they stand beside it.

    Raises:
        duckdb.Error: a table is missing or cannot be read.
    """
    found = figures(connection)
    shares = rows(connection, "quality/shares_by_run", low=LOW, most=RUNS_SHOWN)
    return page(
        "quality",
        section="quality",
        root="../",
        style=style,
        figures=found,
        totals=found.totals,
        low=LOW,
        shares=shares_by_run(shares, SHARES, "What stands of each run: shares") if len(shares) > 1 else None,
        page_of=page_of or {},
        docs=docs,
        # The queries give times in UTC without a zone; what is compared with them has none either.
        generated_at=generated_at.astimezone(UTC).replace(tzinfo=None),
    )


def pages_of_examples(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """The pages of the articles that the page's examples are of, by what the examples call them: a source_uri, or the id of an
    article, a mention or a quotation. Reads the tables of a selection.
    """
    return {row["name"]: row["page"] for row in rows(connection, "quality/pages_of_examples")}


def figures(connection: duckdb.DuckDBPyConnection) -> Figures:
    """The figures of the warehouse that `connection` reads.

    Raises:
        duckdb.Error: a table is missing or cannot be read.
    """
    runs = tuple(rows(connection, "quality/runs"))
    (totals,) = rows(connection, "quality/totals", low=LOW)
    return Figures(
        totals=totals,
        runs=runs,
        courses=tuple(Course(outcome, tuple(run[outcome] for run in runs[:RUNS_SHOWN][::-1])) for outcome in OUTCOMES),
        audited=_audited(list(rows(connection, "quality/checks")), runs),
        held_back=tuple(_held_back(rows(connection, "quality/held_back"), list(rows(connection, "quality/held_back_examples")))),
        kinds=tuple(rows(connection, "quality/quotes_by_kind")),
        methods=tuple(rows(connection, "quality/quotes_by_method")),
        confidence=tuple(_tenths(rows(connection, "quality/confidence"))),
        publishers=tuple(rows(connection, "quality/publishers")),
        undated=tuple(rows(connection, "quality/undated")),
        extractors=tuple(rows(connection, "quality/extractors")),
        corrections=rows(connection, "quality/corrections")[0],
        corrected=tuple(rows(connection, "quality/corrected")),
    )


def _audited(checks: Sequence[Row], runs: Sequence[Row]) -> dict[str, tuple[Audited, ...]]:
    """Every expectation by table, in declared order; those that are not held any more come last."""
    declared = {(one.table, one.name): one for one in (*EXPECTATIONS, *DRIFT)}
    former = {
        (row["table"], row["expectation"]): Expectation(
            row["table"], row["expectation"], row["column"], row["severity"], "Held by an earlier version; not checked any more."
        )
        for row in checks
        if (row["table"], row["expectation"]) not in declared
    }
    known = declared | former
    started = {run["run_id"]: run["started_at"] for run in runs}
    by_name: dict[tuple[str, str], list[Row]] = {key: [] for key in known}
    for row in sorted(checks, key=lambda row: started.get(row["run_id"], datetime.min), reverse=True):
        by_name[row["table"], row["expectation"]].append(row)
    tables = dict.fromkeys(table for table, _ in known)
    return {table: tuple(_one_audited(known[key], by_name[key], runs) for key in known if key[0] == table) for table in tables}


def _one_audited(declared: Expectation, checks: Sequence[Row], runs: Sequence[Row]) -> Audited:
    """The expectation from its checks, newest first."""
    by_run = {row["run_id"]: row for row in checks}
    shown = [run for run in runs if run["status"] != "unfinished" or run["run_id"] in by_run][:RUNS_SHOWN]
    most = max((_share(row) for row in checks), default=0.0)
    return Audited(
        declared=declared,
        last=checks[0] if checks else None,
        checked_count=sum(row["checked_count"] for row in checks),
        unexpected_count=sum(row["unexpected_count"] for row in checks),
        failed_runs=sum(1 for row in checks if row["unexpected_count"] or not row["success"]),
        runs=len(checks),
        trend=tuple(_tick(run, by_run.get(run["run_id"]), most) for run in reversed(shown)),
        examples=tuple(_examples(checks)),
    )


def _share(check: Row) -> float:
    """The share of the checked rows that failed; all of them where the table itself failed."""
    if not check["checked_count"]:
        return 0.0 if check["success"] else 1.0
    return float(check["unexpected_count"] / check["checked_count"])


def _tick(run: Row, check: Row | None, most: float) -> Tick:
    if check is None:
        return Tick(run["started_at"], None, None, None, 0.0)
    height = 100 * _share(check) / most if most else 0.0
    return Tick(run["started_at"], check["checked_count"], check["unexpected_count"], check["success"], height)


def _examples(checks: Sequence[Row]) -> list[Row]:
    """The newest failing values."""
    found: list[Row] = []
    for text in (text for row in checks for text in row["examples"] or ()):
        if len(found) >= MAX_EXAMPLES:
            break
        found += parsed_examples(text)
    return found[:MAX_EXAMPLES]


def _held_back(rows: Iterable[Row], examples: Sequence[Row]) -> Iterable[HeldBack]:
    for row in rows:
        own = [example for example in examples if (example["table"], example["reason"]) == (row["table"], row["reason"])]
        yield HeldBack(row, tuple(own))


def _tenths(rows: Iterable[Row]) -> Iterable[Row]:
    """All ten bands of confidence, those without a quotation too, each with its height in percent of the highest."""
    counts = {row["tenth"]: row["quotes"] for row in rows}
    most = max(counts.values(), default=0)
    for tenth in range(10):
        count = counts.get(tenth, 0)
        yield {"least": tenth / 10, "most": (tenth + 1) / 10, "quotes": count, "height": 100 * count / most if most else 0.0}
