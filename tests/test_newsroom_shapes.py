"""Shapes that newsrooms and archives have beside the usual ones: fronts, datelines, exports, downloads and saved pages."""

import gzip
import io
import json
import tarfile
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from tests.test_formats import PAGE, PARAGRAPHS, RSS, TEXT, TITLE, URL, eml, warc, zipped
from transforms.reading.articles import Article, read_record
from transforms.reading.datelines import Dateline, read_dateline
from transforms.reading.formats.table import read_records
from transforms.reading.records import Reject

DAY = date(2026, 3, 12)
SHORT = "The ferry will stop in May. “It is only one boat,” said Piet Rolle."


def outcomes(name: str, content: bytes | str) -> Iterator[Article | Reject]:
    raw = content.encode() if isinstance(content, str) else content
    for record in read_records(io.BytesIO(raw), name, {}):
        yield record if isinstance(record, Reject) else read_record(record, detect_language=lambda _: "en")


def articles(name: str, content: bytes | str) -> list[Article]:
    found = list(outcomes(name, content))
    assert not [one for one in found if isinstance(one, Reject)], found
    return [one for one in found if isinstance(one, Article)]


FRONTS = {
    "an outlet and its day above": f"THE NORTHMERE COURIER\nThursday, March 12, 2026\n\n{TITLE}\n\nBy Ada Holm\nCourier Staff Writer",
    "an outlet and its day below": f"{TITLE}\n\nNorthmere Courier · Mar 12, 2026 · 3 min read\n\nAda Holm",
    "capitals, a place and two stamps": f"{TITLE}\n\nADA HOLM\nPORT ELLERY\nPUBLISHED MARCH 12, 2026\nUPDATED MARCH 13, 2026",
    "name, agency, place and day": f"{TITLE}\n\nAda Holm\nAFP\nPort Ellery\n12 March 2026",
    "a name with its place": f"{TITLE}\nAda Holm, Port Ellery\nMarch 12, 2026 09:15 IST\nUpdated: March 12, 2026 18:40 IST",
    "words and pictures": f"{TITLE}\n\nWords: Ada Holm  Pictures: Jo Reyes\n\n12 March 2026",
    "who wrote and who edited": f"{TITLE}\nWritten by: Ada Holm | Edited by: Jo Reyes\nPosted on March 12, 2026",
    "a name with its address": f"{TITLE}\nMar. 12, 2026 - 09:15\nAda Holm (ada@courier.example)",
    "a writer above the headline": f"Ada Holm, Staff Reporter\n{TITLE}\n12 March, 2026",
    "a version alone": f"Last modified on Thu 12 Mar 2026 17.03 GMT\n\n{TITLE}\n\nAda Holm",
    "two stamps, the second of a version": f"{TITLE}\n\nBy: Ada Holm\nPosted: 9:15 AM, Mar 12, 2026\nand last updated 11:40 AM, Mar 12, 2026",
    "published above its day": f"{TITLE}\nBy Ada Holm\nPublished\n12 March 2026",
    "signs of the day": f"{TITLE}\n2026年3月12日\nAda Holm",
    "signs of the day in Korean": f"{TITLE}\n2026년 3월 12일\nAda Holm",
    "a trail and buttons": f"Home > News > Local\n\n{TITLE}\n\nBy Ada Holm - March 12, 2026 9:15 am\n\nShare on Facebook\nTweet",
    "blanks that do not break": f"{TITLE.replace(' ', chr(160))}\n\nBy\u00a0Ada\u00a0Holm\n\n12\u00a0March\u00a02026",
    "other labels": f"SLUG: DYKES\nHED: {TITLE}\nDEK: Work begins in May\nBY: Ada Holm\nDATED: 12 March 2026",
    "labels with blanks": f"{TITLE}\n\nReporter : Ada Holm\nPublished : 2026-03-12 09:15:33",
    "a label of the text": f"Headline: {TITLE}\nByline: By Ada Holm\nDate: 12 March 2026\n\nTEXT:",
    "a picture's credit": f"{TITLE}\n\nAda Holm\nMar 12, 2026\n\nPhoto: Jo Reyes/Northmere Courier",
    "front matter in TOML": f'+++\ntitle = "{TITLE}"\nauthor = "Ada Holm"\ndate = 2026-03-12\n+++',
}


