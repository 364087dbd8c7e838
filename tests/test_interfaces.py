"""What papers' interfaces, content systems and spreadsheets give: each article with its headline, writer, day and text."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest

from transforms.reading.articles import Article, read_record
from transforms.reading.formats.table import read_records
from transforms.reading.records import Record

FERRY, WELL = "Ferry to stop at dusk", "The well of Tamsa runs dry"
PARAGRAPHS = ["The ferry will not run after dark.", "“Where shall they sleep?” Mwana Bakari asked.", "A part is due from Durban."]
OTHER = ["The well has given no water since May.", "Goats are sold at half their price."]
DAY = "2026-03-03T08:00:00+03:00"


def articles(content: Any, name: str = "a.json") -> list[Article]:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    records = [one for one in read_records(io.BytesIO(raw), name, {}) if isinstance(one, Record)]
    read = [read_record(one, detect_language=lambda _: "en") for one in records]
    return [one for one in read if isinstance(one, Article)]


def told(content: Any, name: str = "a.json") -> list[tuple[str | None, str | None, date | None, str]]:
    return [(one.title, one.byline, one.published_date, one.body) for one in articles(content, name)]


def whole(title: str, paragraphs: list[str], byline: str | None = "Rehema Said") -> tuple[str, str | None, date, str]:
    return title, byline, date(2026, 3, 3), "\n\n".join(paragraphs)


def html(paragraphs: list[str]) -> str:
    return "".join(f"<p>{one}</p>" for one in paragraphs)


def element(title: str, paragraphs: list[str]) -> dict[str, Any]:
    first, *rest = paragraphs
    return {
        "type": "story",
        "headlines": {"basic": title},
        "credits": {"by": [{"type": "author", "name": "Rehema Said"}]},
        "display_date": DAY,
        "content_elements": [
            {"type": "text", "content": first},
            {"type": "image", "caption": "The ramp on Monday."},
            {"type": "raw_html", "content": "<iframe src='https://x.example'></iframe>"},
            {"type": "interstitial_link", "content": "Fares to rise in May", "url": "https://x.example"},
            *({"type": "text", "content": one} for one in rest),
        ],
    }


def node(title: str, paragraphs: list[str]) -> dict[str, Any]:
    return {
        "cursor": "a",
        "node": {
            "headLine": title,
            "contributors": [{"fullName": "Rehema Said", "role": "reporter"}, {"fullName": "Ali Omar", "role": "photographer"}],
            "firstPublishedAt": DAY,
            "articleBody": "\n\n".join(paragraphs),
        },
    }


def numbered(title: str, paragraphs: list[str]) -> dict[str, str]:
    return {"Heading": title, "Writer": "Rehema Said", "Dated": "03-Mar-2026", "Details": "\n\n".join(paragraphs)}


SEVERAL: dict[str, Any] = {
    "nodes at the edges of a graph": {"data": {"allPosts": {"edges": [node(FERRY, PARAGRAPHS), node(WELL, OTHER)]}}},
    "stories in what one story keeps its paragraphs in": {
        "count": 2,
        "content_elements": [element(FERRY, PARAGRAPHS), element(WELL, OTHER)],
    },
    "what was found, its text one deeper": {
        "hits": {
            "total": 2,
            "hits": [
                {
                    "_id": str(number),
                    "_source": {"hed": title, "by_line": "Rehema Said", "pub_dt": DAY, "fields": {"bodyText": text}},
                }
                for number, title, text in ((1, FERRY, "\n\n".join(PARAGRAPHS)), (2, WELL, "\n\n".join(OTHER)))
            ],
        }
    },
    "articles by their numbers, beside a page's number": {
        "page": 1,
        "news": {"7": numbered(FERRY, PARAGRAPHS), "8": numbered(WELL, OTHER)},
    },
    "a list that is embedded": {
        "_links": {"self": {"href": "/x"}},
        "_embedded": {
            "articles": [
                {"title": title, "author": {"displayName": "Rehema Said"}, "publicationTime": DAY, "bodyHtml": html(text)}
                for title, text in ((FERRY, PARAGRAPHS), (WELL, OTHER))
            ]
        },
    },
    "each in a wrapping of its own": {
        "dispatches": [
            {"dispatch": {"hl1": title, "author_name": ["Rehema Said"], "pub_date": "20260303", "full_text": text}}
            for title, text in ((FERRY, PARAGRAPHS), (WELL, OTHER))
        ]
    },
}


@pytest.mark.parametrize("answer", SEVERAL.values(), ids=SEVERAL)
def test_each_of_several_articles_is_one(answer: dict[str, Any]) -> None:
    assert told(answer) == [whole(FERRY, PARAGRAPHS), whole(WELL, OTHER)]


def test_articles_of_a_graph_of_linked_data_are_those_that_say_so() -> None:
    article = {"@type": "NewsArticle", "headline": FERRY, "author": {"name": "Rehema Said"}, "datePublished": DAY}
    graph = [{"@type": "WebPage", "name": "x"}, {**article, "articleBody": "\n\n".join(PARAGRAPHS)}]
    assert told({"@context": "https://schema.org", "@graph": graph}) == [whole(FERRY, PARAGRAPHS)]


def spans(paragraph: str) -> list[dict[str, Any]]:
    return [{"type": "text", "text": paragraph[:9]}, {"type": "text", "bold": True, "text": paragraph[9:]}]


BLOCKS: dict[str, Any] = {
    "an editor's blocks": {
        "blocks": [
            {"type": "paragraph", "data": {"text": PARAGRAPHS[0]}},
            {"type": "image", "data": {"caption": "The ramp"}},
            {"type": "quote", "data": {"text": PARAGRAPHS[1], "caption": ""}},
            {"type": "paragraph", "data": {"text": PARAGRAPHS[2]}},
        ]
    },
    "words in pieces": [{"type": "paragraph", "children": spans(one)} for one in PARAGRAPHS],
    "a document of nodes": {
        "nodeType": "document",
        "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": one}]} for one in PARAGRAPHS],
    },
    "spans in blocks": [
        {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": one}]} for one in PARAGRAPHS
    ],
    "a root and its children": {"root": {"children": [{"type": "paragraph", "children": spans(one)} for one in PARAGRAPHS]}},
    "sections of markup": [{"kind": "text", "html": f"<p>{one}</p>"} for one in PARAGRAPHS],
    "JSON below a name, and links to others": {
        "json": {
            "nodeType": "document",
            "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": one}]} for one in PARAGRAPHS],
        },
        "links": {"items": [{"title": WELL, "text": OTHER[0]}]},
    },
    "a text as XML became JSON": {"type": "html", "$t": html(PARAGRAPHS)},
    "a value with a summary": {"value": html(PARAGRAPHS), "summary": "It stops.", "format": "full_html"},
}


@pytest.mark.parametrize("body", BLOCKS.values(), ids=BLOCKS)
def test_the_blocks_of_content_systems_are_paragraphs(body: Any) -> None:
    answer = {"posts": [{"title": FERRY, "writtenBy": "Rehema Said", "goLiveAt": "2026-03-03 08:00", "content": body}]}
    assert told(answer) == [whole(FERRY, PARAGRAPHS)]


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ([{"firstName": "Rehema", "lastName": "Said"}], "Rehema Said"),
        ({"node": {"name": "Rehema Said"}}, "Rehema Said"),
        ([{"person": {"display_name": "Rehema Said"}}], "Rehema Said"),
        ({"id": 7}, None),
    ],
)
def test_writers_in_objects(author: Any, byline: str | None) -> None:
    row = {"title": FERRY, "authors": author, "datePublished": DAY, "body": "\n\n".join(PARAGRAPHS)}
    assert told({"results": {"result": row}}) == [whole(FERRY, PARAGRAPHS, byline)]


def test_what_stands_beside_a_text_tells_what_it_is() -> None:
    row = {"text": "\n\n".join(PARAGRAPHS), "meta": {"headline": FERRY, "author": "Rehema Said", "published": DAY}}
    assert told(row) == [whole(FERRY, PARAGRAPHS)]


def test_what_an_article_is_may_stand_beside_its_blocks() -> None:
    blocks = [{"type": "lead", "text": PARAGRAPHS[0]}, *({"type": "paragraph", "text": one} for one in PARAGRAPHS[1:])]
    others = {"type": "relatedLinks", "items": [{"title": WELL, "text": OTHER[0]}]}
    row = {"metadata": {"title": FERRY, "authors": ["Rehema Said"], "published": DAY}, "content": {"blocks": [*blocks, others]}}
    assert told({"article": row}) == [whole(FERRY, PARAGRAPHS)]


def test_an_article_without_a_text_is_not_given_that_of_another_one() -> None:
    assert told({"title": FERRY, "related": {"title": WELL, "text": "\n\n".join(OTHER)}}) == []


def table(columns: list[str], row: list[str], delimiter: str, encoding: str) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([columns, row])
    return text.getvalue().encode(encoding)


@pytest.mark.parametrize(
    ("columns", "day", "delimiter", "encoding"),
    [
        (["Nr.", "Schlagzeile/Headline", "Reporter Name", "Pub. Date", "Full Story"], "03.03.2026", ";", "utf-8-sig"),
        (["story_id", "hed", "by_line", "pub_dt", "story_txt"], "2026-03-03 08:00:00+03:00", "\t", "utf-8"),
        (["No", "Article Title", "Article Author", "Article Date", "Article Text"], "3-Mar-26", "|", "utf-16"),
        (["n", "headlineText", "writers", "first_published_ts", "bodyPlain"], "1772514000", ",", "utf-8"),
    ],
)
def test_columns_are_told_by_the_words_of_their_names(columns: list[str], day: str, delimiter: str, encoding: str) -> None:
    raw = table(columns, ["1", FERRY, "Rehema Said", day, "\n\n".join(PARAGRAPHS)], delimiter, encoding)
    assert told(raw, "a.csv") == [whole(FERRY, PARAGRAPHS)]


def test_the_day_of_an_entry_is_the_one_that_its_feed_prints() -> None:
    entry = (
        f"<item><title>{FERRY}</title><pubDate>Tue, 03 Mar 2026 22:30:00 EST</pubDate><description>It stops.</description></item>"
    )
    [article] = articles(f'<rss version="2.0"><channel><title>Coast</title>{entry}</channel></rss>'.encode(), "a.rss")
    assert article.published_date == date(2026, 3, 3)
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-03-04T03:30:00+00:00"


@pytest.mark.parametrize(
    ("row", "title", "outlet"),
    [
        ({"title": f"{FERRY} - Lamu Tidende", "source": {"id": None, "name": "Lamu Tidende"}}, FERRY, "Lamu Tidende"),
        ({"title": f"{FERRY} | Pwani Leo", "publisher": {"name": "Pwani Leo", "domain": "pwanileo.example"}}, FERRY, "Pwani Leo"),
        ({"title": f"{FERRY} – Coast Herald"}, FERRY, "Coast Herald"),
        ({"title": f"{FERRY} - Coast Herald", "url": "https://coastherald.example/a"}, FERRY, "Coast Herald"),
        ({"title": f"{FERRY} — Coast Herald", "source": "Coast Herald"}, FERRY, "Coast Herald"),
        ({"title": "The night - and then the ferry", "source": "Coast Herald"}, "The night - and then the ferry", "Coast Herald"),
        ({"title": f"{FERRY} - Mwana Bakari"}, f"{FERRY} - Mwana Bakari", None),
        ({"title": f"{FERRY} - Coast Herald", "source": "Orland News Agency"}, f"{FERRY} - Coast Herald", "Orland News Agency"),
    ],
)
def test_the_outlet_at_a_headlines_end_is_no_part_of_it(row: dict[str, Any], title: str, outlet: str | None) -> None:
    [article] = articles({**row, "author": "Rehema Said", "content": "\n\n".join(PARAGRAPHS)})
    assert (article.title, article.publisher, article.body) == (title, outlet, "\n\n".join(PARAGRAPHS))


def test_a_text_below_its_headline_with_the_outlet_begins_behind_it() -> None:
    whole_title = f"{FERRY} - Coast Herald"
    [article] = articles({"title": whole_title, "text": "\n\n".join([whole_title, *PARAGRAPHS])})
    assert (article.title, article.publisher, article.body) == (FERRY, "Coast Herald", "\n\n".join(PARAGRAPHS))


@pytest.mark.parametrize(
    ("mark", "kept"),
    [
        (" [+1204 chars]", ""),
        ("… [+12,345 chars]", "…"),
        (" [+88 words]", ""),
        ("... [1204 chars]", "..."),
        (" (more…)", ""),
        (" Continue reading →", ""),
        (" Continue reading Ferry to stop at dusk »", ""),
        (" Read more...", ""),
    ],
)
def test_what_says_that_a_text_was_cut_is_no_part_of_it(mark: str, kept: str) -> None:
    [article] = articles({"title": FERRY, "content": "\n\n".join(PARAGRAPHS) + mark})
    assert article.body == "\n\n".join(PARAGRAPHS) + kept
    assert article.credits == (mark.strip(" ….") if mark[0] in "…." else mark.strip(),)


def test_a_sentence_about_reading_more_stays() -> None:
    for last in ("They read more [+3 books] a year.", "The clerk told them to continue reading.", "“Read more!” she said."):
        [article] = articles({"title": FERRY, "content": "\n\n".join([*PARAGRAPHS, last])})
        assert article.body.endswith(last)


@pytest.mark.parametrize(
    "names",
    [
        ("título", "creators", "fecha", "medio", "cuerpo"),
        ("titular", "autor", "fecha_publicacion", "fuente", "contenido"),
        ("Titel", "Autorin", "Erscheinungsdatum", "Quelle", "Inhalt"),
        ("titre", "auteur", "date_publication", "journal", "contenu"),
        ("titolo", "autore", "data_pubblicazione", "testata", "testo"),
        ("manchete_x", "autora", "dataPublicacao", "veiculo", "conteudo"),
        ("tittel", "forfatter", "publisert", "kilde", "brødtekst"),
        ("Başlık", "Yazar", "Tarih", "Kaynak", "Metin"),
        ("judul", "penulis", "tanggal_terbit", "sumber", "isi"),
        ("заголовок", "автор", "дата", "источник", "текст"),
        ("标题", "作者", "发布时间", "来源", "正文"),
        ("見出し", "記者", "公開日", "媒体", "本文"),
        ("제목", "기자", "날짜", "언론사", "본문"),
        ("العنوان", "الكاتب", "تاريخ", "المصدر", "النص"),
    ],
)
def test_fields_are_found_by_their_names_in_other_tongues(names: tuple[str, ...]) -> None:
    title, byline, day, outlet, text = names
    row = {title: FERRY, byline: ["Rehema Said"], day: "2026-03-03", outlet: "Pwani Leo", text: "\n\n".join(PARAGRAPHS)}
    [article] = articles(row)
    assert article.title == (None if title == "manchete_x" else FERRY)
    assert (article.byline, article.published_date, article.publisher) == ("Rehema Said", date(2026, 3, 3), "Pwani Leo")
    assert article.body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "row",
    [
        {
            "contributors": [{"contributor": {"fullName": "Rehema Said"}}],
            "brand": {"title": "Pwani Leo"},
            "published": 1772496000000,
        },
        {
            "_embedded": {"author": [{"name": "Rehema Said"}]},
            "yoast_head_json": {"og_site_name": "Pwani Leo"},
            "date": "2026-03-03",
        },
        {"authors": [{"node": {"name": "Rehema Said"}}], "publication": {"name": "Pwani Leo"}, "publishedAt": 1772496000},
        {
            "creators": ["Rehema Said"],
            "source": {"name": "Pwani Leo", "url": "https://x.example"},
            "pubDate": "2026-03-03 08:00:00",
        },
        {
            "author": {"data": {"attributes": {"name": "Rehema Said"}}},
            "site": {"data": {"attributes": {"name": "Pwani Leo"}}},
            "date": DAY,
        },
    ],
)
def test_writer_and_outlet_are_told_by_objects(row: dict[str, Any]) -> None:
    [article] = articles({"title": {"rendered": FERRY}, "content": {"rendered": html(PARAGRAPHS)}, **row})
    assert (article.title, article.byline, article.publisher) == (FERRY, "Rehema Said", "Pwani Leo")
    assert (article.published_date, article.body) == (date(2026, 3, 3), "\n\n".join(PARAGRAPHS))


@pytest.mark.parametrize(
    "row",
    [
        {
            "titulo": FERRY,
            "autores": [{"nombre": "Rehema Said", "id": 3}],
            "fuente": {"nombre": "Pwani Leo", "url": "https://x.example"},
        },
        {"titre": FERRY, "auteurs": [{"prenom": "Rehema", "nom": "Said"}], "journal": "Pwani Leo"},
        {"Titel": FERRY, "Autor": {"Vorname": "Rehema", "Nachname": "Said"}, "Quelle": "Pwani Leo"},
        {"titre": FERRY, "auteur": {"nom": "Rehema Said"}, "journal": {"nom": "Pwani Leo"}},
        {"name": FERRY, "provider": [{"_type": "Organization", "name": "Pwani Leo"}], "creator": {"name": "Rehema Said"}},
        {"hed": FERRY, "bylines": [{"text": "By Rehema Said"}], "site": "Pwani Leo", "timestamps": {"published": 1772496000000}},
    ],
)
def test_names_stand_in_objects_in_other_tongues_too(row: dict[str, Any]) -> None:
    day = {} if "timestamps" in row else {"datePublished": "2026-03-03T01:00:00.0000000Z"}
    [article] = articles({**row, **day, "articleBody": "\n\n".join(PARAGRAPHS)})
    assert (article.title, article.byline, article.publisher) == (FERRY, "Rehema Said", "Pwani Leo")
    assert (article.published_date, article.body) == (date(2026, 3, 3), "\n\n".join(PARAGRAPHS))
