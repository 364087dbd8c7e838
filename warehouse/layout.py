"""Where everything stands in a warehouse's folder, DATA, and how a file or a folder is made to outlive a power cut."""

import errno
import os
import re
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

UNFINISHED = ".unfinished"
"""How the name ends of a file that is being written."""
SORTING = ".sorting-"
"""How the name begins of a folder in which a compaction sorts what memory cannot hold."""

_OWN_PARQUET = re.compile(r"\d{8,}-\w{1,12}\.parquet", re.ASCII)
_OWN_UNFINISHED = re.compile(rf"(?:\..+\.[0-9a-f]{{16}}|(?:warehouse|\d+)\.duckdb){re.escape(UNFINISHED)}.*", re.ASCII)
_OWN_SORTING = re.compile(rf"{re.escape(SORTING)}\w{{4,8}}", re.ASCII)
"""What files and folders are called that OnRecord makes: only these it deletes. A warehouse may stand in a folder of the user's
that has files of theirs, a `parquet/` too, by mistake or since a file of settings from elsewhere has led there."""


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


def unnamed_parquet(data: Path, named: Collection[str]) -> list[Path]:
    """The Parquet files below `parquet/` that OnRecord has made, by what they are called, and that are none of the named."""
    found = sorted(path for path in (data / "parquet").rglob("*.parquet") if _OWN_PARQUET.fullmatch(path.name))
    return [path for path in found if path.relative_to(data).as_posix() not in named]


def leftovers(data: Path) -> list[Path]:
    """What killed processes have left of files and folders that they were making, the folders last."""
    files = [path for folder in (data, data / "snapshots") for path in folder.glob(f"*{UNFINISHED}*")]
    folders = data.glob(f"{SORTING}*")
    return [
        *(path for path in files if _OWN_UNFINISHED.fullmatch(path.name)),
        *(path for path in folders if _OWN_SORTING.fullmatch(path.name)),
    ]


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """The name of a new file beside `path`, which the body writes and which takes the place of `path` when the body is done.

    A reader finds the old file or the new one, never a part. The name is drawn by lot, so that nobody can have put a link there.
    When the body fails, `path` stays as it was and the new file is removed; what a killed process left is swept by `onrecord
    maintain`.
    """
    beside = path.with_name(f".{path.name[:100]}.{token_hex(8)}{UNFINISHED}")
    try:
        yield beside
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def replace_bytes(path: Path, content: bytes) -> None:
    """Let the file hold `content` instead of what it held."""
    with replacing(path) as beside:
        beside.write_bytes(content)


def read_own_text(path: Path, most_bytes: int) -> str:
    """The text of a small file of ours in a warehouse, which somebody else may have made.

    No link is followed there, no pipe waited for, and no more read than ours ever has.

    Raises:
        OSError: there is no such file, or it is none of ours.
        UnicodeDecodeError: it is no text.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        content = file.read(most_bytes + 1) if stat.S_ISREG(os.fstat(descriptor).st_mode) else None
    if content is None or len(content) > most_bytes:
        raise OSError(errno.EINVAL, "it is no file of ours", str(path))
    return content.decode("utf-8")


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
