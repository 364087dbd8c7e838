"""JSON lines: one record per line, an object whose fields are found by their usual names."""

import json
from collections.abc import Iterator, Mapping

from transforms.reading.fields import record_of
from transforms.reading.limits import MAX_BYTES, Stream, too_large
from transforms.reading.records import NUMBER_MARK, Record, Reject, sha256

DEEPEST = "the value is nested too deeply"

MAX_BRACKETS = 100_000
"""A line has no more lists and objects: each may take a hundred times the bytes of its brackets, and lines are read in the run's
own process. An article of 5 MB with 20 fields that holds as many links has fewer."""


def read_json_lines(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """One record for each line that is not blank, numbered as the lines are; a broken line costs itself."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) > MAX_BYTES:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_BYTES)
            yield too_large(f"{place}{NUMBER_MARK}{number}")
            continue
        line = line.strip().removeprefix(b"\xef\xbb\xbf") if number == 1 else line.strip()
        if line:
            yield read_object(line, place, number, "jsonl", mapping)


def read_object(raw: bytes, place: str, number: int | None, format: str, mapping: Mapping[str, str]) -> Record | Reject:
    """The record that the bytes of one JSON object are, or `malformed_record` with what is wrong and where."""
    source_uri = place if number is None else f"{place}{NUMBER_MARK}{number}"
    digest = sha256(raw)
    if (brackets := raw.count(b"[") + raw.count(b"{")) > MAX_BRACKETS:
        return Reject(source_uri, "too_large", f"{brackets:,} lists and objects; the limit is {MAX_BRACKETS:,}", digest)
    try:
        row = json.loads(raw)
    except UnicodeDecodeError as error:
        return Reject(source_uri, "undecodable", f"not UTF-8: byte 0x{raw[error.start]:02x} at offset {error.start}", digest)
    except ValueError as error:
        return Reject(source_uri, "malformed_record", f"no JSON: {error}", digest)
    except RecursionError:
        return Reject(source_uri, "malformed_record", f"no JSON that can be read: {DEEPEST}", digest)
    if not isinstance(row, dict):
        return Reject(source_uri, "malformed_record", f"a JSON {type(row).__name__}, not an object with fields", digest)
    return record_of(row, place=place, number=number, raw_sha256=digest, format=format, encoding="utf-8", mapping=mapping)
