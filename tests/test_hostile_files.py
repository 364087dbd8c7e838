"""Files that are made to do harm: to end the run of a whole folder, to take its memory or its time, to print what they like.

Each costs itself and no more, however it is written; what stands beside it is read.
"""

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow.parquet import write_table

from flows.reading import read_file
from flows.sources import list_files
from transforms.reading.articles import Article, read_record
from transforms.reading.formats import documents, tables
from transforms.reading.records import Record, Reject

TEXT = "“The ferry waits,” said Ada Holm, the harbour master."
CLEAN = {"text": TEXT, "title": "Next"}
ESCAPE, HALF = "\x1b[2J\x9b", "\ud800"


def read(folder: Path, name: str, raw: bytes) -> list[Article | Reject]:
    """What becomes of the records of one file."""
    (folder / name).write_bytes(raw)
    records = [record for file in list_files([folder]) for record in read_file(file, {})]
    return [one if isinstance(one, Reject) else read_record(one, detect_language=lambda _: "en") for one in records]


def front(said: str) -> bytes:
    return f"---\n{said}\n---\n\n{TEXT}\n".encode()


def lines(*rows: object) -> bytes:
    return "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows).encode()


def page(said: dict[str, object], head: str = "") -> bytes:
    block = json.dumps({"@type": "NewsArticle", **said})
    return (
        f'<html><head>{head}<script type="application/ld+json">{block}</script></head>'
        f"<body><article><p>{TEXT} {TEXT}</p></article></body></html>"
    ).encode()


def mail(headers: bytes, body: bytes = TEXT.encode()) -> bytes:
    return headers + b"\n\n" + body


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("title: '" + "[" * 9_000 + "]" * 9_000 + "'", id="a list in a text, deep"),
        pytest.param("title: 0x" + "f" * 9_000, id="a number of more digits than can be printed"),
        pytest.param("title: 1" + ":1" * 4_000, id="the same to the base of sixty"),
        pytest.param("byline: 1" + ":1" * 400 + ".5", id="a number too large for a float"),
        pytest.param("title: " + "[" * 9_000, id="brackets, deep"),
        pytest.param("a: " + "- " * 9_000 + "x", id="lists on one line"),
        pytest.param(f'title: "{chr(92)}ud800"\nurl: "https://courier.example/{chr(92)}ud800"', id="half of a character"),
    ],
)
def test_no_front_matter_ends_a_run(tmp_path: Path, said: str) -> None:
    (article,) = read(tmp_path, "a.txt", front(said))
    assert isinstance(article, Article)
    assert TEXT in article.body
    assert not [one for one in fields(article) if HALF in str(getattr(article, one.name))]


def test_a_block_of_brackets_is_not_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    monkeypatch.setattr("yaml.reader.Reader.check_printable", lambda _, block: parsed.append(block))
    read(tmp_path, "a.txt", front("title: " + "[" * 9_000))
    assert not parsed, "its time grows with the square of the depth"
    read(tmp_path, "a.txt", front("title: [Next]"))
    assert parsed


def test_front_matter_is_read_as_the_words_that_stand_there(tmp_path: Path) -> None:
    said = "title: 1984\nauthor:\n  - Ada Holm\n  - Jo Reyes\npublisher: null\ndate: 2026-03-12"
    (article,) = read(tmp_path, "a.txt", front(said))
    assert isinstance(article, Article)
    read_out = (article.title, article.byline, article.publisher, str(article.published_date))
    assert read_out == ("1984", "Ada Holm, Jo Reyes", None, "2026-03-12")


@pytest.mark.parametrize(
    "row",
    [
        pytest.param('{"text":"x","title":' + "[" * 900 + "]" * 900 + "}", id="a title, deep"),
        pytest.param('{"text":' + "[" * 900 + '"x"' + "]" * 900 + "}", id="a text, deep"),
        pytest.param({"text": TEXT, "title": "[" * 9_000 + "]" * 9_000}, id="a list in a title, deep"),
        pytest.param(
            {"text": TEXT, "title": HALF, "id": HALF, "url": f"https://courier.example/{HALF}"}, id="half of a character"
        ),
        pytest.param({"text": TEXT, "date": 10**400}, id="a date of many digits"),
        pytest.param({"text": TEXT, "title": "Dykes to be raised | \u200b"}, id="a headline with nothing behind its bar"),
        pytest.param({"text": TEXT, "date": "12 ſep 2026"}, id="a month with a letter that is another one in small letters"),
    ],
)
def test_a_row_costs_itself(tmp_path: Path, row: object) -> None:
    articles = read(tmp_path, "a.jsonl", lines(row, CLEAN))
    assert [getattr(one, "title", None) for one in articles][1:] == ["Next"]
    for one in articles:
        repr(one).encode()


