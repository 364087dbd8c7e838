"""From a record to an article: decoded, its text normalized, what stands above and below it read and taken off."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from transforms.reading.addresses import day_in_address, day_in_name, site_of
from transforms.reading.bylines import name_of_writer, outlet_in
from transforms.reading.characters import clean
from transforms.reading.datelines import MAX_CHARS, Dateline, agency_of, read_dateline
from transforms.reading.dates import NoSuchDay
from transforms.reading.day_order import settled
from transforms.reading.decoding import Decoded, Undecodable, decode
from transforms.reading.formats.page import PageBroken, PageReader, read_page
from transforms.reading.front import read_front
from transforms.reading.limits import MAX_BYTES as MAX_BYTES
from transforms.reading.mastheads import headline_alone
from transforms.reading.records import Record, sha256
from transforms.reading.records import Reject as Reject
from transforms.reading.signatures import front_of_credits, read_signature
from transforms.reading.stamps import Front
from transforms.reading.wrapping import unwrap
from transforms.reading.yaml_front import read_yaml
from transforms.tables.schema import LANGUAGES
from transforms.text.credits import take_off_notes

_SURROGATE = re.compile("[\ud800-\udfff]")

MIN_LANGUAGE_LETTERS = 200
"""A text with fewer letters is taken for English: over so few, a language identifier's verdict is mostly chance."""


ENOUGH_CHARS = 1_000
"""So many characters of most texts have letters enough."""


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


def read_record(
    record: Record,
    *,
    publisher: str | None = None,
    detect_language: Callable[[str], str],
    read_page: PageReader = read_page,
) -> Article | Reject:
    """The article that a record holds, or why it holds none.

    What the record says of the article goes before what its text says, and that before `publisher`.

    Args:
        record: The record, as its format gave it.
        publisher: The outlet's name, if the user gave one.
        detect_language: Returns a text's ISO 639-1 code.
        read_page: Gives the text of a page, and what it says of the article.

    Returns:
        An Article, or a Reject whose reason is `empty`, `binary`, `undecodable`, `too_large`, `invalid_date`, `no_text` or
        `unsupported_language`.
    """

    try:
        decoded = _decoded(record)
        record, text = read_page(record, decoded.text) if record.is_html else (record, decoded.text)
        # A page's JSON-LD writes characters as escapes, so what cannot be one is seen only here.
        _check_characters(text)
        record, text = read_yaml(record, clean(text))
        printed = record.title
        if printed:
            title, outlet = headline_alone(printed, record.publisher, record.url)
            record = replace(record, title=title, publisher=outlet)
        front = read_front(text, url=record.url, title=record.title)
        if printed != record.title and front.stop == 0:
            # The text may begin with the headline as the container has it.
            front = replace(read_front(text, url=record.url, title=printed), title=None)
    except Undecodable as error:
        return record.rejected(error.reason, str(error))
    except NoSuchDay as error:
        return record.rejected("invalid_date", f"header says {error}")
    except PageBroken as error:
        return record.rejected(error.reason, f"a page that cannot be read: {error}")

    body, credits, is_developing = take_off_notes(unwrap(text[front.stop :]))
    signature = read_signature(body)
    if signature.lines:
        body, more, _ = take_off_notes(body[: signature.stop])
        credits = (*more, *signature.lines, *credits)
    signed = _signed(signature.front, front_of_credits(credits))
    letters = sum(map(str.isalpha, body[:ENOUGH_CHARS]))
    if letters < MIN_LANGUAGE_LETTERS:
        letters = sum(map(str.isalpha, body))
    if not letters:
        return record.rejected("no_text", "no letter is left when the header line and the credits are taken off")
    language = detect_language(body) if letters >= MIN_LANGUAGE_LETTERS else "en"
    if language not in LANGUAGES:
        return record.rejected("unsupported_language", f"the text looks like '{language}'; supported: {', '.join(LANGUAGES)}")
    url = record.url or front.url
    byline = name_of_writer(record.byline) or front.byline or signed.byline
    dateline = read_dateline(body)
    dated = _date_of(record, front, signed, url, dateline)
    is_of_version = dated.evidence == "header" and front.has_date_of_version
    if front.stop and (dated.day is None or is_of_version or dated.evidence == "file name"):
        day = settled(text[: front.stop], url=url, name=None if record.number else record.place, start=body[:MAX_CHARS])
        dated = dated if day is None else _Dated(day, None, "header")
    return Article(
        article_id=article_id(url, record.source_uri),
        source_uri=record.source_uri,
        raw_sha256=record.raw_sha256,
        content_sha256=sha256(body.encode()),
        body=body,
        published_date=dated.day,
        credits=credits,
        is_developing=is_developing,
        language=language,
        url=url,
        publisher=record.publisher or front.publisher or signed.publisher or publisher or _outlet_of(url, byline),
        title=record.title or front.title,
        byline=byline,
        published_at=dated.at,
        date_evidence=dated.evidence,
        dateline_place=dateline.place,
        agency=dateline.agency or agency_of(byline) or agency_of((byline or "").partition(",")[0]),
        format=record.format,
        encoding=record.encoding or decoded.encoding,
        front_matter=_front_matter(record, text[: front.stop]),
    )


