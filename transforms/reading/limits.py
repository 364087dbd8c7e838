"""How much of what is read at most, so that no file takes more memory or time than its worth."""

from typing import BinaryIO

from transforms.reading.records import Reject

MAX_BYTES = 5_000_000
"""A longer record is rejected as `too_large`."""


def read_whole(stream: BinaryIO, place: str, limit: int = MAX_BYTES) -> bytes | Reject:
    """All that the stream still gives, or the reject `too_large`."""
    raw = stream.read(limit + 1)
    return too_large(place, limit) if len(raw) > limit else raw


def too_large(source_uri: str, limit: int = MAX_BYTES) -> Reject:
    """That a record, or what is read as one, is over its limit."""
    return Reject(source_uri, "too_large", f"over {limit:,} bytes, which is the limit")
