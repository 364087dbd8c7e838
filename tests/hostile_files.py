"""Files as somebody makes them who would have a run's time and memory: for the tests, and larger ones for `make torture`."""

import gzip
import io
import json
import resource
import time
import zipfile
import zlib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import pyarrow as pa
from pyarrow.parquet import write_table

from flows.guard import Guard
from flows.intake import Intake
from flows.sources import list_files
from transforms.reading.records import Reject

TEXT = "“The ferry waits,” said Ada Holm, the harbour master. "
PAGE = f"<html><body><article><p>{TEXT * 8}</p></article></body></html>".encode()


def packed(**members: bytes) -> bytes:
    """A zip; of each name the last underscore is its dot."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(".".join(name.rsplit("_", 1)), content)
    return raw.getvalue()


def around(before: bytes, again: bytes, behind: bytes = b"") -> Callable[[int], bytes]:
    """Makes a text of about a size: a beginning, something again and again, and an end."""
    return lambda size: before + again * (size // len(again)) + behind


rain = around(b"<html><body>", b"Rain<br>", b"</body></html>")
brackets = around(b'{"text": "x", "a": [', b"[],", b"[]]}")
elements = around(b"<?xml version='1.0'?><r>", b"<a/>", b"</r>")


def parquet(**columns: pa.Array) -> bytes:
    """A table, packed well."""
    raw = io.BytesIO()
    write_table(pa.table(columns), raw, compression="zstd")
    return raw.getvalue()


def same(value: str, count: int) -> pa.Array:
    """A column of one value, which stands in its file once."""
    return pa.DictionaryArray.from_arrays(pa.array([0] * count, pa.int32()), [value])


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects; the first one is its catalog."""
    raw, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    return raw + head + table + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(raw))


