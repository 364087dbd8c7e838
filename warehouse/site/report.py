"""The data-quality report: one HTML page with everything in it, for a browser without a network."""

import contextlib
from datetime import UTC, datetime
from pathlib import Path

import duckdb
from jinja2 import Environment, PackageLoader, StrictUndefined

from warehouse.catalog import connect
from warehouse.errors import NotWritable
from warehouse.site.figures import figures
from warehouse.site.formats import FILTERS, visible


def write_report(data: Path, out: Path) -> Path:
    """Write the report on the warehouse in `data` to the file `out`, whose folder is made; returns its absolute path.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
        NotWritable: `out` cannot be written.
    """
    with contextlib.closing(connect(data)) as connection:
        page = render(connection, datetime.now(UTC))
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise NotWritable(f"the report cannot be written to {out}: {error.strerror or error}; name another file") from error
    return out.resolve()


def render(connection: duckdb.DuckDBPyConnection, generated_at: datetime) -> str:
    """The report as HTML, from a connection that finds the six tables by their names.

    Args:
        connection: Reads the warehouse.
        generated_at: The moment that the page says it is of (UTC).

    Raises:
        duckdb.Error: a table is missing or cannot be read.
    """
    # The queries give times in UTC without a zone; what is compared with them has none either.
    as_of = generated_at.astimezone(UTC).replace(tzinfo=None)
    found = figures(connection)
    page = _environment().get_template("report.html")
    return page.render(figures=found, totals=found.totals, generated_at=as_of)


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__ or "warehouse.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=visible,
    )
    environment.filters |= FILTERS
    return environment