@pytest.mark.parametrize("front", FRONTS.values(), ids=FRONTS)
def test_fronts_as_papers_print_them(front: str) -> None:
    (article,) = articles("a.txt", f"{front}\n\n{TEXT}")
    assert (article.title or "").replace("\u00a0", " ") == TITLE
    assert (article.byline or "").replace("\u00a0", " ").split(",")[0].title() == "Ada Holm"
    assert (article.published_date, article.date_evidence) == (DAY, "header")
    assert article.body == TEXT
    assert article.front_matter


@pytest.mark.parametrize(
    "line", ["From our correspondent in Port Ellery", "Staff Reporter", "Our Special Correspondent", "By Our Reporter"]
)
def test_a_byline_that_names_nobody(line: str) -> None:
    (article,) = articles("a.txt", f"{TITLE}\n\n{line}\n\n{TEXT}")
    assert (article.title, article.byline, article.body) == (TITLE, line.removeprefix("By "), TEXT)


@pytest.mark.parametrize("line", ["Updated 3 hours ago", "2d", "5 min read", "Updated yesterday at noon, they said."])
def test_a_time_that_is_no_day_gives_none(line: str) -> None:
    (article,) = articles("a.txt", f"{TITLE}\nBy Ada Holm\n{line}\n\n{TEXT}")
    assert article.published_date is None
    assert article.body == (TEXT if "they" not in line else f"{line}\n\n{TEXT}")


@pytest.mark.parametrize(
    "above",
    [
        "Our Man in Port Ellery",
        "Ada Holm > everyone else, they said in the club.",
        "Photo: how the dykes of the Senneck broke in one night, and what the town has learnt of it since then",
    ],
)
def test_what_only_looks_like_a_front_stays(above: str) -> None:
    (article,) = articles("a.txt", f"{TITLE}\nBy Ada Holm\n\n{above}\n\n{TEXT}")
    assert article.body == f"{above}\n\n{TEXT}"


def test_a_headline_stands_above_wrapped_lines_and_above_lines_that_are_paragraphs() -> None:
    wrapped = (
        "The council voted on Tuesday to raise the dykes along the\nSenneck river, which had flooded the town twice, and to ask the\n"
        "government for the money."
    )
    for text in (f"{TITLE}\n\n{wrapped}", "\n".join((TITLE, *PARAGRAPHS))):
        (article,) = articles("a.txt", text)
        assert (article.title, article.body[:11]) == (TITLE, "The council")


@pytest.mark.parametrize(
    ("printed", "dateline"),
    [
        ("Port Ellery (dpa) - ", Dateline("Port Ellery", "dpa")),
        ("PORT ELLERY, 12 Mar (EFE).- ", Dateline("PORT ELLERY", "EFE")),
        ("Port Ellery, Mar 12 (PTI): ", Dateline("Port Ellery", "PTI")),
        ("PORT ELLERY / WAM / 12 March 2026 -- ", Dateline("PORT ELLERY", "WAM", DAY)),
        ("PORT ELLERY, 12th March, 2026 (WAM) -- ", Dateline("PORT ELLERY", "WAM", DAY)),
        ("TARNHOLM, Orland, CMC – ", Dateline("TARNHOLM, Orland", "CMC")),
        ("TARNHOLM, Mar 12, VNA — ", Dateline("TARNHOLM", "VNA")),
        ("TARNHOLM - 12 March 2026: ", Dateline("TARNHOLM", None, DAY)),
        ("TARNHOLM | ", Dateline("TARNHOLM")),
        ("(AFP) ", Dateline(agency="AFP")),
        ("Tarnholm, 12 March (Orland News Agency) ", Dateline("Tarnholm", "Orland News Agency")),
        ("Tarnholm (Orland) - ", Dateline("Tarnholm")),
        ("Ada Holm (55) ", Dateline()),
        ("Ada Holm (Labour) ", Dateline()),
    ],
)
def test_datelines_of_many_agencies(printed: str, dateline: Dateline) -> None:
    assert read_dateline(f"{printed}The council voted.") == dateline


