"""Pages that say little of their article: whose page it is, and headline, writer and day, told by what it prints."""

import io
from datetime import date

import pytest

from transforms.reading.articles import Article, read_record
from transforms.reading.formats.table import read_records
from transforms.reading.records import Record

TITLE, WRITER, DAY = "Ferry of Balut to run at night again", "Dalisay Ramos", date(2026, 1, 19)
PARAGRAPHS = [
    "The ferry to Balut will run at night again from May, for the first time since a squall sank its sister in 2019.",
    "“We have slept on that pier too often,” said Corazon Abad, who sells fish on both shores and crosses every day.",
    "The port authority has had radar fitted, and lamps along the channel, it told fishermen in a letter last week.",
    "A ticket will cost thirty pesos after nine in the evening, ten more than during the day.",
]
BODY = "\n\n".join(PARAGRAPHS)
TEXT = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
ABOVE = f"<h1>{TITLE}</h1><p>By {WRITER}</p><p>19 January 2026</p>"


def read(page: str) -> Article:
    [record] = read_records(io.BytesIO(page.encode()), "a.html", {})
    assert isinstance(record, Record), record
    article = read_record(record, detect_language=lambda _: "en")
    assert isinstance(article, Article), article
    return article


def page(title: str, *, above: str = ABOVE, head: str = "", top: str = "", below: str = "") -> str:
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{top}"
        f"<main><article>{above}{TEXT}{below}</article></main></body></html>"
    )


@pytest.mark.parametrize(
    ("title", "top", "below", "outlet"),
    [
        (f"{TITLE} | Mindanao Herald", "", "", "Mindanao Herald"),
        (f"{TITLE} - Mindanao Herald", "", "", "Mindanao Herald"),
        (f"{TITLE} « Sarangani Today", "", "", None),
        (f"{TITLE} - Islands - Sarangani Today", "", "", "Sarangani Today"),
        (f"Mindanao Herald: {TITLE}", "", "", "Mindanao Herald"),
        (f"Mindanao Herald | {TITLE}", "", "", "Mindanao Herald"),
        (f"{TITLE} | Kusini Leo", "<header><a href='/'>Kusini Leo</a></header>", "", "Kusini Leo"),
        (f"{TITLE} – Dagens Ekko", "<div class='site-logo'><img src='l.png' alt='Dagens Ekko'></div>", "", "Dagens Ekko"),
        (f"{TITLE} · Hauraki", "", "<p>© 2026 Hauraki</p>", "Hauraki"),
        (f"{TITLE} | Islands", "<nav><a href='/islands'>Islands</a></nav>", "", None),
        (f"{TITLE} | World News", "", "", None),
        (f"{TITLE} - Corazon Abad", "", "", None),
        (f"Balut: {TITLE}", "", "", None),
        ("Mindanao Herald - Online edition", "", "", "Mindanao Herald"),
        ("Mindanao Herald", "", "", "Mindanao Herald"),
    ],
)
def test_a_pages_title_names_the_outlet_where_that_is_beyond_doubt(title: str, top: str, below: str, outlet: str | None) -> None:
    article = read(page(title, top=top, below=below))
    assert (article.publisher, article.byline, article.published_date, article.body) == (outlet, WRITER, DAY, BODY)
    if outlet:
        assert article.title == TITLE


