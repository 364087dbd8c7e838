"""From a file to its records: it is opened once, its format is told, and what the format gives is passed on."""

import os
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from flows.sources import SourceFile, open_record
from transforms.reading.formats.table import read_records
from transforms.reading.records import Record, Reject


def read_file(
    file: SourceFile, mapping: Mapping[str, str], on_read: Callable[[int], None] = lambda _: None
) -> Iterator[Record | Reject]:
    """The file's records in order, and rejects in the place of those that are none. A file always gives at least one of them.

    `on_read` is told, before each record but the first and at the end, how many more bytes of the file were read.
    """
    stream = open_record(file)
    if isinstance(stream, Reject):
        yield stream
        return
    with stream:
        told = count = 0
        try:
            for record in read_records(stream, file.source_uri, mapping):
                if count:
                    place = _place(stream)
                    on_read(place - told)
                    told = place
                count += 1
                yield record
        except OSError as error:
            yield Reject(file.source_uri, "unreadable", error.strerror or str(error))
        else:
            if not count:
                yield Reject(file.source_uri, "empty", "the file holds no record")
        on_read(max(os.fstat(stream.fileno()).st_size - told, 0))


def _place(stream: BinaryIO) -> int:
    return 0 if stream.closed else stream.tell()
