"""Where the index stands, who may write it, and how it goes: all that others need to know of it, without its library."""

import contextlib
import json
import re
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from warehouse.errors import NotWritable
from warehouse.layout import read_own_text

LOCK_SECONDS = 600.0
"""How long an index is waited for that another process is making."""

MAX_LIST_BYTES = 10_000_000
"""A larger list of an index's files is none of ours."""

_OWN_NAME = re.compile(r"[0-9a-f]{32}\.[0-9a-z.]{1,40}|meta\.json|\.managed\.json|\.tantivy-(?:meta|writer)\.lock|\.tmp\w{6}")
"""What the library calls its files, those included that it is writing."""


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
        if folder.is_symlink():
            raise NotWritable(f"{folder} is a link, and an index stands in a folder of the warehouse's own; remove it")
        folder.mkdir(exist_ok=True)
        with FileLock(folder / "index.lock", timeout=LOCK_SECONDS, preserve_lock_file=True):
            yield folder
    except Timeout as error:
        raise NotWritable(f"another process has been making the index in {folder} for {LOCK_SECONDS:g} s") from error
    except OSError as error:
        raise NotWritable(f"the index cannot be written to {folder}: {error.strerror or error}") from error


def is_own_index(folder: Path) -> bool:
    """Whether the folder, in that of the search, holds what the library writes there, and nothing that leads out of it.

    The library opens every file that its lists name, and deletes those that it needs no more; in a warehouse that somebody else
    made, a list may name a file of the user's, and a file may be a link or a pipe.
    """
    try:
        if folder.parent.is_symlink() or folder.is_symlink() or not folder.is_dir():
            return False
        files = list(folder.iterdir())
        if not all(_OWN_NAME.fullmatch(file.name) and _is_file_or_gone(file) for file in files):
            return False
        names = json.loads(read_own_text(folder / ".managed.json", MAX_LIST_BYTES))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(names, list) and all(isinstance(name, str) and _OWN_NAME.fullmatch(name) for name in names)


def _is_file_or_gone(path: Path) -> bool:
    """Whether it is a file, no link, pipe or device; or was one that the library has deleted since it was listed."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return True


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