@pytest.mark.parametrize(
    "head",
    [
        f"<meta property='og:title' content='{TITLE} - Mindanao Herald'>",
        "<meta property='og:title' content='Mindanao Herald'><meta property='og:site_name' content='Mindanao Herald'>",
        f"<meta property='og:title' content='{TITLE} | Mindanao Herald'><link rel='canonical' href='https://www.mherald.example/a'>",
        f"<meta name='twitter:title' content='{TITLE} — Mindanao Herald'>",
    ],
)
def test_the_sites_name_is_no_part_of_the_headline(head: str) -> None:
    article = read(page(f"{TITLE} - Mindanao Herald", head=head))
    assert (article.title, article.publisher) == (TITLE, "Mindanao Herald")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (f"<h1>{TITLE}</h1>", f"<p><em>Reporting by {WRITER}</em></p><p>First published 19 January 2026</p>"),
        (f"<h1>{TITLE}</h1>", f"<p>— {WRITER}, Mindanao Herald, 19 January 2026</p>"),
        (f"<h1>{TITLE}</h1><p>Lamps and radar are fitted, writes <strong>{WRITER}</strong></p><p>19 January 2026</p>", ""),
        (f"<h1>{TITLE}</h1><p>Lamps and radar are fitted. {WRITER} reports</p><p>19 January 2026</p>", ""),
        (f"<h1>{TITLE}</h1><div>19 January 2026</div><div class='x'><p>· {WRITER}</p></div>", ""),
        (f"<h1>{TITLE}</h1><p>Mindanao Herald, Issue 311 - Monday 19th January 2026 - words: {WRITER}</p>", ""),
        (f"<h2>{TITLE}</h2><p><small>19 January 2026 · {WRITER} · 3 min read</small></p>", ""),
        (f"<p><b>ISLANDS</b><br><b>{TITLE}</b><br><i>Radar is fitted</i><br>By {WRITER} | 19 January 2026</p>", ""),
        (f"<p><span>{TITLE}</span> <span>By {WRITER}</span> <span>19 January 2026</span></p>", ""),
        (f"<h1>{TITLE}</h1><p class='meta'>{WRITER} — Mindanao Herald — Jan. 19, 2026</p>", ""),
    ],
)
def test_a_page_without_metadata_tells_writer_and_day(above: str, below: str) -> None:
    article = read(page(f"{TITLE} | Mindanao Herald", above=above, below=below))
    assert (article.title, article.byline, article.publisher) == (TITLE, WRITER, "Mindanao Herald")
    assert (article.published_date, article.body) == (DAY, BODY)


def test_an_old_page_of_tables_and_fonts_is_read() -> None:
    menu = "<FONT SIZE=1><A HREF='index.htm'>Home</A><BR><A HREF='isl.htm'>Islands</A></FONT>"
    front = f"<FONT SIZE=5><B>{TITLE}</B></FONT><BR><FONT SIZE=2><I>By {WRITER}</I><BR>Davao, 19 January 2026</FONT>"
    text = f"<P><FONT FACE='Times'>{'<P>'.join(PARAGRAPHS)}</FONT><P><FONT SIZE=1>Copyright 2026 Mindanao Herald</FONT>"
    for title in ("Mindanao Herald - Online edition", "Untitled Document", f"{TITLE} - Mindanao Herald"):
        table = f"<TABLE><TR><TD WIDTH=150>{menu}</TD><TD>{front}{text}</TD></TR></TABLE>"
        article = read(f"<HTML><HEAD><TITLE>{title}</TITLE></HEAD><BODY BGCOLOR='#FFFFFF'>{table}</BODY></HTML>")
        assert (article.title, article.byline, article.published_date) == (TITLE, WRITER, DAY)
        assert (article.body, article.publisher) == (BODY, None if title.startswith("Untitled") else "Mindanao Herald")


def test_a_role_behind_the_writers_link_is_no_part_of_the_name() -> None:
    above = (
        f"<h1>{TITLE}</h1><div><span class='author'>By <a href='/author/7'>{WRITER}</a> <em>Islands Reporter</em></span></div>"
    )
    assert read(page(TITLE, above=above)).byline == WRITER


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            f"<div><span class='kicker'>Islands</span> <span>{TITLE}</span> <span>Radar is fitted</span> "
            f"<span class='credit'>By {WRITER}, Mindanao Herald, 19 January 2026</span></div>",
            "",
        ),
        (f"<h2>{TITLE}</h2>", f"<p>Written by {WRITER}</p><p>First published on Monday 19 January 2026</p><p>Back to top</p>"),
        (f"<b>{TITLE}</b><br><font size='2'>{WRITER}, Mindanao Herald | January 19, 2026</font><br><br>", ""),
    ],
)
def test_a_page_that_is_called_by_its_site_alone(above: str, below: str) -> None:
    article = read(page("Mindanao Herald", above=above, below=below))
    assert (article.title, article.byline, article.publisher) == (TITLE, WRITER, "Mindanao Herald")
    assert (article.published_date, article.body) == (DAY, BODY)


def test_a_logo_that_is_a_papers_name_is_the_outlet() -> None:
    for logo in (
        "<div class='logo'><a href='/'><img alt='Mindanao Herald' src='/i/top.gif'></a></div>",
        "<header><a rel='home' href='https://mh.example/'>Mindanao Herald</a></header>",
        "<div id='masthead'>Mindanao Herald</div>",
    ):
        assert read(page(TITLE, top=logo)).publisher == "Mindanao Herald"
    for other in ("<a href='/world'>World News</a>", "<div class='logo'>Kyodo News</div>", "<p>Read the Davao Times</p>"):
        assert read(page(TITLE, top=other)).publisher is None


