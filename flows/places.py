"""What a user may name as a source: a file or a folder, a pattern, a list of these, standard input, or an address in a bucket."""

import hashlib
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import IO

from flows.afar import ON_THE_WEB, is_remote, kind_of, remote_root
from flows.errors import MissingSource, Misuse

STDIN = "-"
STDIN_PLACE = "stdin"
LIST_MARK = "@"
DIGEST_CHARS = 16

_SPOOLED = re.compile(rf"{STDIN_PLACE}:(.+)")
_PATTERN = re.compile(r"[*?[]")

EXTRAS = {
    "s3": ("s3", "s3fs"),
    "gs": ("gs", "gcsfs"),
    "gcs": ("gs", "gcsfs"),
    "az": ("az", "adlfs"),
    "abfs": ("az", "adlfs"),
    "memory": ("", ""),
}
"""The kinds of buckets that are read, each with the extra that brings it, and the module that this needs."""


@dataclass(frozen=True)
class Local:
    """A file or folder of this machine."""

    path: Path


@dataclass(frozen=True)
class Pattern:
    """The files, and what stands in the folders, that a pattern means below a folder: `wire/2026-*/*.txt`."""

    folder: Path
    pattern: str

    def matches(self) -> Iterator[Path]:
        """What it means, one by one, relative to the folder; hidden files and folders only where it names them.

        Raises:
            Misuse: it is none that can be understood.
        """
        try:
            for found in self.folder.glob(self.pattern):
                below = found.relative_to(self.folder)
                if "/." in f"/{self.pattern}" or not any(part.startswith(".") for part in below.parts):
                    yield below
        except (ValueError, NotImplementedError) as error:
            raise Misuse(f"SOURCE {self.folder / self.pattern}: {error}") from None


@dataclass(frozen=True)
class Spooled:
    """What standard input held, in a file that has the digest of its bytes for a name."""

    path: Path


@dataclass(frozen=True)
class Remote:
    """A file, or all files below an address, in a bucket or on the web."""

    url: str


Place = Local | Pattern | Spooled | Remote


def places(sources: Iterable[str | Path]) -> Iterator[Place]:
    """What the sources mean, one by one; a list of them is read line by line, so that it may be of any length.

    >>> list(places(["wire/2026-*/*.txt"]))
    [Pattern(folder=PosixPath('wire'), pattern='2026-*/*.txt')]

    Raises:
        Misuse: an address of a kind that is not read, or whose extra is not installed.
        MissingSource: a list that is not there, or cannot be read.
    """
    for source in sources:
        text = str(source)
        if isinstance(source, Path) or os.path.lexists(text):
            yield Local(Path(source))
        elif spooled := _SPOOLED.fullmatch(text):
            yield Spooled(Path(spooled[1]))
        elif is_remote(text):
            _make_sure_of_extra(text, kind_of(text))
            yield Remote(text)
        elif text.startswith(LIST_MARK):
            yield from places(_lines(text.removeprefix(LIST_MARK)))
        elif _PATTERN.search(text):
            yield _pattern(text)
        else:
            yield Local(Path(text))


def absolute(sources: Sequence[str]) -> list[str]:
    """The sources, whatever folder is the working one."""
    return [_absolute(source) for source in sources]


def resolved(sources: Sequence[str | Path]) -> list[str]:
    """The sources, with the real place of each that is there."""
    return [os.path.realpath(source) if Path(source).exists() else source for source in absolute(list(map(str, sources)))]


def _absolute(source: str) -> str:
    if os.path.lexists(source):
        return str(Path(source).absolute())
    if is_remote(source) or _SPOOLED.fullmatch(source):
        return source
    if source.startswith(LIST_MARK):
        return f"{LIST_MARK}{Path(source.removeprefix(LIST_MARK)).absolute()}"
    return str(Path(source).absolute())


def _lines(path: str) -> Iterator[str]:
    """The lines of a list that are not blank. Paths in it are relative to the folder that the list is in."""
    above = Path(path).parent
    try:
        with Path(path).open(encoding="utf-8", errors="surrogateescape") as file:
            for line in map(str.strip, file):
                if line.startswith(LIST_MARK):
                    raise Misuse(f"{LIST_MARK}{path}: a list that names another, {line}")
                if line:
                    yield line if is_remote(line) else str(above / line)
    except OSError as error:
        raise MissingSource(f"SOURCE {LIST_MARK}{path}: the list cannot be read: {error.strerror}") from None


def _pattern(text: str) -> Pattern:
    """The pattern below the folders that have none in their names."""
    parts = Path(text).parts
    count = next(place for place, part in enumerate(parts) if _PATTERN.search(part))
    return Pattern(Path(*parts[:count]), str(Path(*parts[count:])))


def _make_sure_of_extra(url: str, kind: str) -> None:
    if kind in ON_THE_WEB:
        return
    if kind not in EXTRAS:
        known = ", ".join(f"{name}://" for name in (*(name for name, (extra, _) in EXTRAS.items() if extra), *ON_THE_WEB))
        raise Misuse(f"SOURCE {remote_root(url)}: addresses that are read begin with {known}")
    extra, needs = EXTRAS[kind]
    if needs and find_spec(needs) is None:
        raise Misuse(f"SOURCE {url}: '{kind}://' is read when its extra is installed: pip install .[{extra}]")


@contextmanager
def stdin_spooled(sources: Sequence[str], stdin: IO[bytes] | None = None) -> Iterator[list[str]]:
    """The sources, with a file in the place of standard input, which is there as long as the body runs.

    Raises:
        Misuse: standard input is a terminal, or named twice.
    """
    if STDIN not in sources:
        yield list(sources)
        return
    stream = stdin or sys.stdin.buffer
    if sources.count(STDIN) > 1:
        raise Misuse("SOURCE -: standard input can be read once")
    if stream.isatty():
        raise Misuse("SOURCE -: standard input is a terminal; pipe articles into it")
    with tempfile.TemporaryDirectory(prefix="onrecord-stdin-") as folder:
        whole = Path(folder) / "whole"
        with whole.open("wb") as file:
            shutil.copyfileobj(stream, file)
        with whole.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()[:DIGEST_CHARS]
        named = whole.rename(Path(folder) / digest)
        yield [f"{STDIN_PLACE}:{named}" if source == STDIN else source for source in sources]


def told(sources: Iterable[str]) -> str:
    """The sources as a user wrote them, for the run's row; of addresses without what lets one in."""
    return ", ".join(_told(source) for source in sources)


def _told(source: str) -> str:
    if _SPOOLED.fullmatch(source):
        return STDIN
    return remote_root(source) if is_remote(source) and not os.path.lexists(source) else source


def own_place(place: str) -> str:
    """What stands for a file in its records' ids: its place, and of standard input, which is another file each time, only that.

    >>> own_place("2026/wire.jsonl"), own_place("stdin/0123456789abcdef"), own_place("stdin/notes.txt")
    ('2026/wire.jsonl', 'stdin', 'stdin/notes.txt')
    """
    return STDIN_PLACE if is_of_stdin(place) else place


def is_of_stdin(place: str) -> bool:
    """Whether the place is that of standard input, or within it."""
    return re.match(rf"{STDIN_PLACE}/[0-9a-f]{{{DIGEST_CHARS}}}(?:!/|$)", place) is not None
