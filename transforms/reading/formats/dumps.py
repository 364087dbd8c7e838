"""The downloads of press databases: many articles in one text file, their fields named by labels.

Two shapes: codes at the line's start, each field under its own (`HD Dykes to be raised`, `LP …`, `TD …`, ended by
`Document`), and full labels below a count (`1 of 20 DOCUMENTS`, `BYLINE: …`, `LENGTH: …`).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from transforms.reading.dates import NoSuchDay, read_moment
from transforms.reading.decoding import Undecodable, decode
from transforms.reading.fields import record_of
from transforms.reading.limits import MAX_DOCUMENT_BYTES, Stream, read_whole
from transforms.reading.records import Record, Reject, sha256

COUNTED = re.compile(r"^[ \t]*(?:Document )?(\d{1,5}) of \d{1,6}(?: DOCUMENTS?)?[ \t]*$", re.MULTILINE)
CODED = re.compile(
    r"^(HD|BY|SN|PD|LP|TD|SE|WC|PG|LA|CY|CR|AN|ET|SC|ED|VOL|RE|NS|IN|PUB|CO|IPC|IPD|RF)(?:[ \t]{1,6}|\n)(?=\S)", re.MULTILINE
)
_CODED_END = re.compile(r"^Document [A-Za-z0-9]{10,40}[ \t]*$", re.MULTILINE)
_LABEL = re.compile(r"^([A-Z][A-Z -]{2,24}):[ \t]*(.*)$")
_CODES = {"HD": "title", "BY": "byline", "SN": "publisher", "PD": "date", "LP": "text", "TD": "text", "AN": "id"}
_LABELS = {"BYLINE": "byline", "HEADLINE": "title", "SOURCE": "publisher", "PUBLICATION": "publisher", "DATELINE": "dateline"}
_ENDS = ("LOAD-DATE", "LANGUAGE", "PUBLICATION-TYPE", "SUBJECT", "COPYRIGHT", "GRAPHIC", "JOURNAL-CODE", "DOCUMENT-TYPE")


def is_dump(head: str) -> bool:
    """Whether a text that begins so is such a download.

    >>> is_dump("HD Dykes to be raised\\nBY Ada Holm\\nPD 12 March 2026\\nLP\\nRain fell.")
    True
    """
    codes = {found[1] for found in CODED.finditer(head)}
    return ({"HD", "PD"} <= codes and bool({"LP", "TD"} & codes)) or bool(COUNTED.match(head.lstrip()))


def read_dump(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """One record per article of the download, numbered in order."""
    raw = read_whole(stream, place, MAX_DOCUMENT_BYTES)
    if isinstance(raw, Reject):
        yield raw
        return
    try:
        decoded = decode(raw)
    except Undecodable as error:
        yield Reject(place, error.reason, str(error), sha256(raw))
        return
    text = re.sub(r"\r\n?", "\n", decoded.text)
    pieces, read = (_counted(text), _labelled_fields) if COUNTED.match(text.lstrip()) else (_coded(text), _coded_fields)
    for number, piece in enumerate(pieces, start=1):
        yield record_of(
            read(piece),
            place=place,
            number=number,
            raw_sha256=sha256(piece.encode("utf-8", "surrogatepass")),
            format="dump",
            encoding=decoded.encoding,
            mapping=mapping,
        )


def _counted(text: str) -> list[str]:
    return [piece for piece in COUNTED.split(text)[2::2] if piece.strip()]


def _coded(text: str) -> list[str]:
    return [piece for piece in _CODED_END.split(text) if CODED.search(piece)]


def _coded_fields(piece: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    found = list(CODED.finditer(piece))
    for place, code in enumerate(found):
        stop = found[place + 1].start() if place + 1 < len(found) else len(piece)
        name, value = _CODES.get(code[1]), piece[code.end() : stop].strip()
        if name == "text":
            fields[name] = "\n\n".join(part for part in (fields.get(name), value) if part)
        elif name:
            fields.setdefault(name, value)
    return fields


def _labelled_fields(piece: str) -> dict[str, Any]:
    """Above the labels stand outlet, date and headline, each a paragraph of its own; below them the text."""
    blocks = [block.strip() for block in re.split(r"\n[ \t]*\n", piece) if block.strip()]
    fields: dict[str, Any] = {}
    above: list[str] = []
    body: list[str] = []
    is_body = is_over = False
    for block in blocks:
        label = _LABEL.match(block)
        if label and label[1] in _ENDS:
            is_over = is_body
        elif label and not is_over and not (is_body and label[1] not in _LABELS):
            name = _LABELS.get(label[1])
            value = " ".join(block[label.start(2) :].split())
            if name:
                fields.setdefault(name, value)
            is_body = True
        elif is_body and not is_over:
            body.append(block)
        elif not is_over:
            above.append(" ".join(block.split()))
    return _with_what_stands_above(fields, above, body)


def _with_what_stands_above(fields: dict[str, Any], above: list[str], body: list[str]) -> dict[str, Any]:
    dates = [line for line in above if _is_date(line)]
    others = [line for line in above if line not in dates and not line.lower().startswith("copyright")]
    if dates:
        fields.setdefault("date", dates[0])
    if len(others) > 1:
        fields.setdefault("publisher", others[0])
    if others:
        fields.setdefault("title", others[-1])
    fields.pop("dateline", None)
    return {**fields, "text": "\n\n".join(body)} if body else fields


def _is_date(line: str) -> bool:
    try:
        return len(line) < 80 and read_moment(line) is not None
    except NoSuchDay:
        return False
