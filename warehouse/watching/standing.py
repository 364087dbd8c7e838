"""How a warehouse stands: its last good run, what is due, and what grows against the weeks before."""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from transforms.tables.drift import in_words_again
from warehouse.catalog import naming_damage, open_warehouse, reader
from warehouse.forgetting import has_open_order
from warehouse.maintenance import is_due
from warehouse.watching.figures import sql

LOW = 0.5
"""Below this a quotation is of low confidence, as on the report's pages."""


@dataclass(frozen=True)
class Growth:
    """A figure that should not grow: of the last seven days, and per week in the four weeks before; None where none is known."""

    figure: str
    this_week: float | None
    weeks_before: float | None


@dataclass(frozen=True)
class Watch:
    """What is to be known of a warehouse that is left alone.

    Attributes:
        last_good_run: When the last run over sources that completed ended (UTC).
        last_run_failed: Whether the newest run did not complete.
        due: What should be done, in words.
        growth: What grows.
        drift: What the last run was warned of, in words with their numbers.
    """

    last_good_run: datetime | None
    last_run_failed: bool
    due: tuple[str, ...]
    growth: tuple[Growth, ...]
    drift: tuple[str, ...]

    def seconds_since_good_run(self, now: datetime) -> float | None:
        """How long ago the last good run ended."""
        return None if self.last_good_run is None else (now - self.last_good_run).total_seconds()


def watch(data: Path, extractors: Iterable[str], now: datetime | None = None) -> Watch:
    """Looks at the warehouse in `data`.

    Args:
        data: The warehouse.
        extractors: The versions of the present rules and models; articles that another made are due.
        now: The moment that counts as now (UTC).

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    now = now or datetime.now(UTC)
    manifest = open_warehouse(data)
    with contextlib.closing(reader(manifest, tables_only=True)) as connection, naming_damage(data):
        ended = connection.execute(
            "SELECT finished_at, status FROM runs WHERE coalesce(flow, 'ingest') = 'ingest' ORDER BY started_at DESC"
        ).fetchall()
        ((older,),) = connection.execute(
            "SELECT count(*) FROM articles WHERE NOT list_contains($extractors, extractor)", {"extractors": list(extractors)}
        ).fetchall()
        growth = connection.execute(sql("growth"), {"now": now, "low": LOW}).fetchall()
        drift = connection.execute(
            "SELECT expectation, examples FROM checks WHERE batch_id = 'run' AND NOT success "
            "AND run_id = (SELECT run_id FROM runs WHERE coalesce(flow, 'ingest') = 'ingest' ORDER BY started_at DESC LIMIT 1) "
            "ORDER BY expectation"
        ).fetchall()
    good = [finished_at for finished_at, status in ended if status == "completed"]
    failed = bool(ended) and ended[0][1] != "completed"
    return Watch(
        last_good_run=good[0] if good else None,
        last_run_failed=failed,
        due=tuple(_due(data, older, failed=failed)),
        growth=tuple(Growth(*row) for row in growth),
        drift=tuple(warning for check in drift for warning in in_words_again(*check)),
    )


def _due(data: Path, older: int, *, failed: bool) -> Iterable[str]:
    if failed:
        yield "the last run failed: the next one takes up what it left"
    if has_open_order(data):
        yield "a takedown was broken off: `onrecord maintain` ends it"
    if (data / "reprocess.json").exists():
        yield "a reprocessing was broken off: the same command goes on with it"
    if older:
        yield f"{older:,} articles are of other rules or another model: the next run over their sources, or `onrecord reprocess`"
    if is_due(data):
        yield "housekeeping: the next run does it, or `onrecord maintain`"


def as_json(watched: Watch) -> dict[str, Any]:
    """The watch as JSON's values."""
    return {
        "last_good_run": watched.last_good_run.isoformat() if watched.last_good_run else None,
        "last_run_failed": watched.last_run_failed,
        "due": list(watched.due),
        "growth": [vars(one) for one in watched.growth],
        "drift": list(watched.drift),
    }
