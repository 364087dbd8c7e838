"""Each format from a file's bytes to its articles; containers; and what is made to do harm."""

import bz2
import gzip
import html
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.reading import read_file
from flows.sources import list_files
from transforms.reading.articles import Article, read_record
from transforms.reading.formats.table import FORMATS
from transforms.reading.records import Record, Reject

URL = "https://www.northmere-courier.example/news/dykes"
TITLE = "Dykes along the Senneck to be raised"
PARAGRAPHS = (
    "The council voted on Tuesday to raise the dykes along the Senneck river, which had flooded the town twice in five years.",
    "“We cannot wait for another flood,” said Mayor Ines Calloway. “The work begins in May, whatever the weather will be.”",
    "Opposition leader Robert Hale said the plan would cost too much, and asked for a new study before the work is begun.",
)
TEXT = "\n\n".join(PARAGRAPHS)
ROW = {
    "title": TITLE,
    "text": TEXT,
    "url": URL,
    "author": "Ada Holm",
    "date": "2026-03-12T09:15:00Z",
    "source": "Northmere Courier",
}
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} - Northmere Courier</title>
<script type="application/ld+json">{
    json.dumps(
        {
            "@type": "NewsArticle",
            "headline": TITLE,
            "datePublished": "2026-03-12T09:15:00Z",
            "author": {"@type": "Person", "name": "Ada Holm"},
            "publisher": {"name": "Northmere Courier"},
        }
    )
}</script>
<link rel="canonical" href="{URL}"><script>document.write("stolen")</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>{TITLE}</h1>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}</article><footer>All rights reserved</footer></body></html>"""
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Northmere Courier</title><item><title>{TITLE}</title><link>{URL}</link>
<guid>k17</guid><dc:creator>Ada Holm</dc:creator><pubDate>Thu, 12 Mar 2026 09:15:00 GMT</pubDate><description>In short.</description>
<content:encoded><![CDATA[{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}]]></content:encoded></item></channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Northmere Courier</title>
<entry><title>{TITLE}</title><link href="{URL}"/><id>k17</id><author><name>Ada Holm</name></author>
<published>2026-03-12T09:15:00Z</published><content type="html">{"".join(f"&lt;p&gt;{one}&lt;/p&gt;" for one in PARAGRAPHS)}</content></entry></feed>"""
NITF = f"""<?xml version="1.0"?><nitf><head><title>x</title><docdata><doc-id id-string="k17"/><date.issue norm="20260312T091500Z"/></docdata>
<pubdata name="Northmere Courier" ex-ref="{URL}"/></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline>
<byline>Ada Holm</byline></body.head><body.content><block>{"".join(f"<p>{one}</p>" for one in PARAGRAPHS)}</block></body.content></body></nitf>"""
NEWSML = f"""<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="k17">
<itemMeta><versionCreated>2026-03-12T09:15:00Z</versionCreated><provider literal="x"><name>Northmere Courier</name></provider></itemMeta>
<contentMeta><by>Ada Holm</by><headline>{TITLE}</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml">
<body>{"".join(f"<p>{one}</p>" for one in PARAGRAPHS)}</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"""
RECORDS = f"""<?xml version="1.0"?><RECORDS><RECORD><Title>{TITLE}</Title><Author>Ada Holm</Author><Publication>Northmere Courier</Publication>
<PublicationDate>2026-03-12</PublicationDate><URL>{URL}</URL><FullText>{TEXT}</FullText></RECORD></RECORDS>"""
CODED = f"""HD {TITLE}
BY Ada Holm
WC 60 words
PD 12 March 2026
SN Northmere Courier
LP
{PARAGRAPHS[0]}

TD
{PARAGRAPHS[1]}

{PARAGRAPHS[2]}

Document NMC0000020260312em3c00001
"""
COUNTED = f"""                               1 of 2 DOCUMENTS

                              Northmere Courier

                           March 12, 2026 Thursday

{TITLE}

BYLINE: Ada Holm

SECTION: LOCAL; Pg. A1

LENGTH: 60 words

{TEXT}

LOAD-DATE: March 13, 2026

LANGUAGE: ENGLISH

                               2 of 2 DOCUMENTS

                              Northmere Courier

                           March 13, 2026 Friday

Ferry to stop

LENGTH: 12 words

The ferry to Orland Island will stop running at the end of the month.

LOAD-DATE: March 14, 2026
"""