FIELDS = {"headline": TITLE, "byline": "By Ada Holm", "published": "2026-03-12T09:15:00Z", "link": URL, "body": TEXT}
OTHER = {"headline": "Ferry to stop", "body": SHORT}


def named(**fields: Any) -> dict[str, Any]:
    return {name: {str(number): row.get(name) for number, row in enumerate((FIELDS, OTHER))} for name in fields}


SCHEMA_ORG = {
    "@type": "NewsArticle", "headline": TITLE, "articleBody": TEXT, "datePublished": "2026-03-12", "author": [{"name": "Ada Holm"}],
    "mainEntityOfPage": {"@id": URL},
}  # fmt: skip
SEARCHED = {
    "id": "k17", "webTitle": TITLE, "webUrl": URL, "webPublicationDate": "2026-03-12T09:15:00Z",
    "fields": {"byline": "Ada Holm", "bodyText": TEXT},
}  # fmt: skip
NESTED = {
    "article": {
        "title": TITLE, "author": {"name": "Ada Holm"}, "publishDate": 1773306900, "canonicalUrl": URL,
        "body": [{"type": "paragraph", "text": one} for one in PARAGRAPHS],
    }
}  # fmt: skip
MONGO = {
    "_id": {"$oid": "64b0c0ffee"}, "title": TITLE, "author": "Ada Holm", "url": URL, "content": TEXT,
    "published_at": {"$date": {"$numberLong": "1773306900000"}},
}  # fmt: skip
PRINTED = {
    "web_url": URL,
    "pub_date": "2026-03-12",
    "headline": {"main": TITLE},
    "byline": {"original": "By Ada Holm"},
    "body": TEXT,
}


@pytest.mark.parametrize(
    ("name", "content", "count"),
    [
        ("a.jsonl", json.dumps({"_index": "news", "_source": FIELDS}) + "\n" + json.dumps({"_source": OTHER}), 2),
        ("a.jsonl", json.dumps(MONGO), 1),
        ("a.json", json.dumps({"response": {"results": [SEARCHED]}}), 1),
        ("a.json", json.dumps({"response": {"docs": [PRINTED]}}), 1),
        ("a.json", json.dumps({"1": FIELDS, "2": OTHER}), 2),
        ("a.json", json.dumps(named(**FIELDS)), 2),
        ("a.json", json.dumps({"columns": list(FIELDS), "index": [0], "data": [list(FIELDS.values())]}), 1),
        ("a.json", json.dumps(SCHEMA_ORG), 1),
        ("a.json", json.dumps(NESTED), 1),
        ("a.csv", "sep=;\nheadline;body;byline;date;url\n" + f'{TITLE};"{TEXT}";Ada Holm;2026-03-12;{URL}\n', 1),
    ],
)
def test_exports_and_answers_keep_the_fields_in_their_own_places(name: str, content: str, count: int) -> None:
    first, *others = articles(name, content)
    assert (first.title, first.byline, first.url, first.published_date) == (TITLE, "Ada Holm", URL, DAY)
    assert [first.body, *(one.body for one in others)] == [TEXT, SHORT][:count]


def test_a_line_of_a_container_is_read_as_it_is_shown() -> None:
    row = {
        "title": {"rendered": "The <em>Marigold</em> sails &#8211; at last"},
        "author": "ada@courier.example (Ada Holm)",
        "text": TEXT,
    }
    (article,) = articles("a.json", json.dumps(row))
    assert (article.title, article.byline) == ("The Marigold sails – at last", "Ada Holm")


