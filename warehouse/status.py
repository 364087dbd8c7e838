"""What stands in a warehouse, in figures."""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from transforms.tables.schema import TABLES
from warehouse.catalog import naming_damage, open_warehouse, reader
from warehouse.database import identifier
from warehouse.layout import snapshot_numbers
from warehouse.manifest import Commit


@dataclass(frozen=True)
class Status:
    """A warehouse in figures: rows by table, the newest commit, the newest run (its row; None before the first), live files."""

    data: Path
    row_counts: dict[str, int]
    last_commit: Commit
    last_run: dict[str, Any] | None
    file_count: int
    byte_count: int
    snapshots: tuple[int, ...]


def status(data: Path) -> Status:
    """The figures of the warehouse in `data`.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    manifest = open_warehouse(data)
    with contextlib.closing(reader(manifest, tables_only=True)) as connection, naming_damage(data):
        counts = [connection.execute(f"SELECT count(*) FROM {identifier(name)}").fetchall()[0][0] for name in TABLES]
        runs = connection.execute("SELECT * FROM runs ORDER BY started_at DESC LIMIT 1")
        names = [name for name, *_ in runs.description]
        rows = runs.fetchall()
    return Status(
        data=data,
        row_counts=dict(zip(TABLES, counts, strict=True)),
        last_commit=manifest.last_commit,
        last_run=dict(zip(names, rows[0], strict=True)) if rows else None,
        file_count=len(manifest.live_files),
        byte_count=sum(file.byte_count for file in manifest.live_files),
        snapshots=tuple(snapshot_numbers(data)),
    )
