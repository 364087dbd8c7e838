"""The input: which files stand below the given sources, what each is called in the warehouse, and its bytes.

Every regular file below a folder is one record, except hidden ones (a name that begins with a dot). Files named `.txt` or without
a suffix are read; others, and whatever is no file at all, become rejects: nothing is dropped in silence.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.errors import MissingSource, SourceClash
from transforms.reading.articles import MAX_BYTES, Reject

SUFFIXES = frozenset({".txt", ""})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One input record: where it is, its name in the warehouse, and the real folder that it must stand in ("" for anywhere)."""

    path: str
    source_uri: str
    root: str = ""


def list_files(sources: Sequence[Path]) -> list[SourceFile]:
    """The records below the sources, sorted by source_uri: the path relative to the source, or to its folder when it is a file.

    Raises:
        MissingSource: a source is not there, or a folder that cannot be listed.
        SourceClash: two files would get the same source_uri.
    """
    files: dict[str, SourceFile] = {}
    for source in sources:
        for path in _walk_source(source):
            # Whoever names a link means what it leads to; a link below a folder might have been put there by anybody.
            root, real = (source.parent, "") if source.is_file() else (source, os.path.realpath(source))
            file = SourceFile(path, _source_uri(path, root), real)
            other = files.setdefault(file.source_uri, file)
            if other is not file:
                raise SourceClash(
                    f"{other.path} and {file.path} would both be {file.source_uri!r} in the warehouse; "
                    "give the folder above them as the one SOURCE, or run them into different warehouses"
                )
    return [files[source_uri] for source_uri in sorted(files)]


def read_bytes(file: SourceFile) -> bytes | Reject:
    """The record's bytes, or why they cannot be had: `unsupported_format`, `too_large` or `unreadable`."""
    try:
        if _leads_out(file.path, file.root):
            target = os.path.realpath(file.path)
            return Reject(file.source_uri, "unsupported_format", f"a link that leads out of the source, to {target}")
        status = os.stat(file.path)
        if stat.S_ISDIR(status.st_mode):
            return _refuse_folder(file)
        if not stat.S_ISREG(status.st_mode):
            return Reject(file.source_uri, "unsupported_format", "not a regular file (a pipe, socket or device)")
        suffix = Path(file.path).suffix
        if suffix.lower() not in SUFFIXES:
            return Reject(file.source_uri, "unsupported_format", f"'*{suffix}' is not read; supported: '.txt' and no suffix")
        if status.st_size > MAX_BYTES:
            return Reject(file.source_uri, "too_large", f"{status.st_size:,} bytes; the limit is {MAX_BYTES:,}")
        return Path(file.path).read_bytes()
    except OSError as error:
        return Reject(file.source_uri, "unreadable", error.strerror or str(error))


def _walk_source(source: Path) -> Iterator[str]:
    """The paths below one source."""
    if source.is_file():
        yield str(source)
    elif source.is_dir():
        try:
            os.listdir(source)
        except OSError as error:
            raise MissingSource(f"SOURCE {source} cannot be listed: {error.strerror}") from None
        yield from _walk(str(source), above=(), root=os.path.realpath(source))
    elif os.path.lexists(source):
        raise MissingSource(f"SOURCE {source} is neither a file nor a folder")
    else:
        raise MissingSource(f"SOURCE {source} does not exist")


def _leads_out(path: str, root: str) -> bool:
    """Whether the path is that of something outside the root, a real folder."""
    return bool(root) and os.path.commonpath([root, os.path.realpath(path)]) != root


def _walk(folder: str, above: tuple[tuple[int, int], ...], root: str) -> Iterator[str]:
    """The paths below `folder`, links followed; a folder that is its own ancestor is not entered again.

    A link to a folder outside the root, a folder that cannot be listed, or an empty one with a record's name (`x.txt`), is itself
    a path: reading it tells why.
    """
    try:
        status = os.stat(folder)
        here = (status.st_dev, status.st_ino)
        if here in above:
            return
        with os.scandir(folder) as entries:
            visible = sorted((entry.name, entry.path, entry.is_dir()) for entry in entries if not entry.name.startswith("."))
    except OSError:
        yield folder
        return
    if not visible and above and Path(folder).suffix.lower() == ".txt":
        yield folder
    for _, path, is_folder in visible:
        if is_folder and not (Path(path).is_symlink() and _leads_out(path, root)):
            yield from _walk(path, (*above, here), root)
        else:
            yield path


def _refuse_folder(file: SourceFile) -> Reject:
    """Why a folder that was listed as a record is none."""
    try:
        os.listdir(file.path)
    except OSError as error:
        return Reject(file.source_uri, "unreadable", f"a folder that cannot be listed: {error.strerror}")
    return Reject(file.source_uri, "unsupported_format", "an empty folder with the name of a text file")


def _source_uri(path: str, root: Path) -> str:
    """The path relative to the root, with forward slashes; bytes of a name that are not UTF-8 are written as \\xNN."""
    relative = Path(os.path.relpath(path, root)).as_posix()
    return os.fsencode(relative).decode("utf-8", "backslashreplace")
