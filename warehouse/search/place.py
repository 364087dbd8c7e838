"""Where the index stands, who may write it, and how it goes: all that others need to know of it, without its library."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from warehouse.errors import NotWritable

LOCK_SECONDS = 600.0
"""How long an index is waited for that another process is making."""


def search_folder(data: Path) -> Path:
    """Where the index of the warehouse in `data` stands."""
    return data / "search"


@contextlib.contextmanager
def writing_index(data: Path) -> Iterator[Path]:
    """The index's folder, for one process at a time.

    Raises:
        NotWritable: the folder cannot be written, or another process makes the index for too long.
    """
    folder = search_folder(data)
    try:
        folder.mkdir(exist_ok=True)
        with FileLock(folder / "index.lock", timeout=LOCK_SECONDS):
            yield folder
    except Timeout as error:
        raise NotWritable(f"another process has been making the index in {folder} for {LOCK_SECONDS:g} s") from error
    except OSError as error:
        raise NotWritable(f"the index cannot be written to {folder}: {error.strerror or error}") from error


def remove_index(data: Path) -> None:
    """Remove the index; whoever searches next makes it anew. Waits for who is making it now, of what stood before.

    Raises:
        NotWritable: see `writing_index`.
    """
    folder = search_folder(data)
    if folder.is_symlink() or not folder.is_dir():
        return
    with writing_index(data):
        shutil.rmtree(folder)
