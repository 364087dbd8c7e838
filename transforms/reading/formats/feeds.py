"""Feeds: RSS and Atom, one article per entry, with its full content where the feed gives it and its summary else."""

import io
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

from transforms.reading.dates import moment_in
from transforms.reading.fields import metadata_of
from transforms.reading.formats.page import text_of_piece
from transforms.reading.limits import MAX_DOCUMENT_BYTES, Stream, declares_entities, read_whole
from transforms.reading.records import NUMBER_MARK, Record, Reject, costing_itself, sha256

_REFERENCE = re.compile(rb"&#(x[0-9a-f]{6,4000}|[0-9]{7,4000});?", re.IGNORECASE)
"""A reference to a character, by a number that may be larger than any has."""


def read_feed(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The feed's entries in order. It is read from its bytes alone: no address in it is followed."""
    import feedparser

    del mapping
    raw = read_whole(stream, place, MAX_DOCUMENT_BYTES)
    if isinstance(raw, Reject):
        yield raw
        return
    if declares_entities(raw):
        yield Reject(place, "malformed_record", "a feed that declares entities of its own is not read", sha256(raw))
        return
    # Markup is taken off here, as of all HTML; sanitizing it before would be for a browser.
    feed = feedparser.parse(io.BytesIO(_REFERENCE.sub(_to_character, raw)), sanitize_html=False, resolve_relative_uris=False)
    for number, entry in enumerate(feed.entries, start=1):
        read = partial(_record, entry, place, number, feed.encoding or "utf-8", feed.feed.get("title"))
        yield costing_itself(f"{place}{NUMBER_MARK}{number}", None, read)
    if feed.bozo and not feed.entries:
        yield Reject(place, "malformed_record", f"no feed: {feed.get('bozo_exception')}", sha256(raw))


def _to_character(reference: re.Match[bytes]) -> bytes:
    """The reference, or one to the mark for what is no character: by a number without one the library gives up the whole feed."""
    digits = reference[1].lower()
    number = int(digits[1:], 16) if digits.startswith(b"x") else int(digits)
    return reference[0] if number <= sys.maxunicode else b"&#65533;"


def _record(entry: Any, place: str, number: int, encoding: str, publisher: str | None) -> Record | Reject:
    contents = [one.get("value") or "" for one in entry.get("content", [])]
    markup = max([*contents, entry.get("summary") or ""], key=len)
    digest = sha256(
        repr((entry.get("id"), entry.get("title"), entry.get("published"), markup)).encode("utf-8", "backslashreplace")
    )
    text = text_of_piece(markup) if markup.strip() else ""
    if not text:
        return Reject(f"{place}{NUMBER_MARK}{number}", "empty", "the entry has neither content nor summary", digest)
    said = metadata_of(
        {"title": entry.get("title"), "author": entry.get("author"), "url": entry.get("link"), "id": entry.get("id")}
    )
    moment = moment_in(entry.get("published") or entry.get("updated"))
    published = _moment(entry.get("published_parsed") or entry.get("updated_parsed")) or _exported(entry)
    if moment or published:
        # The day is the one that the feed prints; the library gives it as it was in Greenwich.
        day = moment.day if moment else published and published.date()
        said |= {"published_date": day, "published_at": (moment and moment.at) or published, "date_evidence": "metadata"}
    said["publisher"] = publisher or None
    return Record(place, text, digest, number, "feed", encoding, **said)


def _exported(entry: Any) -> datetime | None:
    """The moment in WordPress's own export, where the feed's is missing."""
    try:
        found = datetime.fromisoformat(entry.get("wp_post_date_gmt") or "").replace(tzinfo=UTC)
    except ValueError:
        return None
    return found if found.year > 1 else None


def _moment(parsed: Any) -> datetime | None:
    try:
        return datetime(*parsed[:6]).replace(tzinfo=UTC) if parsed else None
    except ValueError:
        return None
