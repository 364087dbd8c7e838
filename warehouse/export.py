"""Whole tables and views, read row by row, for files that leave the warehouse."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from transforms.tables.schema import CORRECTED_TABLES, TABLES
from warehouse.catalog import connect, naming_damage
from warehouse.database import identifier
from warehouse.errors import QueryError
from warehouse.views import shipped_views, stored_name

ROWS_AT_ONCE = 5_000
"""Rows in memory at once: some tens of megabytes of articles. Chosen by hand."""


def relations() -> tuple[str, ...]:
    """The tables and views of a warehouse, by name."""
    return (*TABLES, *map(stored_name, CORRECTED_TABLES), *(view.name for view in shipped_views()))


@contextlib.contextmanager
def read_relation(data: Path, relation: str) -> Iterator[pa.RecordBatchReader]:
    """The rows of a table or a view of the warehouse in `data`, some thousand at a time; a table's in the order of its key. What
    needs no damaged file is to be had beside it.

    Raises:
        QueryError: there is no such table or view.
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    if relation not in relations():
        raise QueryError(f"there is no table or view {relation!r}; there are {', '.join(relations())}")
    table = TABLES.get(relation)
    order = ", ".join(identifier(column) for column in table.key) if table else "ALL"
    with contextlib.closing(connect(data, around_damage=True)) as connection, naming_damage(data):
        yield connection.sql(f"SELECT * FROM {identifier(relation)} ORDER BY {order}").to_arrow_reader(ROWS_AT_ONCE)
