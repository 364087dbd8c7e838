"""Files within files: compressed ones, and archives of many. Nothing is unpacked to a disk; members are read as streams."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any, cast

from transforms.reading.limits import BUFFER_BYTES, MAX_DOCUMENT_BYTES, Stream, buffered, seekable
from transforms.reading.records import INTO, Reject, told_path

MAX_RATIO = 250
FREE_BYTES = 20_000_000
"""What is compressed may become so many times as large as it is; the first bytes are free. Text seldom becomes ten times as
large, a bomb of zeros a thousand times."""

MAX_MEMBERS = 1_000_000
MAX_NAME_CHARS = 1_000

MAX_HEADER_BYTES = 1_000_000
_HEADERS = (
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)
"""Members of a tar that tell of the next one: names and attributes."""

COMPRESSIONS: dict[bytes, str] = {
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"\x5d\x00\x00": "xz",
}
"""What compressed files begin with."""

OFFICE_KINDS = {
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
    b"application/vnd.oasis.opendocument.presentation": ".odp",
}
OFFICE_FOLDERS = {b"word/": ".docx", b"xl/": ".xlsx", b"ppt/": ".pptx"}
"""Office documents are zips too: told by the kind that they name first, or by the folders in them."""

SUFFIXES = (".gz", ".gzip", ".bz2", ".xz", ".zst", ".zstd", ".zip", ".tar", ".tgz", ".tbz2", ".txz", ".lzma")

BROKEN = (zlib.error, EOFError, gzip.BadGzipFile, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile, NotImplementedError)
"""What the libraries raise for damaged containers."""


@dataclass(frozen=True)
class Member:
    """A file in an archive: its place, its name in the archive, and its bytes."""

    place: str
    name: str
    stream: Stream


class Bomb(Exception):
    """What is compressed becomes so large that it is made to do harm."""


class Budget:
    """How much may come out of one file, of all its layers and members together.

    Without it each layer could be so many times as large as the one around it, and each member have its free bytes.
    """

    def __init__(self, file_bytes: int) -> None:
        self._left = max(FREE_BYTES, MAX_RATIO * file_bytes)

    def take(self, count: int) -> None:
        """Notes that so many bytes came out.

        Raises:
            Bomb: they are more than are left.
        """
        self._left -= count
        if self._left < 0:
            raise Bomb(f"all that came out of the file is over {MAX_RATIO} times as much as it holds, which is the limit")


class _Limited(io.RawIOBase):
    """A stream that breaks off when more comes out of it than what goes in may hold."""

    def __init__(self, inner: IO[bytes], taken: Callable[[], int], budget: Budget) -> None:
        self._inner = inner
        self._taken = taken
        self._budget = budget
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        self._given += len(data)
        if self._given > FREE_BYTES and self._given > MAX_RATIO * max(self._taken(), 1):
            raise Bomb(f"{self._given:,} bytes came out of {self._taken():,}: over {MAX_RATIO} times as many, which is the limit")
        self._budget.take(len(data))
        return len(data)


class _Counted(io.RawIOBase):
    """A stream that counts what is taken from it."""

    def __init__(self, inner: Stream) -> None:
        self._inner = inner
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._inner.read1(len(buffer))
        buffer[: len(data)] = data
        self.taken += len(data)
        return len(data)


class _Forward(io.RawIOBase):
    """A member of a tar archive that is read as it comes: it says that it cannot go back, where tarfile's own fails at it."""

    def __init__(self, inner: IO[bytes]) -> None:
        self._inner = inner

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def compression_of(head: bytes) -> str | None:
    """How a file that begins with these bytes is compressed; None when it is not."""
    return next((name for mark, name in COMPRESSIONS.items() if head.startswith(mark)), None)


def decompressed(stream: Stream, compression: str, budget: Budget) -> Stream:
    """What the compressed stream holds. Reading it raises Bomb, or one of `BROKEN`."""
    counted = _Counted(stream)
    source = io.BufferedReader(counted)
    if compression == "zstd":
        import pyarrow as pa

        inner = cast(IO[bytes], pa.CompressedInputStream(pa.PythonFile(source, mode="r"), "zstd"))
    else:
        openers: dict[str, Callable[[Any], Any]] = {"gzip": gzip.open, "bzip2": bz2.open, "xz": lzma.open}
        inner = openers[compression](source)
    return buffered(_Limited(inner, lambda: counted.taken, budget))


