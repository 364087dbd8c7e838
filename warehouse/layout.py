"""Where everything stands in a warehouse's folder, DATA, and how a file or a folder is made to outlive a power cut."""

import os
import re
from pathlib import Path

UNFINISHED = ".unfinished"
SORTING = ".sorting-"
"""How the name begins of a folder in which a compaction sorts what memory cannot hold."""


def catalog_path(data: Path) -> Path:
    """The catalog: the one DuckDB file that clients open."""
    return data / "warehouse.duckdb"


def lock_path(data: Path) -> Path:
    """The file that a writer locks, and writes its name into."""
    return data / "writer.lock"


def table_folder(data: Path, table: str) -> Path:
    """The folder of a table's Parquet files."""
    return data / "parquet" / table


def snapshot_path(data: Path, number: int) -> Path:
    """The catalog as it stood after commit `number`."""
    return data / "snapshots" / f"{number}.duckdb"


def snapshot_numbers(data: Path) -> list[int]:
    """The commits whose catalogs are kept, oldest first."""
    return sorted(int(path.stem) for path in (data / "snapshots").glob("*.duckdb") if re.fullmatch(r"[0-9]{1,15}", path.stem))


def unfinished(path: Path) -> Path:
    """Where `path` is written before it takes its name."""
    return path.with_name(path.name + UNFINISHED)


def write_beside(path: Path, content: bytes) -> Path:
    """Write what `path` is to hold to a new file beside it; whatever had that file's name, such as a link, is gone before."""
    beside = unfinished(path)
    beside.unlink(missing_ok=True)
    with beside.open("xb") as file:
        file.write(content)
    return beside


def protect(path: Path) -> None:
    """Take the permission to write from a file that will never be written again, so that no client opens it for writing."""
    path.chmod(path.stat().st_mode & 0o555)


def sync(path: Path) -> None:
    """Bring a file's bytes, or a folder's entries, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_up_to(folder: Path, top: Path) -> None:
    """Bring the entries of `folder` and of every folder above it, `top` included, to the disk."""
    for place in (folder, *folder.parents):
        sync(place)
        if place == top:
            return
