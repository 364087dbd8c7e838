"""What stands in a warehouse, in figures."""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from transforms.tables.schema import TABLES
from warehouse.catalog import naming_damage, open_around_damage, reader
from warehouse.database import identifier
from warehouse.errors import DamagedWarehouse
from warehouse.layout import snapshot_numbers
from warehouse.manifest import Commit


@dataclass(frozen=True)
class Status:
    """A warehouse in figures: rows by table, the newest commit, the newest run (its row; None before the first), live files.

    Of a damaged warehouse, what can be told of it: None for the rows of a table that cannot be read, and in `damage`, by table,
    what is wrong and what mends it.
    """

    data: Path
    row_counts: dict[str, int | None]
    last_commit: Commit
    last_run: dict[str, Any] | None
    file_count: int
    byte_count: int
    snapshots: tuple[int, ...]
    damage: dict[str, str]


def status(data: Path) -> Status:
    """The figures of the warehouse in `data`.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`; damaged is the catalog alone.
    """
    manifest, damage = open_around_damage(data)
    counts: dict[str, int | None] = {}
    wrong: dict[str, str] = {}
    last_run = None
    with contextlib.closing(reader(manifest, tables_only=True, damage=damage)) as connection:
        for name in TABLES:
            try:
                with naming_damage(data):
                    ((counts[name],),) = connection.execute(f"SELECT count(*) FROM {identifier(name)}").fetchall()
                    last_run = _last_run(connection) if name == "runs" else last_run
            except DamagedWarehouse as error:
                counts[name], wrong[name] = None, str(error)
    return Status(
        data=data,
        row_counts=counts,
        last_commit=manifest.last_commit,
        last_run=last_run,
        file_count=len(manifest.live_files),
        byte_count=sum(file.byte_count for file in manifest.live_files),
        snapshots=tuple(snapshot_numbers(data)),
        damage=wrong,
    )


def _last_run(connection: duckdb.DuckDBPyConnection) -> dict[str, Any] | None:
    runs = connection.execute("SELECT * FROM runs ORDER BY started_at DESC LIMIT 1")
    names = [name for name, *_ in runs.description]
    rows = runs.fetchall()
    return dict(zip(names, rows[0], strict=True)) if rows else None