@dataclass(frozen=True, slots=True)
class _Dated:
    """The day and moment of publication, and how they are known."""

    day: date | None = None
    at: datetime | None = None
    evidence: str | None = None


def _date_of(record: Record, front: Front, signed: Front, url: str | None, dateline: Dateline) -> _Dated:
    """The date by the best evidence there is. None found is none: never the day of the run."""
    if record.published_date is not None:
        return _Dated(record.published_date, record.published_at, record.date_evidence)
    if front.published_date is not None:
        return _Dated(front.published_date, front.published_at, "header")
    if url and (day := day_in_address(url)):
        return _Dated(day, None, "url")
    if signed.published_date is not None:
        return _Dated(signed.published_date, signed.published_at, "header")
    if dateline.published_date is not None:
        return _Dated(dateline.published_date, None, "dateline")
    # The name of a file of many dates the file, not each of its articles.
    if record.number is None and (day := day_in_name(record.place)):
        return _Dated(day, None, "file name")
    return _Dated()


def _signed(signature: Front, credited: Front) -> Front:
    """What a signature says, and where it says nothing, what the credits do."""
    signed = replace(signature, byline=signature.byline or credited.byline)
    if signed.published_date is not None:
        return signed
    return replace(signed, published_date=credited.published_date, published_at=credited.published_at)


def _outlet_of(url: str | None, byline: str | None) -> str | None:
    """The outlet by the address, or as the byline has it, 'Ada Holm, Northmere Courier'; other papers print that, too."""
    return site_of(url) if url else outlet_in(byline or "")


def _front_matter(record: Record, front: str) -> str | None:
    """What stood above the text: the container's standfirst, and what was taken off the text."""
    return "\n".join(part for part in (record.front_matter, record.standfirst, front.strip()) if part) or None


def _decoded(record: Record) -> Decoded:
    """The record's text.

    Raises:
        Undecodable: it has none, with the reject's reason.
    """
    if isinstance(record.content, str):
        size, decoded = len(record.content), Decoded(record.content, record.encoding or "utf-8")
    else:
        size = len(record.content)
        if size <= MAX_BYTES and not record.content.strip():
            raise Undecodable("empty", "the file holds nothing but blanks" if size else "the file is empty")
        decoded = decode(record.content) if size <= MAX_BYTES else Decoded("", "")
    if size > MAX_BYTES:
        raise Undecodable("too_large", f"{size:,} bytes; the limit is {MAX_BYTES:,}")
    if not decoded.text.strip() and isinstance(record.content, str):
        raise Undecodable("empty", "its text is empty")
    return decoded


def _check_characters(text: str) -> None:
    """Raises Undecodable when the text holds what no text can."""
    if "\0" in text:
        raise Undecodable("binary", f"NUL at character {text.index(chr(0))}")
    if surrogate := _SURROGATE.search(text):
        raise Undecodable("undecodable", f"half of a character at {surrogate.start()}: {surrogate[0]!r}")