HOSTILE: dict[str, Callable[[str], tuple[str, bytes]]] = {
    "front matter": lambda bad: ("a.txt", front(f"title: {json.dumps(bad)}\nbyline: {json.dumps(bad)}\nurl: {json.dumps('https://e.org/' + bad)}")),
    "json": lambda bad: ("a.jsonl", lines({"text": TEXT, "title": bad, "byline": bad, "outlet": bad, "id": bad, "url": f"https://e.org/{bad}"})),
    "page": lambda bad: ("a.html", page({"headline": f"x{bad}", "author": {"name": bad}, "publisher": bad, "url": f"https://e.org/{bad}"})),
    "mail": lambda bad: ("a.eml", mail(f"From: \"{bad}x\" <a@e.org>\nSubject: x{bad}\nMessage-ID: {bad}\nContent-Type: text/plain; charset=\"{bad}\"".encode("utf-8", "replace"))),
}  # fmt: skip


@pytest.mark.parametrize("bad", [ESCAPE, HALF, "\x00", "\x85", "\x1b]0;owned\x07"], ids=repr)
@pytest.mark.parametrize("kind", HOSTILE)
def test_what_a_container_says_can_be_printed_and_written(tmp_path: Path, kind: str, bad: str) -> None:
    (article,) = read(tmp_path, *HOSTILE[kind](bad))
    assert isinstance(article, Article)
    for one in fields(article):
        value = getattr(article, one.name)
        if isinstance(value, str):
            assert value.encode()
            assert all(character.isprintable() or character in "\n\t" for character in value), f"{one.name}: {value!r}"


@pytest.mark.parametrize("bad", [HALF, "\x00"], ids=repr)
def test_no_escape_of_a_page_s_json_gets_into_a_text(tmp_path: Path, bad: str) -> None:
    (found,) = read(tmp_path, "a.html", page({"articleBody": f"The ferry{bad} waits, said Ada Holm. " * 30}))
    assert repr(bad)[1:-1] not in repr(found)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://e.org", "https://e.org/\x1b", "http://"]
)
def test_an_address_is_one_on_the_web_or_none(url: str) -> None:
    assert Record("a.warc", "", "", url=url).url is None
    assert Record("a.warc", "", "", url="https://e.org/ä?x=1#y").url == "https://e.org/ä?x=1#y"


def test_a_table_s_row_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_ROW_CHARS", 1_000)
    unending = ["x" * 5_000, '"a\n",' * 500]
    for number, row in enumerate(unending):
        (tmp_path / str(number)).mkdir()
        found = read(tmp_path / str(number), "a.csv", f'title,text\n{row}\nNext,"{TEXT}"\n'.encode())
        details = [one.detail for one in found if isinstance(one, Reject)]
        assert any("a row of over 1,000 characters" in detail for detail in details)


def test_a_long_line_of_a_table_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_ROW_CHARS", 1_000)
    found = read(tmp_path, "a.csv", f'title,text\n{"x" * 5_000}\nNext,"{TEXT}"\n'.encode())
    assert [one.title for one in found if isinstance(one, Article)] == ["Next"]


def test_a_word_file_is_not_unpacked_beyond_its_limit(tmp_path: Path) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/big.bin", "w") as part:
        for _ in range(101):
            part.write(bytes(1_000_000))
    (reject,) = read(tmp_path, "a.docx", raw.getvalue())
    assert isinstance(reject, Reject)
    assert reject.reason == "too_large"


def test_layers_and_members_share_one_limit(tmp_path: Path) -> None:
    line = b" " * 9_999 + b"\n"
    blanks = gzip.compress(bytes(10) + line * 1_500)
    many, nested = io.BytesIO(), gzip.compress(gzip.compress(gzip.compress(line * 3_000)))
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.jsonl.gz", gzip.compress(blanks))
    for name, raw in (("a.zip", many.getvalue()), ("a.jsonl.gz", nested)):
        (tmp_path / name).mkdir()
        found = read(tmp_path / name, name, raw)
        assert any(isinstance(one, Reject) and "all that came out of the file" in one.detail for one in found), name


def test_a_zip_that_lies_about_a_member_s_size_is_no_way_around_the_limits(tmp_path: Path) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.jsonl", b"\n" * 60_000_000)
        archive.filelist[0].compress_size = 2_000_000_000
    found = read(tmp_path, "a.zip", raw.getvalue())
    # Newer versions of the library find the lie themselves.
    assert [one.reason in ("too_large", "malformed_record") for one in found if isinstance(one, Reject)] == [True]


