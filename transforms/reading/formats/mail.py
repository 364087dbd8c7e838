"""Mail: one message per file, its text the article."""

from collections.abc import Iterator, Mapping
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from transforms.reading.dates import Moment, NoSuchDay, read_moment
from transforms.reading.formats.page import text_of_piece
from transforms.reading.limits import MAX_BYTES, Stream, read_whole
from transforms.reading.records import Record, Reject, sha256

MAX_MAIL_BYTES = 8 * MAX_BYTES
"""A message with its attachments, of which none is read."""


def read_mail(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The message's record: its plain text, or its HTML where there is none."""
    del mapping
    raw = read_whole(stream, place, MAX_MAIL_BYTES)
    if isinstance(raw, Reject):
        yield raw
        return
    message = BytesParser(policy=policy.default).parsebytes(raw)
    body = message.get_body(("plain", "html")) if isinstance(message, EmailMessage) else None
    if body is None:
        yield Reject(place, "no_text", "a message without a text", sha256(raw))
        return
    text = str(body.get_content())
    moment = _moment(message["date"])
    yield Record(
        place,
        text if body.get_content_subtype() == "plain" else text_of_piece(text),
        sha256(raw),
        format="eml",
        encoding=(body.get_content_charset() or "us-ascii").lower(),
        own_id=message["message-id"],
        title=" ".join(str(message["subject"]).split()) if message["subject"] else None,
        byline=_sender(message),
        published_date=moment.day if moment else None,
        published_at=moment.at if moment else None,
        date_evidence="metadata" if moment else None,
    )


def _sender(message: EmailMessage) -> str | None:
    """Who wrote it, by name; an address alone is none."""
    addresses = message["from"].addresses if message["from"] else ()
    return next((address.display_name for address in addresses if address.display_name), None)


def _moment(header: object) -> Moment | None:
    try:
        return read_moment(str(header)) if header else None
    except NoSuchDay:
        return None
