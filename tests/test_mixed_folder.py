"""A folder that mixes all formats, through a run without an option: each from its file to the quotation."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.containers import read_containers
from tests.conftest import Ingest, ask
from tests.test_formats import pdf, warc
from transforms.reading.formats.table import FORMATS

Files = dict[str, bytes]
OUTLET = "Northmere Courier"
NAMES = (
    "Ines Calloway", "Robert Hale", "Marta Lindqvist", "Joan Whitaker", "Tomas Okafor", "Helen Carver", "Daniel Mbeki",
    "Laura Benitez", "Peter Halvorsen", "Susan Adeyemi", "Martin Brooks", "Grace Tanaka", "Simon Petrov", "Nadia Rahman",
    "Victor Delgado", "Alice Thornton", "George Papadakis", "Emma Kowalski", "Henry Osei", "Clara Jensen", "Oscar Fontaine",
    "Ruth Goldberg", "Samuel Wanjiru", "Diana Castellano", "Walter Nyberg", "Yvonne Marchetti",
)  # fmt: skip
THINGS = (
    "bridge", "harbour", "library", "school", "hospital", "market", "stadium", "museum", "theatre", "railway", "station", "ferry",
    "tunnel", "park", "canal", "airport", "prison", "court", "church", "college", "clinic", "tower", "road", "mill",
    "port", "dam",
)  # fmt: skip


@dataclass(frozen=True)
class Story:
    """One article: told apart from the others by its speaker and what it is about."""

    number: int

    @property
    def speaker(self) -> str:
        return NAMES[self.number]

    @property
    def title(self) -> str:
        return f"Old {THINGS[self.number]} in Northmere to be rebuilt"

    @property
    def said(self) -> str:
        return f"We have waited for a new {THINGS[self.number]} for many years, and it is time to begin."

    @property
    def paragraphs(self) -> tuple[str, ...]:
        thing = THINGS[self.number]
        return (
            f"The council voted on Tuesday to rebuild the old {thing}, which had been closed since the storm of last winter.",
            f"“{self.said}” said {self.speaker}, who has led the planning of the {thing} from its first day.",
            f"The work on the {thing} begins in May and will take about two years, the council wrote.",
        )

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)

    @property
    def plain(self) -> str:
        return self.text.replace("“", '"').replace("”", '"')

    @property
    def html(self) -> str:
        return "".join(f"<p>{paragraph}</p>" for paragraph in self.paragraphs)

    @property
    def url(self) -> str:
        return f"https://www.northmere-courier.example/news/{THINGS[self.number]}"

    @property
    def row(self) -> dict[str, str]:
        return {
            "headline": self.title,
            "body": self.text,
            "link": self.url,
            "author": "Ada Holm",
            "pub_date": "2026-03-12T09:15:00Z",
            "publication": OUTLET,
        }

    @property
    def page(self) -> str:
        said = {"@type": "NewsArticle", "headline": self.title, "datePublished": "2026-03-12T09:15:00Z"}
        said |= {"publisher": {"name": OUTLET}}  # type: ignore[dict-item]
        return (
            f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{self.title}</title>'
            f'<script type="application/ld+json">{json.dumps(said)}</script><link rel="canonical" href="{self.url}"></head>'
            f"<body><nav><a href='/'>Home</a></nav><article><h1>{self.title}</h1>{self.html}</article></body></html>"
        )


def _text(story: Story) -> Files:
    return {"front.txt": f"{story.url}\n{story.title}\nBy Ada Holm\nPublished: 12 Mar 2026 09:15\n\n{story.text}\n".encode()}


def _wrapped(story: Story) -> Files:
    def lines(paragraph: str) -> str:
        out = [""]
        for word in paragraph.split():
            if len(out[-1]) + 1 + len(word) > 66:
                out.append("")
            out[-1] = f"{out[-1]} {word}".strip()
        return "\n".join(out)

    return {"wrapped/2026-03-12.txt": "\n\n".join(map(lines, story.paragraphs)).encode()}


def _markdown(story: Story) -> Files:
    front = f"---\ntitle: {story.title}\ndate: 2026-03-12\npublisher: {OUTLET}\nurl: {story.url}\n---\n"
    return {"notes/a.md": f"{front}\n{story.text}\n".encode()}


def _csv(story: Story) -> Files:
    cells = ['"' + value.replace('"', '""') + '"' for value in story.row.values()]
    return {"b.csv": f"{','.join(story.row)}\r\n{','.join(cells)}\r\n".encode()}


def _tsv(story: Story) -> Files:
    cells = ['"' + value.replace('"', '""') + '"' for value in story.row.values()]
    return {"b.tsv": "\t".join(story.row).encode() + b"\r\n" + "\t".join(cells).encode() + b"\r\n"}


def _parquet(story: Story) -> Files:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([{**story.row, "pub_date": datetime(2026, 3, 12, 9, 15, tzinfo=UTC)}]), out)
    return {"c.parquet": out.getvalue()}


def _rss(story: Story) -> Files:
    return {
        "feeds/r.rss": f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>{OUTLET}</title><item><title>{story.title}</title><link>{story.url}</link><pubDate>Thu, 12 Mar 2026 09:15:00 GMT</pubDate>
<content:encoded><![CDATA[{story.html}]]></content:encoded></item></channel></rss>""".encode()
    }


