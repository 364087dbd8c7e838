"""The figures of a run, as they are published with it, and those of the runs before it."""

import contextlib
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from warehouse.catalog import naming_damage, open_warehouse, reader
from warehouse.errors import NoWarehouse


def sql(name: str) -> str:
    """The query of this folder that is called `name`."""
    return files(__package__).joinpath(f"{name}.sql").read_text(encoding="utf-8")


def figures_of(data: Path, run_id: str) -> list[dict[str, Any]]:
    """The run's figures, from what stands of it: rows of the table `figures` without the run's id.

    Raises:
        DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    return _rows(data, "run_figures", run_id=run_id)


def figures_before(data: Path, run_id: str, source: str, most: int) -> list[list[dict[str, Any]]]:
    """The figures of the latest runs of the same sources, at most so many, oldest first.

    Raises:
        DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    found = _rows(data, "figures_before", run_id=run_id, source=source, most=most)
    return [list(rows) for _, rows in groupby(found, key=itemgetter("run_id"))]


def _rows(data: Path, query: str, **values: Any) -> list[dict[str, Any]]:
    try:
        manifest = open_warehouse(data)
    except NoWarehouse:
        return []
    with contextlib.closing(reader(manifest, tables_only=True)) as connection, naming_damage(data):
        answer = connection.execute(sql(query), values)
        names = [name for name, *_ in answer.description]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
