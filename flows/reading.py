"""From a file to its records: it is opened once, its format is told, and what the format gives is passed on."""

import os
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from flows.guard import Guard
from flows.sources import SourceFile, open_record
from transforms.reading.formats.table import is_plain, read_records
from transforms.reading.records import Record, Reject

FREE_RECORDS = 100_000
BYTES_PER_RECORD = 100
"""A file holds no more records than one for so many of its bytes; the first ones are free. An article takes more, compressed too,
and a file of nothing but line ends could be packed a thousandfold."""


def read_file(
    file: SourceFile,
    mapping: Mapping[str, str],
    on_read: Callable[[int], None] = lambda _: None,
    guard: Guard | None = None,
) -> Iterator[Record | Reject]:
    """The file's records in order, and rejects in the place of those that are none. A file always gives at least one of them.

    `on_read` is told, before each record but the first and at the end, how many more bytes of the file were read. What may take
    long, or much memory, the guard reads; without one, all of it is read here.
    """
    stream = open_record(file)
    if isinstance(stream, Reject):
        yield stream
        return
    with stream:
        told = count = 0
        at_most = max(FREE_RECORDS, os.fstat(stream.fileno()).st_size // BYTES_PER_RECORD)
        try:
            for record, reached in _records(stream, file, mapping, guard):
                if count:
                    on_read(reached - told)
                    told = reached
                count += 1
                if count > at_most:
                    detail = f"over {at_most:,} records, which is the limit for a file of its size; what follows in it is lost"
                    yield Reject(file.source_uri, "too_large", detail)
                    break
                yield record
        except OSError as error:
            yield Reject(file.source_uri, "unreadable", error.strerror or str(error))
        else:
            if not count:
                yield Reject(file.source_uri, "empty", "the file holds no record")
        on_read(max(os.fstat(stream.fileno()).st_size - told, 0))


def _records(
    stream: BinaryIO, file: SourceFile, mapping: Mapping[str, str], guard: Guard | None
) -> Iterator[tuple[Record | Reject, int]]:
    """The file's records, each with how far into the file it was read."""
    if guard is not None:
        guard.begin(os.fstat(stream.fileno()).st_size)
        if not is_plain(stream, file.source_uri):
            yield from guard.records(stream, file.source_uri, mapping)
            return
    for record in read_records(stream, file.source_uri, mapping):
        yield record, 0 if stream.closed else stream.tell()