def test_a_pdf_s_page_is_not_drawn_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing = b"BT () Tj ET\n" * 50
    kids = b"3 0 R " * 100
    raw = (
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 100/Kids["
        + kids
        + b"]>>\nendobj\n"
        b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length 600>>stream\n"
        + drawing
        + b"\nendstream\nendobj\ntrailer<</Size 5/Root 1 0 R>>\nstartxref\n0\n%%EOF"
    )
    monkeypatch.setattr(documents, "MAX_DRAWN", 50_000)
    (reject,) = read(tmp_path, "a.pdf", raw)
    assert isinstance(reject, Reject)
    assert reject.detail == "pages drawn by over 50,000 bytes, which is the limit"


@pytest.mark.parametrize("type_", [tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK])
def test_a_tar_s_headers_are_no_way_around_the_limits(tmp_path: Path, type_: bytes) -> None:
    header = tarfile.TarInfo("x")
    header.type, header.size = type_, 2_000_000
    raw = header.tobuf(tarfile.GNU_FORMAT) + b"1" * 2_000_384 + tarfile.TarInfo("y.txt").tobuf() + bytes(10_240)
    (reject,) = read(tmp_path, "a.tar", raw)
    assert isinstance(reject, Reject)
    assert "header of 2,000,000 bytes" in reject.detail


@pytest.mark.parametrize("charset", ["punycode", "idna", "unicode_escape", "no-such", "hex"])
def test_a_container_names_only_encodings_of_texts(tmp_path: Path, charset: str) -> None:
    (article,) = read(tmp_path, "a.eml", mail(f"Subject: x\nContent-Type: text/plain; charset={charset}".encode()))
    assert isinstance(article, Article)
    assert article.encoding == "utf-8"
    assert article.body == TEXT


def test_a_mail_s_headers_are_cut(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.eml", mail(b"Subject: " + b"a " * 50_000 + b"\nFrom: " + b"a," * 20_000))
    assert isinstance(article, Article)
    assert article.title is not None
    assert len(article.title) <= 4_000


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param(b"Content-Type: text/plain " + b"(" * 4_000, id="a type of brackets"),
        pytest.param(b"Content-Type: message/rfc822\n\n" * 5_000, id="mails in mails"),
        pytest.param(
            b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(300)) + b"\n" * 300_000,
            id="parts in parts",
        ),
    ],
)
def test_a_mail_in_a_mailbox_costs_itself(tmp_path: Path, hostile: bytes) -> None:
    begins = b"From ada@courier.example Thu Mar 12 09:15:00 2026\n"
    box = begins + mail(hostile) + b"\n\n" + begins + mail(b"Subject: Dykes")
    found = read(tmp_path, "a.mbox", box)
    assert [type(one) for one in found] == [Reject, Article]
    assert isinstance(found[1], Article)
    assert found[1].title == "Dykes"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("kind", ["rss", "nitf"])
def test_entities_are_declared_nowhere(tmp_path: Path, kind: str, encoding: str) -> None:
    """Neither in an encoding of zeros nor behind a long comment."""
    text = f"<!--{' ' * 200_000}--><!DOCTYPE {kind} [<!ENTITY x 'declared'>]>"
    inner = f"<channel><item><title>&x;</title><description>{TEXT}</description></item></channel>"
    inner = inner if kind == "rss" else f"<body><body.content><p>{TEXT} &x;</p></body.content></body>"
    raw = f"<?xml version='1.0' encoding='{encoding}'?>{text}<{kind}>{inner}</{kind}>".encode(encoding)
    (found,) = read(tmp_path, "a.rss" if kind == "rss" else "a.xml", raw)
    assert isinstance(found, Reject)


def test_of_records_in_records_each_text_is_read_once(tmp_path: Path) -> None:
    raw = "<?xml version='1.0'?>" + f"<record><text>{TEXT}</text>" * 200 + "</record>" * 200
    assert len(read(tmp_path, "a.xml", raw.encode())) == 1


def test_a_row_of_a_table_with_a_moment_that_no_calendar_has_costs_itself(tmp_path: Path) -> None:
    moments = pa.array([2**62, 1_773_306_900_000_000], pa.timestamp("us"))
    raw = io.BytesIO()
    write_table(pa.table({"text": [TEXT, TEXT + " It is late."], "date": moments}), raw)
    assert [type(one) for one in read(tmp_path, "a.parquet", raw.getvalue())] == [Reject, Article]


def test_a_month_with_a_letter_of_another_kind_is_read(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "2026-ſep-12.txt", TEXT.encode())
    assert isinstance(article, Article)
    assert str(article.published_date) == "2026-09-12"


@pytest.mark.parametrize(
    "moment", ["12 Mar 99999999999999999999 09:15", "12 Mar 2026 99999999999999999999:15", "12 Mar 2026 09:15 +9999999999999999"]
)
def test_a_date_of_more_digits_than_a_calendar_has(tmp_path: Path, moment: str) -> None:
    raw = f"Published: {moment}\n\n{TEXT}".encode()
    found = [
        *read(tmp_path, "a.txt", raw),
        *read(tmp_path, "a.jsonl", lines({**CLEAN, "date": f"Thu, {moment}"}, CLEAN)),
        *read(tmp_path, "a.eml", mail(f"Subject: Dykes\nDate: Thu, {moment}".encode())),
    ]

    assert [type(one) for one in found] == [Article] * len(found)


def test_a_number_that_no_character_has_costs_no_feed_and_no_text(tmp_path: Path) -> None:
    entry = f"<entry><title>A</title><content>{TEXT}</content></entry>"
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry.replace('A<', '&#x110000;&#9999999999;<')}{entry}</feed>"
    found = [
        *read(tmp_path, "a.atom", feed.encode()),
        *read(tmp_path, "a.rtf", rb"{\rtf1 " + TEXT.encode() + rb"\u99999999? It is.}"),
    ]
    assert [type(one) for one in found] == [Article] * (2 + 3), "what stands in the folder is read each time"
