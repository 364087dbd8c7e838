"""The first page: how much is on record, who is quoted most, what is new, and how far it can be relied on."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import duckdb

from warehouse.site.certainty import HIGH, LOW
from warehouse.site.charts import Chart, kinds_by_outlet, over_time, people_over_time
from warehouse.site.periods import Period, period_of
from warehouse.site.selection import Row, Selection, rows
from warehouse.site.templating import page

MOST_QUOTED = 10
OUTLETS = 12
"""Outlets and people in the lists of the first page: what fits a screen without scrolling. Chosen by hand."""

STRETCHES = 12
"""Stretches of time by which the most quoted people are followed."""

DAYS_COMPARED = (30, 7, 1)
"""How much was said lately is compared with as many days before: the most of these that fit twice into the time shown."""


def overview(connection: duckdb.DuckDBPyConnection, selection: Selection, generated_at: datetime) -> str:
    """The first page, from a connection that `selected` gave.

    Args:
        connection: Reads the selection.
        selection: What it is of.
        generated_at: The moment that the page says it is of (UTC).
    """
    (totals,) = rows(connection, "overview/totals", low=LOW)
    days = days_compared(totals["first_date"], totals["last_date"])
    people = rows(connection, "overview/most_quoted", days=days, most=MOST_QUOTED)
    return page(
        "overview",
        section="overview",
        root="",
        totals=totals,
        people=people,
        days_compared=days,
        said=rows(connection, "overview/said", high=HIGH),
        new_names=rows(connection, "overview/new_names"),
        held_back=rows(connection, "overview/held_back"),
        last_run=next(iter(rows(connection, "quality/runs")), None),
        charts=_charts(connection, totals, people),
        selection=selection.words,
        generated_at=generated_at.astimezone(UTC).replace(tzinfo=None),
    )


def days_compared(first: date | None, last: date | None) -> int:
    """How many days "lately" is, for articles published from `first` to `last`; 0 when there is nothing to compare.

    >>> days_compared(date(2016, 9, 8), date(2016, 10, 7)), days_compared(date(2026, 1, 1), date(2026, 6, 1))
    (7, 30)
    """
    if first is None or last is None:
        return 0
    return next((days for days in DAYS_COMPARED if (last - first).days >= 2 * days), 0)


def _charts(connection: duckdb.DuckDBPyConnection, totals: Row, people: Sequence[Row]) -> dict[str, Chart]:
    charts: dict[str, Chart] = {}
    first, last = totals["first_date"], totals["last_date"]
    if first is not None and first < last:
        period = period_of(first, last)
        found = rows(connection, "overview/over_time", period=str(period))
        charts["articles"] = over_time(found, period, "articles", f"Articles by {period} of publication")
        charts["quotations"] = over_time(found, period, "quotations", f"Quotations by {period} of publication")
        if people:
            charts["people"] = _people_chart(connection, people, first, last)
    outlets = rows(connection, "overview/outlets", most=OUTLETS)
    if len(outlets) > 1 and any(outlet["quotations"] for outlet in outlets):
        charts["outlets"] = kinds_by_outlet(outlets, "Quotations by outlet and kind")
    return charts


def _people_chart(connection: duckdb.DuckDBPyConnection, people: Sequence[Row], first: date, last: date) -> Chart:
    """The most quoted over the latest stretches of time, which are as short as lets some hold them all, or the latest year."""
    days = (last - first).days
    period = Period.DAY if days < STRETCHES else Period.WEEK if days < 7 * STRETCHES else Period.MONTH
    period = Period.YEAR if days > 366 * 3 else period
    speakers = [person["speaker"] for person in people]
    found = rows(connection, "overview/people_over_time", period=str(period), speakers=speakers)
    starts: list[Any] = [period.start(first)]
    while (following := period.after(starts[-1])) <= last:
        starts.append(following)
    starts = starts[-STRETCHES:]
    shown = [row for row in found if row["start"] in starts]
    names = [person["name"] for person in people]
    return people_over_time(shown, names, starts, period, f"The most quoted people, by {period}")
