"""From a record's bytes to an article: decoded, its header line read, its text normalized, its trailing credits taken off."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from transforms.reading.limits import MAX_BYTES as MAX_BYTES
from transforms.reading.records import Record, sha256
from transforms.reading.records import Reject as Reject
from transforms.tables.schema import LANGUAGES
from transforms.text.credits import take_off_notes

MIN_LANGUAGE_LETTERS = 200
"""A text with fewer letters is taken for English: over so few, a language identifier's verdict is mostly chance."""

_HEADER = re.compile(r"\s*date[ \t]+(\d{4}-\d{1,2}-\d{1,2})(?=\s|$)")
_LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True)
class Article:
    """One article as read: its text and what its record says of it. No language work has been done."""

    article_id: str
    source_uri: str
    raw_sha256: str
    content_sha256: str
    body: str
    published_date: date | None
    credits: tuple[str, ...]
    is_developing: bool
    language: str
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    published_at: datetime | None = None
    date_evidence: str | None = None
    dateline_place: str | None = None
    agency: str | None = None
    format: str = "text"
    encoding: str = "utf-8"
    front_matter: str | None = None
    duplicate_of: str | None = None


def article_id(url: str | None, source_uri: str) -> str:
    """The id of an article over all its versions: 16 hexadecimal digits made from its URL, else from source_uri.

    >>> article_id(None, "2024/a.txt") == article_id(None, "2024/a.txt") != article_id("https://e.org/a", "2024/a.txt")
    True
    """
    return sha256((f"url:{url}" if url else f"source:{source_uri}").encode())[:16]


def read_article(
    source_uri: str, raw: bytes, *, publisher: str | None = None, detect_language: Callable[[str], str]
) -> Article | Reject:
    """The article that the bytes of a text file hold, or why they hold none: see `read_record`."""
    record = Record(source_uri, raw, sha256(raw))
    return read_record(record, publisher=publisher, detect_language=detect_language)


def read_record(record: Record, *, publisher: str | None = None, detect_language: Callable[[str], str]) -> Article | Reject:
    """The article that a record holds, or why it holds none.

    What the record says of the article goes before what its text says, and that before `publisher`.

    Args:
        record: The record, as its format gave it.
        publisher: The outlet's name, if the user gave one.
        detect_language: Returns a text's ISO 639-1 code.

    Returns:
        An Article, or a Reject whose reason is `empty`, `binary`, `undecodable`, `too_large`, `invalid_date`, `no_text` or
        `unsupported_language`.
    """

    def reject(reason: str, detail: str) -> Reject:
        return Reject(record.source_uri, reason, detail, record.raw_sha256)

    raw = record.content if isinstance(record.content, bytes) else record.content.encode("utf-8", "surrogatepass")
    if len(raw) > MAX_BYTES:
        return reject("too_large", f"{len(raw):,} bytes; the limit is {MAX_BYTES:,}")
    if not raw.strip():
        return reject("empty", "the file holds nothing but blanks" if raw else "the file is empty")
    if b"\0" in raw:
        return reject("binary", f"NUL byte at offset {raw.index(0)}")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return reject("undecodable", f"not UTF-8: byte 0x{raw[error.start]:02x} at offset {error.start} ({error.reason})")

    text = _LINE_END.sub("\n", text)
    published_date, evidence = record.published_date, record.date_evidence
    header = _HEADER.match(text)
    if header:
        try:
            told = date.fromisoformat("-".join(part.zfill(2) for part in header[1].split("-")))
        except ValueError as error:
            return reject("invalid_date", f"header says 'date {header[1]}': {error}")
        if published_date is None:
            published_date, evidence = told, "header"
        text = text[header.end() :]

    body, credits, is_developing = take_off_notes(text)
    letters = sum(character.isalpha() for character in body)
    if not letters:
        return reject("no_text", "no letter is left when the header line and the credits are taken off")
    language = detect_language(body) if letters >= MIN_LANGUAGE_LETTERS else "en"
    if language not in LANGUAGES:
        return reject("unsupported_language", f"the text looks like '{language}'; supported: {', '.join(LANGUAGES)}")
    return Article(
        article_id=article_id(record.url, record.source_uri),
        source_uri=record.source_uri,
        raw_sha256=record.raw_sha256,
        content_sha256=sha256(body.encode()),
        body=body,
        published_date=published_date,
        credits=credits,
        is_developing=is_developing,
        language=language,
        url=record.url,
        publisher=record.publisher or publisher,
        title=record.title,
        byline=record.byline,
        published_at=record.published_at,
        date_evidence=evidence,
        format=record.format,
        encoding=record.encoding or "utf-8",
    )
