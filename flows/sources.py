"""The input: which files stand below the given sources, what each is called in the warehouse, and its bytes.

Every regular file below a folder is taken, except hidden ones (a name that begins with a dot). What it holds, its format tells;
whatever is no file at all becomes a reject: nothing is dropped in silence.
"""

import os
import stat
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from flows.afar import TooLarge, is_remote, open_remote, remote_files, remote_root
from flows.errors import MissingSource, SourceClash
from flows.opening import LeadsOut, NoFile, opened
from flows.places import (
    STDIN_PLACE,
    Local,
    Pattern,
    Place,
    Remote,
    Spooled,
    places,
)
from transforms.reading.formats.table import holds_many
from transforms.reading.records import Reject, told_path
from warehouse.listing import Listing
from warehouse.listing import SourceFile as SourceFile

RECORD_BYTES = 5_000
"""About the size of an article with what its container says of it."""

MAX_WAYS = 8
"""A folder is entered by at most so many paths, all but one of them over links."""

MAX_DEPTH = 200
"""Folders below a source are entered so far down; to open something takes a step for every folder above it."""

_Identity = tuple[int, int]
"""Device and inode: which folder it is, whatever the path."""


@dataclass(frozen=True)
class Names:
    """What sources are called: by their real folder what stands before their files' paths; and all names given so far."""

    of_root: Mapping[str, str]
    given: frozenset[str] = frozenset()

    def source_uri(self, root: str, path: str) -> str:
        """What the file is called whose path below the root is given.

        >>> names = Names({"/x/monday": "", "/x/tuesday": "tuesday"}, frozenset({"tuesday"}))
        >>> [names.source_uri(root, "a.txt") for root in names.of_root], names.source_uri("/x/monday", "tuesday/a.txt")
        (['a.txt', 'tuesday/a.txt'], './tuesday/a.txt')
        """
        name = self.of_root.get(root, "")
        own = f"{name}/{path}" if name else path
        return f"./{own}" if not name and own.partition("/")[0] in self.given else own


UNNAMED = Names({})


def roots_of(sources: Iterable[str | Path]) -> set[str]:
    """The real folders, or addresses, of the sources, each of which has a name in the warehouse."""
    return {root for place in places(sources) if (root := _root_of(place)) is not None}


def _root_of(place: Place) -> str | None:
    """The real folder of a source: itself, or the one that it stands in when it is a file; of standard input none."""
    match place:
        case Local(path):
            return os.path.realpath(path if path.is_dir() else path.parent)
        case Pattern(folder):
            return os.path.realpath(folder)
        case Remote(url):
            return remote_root(url)
        case Spooled():
            return None


def look_at(sources: Iterable[str | Path]) -> Listing:
    """The files below the sources, whatever they will be called: for who counts them, or asks whether they are there.

    Raises:
        MissingSource, Misuse: see `list_files`.
    """
    return list_files(sources, Names({root: str(number) for number, root in enumerate(sorted(roots_of(sources)))}))


def list_files(sources: Iterable[str | Path], names: Names = UNNAMED) -> Listing:
    """The files below the sources, by source_uri: the source's name, and the path below the source (of a file: below its
    folder). A file that is named twice is one.

    Raises:
        MissingSource: a source is not there, or a folder that cannot be listed.
        SourceClash: two files would get the same source_uri.
        Misuse: an address that is not read, or whose extra is not installed.
    """
    listing = Listing()
    for place in places(sources):
        for file in _files_of(place, names):
            other = listing.add(file)
            if other is not None and _real(other.path) != _real(file.path):
                raise SourceClash(
                    f"{_real(other.path)} and {_real(file.path)} would both be {file.source_uri!r} in the warehouse; "
                    "give the folder above them as the one SOURCE, or run them into different warehouses"
                )
    return listing


def _real(path: str) -> str:
    return remote_root(path) if is_remote(path) else os.path.realpath(path)


def _files_of(place: Place, names: Names) -> Iterator[SourceFile]:
    """The files that one source means."""
    match place:
        case Local(path):
            # Whoever names a link means what it leads to; a link below a folder might have been put there by anybody.
            root = "" if path.is_file() else os.path.realpath(path)
            for found in _walk_source(path, root) if root else [str(path)]:
                uri = names.source_uri(str(_root_of(place)), _source_uri(found, root or str(path.parent)))
                yield SourceFile(found, uri, root, _size(found))
        case Pattern(folder):
            root = os.path.realpath(folder)
            for found in _matching(place, root):
                yield SourceFile(found, names.source_uri(root, _source_uri(found, root)), root, _size(found))
        case Spooled(path):
            yield SourceFile(str(path), f"{STDIN_PLACE}/{path.name}", "", _size(str(path)))
        case Remote(url):
            root = remote_root(url)
            for address, below, size in remote_files(url):
                yield SourceFile(address, names.source_uri(root, told_name(below)), root, size)


def _matching(place: Pattern, root: str) -> Iterator[str]:
    """The files that a pattern means, and those in the folders that it means.

    Raises:
        MissingSource: it means nothing.
    """
    found = False
    for name in place.matches():
        path = Path(root, name)
        found = True
        if path.is_dir():
            yield from _walk(root, str(path))
        else:
            yield str(path)
    if not found:
        raise MissingSource(f"SOURCE {place.folder / place.pattern}: nothing is called so")


