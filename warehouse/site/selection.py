"""What a site shows: the articles of a span of time or of one outlet, their quotations and speakers, in tables that its pages
are made from.

The tables are made by `sql/tables/NAME.sql`, in a database file of their own that lasts as long as the site's making: DuckDB
keeps in memory what fits and the rest on disk.
"""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from warehouse.catalog import connect
from warehouse.site.certainty import LOW

Row = Mapping[str, Any]

MEMORY = "2GB"
"""What DuckDB may hold in memory at once; tables that need more go to disk."""


@dataclass(frozen=True)
class Selection:
    """The articles to show: published from `since` to `until`, by `publisher`, the newest `limit` of them, or one alone by its
    article_id. None: no bound.
    """

    since: date | None = None
    until: date | None = None
    publisher: str | None = None
    limit: int | None = None
    article_id: str | None = None

    @property
    def words(self) -> str:
        """What is shown, for a reader; empty when everything is."""
        bounds = (
            self.publisher and f"by {self.publisher}",
            self.since and f"published on or after {self.since.isoformat()}",
            self.until and f"published on or before {self.until.isoformat()}",
            self.limit and f"the newest {self.limit:,}",
        )
        return ", ".join(bound for bound in bounds if bound)


EVERYTHING = Selection()


@contextlib.contextmanager
def selected(data: Path, selection: Selection) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the warehouse in `data` that finds the selection's tables too, as `site.NAME`.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    with contextlib.ExitStack() as closing:
        folder = Path(closing.enter_context(TemporaryDirectory(prefix="onrecord-site-")))
        connection = connect(data, memory=MEMORY, spill=folder, databases={"site": folder / "site.duckdb"})
        closing.enter_context(contextlib.closing(connection))
        bounds = {
            "since": selection.since,
            "until": selection.until,
            "publisher": selection.publisher,
            "most": selection.limit,
            "article_id": selection.article_id,
        }
        parameters: dict[str, dict[str, Any]] = {"articles": bounds, "quotes": {}, "people": {"low": LOW}}
        for table, values in parameters.items():
            connection.execute(f"CREATE TABLE site.{table} AS {query(f'tables/{table}')}", values)
        yield connection


@cache
def query(name: str) -> str:
    """The text of `sql/NAME.sql`."""
    return files(__package__).joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")


def rows(connection: duckdb.DuckDBPyConnection, name: str, **parameters: Any) -> list[Row]:
    """The answer to `sql/NAME.sql`.

    Raises:
        duckdb.Error: a table is missing or cannot be read.
    """
    return list(stream(connection, name, **parameters))


def stream(connection: duckdb.DuckDBPyConnection, name: str, **parameters: Any) -> Iterator[Row]:
    """The answer to `sql/NAME.sql`, row by row; the connection is busy until the last one was taken."""
    result = connection.execute(query(name), parameters or None)
    names = [str(column[0]) for column in result.description or ()]
    while some := result.fetchmany(500):
        for row in some:
            yield dict(zip(names, row, strict=True))


def beside(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Another connection to the same tables, for a question while an answer is still being read."""
    cursor = connection.cursor()
    cursor.execute("USE warehouse")
    return cursor


def in_groups(found: Iterator[Row], size: int) -> Iterator[Sequence[Row]]:
    """The rows, `size` at a time."""
    group: list[Row] = []
    for row in found:
        group.append(row)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group
