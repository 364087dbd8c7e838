"""The formats that are understood, one entry each. What a format needs is imported when its first file is read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from transforms.reading.fields import BadMapping
from transforms.reading.formats.json_lines import read_json_lines
from transforms.reading.formats.text import read_text
from transforms.reading.records import Record, Reject

Reader = Callable[[BinaryIO, str, Mapping[str, str]], Iterator[Record | Reject]]
"""Given the bytes as a stream, the file's place and the user's mapping of fields: the file's records, in order."""


@dataclass(frozen=True)
class Format:
    """One format.

    Attributes:
        name: What it is called in the column `format`.
        suffixes: How files of it are usually named.
        holds: What a file of it holds, for `onrecord sources`.
        read: Reads a file of it.
        of_many: Whether a file may hold many articles.
    """

    name: str
    suffixes: tuple[str, ...]
    holds: str
    read: Reader
    of_many: bool = False


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("text", (".txt", ".text", ""), "plain text, one article per file", read_text),
        Format("jsonl", (".jsonl", ".ndjson"), "JSON lines, one article per line", read_json_lines, of_many=True),
    )
}


def read_records(stream: BinaryIO, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The records of a file, by the format that its name and its first bytes tell.

    Whatever a format's library trips over costs the rest of that file, and is told: `malformed_record`.

    Raises:
        OSError: the stream cannot be read any more.
    """
    found = format_of(place)
    if found is None:
        known = ", ".join(sorted(suffix for one in FORMATS.values() for suffix in one.suffixes if suffix))
        yield Reject(place, "unsupported_format", f"'*{suffix_of(place)}' is not read; supported: {known} and no suffix")
        return
    try:
        yield from found.read(stream, place, mapping)
    except (OSError, BadMapping):
        raise
    except Exception as error:  # noqa: BLE001
        yield Reject(place, "malformed_record", f"not read any further: {type(error).__name__}: {error}")


def format_of(name: str) -> Format | None:
    """The format of a file of this name."""
    suffix = suffix_of(name)
    return next((one for one in FORMATS.values() if suffix in one.suffixes), None)


def holds_many(name: str) -> bool:
    """Whether a file of this name may hold many articles."""
    found = format_of(name)
    return found is not None and found.of_many


def suffix_of(name: str) -> str:
    """The file name's last suffix in lower case, '' without one.

    >>> suffix_of("2026/A.TXT"), suffix_of("2026.a/note"), suffix_of(".hidden")
    ('.txt', '', '')
    """
    stem, dot, suffix = name.replace("\\\\", "/").rpartition("/")[2].rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""