def archive_of(head: bytes) -> str | None:
    """Which archive begins with these bytes; None when none does. A Word file is a zip too: its name tells it."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    return "tar" if head[257:262] == b"ustar" else None


def office_of(head: bytes) -> str | None:
    """The suffix of the office document that a zip with this beginning is, whatever it is called; None for an archive."""
    if not head.startswith(b"PK\x03\x04"):
        return None
    if head[30:38] == b"mimetype":
        return next((suffix for kind, suffix in OFFICE_KINDS.items() if head[38:].startswith(kind)), None)
    if not any(part in head[30:200] for part in (b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/", b"xl/", b"ppt/")):
        return None
    return next((suffix for folder, suffix in OFFICE_FOLDERS.items() if folder in head), None)


def members(stream: Stream, archive: str, place: str, budget: Budget) -> Iterator[Member | Reject]:
    """The members of an archive that are files and not hidden; rejects for those that cannot be read.

    A member is to be read before the next is asked for.
    """
    inside = _Inside(place)
    yield from _members_of_zip(stream, inside, budget) if archive == "zip" else _members_of_tar(stream, inside)


class _Inside:
    """Gives the members of an archive their places: no two have the same, whatever they are called."""

    def __init__(self, archive: str) -> None:
        self.archive = archive
        # A million names would take a gigabyte.
        self._count: Counter[int] = Counter()

    def place(self, name: str) -> tuple[str, str] | Reject:
        """The member's place, and its name; one whose name leads out of its archive, or cannot be printed, is refused.

        The second member of a name is called `a.txt\\2`; no name has a backslash of its own, for that divides folders.
        """
        parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
        printed = told_path("/".join(parts)).encode("utf-8", "backslashreplace").decode("utf-8")
        printed = "".join(character if character.isprintable() else f"\\x{ord(character):02x}" for character in printed)
        printed = printed[:MAX_NAME_CHARS]
        if ".." in parts or name.startswith(("/", "\\")) or name[1:2] == ":":
            detail = "a member whose name leads out of its archive"
            return Reject(f"{self.archive}{INTO}{printed}", "unsupported_format", detail)
        self._count[key := hash(printed)] += 1
        count = self._count[key]
        return f"{self.archive}{INTO}{printed}" + (f"\\{count}" if count > 1 else ""), printed


def _members_of_zip(stream: Stream, places: _Inside, budget: Budget) -> Iterator[Member | Reject]:
    source = seekable(stream, places.archive, MAX_DOCUMENT_BYTES)
    if isinstance(source, Reject):
        yield source
        return
    size = source.seek(0, io.SEEK_END)
    with zipfile.ZipFile(source) as archive:
        infos = archive.infolist()
        if len(infos) > MAX_MEMBERS:
            yield Reject(places.archive, "too_large", f"{len(infos):,} members; the limit is {MAX_MEMBERS:,}")
            return
        for info in infos:
            if info.is_dir() or _is_hidden(info.filename):
                continue
            inside = places.place(info.filename)
            if isinstance(inside, Reject):
                yield inside
            elif info.flag_bits & 1:
                yield Reject(inside[0], "unsupported_format", "a member that needs a password")
            else:
                # What the archive's list says of a member's size may be a lie.
                yield from _zip_member(archive, info, inside, min(info.compress_size, size), budget)


def _zip_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, inside: tuple[str, str], taken: int, budget: Budget
) -> Iterator[Member | Reject]:
    try:
        with archive.open(info) as member:
            yield Member(*inside, buffered(_Limited(member, lambda: taken, budget)))
    except BROKEN as error:
        yield Reject(inside[0], "malformed_record", f"a broken member: {error}")


class _Member(tarfile.TarInfo):
    """A member whose headers of more than one block, which the library reads into memory as a whole, are of a sane size."""

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        if self.type in _HEADERS and self.size > MAX_HEADER_BYTES:
            raise tarfile.ReadError(f"a header of {self.size:,} bytes; the limit is {MAX_HEADER_BYTES:,}")
        return cast(tarfile.TarInfo, super()._proc_member(archive))  # type: ignore[misc]


def _members_of_tar(stream: Stream, places: _Inside) -> Iterator[Member | Reject]:
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Member) as archive:
        for count, info in enumerate(archive, start=1):
            if count > MAX_MEMBERS:
                yield Reject(places.archive, "too_large", f"over {MAX_MEMBERS:,} members, which is the limit")
                return
            # A list of what was read would grow with the archive.
            archive.members = []  # type: ignore[attr-defined]
            if info.isdir() or _is_hidden(info.name):
                continue
            inside = places.place(info.name)
            if isinstance(inside, Reject):
                yield inside
            elif not info.isreg() or (member := archive.extractfile(info)) is None:
                yield Reject(inside[0], "unsupported_format", "a member that is no regular file: a link or a device")
            else:
                yield Member(*inside, io.BufferedReader(_Forward(member), BUFFER_BYTES))


def _is_hidden(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in parts)