LABELLED = f"""{TITLE}

Northmere Courier

March 12, 2026 Thursday

Copyright 2026 Northmere Courier All Rights Reserved

Section: LOCAL; Pg. A1
Length: 60 words
Byline: Ada Holm

Body


{TEXT}

Load-Date: March 13, 2026

End of Document

Ferry to stop

Northmere Courier

March 13, 2026 Friday

Length: 12 words
Byline: Jo Reyes

Body

ORLAND: The ferry will stop running at the end of the month.

Load-Date: March 14, 2026

End of Document
"""
LABELLED_ALONE = f"""Northmere Courier
March 12, 2026 Thursday

{TITLE}

BYLINE: Ada Holm

SECTION: LOCAL; Pg. A1

LENGTH: 60 words

{TEXT}

LOAD-DATE: March 13, 2026
"""


def csv_of(delimiter: str, encoding: str = "utf-8") -> bytes:
    cells = ['"' + value.replace('"', '""') + '"' for value in ROW.values()]
    return (delimiter.join(ROW) + "\r\n" + delimiter.join(cells) + "\r\n").encode(encoding)


def parquet() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([{**ROW, "date": datetime(2026, 3, 12, 9, 15, tzinfo=UTC)}]), out)
    return out.getvalue()


def warc(*pages: tuple[str, int, str, bytes]) -> bytes:
    out = b""
    for url, status, kind, body in pages:
        http = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-03-14T00:00:00Z\r\n"
        head += f"WARC-Record-ID: <urn:uuid:{len(out)}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        out += head.encode() + http + b"\r\n\r\n"
    return out


def eml(html: bool = False) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = TITLE, "Ada Holm <ada@courier.example>"
    message["Date"], message["Message-ID"] = "Thu, 12 Mar 2026 09:15:00 +0000", "<k17@courier.example>"
    if html:
        message.set_content("".join(f"<p>{one}</p>" for one in PARAGRAPHS), subtype="html")
    else:
        message.set_content(TEXT, cte="quoted-printable")
        message.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="a.png")
    return message.as_bytes()


def docx() -> bytes:
    import docx as word

    document = word.Document()
    document.core_properties.title, document.core_properties.author = TITLE, "Ada Holm"
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, raw in members.items():
            archive.writestr(name, raw)
    return out.getvalue()


def arrow(*, as_file: bool) -> bytes:
    table = pa.Table.from_pylist([ROW])
    out = pa.BufferOutputStream()
    with pa.ipc.new_file(out, table.schema) if as_file else pa.ipc.new_stream(out, table.schema) as writer:
        writer.write_table(table)
    return bytes(out.getvalue().to_pybytes())


