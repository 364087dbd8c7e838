"""What keeps a warehouse in order, as flows of their own, for a schedule or a work pool: housekeeping and the report."""

from datetime import date
from pathlib import Path

from prefect import flow

from flows.forget import finish_takedowns
from flows.ingest import DEFAULTS
from flows.notify import tell_failure
from flows.progress import progress
from flows.report import write_report
from warehouse.maintenance import Maintenance
from warehouse.maintenance import maintain as maintain_warehouse
from warehouse.site.selection import Selection


@flow(
    name="maintain",
    description="Merge small files, drop replaced rows, delete what nothing needs, and end a takedown that was broken off.",
    on_failure=[tell_failure],
    on_crashed=[tell_failure],
)
def maintain(to: str = str(DEFAULTS.to)) -> Maintenance:
    """Keeps the warehouse in order. Runs do this by themselves when it is due.

    Args:
        to: The warehouse's folder.
    """
    data = Path(to)
    finish_takedowns(data)
    done = maintain_warehouse(data)
    progress().say("maintenance: " + ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in vars(done).items()))
    return done


@flow(
    name="report",
    description="Write the report, or what has changed of it.",
    on_failure=[tell_failure],
    on_crashed=[tell_failure],
)
def report(
    to: str = str(DEFAULTS.to),
    out: str | None = None,
    since: date | None = None,
    until: date | None = None,
    publisher: str | None = None,
    limit: int | None = None,
) -> str:
    """Writes the report's pages, and returns the address of the first one.

    Args:
        to: The warehouse's folder.
        out: The report's folder; None: the folder report in the warehouse's.
        since: Only articles from this day on.
        until: Only articles up to this day.
        publisher: Only articles of this outlet.
        limit: Only the newest articles, at most this many.
    """
    site = write_report(Path(to), Path(out) if out else None, Selection(since, until, publisher, limit))
    progress().say(site.in_a_line())
    return site.first_page.as_uri()
