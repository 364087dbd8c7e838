"""How much of what is read at most, so that no file takes more memory or time than its worth."""

import io
import re
from typing import BinaryIO, cast

from transforms.reading.records import Reject

Stream = io.BufferedReader
"""What formats read from: bytes that can be looked at before they are read."""

BUFFER_BYTES = 65_536

MAX_BYTES = 5_000_000
"""A longer record is rejected as `too_large`."""

MAX_DOCUMENT_BYTES = 100_000_000
"""A file of many records that has to be read as a whole (JSON, a feed, a zip in a zip) is no larger."""


def read_whole(stream: Stream, place: str, limit: int = MAX_BYTES) -> bytes | Reject:
    """All that the stream still gives, or the reject `too_large`."""
    raw = stream.read(limit + 1)
    return too_large(place, limit) if len(raw) > limit else raw


def seekable(stream: Stream, place: str, limit: int) -> Stream | Reject:
    """The stream if it can go back, else all of it in memory, or the reject `too_large`."""
    if stream.seekable():
        return stream
    raw = read_whole(stream, place, limit)
    return raw if isinstance(raw, Reject) else buffered(io.BytesIO(raw))


def buffered(stream: BinaryIO | io.RawIOBase | io.BufferedIOBase) -> Stream:
    """The stream as one that formats read from."""
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream), BUFFER_BYTES)


_BEFORE_XML_TYPE = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL)


def declares_entities(xml: bytes) -> bool:
    """Whether XML declares entities of its own, in whatever encoding and however far behind its beginning.

    >>> declares_entities(b'<!-- --><!DOCTYPE r [<!ENTITY a "b">]><r/>'), declares_entities(b"<r><![CDATA[<!ENTITY]]></r>")
    (True, False)
    """
    # In UTF-16 and UTF-32 all of this is the same with zeros between; entities are declared in nothing but a type.
    plain = xml.replace(b"\0", b"")
    found = _BEFORE_XML_TYPE.match(plain)
    return found is not None and plain.find(b"<!ENTITY", found.end()) >= 0


def too_large(source_uri: str, limit: int = MAX_BYTES) -> Reject:
    """That a record, or what is read as one, is over its limit."""
    return Reject(source_uri, "too_large", f"over {limit:,} bytes, which is the limit")