def odt() -> bytes:
    words = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in PARAGRAPHS)
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        f'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        f"<text:h>{TITLE}</text:h><text:p>By <text:span>Ada</text:span><text:s/>Holm</text:p>{words}"
        "</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def pdf(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """A page of text in lines, as a typesetter leaves it; without curly marks, which its simple font has not."""
    lines = [line for paragraph in paragraphs for line in _set(paragraph.replace("“", '"').replace("”", '"'))]
    shown = "".join(f"({line.replace('(', '').replace(')', '')}) Tj T* " for line in lines)
    stream = f"BT /F1 10 Tf 12 TL 50 750 Td {shown}ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        size,
        len(out),
    )


def _set(paragraph: str) -> list[str]:
    lines = [""]
    for word in paragraph.split():
        if len(lines[-1]) + 1 + len(word) > 72:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


RTF = (
    r"{\rtf1\ansi\ansicpg1252 {\fonttbl\f0 Helvetica;}\f0\fs24 "
    + r"\par\par ".join(paragraph.replace("“", r"\'93").replace("”", r"\'94") for paragraph in PARAGRAPHS)
    + "}"
)

FILES: dict[str, tuple[str, bytes]] = {
    "text": ("a.txt", f"{TITLE}\nBy Ada Holm\n\n{TEXT}".encode()),
    "text named nothing": ("a", TEXT.encode()),
    "dump coded": ("a.txt", CODED.encode()),
    "dump counted": ("a.TXT", COUNTED.encode()),
    "dump labelled": ("a.txt", LABELLED.encode()),
    "dump of one article": ("a.txt", LABELLED_ALONE.encode()),
    "md": ("a.md", f"---\ntitle: {TITLE}\n---\n# Rain\n\n{TEXT}".encode()),
    "html": ("a.html", PAGE.encode()),
    "html named text": ("a.txt", PAGE.encode()),
    "json": ("a.json", json.dumps(ROW).encode()),
    "json list": ("a.json", json.dumps({"status": "ok", "articles": [ROW]}).encode()),
    "json of elasticsearch": ("a.json", json.dumps({"hits": {"hits": [{"_id": "k", "_source": ROW}]}}).encode()),
    "json feed": (
        "feed.json",
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "Northmere Courier",
                "items": [
                    {"id": "k17", "url": URL, "title": TITLE, "content_text": TEXT, "date_published": "2026-03-12T09:15:00Z"}
                ],
            }
        ).encode(),
    ),
    "json named text": ("a.txt", json.dumps(ROW).encode()),
    "jsonl": ("a.jsonl", json.dumps(ROW).encode()),
    "jsonl of html": ("a.jsonl", json.dumps({"html": PAGE}).encode()),
    "csv": ("a.csv", csv_of(",")),
    "csv of semicolons": ("a.csv", csv_of(";", "utf-8-sig")),
    "csv in windows-1252": ("a.csv", csv_of(";", "cp1252")),
    "csv in utf-16": ("a.csv", csv_of(",", "utf-16")),
    "tsv": ("a.tsv", csv_of("\t")),
    "parquet": ("a.parquet", parquet()),
    "feed rss": ("a.rss", RSS.encode()),
    "feed named xml": ("a.xml", RSS.encode()),
    "feed atom": ("a.atom", ATOM.encode()),
    "xml nitf": ("a.xml", NITF.encode()),
    "xml newsml": ("a.xml", NEWSML.encode()),
    "xml records": ("a.xml", RECORDS.encode()),
    "warc": ("a.warc", warc((URL, 200, "text/html; charset=utf-8", PAGE.encode()))),
    "warc compressed": ("a.warc.gz", gzip.compress(warc((URL, 200, "text/html", PAGE.encode())))),
    "arrow": ("a.arrow", arrow(as_file=True)),
    "arrow stream": ("a.arrow", arrow(as_file=False)),
    "eml": ("a.eml", eml()),
    "eml of html": ("a.eml", eml(html=True)),
    "mbox": ("a.mbox", b"From ada@courier.example Thu Mar 12 09:15:00 2026\n" + eml()),
    "mbox named nothing": ("inbox", b"From ada@courier.example Thu Mar 12 09:15:00 2026\n" + eml()),
    "rtf": ("a.rtf", RTF.encode("ascii")),
    "rtf named text": ("a.txt", RTF.encode("ascii")),
    "docx": ("a.docx", docx()),
    "docx named nothing": ("a", docx()),
    "odt": ("a.odt", odt()),
    "pdf": ("a.pdf", pdf()),
    "pdf named text": ("a.txt", pdf()),
}
SAY_NOTHING = (
    "text", "text named nothing", "md", "rtf", "rtf named text", "docx", "docx named nothing", "odt", "pdf", "pdf named text",
    "eml", "eml of html", "mbox", "mbox named nothing",
)  # fmt: skip
"""Files that name no outlet, or no address."""


def records_of(folder: Path, name: str, raw: bytes, **mapping: str) -> list[Record | Reject]:
    (folder / name).write_bytes(raw)
    (file,) = list_files([folder / name])
    return list(read_file(file, mapping))


def articles_of(folder: Path, name: str, raw: bytes) -> list[Article | Reject]:
    records = records_of(folder, name, raw)
    return [one if isinstance(one, Reject) else read_record(one, detect_language=lambda _: "en") for one in records]


@pytest.mark.parametrize("what", FILES)
def test_the_format_gives_the_article(tmp_path: Path, what: str) -> None:
    article, *_ = articles_of(tmp_path, *FILES[what])
    assert isinstance(article, Article), article
    assert article.format == what.split()[0]
    body = article.body.replace('"', "“", 1).replace('"', "”", 1).replace('"', "“", 1).replace('"', "”", 1)
    words = " ".join(body.split())
    assert " ".join(TEXT.split()) in words
    assert "stolen" not in words
    assert "All rights" not in words
    assert "Section" not in words
    assert "Home" not in words
    if what not in SAY_NOTHING:
        assert article.title == TITLE
        assert article.published_date == date(2026, 3, 12)
        assert article.date_evidence == "metadata"
        assert article.publisher == "Northmere Courier"
        assert article.url == (URL if not what.startswith(("dump", "xml newsml")) else None)
        assert article.byline == ("Ada Holm" if what != "json feed" else None)


WRITTEN = "\n\n".join(PARAGRAPHS)
MARKED_UP = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
OTHERS = {
    "page in a table": (
        "a.html",
        f"<html><head><title>{TITLE}</title></head><body><table><tr><td>Home</td></tr><tr><td>{MARKED_UP}</td></tr></table></body></html>",
    ),
    "what a writer typed, exported by WordPress": (
        "a.xml",
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
        f"<title>Northmere Courier</title><item><title>{TITLE}</title><content:encoded><![CDATA[{WRITTEN}]]></content:encoded>"
        "<wp:post_date_gmt>2026-03-12 09:15:00</wp:post_date_gmt></item></channel></rss>",
    ),
    "WordPress's own interface": (
        "a.json",
        json.dumps([{"title": {"rendered": TITLE}, "content": {"rendered": MARKED_UP}, "date_gmt": "2026-03-12T09:15:00"}]),
    ),
    "a database's record with its text as HTML": (
        "a.xml",
        f"<RECORD><Title>{TITLE}</Title><NumericDate>2026-03-12</NumericDate><DFS><PubFrosting><Title>Northmere Courier</Title>"
        f"</PubFrosting></DFS><Text>{html.escape(f'<html><body>{MARKED_UP}</body></html>')}</Text></RECORD>",
    ),
}


@pytest.mark.parametrize("what", OTHERS)
def test_paragraphs_and_headline_in_other_shapes(tmp_path: Path, what: str) -> None:
    name, written = OTHERS[what]
    (article,) = articles_of(tmp_path, name, written.encode())
    assert isinstance(article, Article)
    assert ([line for line in article.body.split("\n") if line], article.title) == (list(PARAGRAPHS), TITLE)
    if "page" not in what:
        assert article.published_date == date(2026, 3, 12)
    if "database" in what:
        assert article.publisher == "Northmere Courier"


@pytest.mark.parametrize("what", ["html", "feed rss", "json", "eml", "parquet", "warc", "xml nitf"])
def test_paragraphs_stay_paragraphs(tmp_path: Path, what: str) -> None:
    (article,) = articles_of(tmp_path, *FILES[what])
    assert isinstance(article, Article)
    assert [line for line in article.body.split("\n") if line] == list(PARAGRAPHS)


def test_the_lines_of_a_pdf_are_put_together(tmp_path: Path) -> None:
    (article,) = articles_of(tmp_path, *FILES["pdf"])
    assert isinstance(article, Article)
    assert "which had flooded the town twice in five years." in article.body


def test_the_encoding_is_noted(tmp_path: Path) -> None:
    for what, encoding in (
        ("csv in windows-1252", "windows-1252"),
        ("csv in utf-16", "utf-16"),
        ("eml", "utf-8"),
        ("html", "utf-8"),
    ):
        (article,) = articles_of(tmp_path, *FILES[what])
        assert isinstance(article, Article)
        assert article.encoding == encoding
    (page,) = articles_of(tmp_path, "b.html", PAGE.replace("utf-8", "windows-1252").encode("cp1252"))
    assert isinstance(page, Article)
    assert (page.encoding, PARAGRAPHS[1] in page.body) == ("windows-1252", True)


def test_a_database_download_is_many_articles(tmp_path: Path) -> None:
    first, second = articles_of(tmp_path, "a.txt", COUNTED.encode())
    assert isinstance(second, Article)
    assert (second.source_uri, second.title, second.published_date) == ("a.txt#2", "Ferry to stop", date(2026, 3, 13))
    assert isinstance(first, Article)
    assert first.body == TEXT


def test_of_a_web_archive_only_pages_are_articles(tmp_path: Path) -> None:
    raw = warc((URL, 404, "text/html", b"gone"), (URL, 200, "image/png", b"\x89"), (URL, 200, "text/html", PAGE.encode()))
    missing, picture, page = records_of(tmp_path, "a.warc", raw)
    assert isinstance(missing, Reject)
    assert isinstance(picture, Reject)
    assert (missing.reason, "404" in missing.detail, picture.detail) == ("unsupported_format", True, "'image/png', no page")
    assert page.source_uri == "a.warc#3"


def test_a_row_with_other_cells_than_columns_costs_itself(tmp_path: Path) -> None:
    good, broken, last = records_of(tmp_path, "a.csv", b"text,url\r\nRain.,x\r\nSnow.,y,z\r\nHail.,x\r\n")
    assert isinstance(broken, Reject)
    assert (broken.source_uri, broken.reason, "3 cells" in broken.detail) == ("a.csv#2", "malformed_record", True)
    assert isinstance(good, Record)
    assert isinstance(last, Record)


@pytest.mark.parametrize("name", ["a.csv", "a.parquet"])
def test_a_table_without_a_text_says_which_columns_it_has(tmp_path: Path, name: str) -> None:
    out = io.BytesIO()
    pq.write_table(pa.table({"words": ["Rain."], "n": [1]}), out)
    raw = b"words,n\nRain.,1\n" if name == "a.csv" else out.getvalue()
    (reject,) = records_of(tmp_path, name, raw)
    assert isinstance(reject, Reject)
    assert (reject.reason, "words, n" in reject.detail, "[mapping]" in reject.detail) == ("malformed_record", True, True)
    (record,) = records_of(tmp_path, name, raw, text="words")
    assert isinstance(record, Record)
    assert record.content == "Rain."


def tarred(members: dict[str, bytes], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, raw in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
    return out.getvalue()


def zstd(raw: bytes) -> bytes:
    return bytes(pa.Codec("zstd").compress(raw, asbytes=True))


JSONL = (json.dumps({"text": "Rain fell."}) + "\n" + json.dumps({"text": "Snow fell."}) + "\n").encode()


@pytest.mark.parametrize(
    ("name", "raw", "places"),
    [
        ("a.jsonl.gz", gzip.compress(JSONL), ["a.jsonl.gz#1", "a.jsonl.gz#2"]),
        ("a.jsonl.bz2", bz2.compress(JSONL), ["a.jsonl.bz2#1", "a.jsonl.bz2#2"]),
        ("a.jsonl.xz", lzma.compress(JSONL), ["a.jsonl.xz#1", "a.jsonl.xz#2"]),
        ("a.jsonl.zst", zstd(JSONL), ["a.jsonl.zst#1", "a.jsonl.zst#2"]),
        ("a.txt.gz", gzip.compress(b"Rain fell."), ["a.txt.gz"]),
        ("a.gz", gzip.compress(b"Rain fell."), ["a.gz"]),
        ("a.parquet.gz", gzip.compress(parquet()), ["a.parquet.gz#1"]),
        (
            "a.zip",
            zipped({"2026/a.jsonl": JSONL, "b.txt": b"Hail.", "__MACOSX/b.txt": b"x", ".DS_Store": b"x", "d/": b""}),
            ["a.zip!/2026/a.jsonl#1", "a.zip!/2026/a.jsonl#2", "a.zip!/b.txt"],
        ),
        ("a.tar", tarred({"./b.txt": b"Hail.", "c.txt": b"Sun."}), ["a.tar!/b.txt", "a.tar!/c.txt"]),
        ("a.tgz", tarred({"b.txt.gz": gzip.compress(b"Hail.")}, "w:gz"), ["a.tgz!/b.txt.gz"]),
        ("a.zip", zipped({"in.zip": zipped({"b.txt": b"Hail."})}), ["a.zip!/in.zip!/b.txt"]),
        ("named.wrongly", gzip.compress(b"Rain fell."), ["named.wrongly"]),
    ],
)
def test_containers_are_read_and_their_members_named(tmp_path: Path, name: str, raw: bytes, places: list[str]) -> None:
    found = records_of(tmp_path, name, raw)
    if name == "named.wrongly":
        assert isinstance(found[0], Reject)
        assert found[0].reason == "unsupported_format"
        return
    assert all(isinstance(one, Record) for one in found), found
    assert [one.source_uri for one in found] == places


def nested(layers: int) -> bytes:
    raw = b"Rain fell."
    for _ in range(layers):
        raw = gzip.compress(raw)
    return raw


def with_entities() -> bytes:
    rows = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY e0 "ha">{rows}]><nitf><body><p>&e11;</p></body></nitf>'.encode()


OUTER = b'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]><nitf><body><p>&x;</p></body></nitf>'


@pytest.mark.parametrize(
    ("name", "make", "reason", "told"),
    [
        ("a.txt.gz", lambda: gzip.compress(bytes(60_000_000)), "too_large", "limit"),
        ("a.jsonl.gz", lambda: gzip.compress(b" \n" * 60_000_000), "too_large", "times as many"),
        ("a.zip", lambda: zipped({"a.jsonl": b" \n" * 60_000_000}), "too_large", "times as many"),
        ("a.txt.gz", lambda: nested(5), "unsupported_format", "layers"),
        ("a.zip", lambda: zipped({"../../a.txt": b"x"}), "unsupported_format", "leads out"),
        ("a.tar", lambda: tarred({"/etc/a.txt": b"x"}), "unsupported_format", "leads out"),
        ("a.xml", with_entities, "malformed_record", "entities"),
        ("a.xml", lambda: OUTER, "malformed_record", "entities"),
        (
            "a.rss",
            lambda: RSS.encode().replace(b"<rss", b'<!DOCTYPE rss [<!ENTITY a "b">]><rss', 1),
            "malformed_record",
            "entities",
        ),
        ("a.jsonl.gz", lambda: gzip.compress(JSONL)[:-12], "malformed_record", "broken"),
        ("a.zip", lambda: zipped({"a.txt": b"x" * 5_000})[:-40], "malformed_record", "zip"),
        ("a.parquet", lambda: parquet()[:-40], "malformed_record", "not read any further"),
        ("a.pdf", lambda: b"%PDF-1.7 nothing", "malformed_record", "not read any further"),
        ("a.docx", lambda: b"no zip", "malformed_record", "not a zip file"),
        ("a.json", lambda: b"[" * 100_000, "malformed_record", "nested"),
        ("a.eml", lambda: b"Subject: x\nContent-Type: image/png\n\nabc", "no_text", "without a text"),
        ("a.xml", lambda: b"<?xml version='1.0'?><a/>", "unsupported_format", "root is 'a'"),
        ("a.exe", lambda: b"MZ", "unsupported_format", "'*.exe' is not read"),
    ],
)
def test_what_is_broken_or_made_to_do_harm_is_told(
    tmp_path: Path, name: str, make: Callable[[], bytes], reason: str, told: str
) -> None:
    *_, reject = records_of(tmp_path, name, make())
    assert isinstance(reject, Reject)
    assert (reject.reason, told in reject.detail) == (reason, True), reject


def test_a_table_that_its_library_cannot_read_costs_itself(tmp_path: Path) -> None:
    torn = parquet()
    torn = torn[:4] + bytes(255 - byte for byte in torn[4:40]) + torn[40:]
    packed = zipped({"a.parquet": torn, "b.txt": b"Rain fell on Orland."})
    reject, record = records_of(tmp_path, "a.zip", packed)
    assert isinstance(reject, Reject)
    assert (reject.source_uri, reject.reason) == ("a.zip!/a.parquet", "malformed_record")
    assert record.source_uri == "a.zip!/b.txt"


def test_what_stands_before_a_break_is_read(tmp_path: Path) -> None:
    lines = b"".join(json.dumps({"text": f"Rain {number} fell."}).encode() + b"\n" for number in range(5_000))
    *found, last = records_of(tmp_path, "a.jsonl.gz", gzip.compress(lines)[:-2_000])
    assert len(found) > 1_000
    assert all(isinstance(one, Record) for one in found[:-1])
    assert isinstance(last, Reject)


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(info)
    (reject,) = records_of(tmp_path, "a.tar", out.getvalue())
    assert isinstance(reject, Reject)
    assert (reject.reason, reject.source_uri) == ("unsupported_format", "a.tar!/a.txt")


def test_an_extra_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert not FORMATS["pdf"].is_installed
    (reject,) = records_of(tmp_path, "a.pdf", pdf())
    assert isinstance(reject, Reject)
    assert (reject.reason, "pip install .[pdf]" in reject.detail) == ("unsupported_format", True)


def test_every_format_is_read_in_a_test() -> None:
    assert {what.split()[0] for what in FILES} == set(FORMATS)


def test_labels_that_end_a_text_elsewhere_may_stand_above_it(tmp_path: Path) -> None:
    text = (
        "HEADLINE: Jute mill reopens\nSOURCE: The Hugli Telegraph\nBYLINE: Paramita Guha\nSECTION: Metro; Pg. 4\n"
        "LENGTH: 88 words\nLOAD-DATE: 3 September 2022\nPUBLICATION DATE: 2 September 2022\n\nBODY:\nThe mill, shut for eleven years, reopened.\n\n"
        '"I cannot hear her," said Rokeya Mondal.\n\nCopyright 2022 Hugli Publications\n'
    )
    (record,) = records_of(tmp_path, "a.txt", text.encode())
    assert isinstance(record, Record)
    article = read_record(record, publisher=None, detect_language=lambda _: "en")
    assert isinstance(article, Article)
    assert (article.title, article.byline, article.publisher, str(article.published_date)) == (
        "Jute mill reopens",
        "Paramita Guha",
        "The Hugli Telegraph",
        "2022-09-02",
    )
    assert article.body.startswith("The mill, shut")
    assert article.body.rstrip().endswith("said Rokeya Mondal.")


def test_a_text_with_headings_of_markdown_has_its_emphasis_off(tmp_path: Path) -> None:
    text = '# The bells of Gyumri\n\n*By Siran Melik*\n\nHovsep Zakar carries a tuning fork.\n\n"A bell is a slow animal," he says.\n'
    (record,) = records_of(tmp_path, "a.txt", text.encode())
    assert isinstance(record, Record)
    article = read_record(record, publisher=None, detect_language=lambda _: "en")
    assert isinstance(article, Article)
    assert (article.title, article.byline) == ("The bells of Gyumri", "Siran Melik")