CODED = (
    f"HD  {TITLE}\nBY  By Ada Holm\nWC  60 words\nPD  12 March 2026\nSN  Northmere Courier\nLP  \n{PARAGRAPHS[0]}\n\nTD  \n"
    + (f"{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}\n\nAN  Document NMC0000020260312em3c00001\n")
)
PLAIN = f"""{TITLE}

By Ada Holm
60 words
12 March 2026
09:15
Northmere Courier
NMCOUR
A1
English
(c) 2026 Northmere Courier Ltd

{TEXT}

Document NMCOUR0020260312em3c00001

"""
LIBRARY = f"""{"_" * 60}
Document 1 of 1

{TITLE}

Author: Ada Holm

Publication info: Northmere Courier ; Tarnholm. 12 Mar 2026: A.3.

Full text: {TEXT}

Subject: Dykes;

Publication title: Northmere Courier

Publication date: Mar 12, 2026

"""
HEADED = f"Source: Northmere Courier\nDate: 12 March 2026\nHeadline: {TITLE}\nByline: Ada Holm\n\n{TEXT}\n\n----\n\n"
SECOND = {
    "coded": CODED.replace(TITLE, "Ferry to stop"),
    "plain": PLAIN.replace(TITLE, "Ferry to stop"),
    "library": LIBRARY.replace("1 of 1", "2 of 2").replace(TITLE, "Ferry to stop"),
    "headed": HEADED.replace(TITLE, "Ferry to stop"),
}


@pytest.mark.parametrize(
    ("what", "first"), [("coded", CODED), ("plain", PLAIN), ("library", LIBRARY.replace("1 of 1", "1 of 2")), ("headed", HEADED)]
)
def test_downloads_of_many_articles(what: str, first: str) -> None:
    found = articles("a.txt", first + SECOND[what])
    assert [one.title for one in found] == [TITLE, "Ferry to stop"]
    assert [one.source_uri for one in found] == ["a.txt#1", "a.txt#2"]
    for one in found:
        assert (one.byline, one.publisher, one.published_date) == ("Ada Holm", "Northmere Courier", DAY)
        assert (one.body, one.format) == (TEXT, "dump")


def test_one_article_below_a_header_is_a_text() -> None:
    (article,) = articles("a.txt", HEADED)
    assert (article.source_uri, article.format, article.title) == ("a.txt", "text", TITLE)


def test_a_page_that_was_saved_tells_its_address() -> None:
    page = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><p>{'</p><p>'.join(PARAGRAPHS)}</p></article></body></html>"
    address = "https://courier.example/2026/03/12/dykes"
    for mark in (f"<!-- saved from url=(0040){address} -->", f"<!--\n Page saved with SingleFile \n url: {address} \n-->"):
        (article,) = articles("a.html", f"{mark}\n{page}")
        assert (article.url, article.published_date, article.date_evidence) == (address, DAY, "url")


GRAPH = {
    "@graph": [
        {"@type": "Organization", "@id": "#o", "name": "Northmere Courier"},
        {"@type": "NewsArticle", "headline": "Dykes &amp; money", "datePublished": "2026-03-12", "author": {"@id": "#a"}, "publisher": {"@id": "#o"}},
        {"@type": "Person", "@id": "#a", "name": "Ada Holm"},
    ]
}  # fmt: skip


def test_a_graph_of_linked_data_is_followed_and_its_headline_shown() -> None:
    script = f'<script type="application/ld+json">//<![CDATA[\n{json.dumps(GRAPH)}\n//]]></script>'
    page = f"<html><head>{script}</head><body><div class='cookie-consent'><p>We use cookies to store what you do on this device.</p></div>"
    page += f"<article><h1>{TITLE}</h1>{''.join(f'<p>{one}</p>' for one in PARAGRAPHS)}</article></body></html>"
    (article,) = articles("a.html", page)
    assert (article.title, article.byline, article.publisher) == ("Dykes & money", "Ada Holm", "Northmere Courier")
    assert (article.body, article.front_matter) == (TEXT, TITLE)


def test_a_page_without_data_tells_what_it_prints_above_its_text() -> None:
    page = f"<html><head><title>{TITLE}</title></head><body><table><tr><td><a href='/'>Home</a></td><td><b>{TITLE}</b><br>"
    page += f"<i>By Ada Holm</i><br>March 12, 2026<p>{'<p>'.join(PARAGRAPHS)}</td></tr></table></body></html>"
    (article,) = articles("a.html", page)
    assert (article.byline, article.published_date) == ("Ada Holm", DAY)


