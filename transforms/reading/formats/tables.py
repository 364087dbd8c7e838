"""Tables: one article per row, in CSV, TSV, Parquet or Arrow, its columns found by their usual names."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from transforms.reading.decoding import Undecodable, decode
from transforms.reading.field_names import find_fields
from transforms.reading.fields import record_of
from transforms.reading.limits import MAX_BYTES, MAX_DOCUMENT_BYTES, Stream, seekable
from transforms.reading.records import NUMBER_MARK, Record, Reject, sha256

HEAD_BYTES = 65_536
ROWS_AT_ONCE = 100

_NAMED_DELIMITER = re.compile(r"sep=(.)", re.IGNORECASE)
"""The first line of a table that Excel wrote may say what divides its columns."""

ARROW_MARK = b"ARROW1"
"""What an Arrow file begins with; an Arrow stream has no mark."""

MAX_ROW_CHARS = 4 * MAX_BYTES
"""No row is longer, or has more lines: it would stand in memory as a whole before its fields can be counted."""


class _Lines:
    """The lines of a table for `csv.reader`, which takes the lines of a row until the row is whole; of each row only so much."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self._left = MAX_ROW_CHARS

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._text.readline(self._left + 1)
        if not line:
            raise StopIteration
        self._left -= len(line)
        if self._left < 0:
            self.begin_row()
            while line and not line.endswith("\n"):
                line = self._text.readline(MAX_ROW_CHARS)
            raise csv.Error(f"a row of over {MAX_ROW_CHARS:,} characters, which is the limit")
        return line

    def begin_row(self) -> None:
        """Told when a row is whole."""
        self._left = MAX_ROW_CHARS


def read_csv(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """One record per row, numbered from 1 below the header; a row with other cells than columns costs itself."""
    yield from _read_delimited(stream, place, mapping, "csv", ",;\t|")


def read_tsv(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The same with tabs."""
    yield from _read_delimited(stream, place, mapping, "tsv", "\t")


def read_parquet(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """One record per row, numbered from 1; only the columns that are asked for are read."""
    from pyarrow import parquet

    source = seekable(stream, place, MAX_DOCUMENT_BYTES)
    if isinstance(source, Reject):
        yield source
        return
    file = parquet.ParquetFile(source)
    fields = find_fields(file.schema_arrow.names, mapping)
    if not {"text", "html"} & fields.keys():
        yield _no_text(place, file.schema_arrow.names)
        return
    columns = sorted({name.split(".")[0] for name in fields.values()})
    rows = (row for batch in file.iter_batches(ROWS_AT_ONCE, columns=columns) for row in _rows_of(batch))
    yield from _records(rows, place, mapping, "parquet", "utf-8")


def read_arrow(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """One record per row of an Arrow file (which is what Feather is now) or an Arrow stream, numbered from 1."""
    import pyarrow as pa

    source = seekable(stream, place, MAX_DOCUMENT_BYTES)
    if isinstance(source, Reject):
        yield source
        return
    is_file = source.peek(len(ARROW_MARK)).startswith(ARROW_MARK)
    try:
        reader = pa.ipc.open_file(source) if is_file else pa.ipc.open_stream(source)
    except pa.ArrowInvalid as error:
        yield Reject(place, "malformed_record", f"no Arrow file: {error}")
        return
    if not {"text", "html"} & find_fields(reader.schema.names, mapping).keys():
        yield _no_text(place, reader.schema.names)
        return
    batches = map(reader.get_batch, range(reader.num_record_batches)) if is_file else iter(reader)
    parts = (batch.slice(start, ROWS_AT_ONCE) for batch in batches for start in range(0, batch.num_rows, ROWS_AT_ONCE))
    yield from _records((row for part in parts for row in _rows_of(part)), place, mapping, "arrow", "utf-8")


def _rows_of(batch: Any) -> Iterator[dict[str, Any] | str]:
    """The rows of a batch; in the place of one with a value that Python has none for (a time after the year 9999, bytes that are
    said to be a text), what is wrong with it.
    """
    try:
        yield from batch.to_pylist()
    except (ValueError, OverflowError):
        for place in range(batch.num_rows):
            try:
                (row,) = batch.slice(place, 1).to_pylist()
            except (ValueError, OverflowError) as error:
                row = f"a value that cannot be read: {error}"
            yield row


def _read_delimited(
    stream: Stream, place: str, mapping: Mapping[str, str], format: str, delimiters: str
) -> Iterator[Record | Reject]:
    head = stream.peek(HEAD_BYTES)[:HEAD_BYTES]
    encoding = _encoding(head, place)
    if isinstance(encoding, Reject):
        yield encoding
        return
    first = head.decode(encoding, "ignore").lstrip("\ufeff").split("\n", 1)[0]
    named = _NAMED_DELIMITER.fullmatch(first.strip())
    delimiter = named[1] if named else max(delimiters, key=first.count)
    csv.field_size_limit(MAX_BYTES)
    text = io.TextIOWrapper(stream, "utf-8-sig" if encoding == "utf-8" else encoding, newline="")
    lines = _Lines(text)
    try:
        reader = csv.reader(lines, delimiter=delimiter)
        header = next(reader, [])
        header = next(reader, []) if named else header
        if {"text", "html"} & find_fields(header, mapping).keys():
            yield from _records(_rows(reader, lines, header), place, mapping, format, encoding)
        else:
            yield _no_text(place, header)
    finally:
        # The stream is its opener's to close.
        text.detach()


def _rows(reader: Any, lines: _Lines, header: list[str]) -> Iterator[dict[str, Any] | str]:
    """The rows by their columns' names; in the place of one that cannot be read, what is wrong with it."""
    while True:
        lines.begin_row()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"line {reader.line_num}: {error}"
            continue
        if cells and len(cells) != len(header):
            yield f"line {reader.line_num}: {len(cells)} cells, where the header names {len(header)} columns"
        elif cells:
            yield dict(zip(header, cells, strict=True))


def _records(
    rows: Iterable[dict[str, Any] | str], place: str, mapping: Mapping[str, str], format: str, encoding: str
) -> Iterator[Record | Reject]:
    for number, row in enumerate(rows, start=1):
        if isinstance(row, str):
            yield Reject(f"{place}{NUMBER_MARK}{number}", "malformed_record", row)
            continue
        digest = sha256(json.dumps(row, sort_keys=True, default=str).encode("utf-8", "surrogatepass"))
        yield record_of(row, place=place, number=number, raw_sha256=digest, format=format, encoding=encoding, mapping=mapping)


def _encoding(head: bytes, place: str) -> str | Reject:
    # The head may end within a character.
    for cut in range(4):
        try:
            return decode(head[: len(head) - cut]).encoding.split(",")[0]
        except Undecodable as error:
            problem = error
    return Reject(place, problem.reason, str(problem))


def _no_text(place: str, columns: list[str]) -> Reject:
    named = ", ".join(columns[:20]) or "none"
    detail = f"no column with a text among: {named}; onrecord.toml can name it: [mapping] text = 'COLUMN'"
    return Reject(place, "malformed_record", detail)
