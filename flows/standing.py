"""How a warehouse stands, told in tables or as JSON: what it holds, the last run, what is due, and what grows."""

import json
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warehouse.status import Status
    from warehouse.watching.standing import Watch


def print_status(found: "Status", watched: "Watch | None", now: datetime) -> None:
    """How the warehouse stands, then what it holds, as tables; of a damaged one there is nothing to be watched."""
    from flows.terminal import console, in_one_line, plain_table

    screen = console()
    size = f"{found.byte_count / 1e6:,.1f} MB in {found.file_count} Parquet files"
    screen.print(f"Warehouse {found.data.resolve()}: {size}, {len(found.snapshots)} snapshots")
    if watched is not None:
        good, seconds = watched.last_good_run, watched.seconds_since_good_run(now)
        ago = "" if seconds is None else f", {_span(seconds)} ago"
        screen.print(f"Last good run: {good:%Y-%m-%d %H:%M:%S UTC}{ago}" if good else "Last good run: never")
        for line in watched.due or ("nothing",):
            screen.print(f"Due: {in_one_line(line)}")
        for line in watched.drift:
            screen.print(f"Drift: {in_one_line(line)}")
    screen.print(
        plain_table(("table", "rows"), ((name, "damaged" if rows is None else rows) for name, rows in found.row_counts.items()))
    )
    if found.last_run:
        screen.print(plain_table(("last run", ""), ((name, _shown(value)) for name, value in found.last_run.items())))
    if watched is not None and watched.growth:
        rows = [(one.figure, _short(one.figure, one.this_week), _short(one.figure, one.weeks_before)) for one in watched.growth]
        screen.print(plain_table(("to be watched", "last 7 days", "per week in the 4 weeks before"), rows))


def status_as_json(found: "Status", watched: "Watch | None") -> str:
    """The same as a JSON object."""
    from warehouse.watching.standing import as_json

    told = {
        "warehouse": str(found.data.resolve()),
        "rows": found.row_counts,
        "files": found.file_count,
        "bytes": found.byte_count,
        "last_run": found.last_run,
        "damage": found.damage,
        **(as_json(watched) if watched else {}),
    }
    return json.dumps(told, default=str, indent=1, ensure_ascii=False)


def _shown(value: object) -> object:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S UTC}"
    return round(value, 1) if isinstance(value, float) else value


def _span(seconds: float) -> str:
    """A length of time, in the largest unit of which there are two.

    >>> _span(75), _span(7300), _span(400000)
    ('75 seconds', '2 hours', '4 days')
    """
    for name, length in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{int(seconds // length)} {name}"
    return f"{int(max(seconds, 0))} seconds"


def _short(figure: str, value: float | None) -> str:
    """A figure for people.

    >>> _short("share of quotations without a speaker", 0.0652), _short("rejected: empty", 6.0), _short("rejected: empty", None)
    ('6.5 %', '6', '-')
    """
    if value is None:
        return "-"
    return f"{100 * value:.1f} %" if figure.startswith("share") else f"{value:,.3g}"