def test_pieces_of_pages_in_texts_are_read_as_pages() -> None:
    for text in (f"<p>{'</p><p>'.join(PARAGRAPHS)}</p>", f"{TITLE}<br><br>By Ada Holm<br><br>{'<br><br>'.join(PARAGRAPHS)}"):
        (article,) = articles("a.txt", text)
        assert (article.body, article.format) == (TEXT, "html")


ARC = f"1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n{URL} 192.0.2.1 20260315000000 text/html "


def arc(page: bytes) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head, _, line = ARC.rpartition("\n")
    return (
        f"filedesc://a.arc 192.0.2.1 20260315000000 text/plain {len(head) + 1}\n{head}\n\n{line}{len(http)}\n".encode()
        + http
        + b"\n"
    )


def saved(kind: str, content: bytes, of: str = "text/html") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {URL}\r\nWARC-Date: 2026-03-14T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
    return f"{head}Content-Type: {of}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.arc", arc(PAGE.encode())),
        ("a.arc.gz", gzip.compress(arc(PAGE.encode()))),
        ("a.warc", saved("resource", PAGE.encode())),
    ],
)
def test_web_archives_of_other_writers(name: str, content: bytes) -> None:
    (article,) = articles(name, content)
    assert (article.title, article.url, article.format) == (TITLE, URL, "warc")


def test_the_text_of_a_page_with_its_menus_is_rejected_with_advice() -> None:
    (reject,) = outcomes("a.warc", saved("conversion", b"Home\nSport\nDykes", "text/plain"))
    assert isinstance(reject, Reject)
    assert (reject.reason, "give the page itself" in reject.detail) == ("unsupported_format", True)


def tarred(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, raw in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
    return out.getvalue()


def test_a_zip_in_a_tar_is_read() -> None:
    (article,) = articles("a.tar", tarred({"b.zip": zipped({"c.rss": RSS.encode()})}))
    assert (article.source_uri, article.title) == ("a.tar!/b.zip!/c.rss#1", TITLE)


def test_a_mailbox_of_many_mails_is_read_mail_by_mail() -> None:
    mails = [eml(), eml(html=True).replace(b"k17", b"k18")]
    box = b"".join(b"From a@courier.example Thu Mar 12 09:15:00 2026\n" + mail + b"\n\n" for mail in mails)
    assert [one.source_uri for one in articles("a.mbox", box)] == ["a.mbox#1", "a.mbox#2"]


@pytest.mark.parametrize(("name", "told"), [("a.xlsx", "CSV"), ("a", "CSV"), ("a.zip", "CSV")])
def test_an_office_file_is_told_by_what_it_holds(name: str, told: str) -> None:
    (reject,) = outcomes(name, zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}))
    assert isinstance(reject, Reject)
    assert (reject.reason, told in reject.detail) == ("unsupported_format", True)


def test_curly_marks_of_old_macintosh_programs_are_read() -> None:
    (article,) = articles("a.txt", f"{TITLE}\nBy José Reyes\n\n{TEXT}".encode("mac-roman"))
    assert (article.body, article.byline, article.encoding) == (TEXT, "José Reyes", "macintosh")


def test_a_page_in_two_pages_warc_is_still_numbered_by_responses() -> None:
    pages = warc((URL, 200, "text/html", PAGE.encode()), (f"{URL}-2", 404, "text/html", b"gone"))
    first, second = outcomes("a.warc", pages)
    assert (first.source_uri, second.source_uri) == ("a.warc#1", "a.warc#2")


