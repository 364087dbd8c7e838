"""The files that crawlers and public archives of news give, each from its file to the quotation, without a word of mapping."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ingest, ask
from transforms.reading.formats.table import read_records
from transforms.reading.records import Record, Reject

COURIER = "https://www.northmere-courier.example/news"

PEOPLE = {
    "newspaper4k": ("Ines Calloway", "The ferry will not sail again before the pier is safe", "ferry"),
    "news-please": ("Robert Hale", "Our school has waited nine years for a roof that holds", "school"),
    "fundus": ("Marta Lindqvist", "Nobody asked the growers what a dry summer costs them", "orchards"),
    "trafilatura": ("Tomas Okafor", "I have seen three plans for this bridge and no bridge", "bridge"),
    "media-cloud": ("Helen Carver", "A clinic without a doctor is only a waiting room", "clinic"),
    "gdelt": ("Daniel Mbeki", "The drums belong to the harbour and not to a museum", "drums"),
}
OTHERS = {
    "newspaper4k": "Seven boats lay idle in the harbour, and bread was flown in from the mainland twice a day.",
    "news-please": "Rain has come through the ceiling of the gymnasium since the winter before last.",
    "fundus": "The river stood lower in August than in any year since the gauge was put up.",
    "trafilatura": "Lorries have to take the long way over the hills, which adds an hour to each trip.",
    "media-cloud": "The last physician left for the capital at Easter, and the post is still empty.",
    "gdelt": "They were found in a shed behind the fish market, wrapped in sailcloth.",
}


def paragraphs(shape: str) -> list[str]:
    name, said, thing = PEOPLE[shape]
    return [
        f"The council of Northmere spoke about the {thing} for four hours on Wednesday evening.",
        f"“{said},” said {name}, who had come with forty neighbours.",
        OTHERS[shape],
    ]


def text(shape: str) -> str:
    return "\n\n".join(paragraphs(shape))


def title(shape: str) -> str:
    return f"Council hears of the {PEOPLE[shape][2]}"


def newspaper4k() -> str:
    return json.dumps(
        {
            "url": f"{COURIER}/ferry",
            "read_more_link": "",
            "language": "en",
            "title": title("newspaper4k"),
            "top_image": f"{COURIER}/ferry.jpg",
            "images": [f"{COURIER}/ferry.jpg"],
            "movies": [],
            "keywords": ["ferry", "pier"],
            "keyword_scores": {"ferry": 1.9},
            "tags": [],
            "authors": ["Ada Holm"],
            "publish_date": "2026-03-12T09:15:00+00:00",
            "summary": "",
            "meta_description": "What the council heard.",
            "meta_lang": "en",
            "meta_site_name": "Northmere Courier",
            "canonical_link": f"{COURIER}/ferry",
            "text": text("newspaper4k"),
        }
    )


def news_please() -> str:
    return json.dumps(
        {
            "authors": ["Ada Holm"],
            "date_download": "2026-03-14 07:00:00",
            "date_modify": None,
            "date_publish": "2026-03-12 09:15:00",
            "description": "What the council heard.",
            "filename": "news_school.json",
            "image_url": None,
            "language": "en",
            "localpath": None,
            "maintext": text("news-please"),
            "source_domain": "northmere-courier.example",
            "text": None,
            "title": title("news-please"),
            "title_page": None,
            "title_rss": None,
            "url": f"{COURIER}/school",
        }
    )


def fundus() -> str:
    first, *rest = paragraphs("fundus")
    return json.dumps(
        {
            "title": title("fundus"),
            "body": {"summary": [first], "sections": [{"headline": [], "paragraphs": rest}]},
            "authors": ["Ada Holm"],
            "publishing_date": "2026-03-12 09:15:00+00:00",
            "topics": ["Farming"],
            "free_access": True,
            "publisher": "Northmere Courier",
            "lang": "en",
            "html": {
                "requested_url": f"{COURIER}/orchards?ref=front",
                "responded_url": f"{COURIER}/orchards",
                "content": "<html>",
            },
        }
    )


def trafilatura() -> str:
    return json.dumps(
        {
            "title": title("trafilatura"),
            "author": "Ada Holm",
            "hostname": "northmere-courier.example",
            "date": "2026-03-12",
            "fingerprint": "f6fd180b4c1e2a3d",
            "id": None,
            "license": None,
            "comments": "",
            "raw_text": text("trafilatura").replace("\n\n", " "),
            "text": text("trafilatura").replace("\n\n", "\n"),
            "language": "en",
            "image": None,
            "pagetype": "article",
            "filedate": "2026-03-14",
            "source": f"{COURIER}/bridge",
            "source-hostname": "Northmere Courier",
            "excerpt": "What the council heard.",
            "categories": "",
            "tags": "",
        }
    )


def media_cloud() -> str:
    story = {
        "id": "5f3a9c",
        "indexed_date": "2026-03-13T01:02:03.000000",
        "language": "en",
        "media_name": "northmere-courier.example",
        "media_url": "northmere-courier.example",
        "publish_date": "2026-03-12",
        "title": title("media-cloud"),
        "url": f"{COURIER}/clinic",
        "text": text("media-cloud"),
    }
    return json.dumps({"stories": [story]})


def gdelt() -> str:
    """A list of articles with the texts that were fetched for it; the list itself has none."""
    table = io.StringIO()
    row = {
        "url": f"{COURIER}/drums",
        "url_mobile": "",
        "title": title("gdelt"),
        "seendate": "20260312T091500Z",
        "socialimage": "",
        "domain": "northmere-courier.example",
        "language": "English",
        "sourcecountry": "Canada",
        "text": text("gdelt"),
    }
    writer = csv.DictWriter(table, row)
    writer.writeheader()
    writer.writerow(row)
    return table.getvalue()


SHAPES = {
    "newspaper4k": ("newspaper4k.json", newspaper4k),
    "news-please": ("news-please.json", news_please),
    "fundus": ("fundus.json", fundus),
    "trafilatura": ("trafilatura.json", trafilatura),
    "media-cloud": ("stories.json", media_cloud),
    "gdelt": ("artlist.csv", gdelt),
}
OUTLETS = {"newspaper4k", "fundus", "trafilatura"}
"""The shapes that know the outlet's name; the others know its site."""


