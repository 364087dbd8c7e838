"""What a format gives: a record, one article's bytes or text with what its container says of it, or why there is none."""

import hashlib
import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

NUMBER_MARK = "#"
"""Stands in a source_uri before the number of a record in its file: `wire.jsonl#17`."""

INTO = "!/"
"""Stands in a source_uri between an archive and its member: `dump.zip!/2026/a.jsonl`."""

_LIKE_A_MARK = re.compile(r"!(?=/)|#(?=\d+\Z)|\\(?=x[0-9a-f]{2})")
"""What in a name of a file would read as a mark of ours, or as such a character written out."""

_NO_CHARACTER = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""What no line that is meant to be read holds: controls, and halves of characters, which cannot be written to any file."""

_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f\ud800-\udfff]{1,4000}", re.IGNORECASE)

_INLINE = re.compile(r"</?(?:i|em|b|strong|span|sup|sub|mark|small|wbr)\b[^<>]{0,200}>", re.IGNORECASE)
"""Markup within a line, as WordPress has it in headlines: 'The <em>Marigold</em> sails'."""

PRINTED = ("publisher", "title", "standfirst", "byline")
"""The fields that are lines as a reader sees them; containers hold them with entities and markup."""

SAID = ("encoding", "own_id", "publisher", "title", "standfirst", "byline", "front_matter")
"""The fields that hold what a container says in words."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article as its container holds it. What the container does not say is None, and may stand in the text.

    Whichever format gives it, what its container says has no characters that cannot be printed, and an address is one on the
    web or none.

    Attributes:
        place: The file that it stands in: its path below the source, with `!/` into a container.
        content: Its text, or the bytes of it.
        raw_sha256: SHA-256 of the record's bytes as read, hexadecimal.
        number: Which record of its file it is, from 1; None when the file holds this one alone.
        format: The format that gave it, one of the names in `formats.table.FORMATS`.
        encoding: How the container's bytes became text; None while the content is bytes.
        is_html: Whether the content is HTML, with its article among other things.
        own_id: What the container calls the record, where it has no address.
        url: Where it was published.
        publisher: The outlet.
        title: The headline.
        standfirst: What stands between headline and text, as the container gives it.
        byline: Who wrote it.
        front_matter: What its format took off before the text, as it stood there.
        published_date: The day of publication, as printed where it was published.
        published_at: The moment, where the container tells its zone.
        date_evidence: How the date was known; None without a date.
        fields: Of a structured record, which of its fields was read as what: pairs of one of `field_names.NAMES` and the
            field's name.
    """

    place: str
    content: bytes | str
    raw_sha256: str
    number: int | None = None
    format: str = "text"
    encoding: str | None = None
    is_html: bool = False
    own_id: str | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    front_matter: str | None = None
    published_date: date | None = None
    published_at: datetime | None = None
    date_evidence: str | None = None
    fields: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        for name in SAID:
            value = getattr(self, name)
            if value is not None:
                line = _printed(value) if name in PRINTED else value
                object.__setattr__(self, name, _NO_CHARACTER.sub("", line) or None)
        if self.url is not None and not _ADDRESS.fullmatch(self.url):
            object.__setattr__(self, "url", None)

    @property
    def source_uri(self) -> str:
        """What the record is called in the warehouse: `wire.jsonl#17`."""
        return self.place if self.number is None else f"{self.place}{NUMBER_MARK}{self.number}"

    def rejected(self, reason: str, detail: str) -> "Reject":
        """What becomes of it where it is no article."""
        return Reject(self.source_uri, reason, detail, self.raw_sha256)


def _printed(line: str) -> str:
    """A line as a reader sees it.

    >>> _printed("The <em>Marigold</em> sails &#8211; at last")
    'The Marigold sails – at last'
    """
    if "<" in line:
        line = _INLINE.sub("", line)
    return html.unescape(line) if "&" in line else line


@dataclass(frozen=True)
class Reject:
    """One record that did not become an article, with the listed reason and the value that caused it."""

    source_uri: str
    reason: str
    detail: str
    raw_sha256: str | None = None


def costing_itself(source_uri: str, raw_sha256: str | None, read: Callable[[], Record | Reject]) -> Record | Reject:
    """What `read` makes of one record of many; what nobody foresaw costs that record, and not those behind it."""
    try:
        return read()
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001
        return Reject(source_uri, "malformed_record", f"not read: {type(error).__name__}: {error}", raw_sha256)


def reject_row(reject: Reject, run_id: str, rejected_at: datetime) -> dict[str, Any]:
    """Its row of `rejects`."""
    return {
        "source_uri": reject.source_uri,
        "table": "articles",
        "reason": reject.reason,
        "detail": reject.detail,
        "row": None,
        "raw_sha256": reject.raw_sha256,
        "run_id": run_id,
        "rejected_at": rejected_at,
    }


def sha256(data: bytes) -> str:
    """The SHA-256 of `data`, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def place_of(source_uri: str) -> str:
    """The file that a record stands in: its source_uri without the record's number.

    >>> place_of("2026/wire.jsonl#17"), place_of("a#b.txt")
    ('2026/wire.jsonl', 'a#b.txt')
    """
    place, mark, number = source_uri.rpartition(NUMBER_MARK)
    return place if mark and number.isdecimal() else source_uri


def told_path(path: str) -> str:
    """A path as it stands in a source_uri, so that no file is called as a record within another one.

    >>> told_path("dump.zip!/a.txt"), told_path("wire.jsonl#1"), told_path("2026/a#1.txt")
    ('dump.zip\\\\x21/a.txt', 'wire.jsonl\\\\x231', '2026/a#1.txt')
    """
    return _LIKE_A_MARK.sub(lambda mark: f"\\x{ord(mark[0]):02x}", path)
