"""Files as somebody makes them who would have a run's time and memory: for the tests, and larger ones for `make torture`."""

import gzip
import io
import json
import resource
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

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
    "members": ("a.zip", lambda size: packed(**{f"{number}_txt": b"" for number in range(size // 100)})),
    "a page in an archive": ("a.zip", lambda size: packed(b_html=rain(size))),
    "brackets, compressed": ("a.json.gz", lambda size: gzip.compress(brackets(size))),
    "line ends, compressed": ("a.jsonl.gz", lambda size: gzip.compress(b"1\n" * size)),
}
"""A file's name, and what makes one of a size."""

SECONDS = 100.0
BYTES = 1_200_000_000
"""No file may take more of a processor, or of memory in any process: what reading is allowed, and room to be told from chance."""


def read_kinds(folder: Path, size: int) -> list[str]:
    """What is wrong with how files of every kind, of the size, are read: each beside a page, which must be read."""
    wrong: list[str] = []
    before = _most_memory()
    with Guard() as guard:
        for number, (kind, (name, make)) in enumerate(KINDS.items()):
            place = folder / f"{number}-{size}"
            place.mkdir(parents=True)
            (place / name).write_bytes(make(size))
            (place / "z.html").write_bytes(PAGE)
            began = time.process_time() + guard.seconds
            wrong += [f"{kind}: {problem}" for problem in _read(place, guard)]
            if (taken := time.process_time() + guard.seconds - began) > SECONDS:
                wrong.append(f"{kind}: {taken:.0f} s of a processor")
    if (most := _most_memory()) > max(BYTES, before):
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