def records(name: str, content: str) -> list[Record | Reject]:
    return list(read_records(io.BytesIO(content.encode()), name, {}))


def test_each_shape_goes_from_its_file_to_the_quotation(tmp_path: Path, ingest: Ingest) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, make in SHAPES.values():
        (folder / name).write_text(make(), encoding="utf-8")
    summary = ingest(folder, tmp_path / "data")
    assert (summary.counts.published, summary.counts.rejected) == (len(SHAPES), 0)
    found = {
        speaker: rest
        for speaker, *rest in ask(
            tmp_path / "data",
            "SELECT speaker_name, text, title, url, publisher, byline, published_date::VARCHAR, date_evidence "
            "FROM quotes JOIN articles USING (article_id) WHERE kind = 'direct'",
        )
    }
    for shape in SHAPES:
        speaker, said, thing = PEOPLE[shape]
        outlet = "Northmere Courier" if shape in OUTLETS else "northmere-courier.example"
        author = None if shape in ("media-cloud", "gdelt") else "Ada Holm"
        expected = [said, title(shape), f"{COURIER}/{thing}", outlet, author, "2026-03-12", "metadata"]
        found_here: list[Any] = found.get(speaker, [])
        assert (shape, [part.rstrip(",") if part else part for part in found_here]) == (shape, expected)
    assert summary.fields["csv"]["date"] == ["seendate"]
    assert set(summary.fields["json"]["text"]) == {"text", "maintext", "body"}


def test_a_list_without_texts_is_rejected_row_by_row_and_says_why() -> None:
    rows = [
        {"url": f"{COURIER}/{n}", "title": "Vote", "seendate": "20260312T091500Z", "domain": "courier.example"} for n in (1, 2)
    ]
    rejected = records("artlist.json", json.dumps({"articles": rows}))
    assert [(one.reason, one.source_uri) for one in rejected if isinstance(one, Reject)] == [
        ("malformed_record", "artlist.json#1"),
        ("malformed_record", "artlist.json#2"),
    ]
    assert "no field with a text among: url, title, seendate, domain" in str(rejected[0])


@pytest.mark.parametrize("empty", [None, "", []])
def test_a_field_that_holds_nothing_gives_way_to_the_next(empty: object) -> None:
    (record,) = records("a.json", json.dumps({"text": empty, "headline": empty, "title": "Vote", "content": "The council met."}))
    assert isinstance(record, Record)
    assert (record.content, record.title, record.fields) == (
        "The council met.",
        "Vote",
        (("text", "content"), ("title", "title")),
    )


@pytest.mark.parametrize(
    ("row", "url", "publisher"),
    [
        ({"source": f"{COURIER}/a"}, f"{COURIER}/a", None),
        ({"source": "Northmere Courier"}, None, "Northmere Courier"),
        ({"source": f"{COURIER}/a", "site_name": "Northmere Courier"}, f"{COURIER}/a", "Northmere Courier"),
        ({"source": {"id": None, "name": "Northmere Courier"}, "url": f"{COURIER}/a"}, f"{COURIER}/a", "Northmere Courier"),
    ],
)
def test_a_source_may_be_an_outlet_or_an_address(row: dict[str, object], url: str | None, publisher: str | None) -> None:
    (record,) = records("a.json", json.dumps({"text": "The council met.", **row}))
    assert isinstance(record, Record)
    assert (record.url, record.publisher) == (url, publisher)