def open_record(file: SourceFile) -> BinaryIO | Reject:
    """The record's file, open for reading, or why it cannot be had: `unsupported_format`, `too_large` or `unreadable`.

    It is a regular file, for certain one below the source that it was listed in; or one in a bucket.
    """
    try:
        if is_remote(file.path):
            return open_remote(file.path, file.size)
        with opened(file.path, file.root) as descriptor:
            if stat.S_ISDIR(os.fstat(descriptor).st_mode):
                return Reject(file.source_uri, "unsupported_format", _why_a_folder_is_listed(file, descriptor))
            return os.fdopen(os.dup(descriptor), "rb")
    except LeadsOut as error:
        return Reject(file.source_uri, "unsupported_format", f"a link that leads out of the source, to {error.target}")
    except NoFile:
        return Reject(file.source_uri, "unsupported_format", "not a regular file (a pipe, socket or device)")
    except TooLarge as error:
        return Reject(file.source_uri, "too_large", str(error))
    except OSError as error:
        return Reject(file.source_uri, "unreadable", error.strerror or str(error))


def expected_records(files: Iterable[SourceFile]) -> int:
    """How many records the files hold, about: one each, and of a file of many as many as their usual size gives.

    >>> expected_records([SourceFile("a.txt", "a.txt", size=90_000), SourceFile("b.jsonl", "b.jsonl", size=90_000)])
    20
    """
    return sum(1 if not holds_many(file.source_uri) else file.size // RECORD_BYTES + 1 for file in files)


def _walk_source(source: Path, root: str) -> Iterator[str]:
    """The paths below one source that is a folder, whose real place is the root."""
    if source.is_dir():
        try:
            os.listdir(source)
        except OSError as error:
            raise MissingSource(f"SOURCE {source} cannot be listed: {error.strerror}") from None
        yield from _walk(root)
    elif os.path.lexists(source):
        raise MissingSource(f"SOURCE {source} is neither a file nor a folder")
    else:
        raise MissingSource(f"SOURCE {source} does not exist")


def _walk(root: str, start: str | None = None) -> Iterator[str]:
    """The paths below a real folder, or below `start` in it, links followed; no folder is entered again below itself.

    A link to a folder outside the root, a folder that cannot be listed, or an empty one with a record's name (`x.txt`), is itself
    a path: reading it tells why. So is one that lies too deep, or was entered in `MAX_WAYS` ways: twenty folders of two links
    each to the next have a million paths.
    """
    ways: Counter[_Identity] = Counter()
    to_do: deque[tuple[str, tuple[_Identity, ...]]] = deque([(start or root, ())])
    while to_do:
        path, above = to_do.pop()
        try:
            here, listing = _listed(path, root)
        except (LeadsOut, NoFile, OSError):
            yield path
            continue
        if here in above:
            continue
        ways[here] += 1
        is_empty_record = above and not listing and Path(path).suffix.lower() == ".txt"
        if is_empty_record or ways[here] > MAX_WAYS or len(above) > MAX_DEPTH:
            yield path
            continue
        for name, is_folder, is_link in listing:
            below = f"{path.rstrip(os.sep)}{os.sep}{name}"
            if not is_folder:
                yield below
            elif is_link:
                # After every folder that stands where it stands, so that no link takes one's place.
                to_do.appendleft((below, (*above, here)))
            else:
                to_do.append((below, (*above, here)))


def _listed(path: str, root: str) -> tuple[_Identity, list[tuple[str, bool, bool]]]:
    """Which folder stands at the path, and the visible names in it: whether each is a folder, and whether a link.

    Raises:
        LeadsOut, NoFile, OSError: as `opened` does, and when it is no folder.
    """
    with opened(path, root) as descriptor:
        status = os.fstat(descriptor)
        with os.scandir(descriptor) as entries:
            seen = [(one.name, one.is_dir(), one.is_symlink()) for one in entries if not one.name.startswith(".")]
    return (status.st_dev, status.st_ino), sorted(seen)


def _why_a_folder_is_listed(file: SourceFile, descriptor: int) -> str:
    """Why a folder that was listed as a record is none."""
    if not os.listdir(descriptor):
        return "an empty folder with the name of a text file"
    if file.source_uri.count("/") >= MAX_DEPTH:
        return f"a folder more than {MAX_DEPTH} folders deep"
    return f"a folder to which more than {MAX_WAYS} ways lead over links"


def _source_uri(path: str, root: str) -> str:
    """The path relative to the root, with forward slashes."""
    return told_name(Path(os.path.relpath(path, root)).as_posix())


def told_name(path: str) -> str:
    """A path as it is told: bytes that are not UTF-8, and what would read as a mark of ours, are written as \\xNN."""
    return os.fsencode(told_path(path)).decode("utf-8", "backslashreplace")


def _size(path: str) -> int:
    """The file's size when it is listed; 0 when it cannot be told. Only progress is measured by it."""
    try:
        return os.stat(path).st_size
    except OSError:
        return 0
