"""Plain text: one article per file."""

from collections.abc import Iterator, Mapping

from transforms.reading.limits import Stream, read_whole
from transforms.reading.records import Record, Reject, sha256


def read_text(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The file's one record, its bytes not yet decoded."""
    del mapping
    raw = read_whole(stream, place)
    yield raw if isinstance(raw, Reject) else Record(place, raw, sha256(raw))