@pytest.mark.parametrize("title", ["Storm Hits Morning Star", "Minister Meets Davao Press", "Band Wins at Night Mirror"])
def test_a_headline_that_ends_as_outlets_names_do_is_no_outlet(title: str) -> None:
    article = read(f"<html><head><title>{title}</title></head><body><p><b>{title}</b></p>{TEXT}</body></html>")
    assert (article.title, article.publisher) == (title, None)


@pytest.mark.parametrize("title", ["Mindanao Evening News", "The Old Davao Herald"])
def test_a_page_of_fonts_shows_its_name_in_its_line_of_copyright(title: str) -> None:
    front = f"<p><font size=4><b>{TITLE}</b></font></p><p><font size=2>January 19, 2026<br>By {WRITER}</font></p>"
    below = f"<p><font size=1>(c) 2026 {title}</font></p>"
    top = f"<tr><td><font size=5>{title}</font></td></tr>"
    page = (
        f"<html><head><title>{title}</title></head><body><table>{top}<tr><td>{front}{TEXT}{below}</td></tr></table></body></html>"
    )
    article = read(page)
    assert (article.title, article.byline, article.published_date, article.body) == (TITLE, WRITER, DAY, BODY)
    assert article.publisher == title


def test_the_outlet_stands_for_the_writer_only_where_no_writer_is_marked() -> None:
    head = "<meta property='og:site_name' content='Mindanao Herald'><meta name='author' content='Mindanao Herald'>"
    for above in (
        f"<h1>{TITLE}</h1><p class='byline'>{WRITER}</p>",
        f"<h1>{TITLE}</h1><div class='post-author'>By {WRITER}</div>",
    ):
        assert read(page(TITLE, above=above, head=head)).byline == WRITER
    assert read(page(TITLE, above=f"<h1>{TITLE}</h1>", head=head)).byline == "Mindanao Herald"


def test_what_a_page_calls_its_subtitle_is_no_part_of_the_text() -> None:
    for name in ("subtitle", "standfirst", "article-subhead", "dek"):
        above = f"<h1>{TITLE}</h1><h3 class='{name}'>Radar and lamps are fitted at last</h3><p>By {WRITER}</p>"
        article = read(page(TITLE, above=above))
        assert article.body == BODY
        assert "Radar and lamps are fitted at last" in (article.front_matter or "")


def test_a_day_in_numbers_that_may_be_two_is_not_guessed_on_a_page() -> None:
    above = f"<h1>{TITLE}</h1><div class='byline'>By {WRITER}</div><div class='date'>{{}} - 21:40</div>"
    assert read(page(TITLE, above=above.format("12/02/2026"))).published_date is None
    assert read(page(TITLE, above=above.format("19/01/2026"))).published_date == DAY
    stamped = above.format("<time datetime='2026-02-12'>12/02/2026</time>")
    assert read(page(TITLE, above=stamped)).published_date == date(2026, 2, 12)


@pytest.mark.parametrize(
    ("title", "above", "below"),
    [
        (f"{TITLE} - Mindanao Herald", f"<h2>{TITLE}</h2><p>Text: {WRITER} · Photo: Jo Reyes · 19 January 2026</p>", ""),
        (
            f"{TITLE} - Mindanao Herald",
            f"<h1>{TITLE}</h1><div><span>{WRITER}</span><span>•</span><span>Published 19 Jan 2026, 06:30</span><span>•</span>"
            "<span>Updated 20 Jan 2026, 09:12</span></div>",
            "<p><em>Additional reporting by Jo Reyes</em></p>",
        ),
        (
            f"Mindanao Herald | {TITLE}",
            f"<h2>{TITLE}</h2><p><b>By {WRITER}</b></p><p><i>Balut, Monday, January 19, 2026</i></p>",
            "<p>[Home] [News] [Archive]</p>",
        ),
        (
            f"{TITLE} | Islands | Mindanao Herald",
            f"<div class='titulo'>{TITLE}</div><div>Por {WRITER}</div><div>19 January 2026</div>",
            "",
        ),
    ],
)
def test_pieces_and_lines_above_a_text_are_no_part_of_it(title: str, above: str, below: str) -> None:
    article = read(page(title, above=above, below=below))
    assert (article.title, article.byline, article.publisher) == (TITLE, WRITER, "Mindanao Herald")
    assert (article.published_date, article.body) == (DAY, BODY)
