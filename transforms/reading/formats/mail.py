"""Mail: one message per file, its text the article."""

from collections.abc import Iterator, Mapping
from email.message import EmailMessage, Message, MIMEPart
from email.parser import BytesParser
from email.policy import EmailPolicy
from typing import Any

from transforms.reading.dates import Moment, NoSuchDay, read_moment
from transforms.reading.decoding import Decoded, Undecodable, decode, is_charset
from transforms.reading.formats.page import text_of_piece
from transforms.reading.limits import MAX_BYTES, Stream, read_whole
from transforms.reading.records import Record, Reject, sha256

MAX_MAIL_BYTES = 8 * MAX_BYTES
"""A message with its attachments, of which none is read."""

MAX_HEADER_CHARS = 4_000
"""Of a longer header the rest is not looked at: the library's time grows with the square of its length."""


class _ShortHeaders(EmailPolicy):
    """The library's reading of mails, with headers of a length that somebody may have written."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:MAX_HEADER_CHARS]


def read_mail(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The message's record: its plain text, or its HTML where there is none."""
    del mapping
    raw = read_whole(stream, place, MAX_MAIL_BYTES)
    if isinstance(raw, Reject):
        yield raw
        return
    message = BytesParser(policy=_ShortHeaders()).parsebytes(raw)
    body = message.get_body(("plain", "html")) if isinstance(message, EmailMessage) else None
    if body is None:
        yield Reject(place, "no_text", "a message without a text", sha256(raw))
        return
    charset = body.get_content_charset() or "us-ascii"
    try:
        decoded = _content(body, charset)
    except Undecodable as error:
        yield Reject(place, error.reason, str(error), sha256(raw))
        return
    text = decoded.text
    moment = _moment(message)
    yield Record(
        place,
        text if body.get_content_subtype() == "plain" else text_of_piece(text),
        sha256(raw),
        format="eml",
        encoding=decoded.encoding,
        own_id=message["message-id"],
        title=" ".join(str(message["subject"]).split()) if message["subject"] else None,
        byline=_sender(message),
        published_date=moment.day if moment else None,
        published_at=moment.at if moment else None,
        date_evidence="metadata" if moment else None,
    )


def _content(body: "MIMEPart[Any, Any]", charset: str) -> Decoded:
    """The body's text; where the encoding that it names is none, by what its bytes look like.

    Raises:
        Undecodable: it is in no encoding.
    """
    payload = body.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    return Decoded(raw.decode(charset, "replace"), charset.lower()) if is_charset(charset) else decode(raw)


def _sender(message: "Message[Any, Any]") -> str | None:
    """Who wrote it, by name; an address alone is none."""
    addresses = message["from"].addresses if message["from"] else ()
    return next((address.display_name for address in addresses if address.display_name), None)


def _moment(message: "Message[Any, Any]") -> Moment | None:
    try:
        header = message["date"]
        return read_moment(str(header)) if header else None
    except (NoSuchDay, OverflowError):
        # Python's own reader of the header fails on numbers that no calendar has.
        return None
