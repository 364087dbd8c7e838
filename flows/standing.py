"""How a warehouse stands, told in tables or as JSON: what it holds, the last run, what is due, and what grows."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warehouse.status import Status
    from warehouse.watching.standing import Watch


def print_status(found: "Status", watched: "Watch | None") -> None:
    """What the warehouse holds and how it stands, as tables; of a damaged one there is nothing to be watched."""
    from flows.terminal import console, in_one_line, plain_table

    screen = console()
    size = f"{found.byte_count / 1e6:,.1f} MB in {found.file_count} Parquet files"
    screen.print(f"Warehouse {found.data.resolve()}: {size}, {len(found.snapshots)} snapshots")
    screen.print(
        plain_table(("table", "rows"), ((name, "damaged" if rows is None else rows) for name, rows in found.row_counts.items()))
    )
    if found.last_run:
        facts = ((name, round(value, 1) if isinstance(value, float) else value) for name, value in found.last_run.items())
        screen.print(plain_table(("last run", ""), facts))
    if watched is None:
        return
    good = watched.last_good_run
    screen.print(f"Last good run: {good:%Y-%m-%d %H:%M:%S UTC}" if good else "Last good run: never")
    for line in watched.due:
        screen.print(f"Due: {in_one_line(line)}")
    for line in watched.drift:
        screen.print(f"Drift: {in_one_line(line)}")
    if watched.growth:
        rows = [(one.figure, _short(one.this_week), _short(one.weeks_before)) for one in watched.growth]
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


def _short(value: float | None) -> str:
    return "-" if value is None else f"{value:,.3g}"