def _atom(story: Story) -> Files:
    return {
        "feeds/a.atom": f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{OUTLET}</title>
<entry><title>{story.title}</title><link href="{story.url}"/><id>{story.number}</id><published>2026-03-12T09:15:00Z</published>
<content type="html">{story.html.replace("<", "&lt;")}</content></entry></feed>""".encode()
    }


def _json_feed(story: Story) -> Files:
    item = {
        "id": "1",
        "url": story.url,
        "title": story.title,
        "content_html": story.html,
        "date_published": "2026-03-12T09:15:00Z",
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": OUTLET, "items": [item]}
    return {"feeds/j.json": json.dumps(feed).encode()}


def _nitf(story: Story) -> Files:
    return {
        "wire/n.xml": f"""<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20260312T091500Z"/></docdata>
<pubdata name="{OUTLET}" ex-ref="{story.url}"/></head><body><body.head><hedline><hl1>{story.title}</hl1></hedline></body.head>
<body.content><block>{story.html}</block></body.content></body></nitf>""".encode()
    }


def _crawl(story: Story) -> Files:
    return {"crawl.warc.gz": gzip.compress(warc((story.url, 200, "text/html; charset=utf-8", story.page.encode())))}


def _mail(story: Story) -> Files:
    message = EmailMessage()
    message["Subject"], message["From"] = story.title, "Ada Holm <ada@courier.example>"
    message["Date"] = "Thu, 12 Mar 2026 09:15:00 +0000"
    message.set_content(story.text, cte="quoted-printable")
    return {"mail/m.eml": message.as_bytes()}


def _dump(story: Story) -> Files:
    lead, *rest = story.paragraphs
    return {
        "download.txt": (
            f"HD {story.title}\nBY Ada Holm\nWC 60 words\nPD 12 March 2026\nSN {OUTLET}\nLP\n{lead}\n\nTD\n" + "\n\n".join(rest)
            + "\n\nDocument NMC0000020260312em3c00001\n"
        ).encode()
    }  # fmt: skip


def _rtf(story: Story) -> Files:
    text = r"\par\par ".join(one.replace("“", r"\'93").replace("”", r"\'94") for one in story.paragraphs)
    return {"desk/r.rtf": (r"{\rtf1\ansi\ansicpg1252 {\fonttbl\f0 Helvetica;}\f0\fs24 " + text + "}").encode()}


def _word(story: Story) -> Files:
    import docx

    document = docx.Document()
    document.core_properties.title = story.title
    for paragraph in story.paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return {"desk/w.docx": out.getvalue()}


def _tar_in_zip(story: Story) -> Files:
    raw = json.dumps(story.row).encode()
    inner, outer = io.BytesIO(), io.BytesIO()
    with tarfile.open(fileobj=inner, mode="w:gz") as archive:
        info = tarfile.TarInfo("2026/a.json")
        info.size = len(raw)
        archive.addfile(info, io.BytesIO(raw))
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("years/2026.tar.gz", inner.getvalue())
    return {"dump.zip": outer.getvalue()}


def _lines(story: Story) -> bytes:
    return json.dumps(story.row).encode() + b"\n"


MAKERS: dict[str, tuple[str, Callable[[Story], Files], str]] = {
    "text": ("text", _text, "header"),
    "wrapped text": ("text", _wrapped, "file name"),
    "markdown": ("md", _markdown, "header"),
    "html": ("html", lambda story: {"page.html": story.page.encode()}, "metadata"),
    "html named txt": ("html", lambda story: {"page.txt": story.page.encode()}, "metadata"),
    "json": ("json", lambda story: {"a.json": json.dumps([story.row]).encode()}, "metadata"),
    "json named txt": ("json", lambda story: {"odd.txt": json.dumps(story.row).encode()}, "metadata"),
    "json feed": ("json", _json_feed, "metadata"),
    "jsonl": ("jsonl", lambda story: {"d.jsonl": b'{"broken\n' + _lines(story)}, "metadata"),
    "jsonl.gz": ("jsonl", lambda story: {"d.jsonl.gz": gzip.compress(_lines(story))}, "metadata"),
    "jsonl.bz2": ("jsonl", lambda story: {"e.jsonl.bz2": bz2.compress(_lines(story))}, "metadata"),
    "jsonl.xz": ("jsonl", lambda story: {"f.jsonl.xz": lzma.compress(_lines(story))}, "metadata"),
    "jsonl.zst": ("jsonl", lambda story: {"g.jsonl.zst": pa.Codec("zstd").compress(_lines(story), asbytes=True)}, "metadata"),
    "csv": ("csv", _csv, "metadata"),
    "tsv": ("tsv", _tsv, "metadata"),
    "parquet": ("parquet", _parquet, "metadata"),
    "rss": ("feed", _rss, "metadata"),
    "atom": ("feed", _atom, "metadata"),
    "nitf": ("xml", _nitf, "metadata"),
    "warc.gz": ("warc", _crawl, "metadata"),
    "eml": ("eml", _mail, "metadata"),
    "dump": ("dump", _dump, "metadata"),
    "rtf": ("rtf", _rtf, "none"),
    "tar.gz in zip": ("json", _tar_in_zip, "metadata"),
    "docx": ("docx", _word, "none"),
    "pdf": ("pdf", lambda story: {"desk/p.pdf": pdf(story.paragraphs)}, "none"),
}
"""What each kind of file is read as, its maker, and how its date is known."""

NO_OUTLET = ("wrapped text", "eml", "rtf", "docx", "pdf")
NO_TITLE = ("wrapped text", "rtf", "pdf")
BROKEN: dict[str, tuple[bytes, str]] = {
    "void.txt": (b"", "empty"),
    "picture.png": (b"\x89PNG\r\n", "unsupported_format"),
    "binary.txt": (b"Rain\0fell", "binary"),
    "cut.zip": (b"PK\x03\x04 and no more", "malformed_record"),
    "mojibake.txt": ("â€œWe lost the wall,â€� said the engineer. â€œThe rest followed.â€�".encode(), "undecodable"),
    "nothing.csv": (b"words,n\nRain.,1\n", "malformed_record"),
}
"""Files that hold no article, and why."""


def test_a_folder_of_all_formats_is_read_without_an_option(tmp_path: Path, ingest: Ingest) -> None:
    makers = {what: made for what, made in MAKERS.items() if FORMATS[made[0]].is_installed}
    stories = {what: Story(number) for number, what in enumerate(makers)}
    files = {name: raw for what, (_, make, _) in makers.items() for name, raw in make(stories[what]).items()}
    files |= {name: raw for name, (raw, _) in BROKEN.items()}
    for name, raw in files.items():
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    data = tmp_path / "data"
    ingest(tmp_path / "in", data)
    ((seen, published, rejected, others),) = ask(
        data, "SELECT seen, published, rejected, updated + unchanged + duplicates FROM runs"
    )
    # The broken line of the JSON lines is one more.
    assert (seen, published, rejected, others) == (len(makers) + len(BROKEN) + 1, len(makers), len(BROKEN) + 1, 0)
    assert dict(ask(data, "SELECT source_uri, reason FROM rejects")) == {
        "d.jsonl#1": "malformed_record",
        **{name: reason for name, (_, reason) in BROKEN.items()},
    }
    ingest(tmp_path / "in", data)
    assert ask(data, "SELECT seen, unchanged, rejected FROM runs ORDER BY started_at DESC LIMIT 1") == [
        (seen, len(makers), rejected)
    ]
    # Those of many records were not even read.
    assert {"d.jsonl", "dump.zip", "crawl.warc.gz"} <= read_containers(data).keys()
    assert ask(data, "SELECT count(*) FROM rejects") == [(rejected,)]
    said = dict(ask(data, "SELECT speaker_name, text FROM quotes WHERE kind = 'direct'"))
    found = {
        speaker: row
        for speaker, *row in ask(
            data,
            "SELECT speaker_name, format, title, published_date::VARCHAR, coalesce(date_evidence, 'none'), publisher "
            "FROM articles JOIN quotes USING (article_id) WHERE kind = 'direct'",
        )
    }
    for what, (format, _, evidence) in makers.items():
        story = stories[what]
        assert said.get(story.speaker) == story.said, what
        got_format, title, day, got_evidence, publisher = found[story.speaker]
        assert (what, got_format, got_evidence) == (what, format, evidence)
        assert (what, title) == (what, None if what in NO_TITLE else story.title)
        assert (what, day) == (what, None if evidence == "none" else "2026-03-12")
        if what in NO_OUTLET:
            assert (what, publisher) == (what, None)
        else:
            assert (what, publisher) == (what, "northmere-courier.example" if what == "text" else OUTLET)
