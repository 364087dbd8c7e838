"""Mail: one message per file, or a mailbox of many; a message's text is the article."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.message import EmailMessage, Message, MIMEPart
from email.parser import BytesParser
from email.policy import EmailPolicy
from email.utils import parseaddr
from typing import Any

from transforms.languages.known import FRONTS
from transforms.reading.dates import Moment, NoSuchDay, read_moment
from transforms.reading.decoding import Decoded, Undecodable, decode, is_charset
from transforms.reading.formats.page import text_of_piece
from transforms.reading.limits import MAX_BYTES, Stream, read_whole, too_large
from transforms.reading.records import NUMBER_MARK, Record, Reject, costing_itself, sha256

MAX_MAIL_BYTES = 8 * MAX_BYTES
"""A message with its attachments, of which none is read."""

MAX_HEADER_CHARS = 4_000
"""Of a longer header the rest is not looked at: the library's time grows with the square of its length."""


_MESSAGE_BEGINS = re.compile(rb"From (?:\S+@\S+|\S+ .*\d{2}:\d{2}|-)")
"""What stands in a mailbox above each message: 'From ada@courier.example Thu Mar 12 09:15:00 2026'."""
_ESCAPED = re.compile(rb"^>(?=>*From )", re.MULTILINE)
"""A line of a message that begins so has a mark before it in a mailbox."""


_NESTING = re.compile(rb"boundary[\d*]{0,9}[ \t]*=|content-type:\s{0,9}message/", re.IGNORECASE)
"""What a part with parts of its own begins with."""

MAX_NESTING = 100
"""So many of them may stand in a message: each line of the innermost is looked at by all that it stands in."""


_ANSWER = re.compile(rf"^(?:(?:{'|'.join(FRONTS.answers)}): ?){{1,5}}", re.IGNORECASE)
_FORWARDED = re.compile(
    rf"\s{{0,20}}-{{0,20}} ?(?:{'|'.join(FRONTS.forwarded)}):? ?-{{0,20}}\s{{1,10}}"
    r"(?P<header>(?:>? ?\*?[A-Za-z-]{2,12}:\*? [^\n]{1,500}\n){2,12})\s{0,10}",
    re.IGNORECASE,
)
"""What stands above a mail that was sent on: a line that says so, and its header."""
_HEADER_LINE = re.compile(r"^>? ?\*?([A-Za-z-]{2,12}):\*? (.*)$", re.MULTILINE)


class _ShortHeaders(EmailPolicy):
    """The library's reading of mails, with headers of a length that somebody may have written."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:MAX_HEADER_CHARS]


def read_mail(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The message's record: its plain text, or its HTML where there is none."""
    del mapping
    raw = read_whole(stream, place, MAX_MAIL_BYTES)
    yield raw if isinstance(raw, Reject) else _message(raw, place, None)


def is_mailbox(head: bytes) -> bool:
    """Whether a file that begins so is a mailbox: a line 'From …', and a header below it.

    >>> is_mailbox(b"From a@courier.example Thu Mar 12 09:15:00 2026\\nSubject: Dykes"), is_mailbox(b"From Orland they came.")
    (True, False)
    """
    return _MESSAGE_BEGINS.match(head) is not None and re.match(rb"[^\n]*\n[\w-]{2,40}:[ \t]", head) is not None


def read_mailbox(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """One record per message of a mailbox, numbered in order; one over the limit costs itself."""
    del mapping
    number = size = 0
    lines: list[bytes] = []
    after_blank = True
    while line := stream.readline(MAX_MAIL_BYTES):
        if after_blank and _MESSAGE_BEGINS.match(line):
            if number:
                yield _message_of(lines, size, place, number)
            number, size, lines = number + 1, 0, []
        elif number:
            size += len(line)
            if size <= MAX_MAIL_BYTES:
                lines.append(line)
        after_blank = not line.strip()
    if number:
        yield _message_of(lines, size, place, number)
    else:
        yield Reject(place, "malformed_record", "no mailbox: no line begins with 'From ' and an address")


def _message_of(lines: list[bytes], size: int, place: str, number: int) -> Record | Reject:
    if size > MAX_MAIL_BYTES:
        return too_large(f"{place}{NUMBER_MARK}{number}", MAX_MAIL_BYTES)
    return _message(_ESCAPED.sub(b"", b"".join(lines)), place, number)


def _message(raw: bytes, place: str, number: int | None) -> Record | Reject:
    source_uri = place if number is None else f"{place}{NUMBER_MARK}{number}"
    if (nested := len(_NESTING.findall(raw))) > MAX_NESTING:
        return Reject(
            source_uri, "too_large", f"{nested:,} parts with parts of their own; the limit is {MAX_NESTING:,}", sha256(raw)
        )
    return costing_itself(source_uri, sha256(raw), lambda: _read_message(raw, place, number, source_uri))


def _read_message(raw: bytes, place: str, number: int | None, source_uri: str) -> Record | Reject:
    message = BytesParser(policy=_ShortHeaders()).parsebytes(raw)
    body = message.get_body(("plain", "html")) if isinstance(message, EmailMessage) else None
    if body is None:
        return Reject(source_uri, "no_text", "a message without a text", sha256(raw))
    charset = body.get_content_charset() or "us-ascii"
    try:
        decoded = _content(body, charset)
    except Undecodable as error:
        return Reject(source_uri, error.reason, str(error), sha256(raw))
    text = decoded.text
    moment = _moment(message)
    record = Record(
        place,
        text if body.get_content_subtype() == "plain" else text_of_piece(text),
        sha256(raw),
        number,
        format="eml" if number is None else "mbox",
        encoding=decoded.encoding,
        own_id=message["message-id"],
        title=_ANSWER.sub("", " ".join(str(message["subject"]).split())) if message["subject"] else None,
        byline=_sender(message),
        published_date=moment.day if moment else None,
        published_at=moment.at if moment else None,
        date_evidence="metadata" if moment else None,
    )
    return _sent_on(record)


def _sent_on(record: Record) -> Record:
    """The record with what the header says that stands in its text, where the mail sends on another one."""
    found = _FORWARDED.match(str(record.content))
    if found is None:
        return record
    said = {line[1].lower(): line[2] for line in _HEADER_LINE.finditer(found["header"])}
    try:
        moment = read_moment(next((said[name] for name in ("date", "sent") if name in said), ""))
    except NoSuchDay:
        moment = None
    if moment is not None:
        record = replace(record, published_date=moment.day, published_at=moment.at)
    return replace(
        record,
        content=str(record.content)[found.end() :],
        front_matter=found[0].strip(),
        title=_ANSWER.sub("", said["subject"]) if said.get("subject") else record.title,
        byline=(parseaddr(said["from"])[0] or None) if "from" in said else record.byline,
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