def page_drawn_by(content: bytes, more: bytes = b"", font: bytes = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>") -> bytes:
    """A PDF of one page that is drawn by this."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    drawing = b"<<%s/Length %d>>\nstream\n%s\nendstream" % (more, len(content), content)
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, drawing, font)


entries = around(b"<rss><channel>", b"<item/>", b"</channel></rss>")

KINDS: Mapping[str, tuple[str, Callable[[int], bytes]]] = {
    "a page of line ends": ("a.html", rain),
    "a page of blocks in blocks": ("a.html", around(b"<html><body>", b"<div>a ")),
    "a page of lists in lists": ("a.html", around(b"<html><body>", b"<ul><li><a href=x>b</a>")),
    "a page of tables in tables": ("a.html", around(b"<html><body>", b"<table><tr><td>c")),
    "a page of attributes": (
        "a.html",
        lambda size: b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(size // 8)) + b">x",
    ),
    "a page of scripts": ("a.html", around(b"<html><body>", b'<script type="application/ld+json">{"a":[[[')),
    "a page of meta elements": ("a.html", around(b"<html><head>", b'<meta name="date" content="2026-01-01">')),
    "pages in JSON": ("a.jsonl", lambda size: json.dumps({"html": rain(size).decode()}).encode()),
    "brackets": ("a.json", brackets),
    "brackets in brackets": ("a.json", around(b"", b"[")),
    "objects": ("a.json", around(b"[", b'{"a":{}},', b"1]")),
    "numbers": ("a.json", around(b'{"text": "x", "a": ', b"1", b"}")),
    "lines of brackets": ("a.jsonl", brackets),
    "lines of nothing": ("a.jsonl", around(b"", b"1\n")),
    "elements": ("a.xml", elements),
    "elements in elements": ("a.xml", around(b"<?xml version='1.0'?>", b"<a>")),
    "records in XML": ("a.xml", around(b"<?xml version='1.0'?><r>", b"<record><text>x</text></record>", b"</r>")),
    "entries of a feed": ("a.rss", entries),
    "entries within entries": ("a.rss", around(b"<rss><channel>", b"<item><title>x")),
    "a mail's headers": ("a.eml", around(b"", b"X-A: =?utf-8?q?x?=\n", b"\nx")),
    "a mail's parts": ("a.eml", around(b"Content-Type: multipart/mixed; boundary=b\n\n", b"--b\n\nx\n")),
    "a mail's parts in parts": ("a.eml", around(b"", b"Content-Type: multipart/mixed; boundary=b\n\n--b\n")),
    "rich text in braces": ("a.rtf", around(b"{\\rtf1 ", b"{\\b x")),
    "rich text in signs": ("a.rtf", around(b"{\\rtf1 ", b"\\u8220?\\'93")),
    "quotes in quotes": ("a.md", around(b"", b"> ")),
    "links in links": ("a.md", around(b"", b"[a](")),
    "stars": ("a.md", around(b"", b"*a **b ")),
    "ticks": ("a.md", lambda size: b" ".join(b"`" * n for n in range(1, int((2 * size) ** 0.5)))),
    "cells": ("a.csv", around(b"title,text\n", b'"a""')),
    "columns": ("a.csv", around(b"text,", b"a,", b"\nx")),
    "a download's codes": ("a.txt", around(b"HD x\nPD 1 May 2026\nLP\n", b"LP x\n")),
    "line ends": ("a.txt", around(b"Rain fell. ", b"\n")),
    "blanks": ("a.txt", around(b"Rain fell. ", b" ", b"x")),
    "front matter": ("a.txt", around(b"---\n", b"a: b\n", b"---\nx")),
    "bytes of no encoding": ("a.txt", around(b"Rain fell. ", b"\x81\xfe")),
    "half of it encoded twice": ("a.txt", around(b"Rain fell. ", "â€œ ".encode())),
    "headlines": ("a.txt", around(b"", b"By Ada Holm\n")),
    "a table of one long text": ("a.parquet", lambda size: parquet(text=pa.array(["a" * (80 * size)]))),
    "a table of one text again and again": ("a.parquet", lambda size: parquet(text=same("Rain fell. " * 9_000, size // 4))),
    "a table of columns": ("a.parquet", lambda size: parquet(text=["x"], **{f"c{n}": ["x"] for n in range(size // 300)})),
    "a table that says it is long": ("a.parquet", lambda _: parquet(text=["x"])[:-8] + b"\xff\xff\xff\x7fPAR1"),
    "a drawing, compressed": (
        "a.pdf",
        lambda size: page_drawn_by(zlib.compress(b"BT /F 9 Tf (Rain) Tj ET " * size), b"/Filter/FlateDecode"),
    ),
    "a drawing, compressed twice": (
        "a.pdf",
        lambda size: page_drawn_by(zlib.compress(zlib.compress(bytes(80 * size))), b"/Filter[/FlateDecode/FlateDecode]"),
    ),
    "a font within fonts": ("a.pdf", lambda size: page_drawn_by(b"BT (Rain) Tj ET", font=b"<</A" * (size // 4))),
    "pages that are pages again": (
        "a.pdf",
        lambda size: pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count 9>>" % (b"2 0 R " * (size // 6))),
    ),
    "members": ("a.zip", lambda size: packed(**{f"{number}_txt": b"" for number in range(size // 100)})),
    "a page in an archive": ("a.zip", lambda size: packed(b_html=rain(size))),
    "brackets, compressed": ("a.json.gz", lambda size: gzip.compress(brackets(size))),
    "line ends, compressed": ("a.jsonl.gz", lambda size: gzip.compress(b"1\n" * size)),
}
"""A file's name, and what makes one of a size."""

SECONDS = 100.0
BYTES = 1_200_000_000
"""No file may take more of a processor, or of memory in any process: what reading is allowed, and room to be told from chance."""

ROOM = 300_000_000
"""Bytes that reading may take in a process that other tests have made large: a child begins with what its parent holds."""


def read_kinds(folder: Path, size: int, kinds: Collection[str] = tuple(KINDS)) -> list[str]:
    """What is wrong with how files of these kinds, of the size, are read: each beside a page, which must be read."""
    wrong: list[str] = []
    before = _most_memory()
    with Guard() as guard:
        for number, kind in enumerate(kinds):
            name, make = KINDS[kind]
            place = folder / f"{number}-{size}"
            place.mkdir(parents=True)
            (place / name).write_bytes(make(size))
            (place / "z.html").write_bytes(PAGE)
            began = time.process_time() + guard.seconds
            wrong += [f"{kind}: {problem}" for problem in _read(place, guard)]
            if (taken := time.process_time() + guard.seconds - began) > SECONDS:
                wrong.append(f"{kind}: {taken:.0f} s of a processor")
    if (most := _most_memory()) > max(BYTES, before + ROOM):
        wrong.append(f"some kind of {size:,} bytes: {most / 1e6:,.0f} MB")
    return wrong


def _most_memory() -> int:
    """The most bytes that this process, or one that it waited for, has held: of other tests' work too."""
    return 1024 * max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def _read(place: Path, guard: Guard) -> list[str]:
    rejects: list[Reject] = []
    intake = Intake([], frozenset(), None, lambda _: "en", lambda: None, rejects.append, guard=guard)
    try:
        found = [one.source_uri for one in (*intake.fresh(list_files([place])), *intake.duplicates())]
    except Exception as error:  # noqa: BLE001
        return [repr(error)]
    return [] if "z.html" in found else ["what stands beside it was not read"]