HEAD = f"<html><head><title>{TITLE}</title></head><body>"
FROM_PAGES = {
    "a byline and a day in paragraphs of the text": f"{HEAD}<main><h1>{TITLE}</h1><p>By Ada Holm</p><p>12 March 2026</p>"
    f"<p>{'</p><p>'.join(PARAGRAPHS)}</p></main>",
    "a writer and a day in paragraphs of the text": f"{HEAD}<main><h1>{TITLE}</h1><p>Ada Holm</p><p>12 March 2026</p>"
    f"<p>{'</p><p>'.join(PARAGRAPHS)}</p></main>",
    "a standfirst, a stamp and a byline in paragraphs of the text": f"{HEAD}<main><h1>{TITLE}</h1><p>Work is to begin in May.</p>"
    f"<p>Published: Thursday 12 March 2026, 09:15</p><p>By <b>Ada Holm</b></p><p>{'</p><p>'.join(PARAGRAPHS)}</p></main>",
    "line ends and no paragraphs": f"{HEAD}<div><h1>{TITLE}</h1><div class=date>12 March 2026 | Ada Holm</div>"
    f"<div>{'<br><br>'.join(PARAGRAPHS)}</div></div>",
    "a list of terms": f"{HEAD}<div><h2>{TITLE}</h2><dl><dd>Written by <span>Ada Holm</span></dd><dd>Published: 12 March 2026</dd>"
    f"<dd>Hits: 1204</dd></dl><div><p>{'</p><p>'.join(PARAGRAPHS)}</p></div></div>",
    "who submitted it, and when": f"{HEAD}<div><h2>{TITLE}</h2><div>Submitted by Ada Holm on Thu, 12 March 2026 - 09:15</div>"
    f"<div><p>{'</p><p>'.join(PARAGRAPHS)}</p></div></div>",
}


@pytest.mark.parametrize("page", FROM_PAGES.values(), ids=FROM_PAGES)
def test_a_page_tells_writer_and_day_where_it_prints_them(page: str) -> None:
    [article] = articles("page.html", f"{page}</body></html>")
    assert (article.title, article.byline, article.published_date) == (TITLE, "Ada Holm", DAY)
    assert article.body == "\n\n".join(PARAGRAPHS)


MOMENT = "2026-03-12T09:15:00Z"
ANSWERS: dict[str, Any] = {
    "a list by a name of its own": {
        "posts": [{"url": URL, "author": "Ada Holm", "published": MOMENT, "title": TITLE, "text": TEXT}]
    },
    "a list deep within": {
        "db": [{"data": {"posts": [{"title": TITLE, "html": TEXT, "published_at": MOMENT, "author": "Ada Holm"}]}}]
    },
    "what was asked beside it": {
        "request": {"pageUrl": URL},
        "objects": [
            {"type": "article", "title": TITLE, "text": TEXT, "date": "Thu, 12 Mar 2026 09:15:00 GMT", "author": "Ada Holm"}
        ],
    },
    "elements of a content": {
        "headlines": {"basic": TITLE},
        "credits": {"by": [{"type": "author", "name": "Ada Holm"}]},
        "publish_date": MOMENT,
        "content_elements": [{"type": "text", "content": paragraph} for paragraph in PARAGRAPHS],
        "related": [{"title": "Old lock to be closed", "text": "The old lock is to be closed in autumn."}],
    },
    "an agency's item": {"type": "text", "headline": TITLE, "byline": "Ada Holm", "versioncreated": MOMENT, "body_text": TEXT},
    "who wrote it embedded": {
        "date": "2026-03-12T09:15:00",
        "title": {"rendered": TITLE},
        "content": {"rendered": f"<p>{'</p><p>'.join(PARAGRAPHS)}</p>"},
        "_embedded": {"author": [{"name": "Ada Holm"}]},
    },
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_articles_are_found_in_what_interfaces_answer(answer: dict[str, Any]) -> None:
    [article] = articles("answer.json", json.dumps(answer))
    assert (article.title, article.byline, article.published_date) == (TITLE, "Ada Holm", DAY)
    assert article.body == "\n\n".join(PARAGRAPHS)


def test_comments_are_no_articles() -> None:
    comments = [{"author": "Sam", "text": "About time.", "date": MOMENT}, {"author": "Mo", "text": "At last.", "date": MOMENT}]
    [outcome] = outcomes("answer.json", json.dumps({"title": TITLE, "summary": "Work begins in May.", "comments": comments}))
    assert isinstance(outcome, Reject)
    assert outcome.reason == "malformed_record"
