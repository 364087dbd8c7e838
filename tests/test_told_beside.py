"""What pages, mails and documents say of an article around its text: lists of terms, lines of a paragraph, headers sent on."""

import io
from datetime import date
from email.message import EmailMessage

import pytest

from transforms.reading.articles import Article, read_record
from transforms.reading.formats.table import read_records
from transforms.reading.records import Record

TITLE, WRITER, DAY = "Bridge closed to lorries", "Ivana Marić", date(2026, 1, 19)
PARAGRAPHS = [
    "A bridge that carried the main road over the river for ninety years was closed to lorries on Monday.",
    "“It is tired, and so are we,” said the engineer Zdenka Horvat, whose divers had found cracks in two of its piers.",
    "The closure will last at least until spring, the company that owns the road said in the evening.",
]
BODY = "\n\n".join(PARAGRAPHS)


def read(raw: bytes, name: str) -> Article:
    [record] = read_records(io.BytesIO(raw), name, {})
    assert isinstance(record, Record), record
    article = read_record(record, detect_language=lambda _: "en")
    assert isinstance(article, Article), article
    return article


def page(above: str, head: str = "") -> bytes:
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    menu = "<ul><li><a href='/'>Home</a></li><li><a href='/roads'>Roads</a></li></ul>"
    return f"<html><head><title>{TITLE} - Sava Post</title>{head}</head><body>{menu}<main>{above}{text}</main></body></html>".encode()


@pytest.mark.parametrize(
    "above",
    [
        f"<h1>{TITLE}</h1><dl><dt>Author</dt><dd>{WRITER}</dd><dt>Date</dt><dd>19 January 2026</dd><dt>Section</dt><dd>Roads</dd></dl>",
        f"<h1>{TITLE}</h1><dl><dt>Written by:</dt><dd>{WRITER}</dd><dt>Published on:</dt><dd>19/01/2026</dd></dl>",
        f"<h1>{TITLE}</h1><p>Posted on 19 Jan 2026, 12:10 CET<br>Reported by: {WRITER}<br>Roads desk</p>",
        f"<p>ROADS</p><h1>{TITLE}</h1><p><em>{WRITER}</em> | Sava Post | Jan 19th, 2026</p>",
        f"<h1>{TITLE}</h1><p>By <span>{WRITER}</span> on <time datetime='2026-01-19'>19 January</time></p>",
        f"<h1>{TITLE}</h1><table><tr><th>By</th><td>{WRITER}</td></tr><tr><th>Date</th><td>19 January 2026</td></tr></table>",
        f"<p>ROADS</p><h1>{TITLE}</h1><div><div>{WRITER}</div><div>Roads reporter</div></div><div>January 19, 2026</div>",
        f"<h1>{TITLE}</h1><p>{WRITER}<br>Sava Post<br>19 January 2026</p>",
    ],
)
def test_a_page_tells_writer_and_day_beside_its_text(above: str) -> None:
    article = read(page(above), "a.html")
    assert (article.title, article.byline, article.published_date, article.body) == (TITLE, WRITER, DAY, BODY)


def test_a_meta_element_of_a_publishers_own_name_is_read() -> None:
    head = f"<meta name='acmeParse:author' content='{WRITER}'><meta name='acmeParse:recs:publishtime' content='2026-01-19T08:00:00Z'>"
    article = read(page(f"<h1>{TITLE}</h1>", f"{head}<meta name='twitter:creator' content='@savapost'>"), "a.html")
    assert (article.byline, article.published_date) == (WRITER, DAY)


def test_a_list_of_terms_in_the_text_stays() -> None:
    terms = (
        "<dl><dt>Length</dt><dd>a hundred and ninety metres, with the ramps on both banks of the river, as it was built</dd></dl>"
    )
    assert "ninety metres" in read(page(f"<h1>{TITLE}</h1>{terms}"), "a.html").body


def test_a_mail_that_sends_on_another_is_the_other() -> None:
    header = f"From: {WRITER} <im@sava-post.example>\nDate: Mon, Jan 19, 2026 at 8:00 AM\nSubject: {TITLE}\nTo: Desk <desk@sava-post.example>"
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = (
        f"Fwd: {TITLE}",
        "Desk <desk@sava-post.example>",
        "Tue, 20 Jan 2026 08:00:00 +0100",
    )
    mail.set_content(f"---------- Forwarded message ---------\n{header}\n\n{BODY}")
    article = read(mail.as_bytes(), "a.eml")
    assert (article.title, article.byline, article.published_date, article.body) == (TITLE, WRITER, DAY, BODY)
    assert article.front_matter is not None
    assert header in article.front_matter


def test_an_answer_keeps_its_subject() -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = f"RE: Fw: {TITLE}", f"{WRITER} <im@sava-post.example>"
    mail.set_content(BODY)
    assert read(mail.as_bytes(), "a.eml").title == TITLE


def test_a_document_is_called_by_its_heading_where_a_program_named_it() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = "Word Document", "Admin"
    document.add_heading("Tired", 1)
    for line in ("Divers find cracks in two piers", f"{WRITER}, Sava Post, 19 January 2026", *PARAGRAPHS):
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    article = read(file.getvalue(), "a.docx")
    assert (article.title, article.byline, article.published_date, article.body) == ("Tired", WRITER, DAY, BODY)
