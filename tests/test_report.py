"""The report's page on data quality: what it shows is right, stays inside the page, and can be read by everyone."""

import contextlib
import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import duckdb
import pytest

from transforms.tables.checks import EXPECTATIONS
from transforms.tables.schema import TABLES, to_arrow, to_frame
from warehouse.catalog import commit, connect
from warehouse.errors import NotWritable, NoWarehouse
from warehouse.site.quality import quality
from warehouse.site.site import write_site

BEGAN = datetime(2025, 3, 1, 6, tzinfo=UTC)
NOW = BEGAN + timedelta(days=1, hours=3)
HOSTILE = "</td><script>alert(1)</script>\"'><img src=x onerror=alert(2)> \x00\x1b[31m \u202etxt.exe ￾&amp; é 😀"

STYLES = files("warehouse.site").joinpath("assets", "site.css").read_text(encoding="utf-8")

Row = dict[str, Any]

VOID = {"meta", "link", "br", "wbr", "line", "rect"}
INLINE = {"a", "code", "em", "span", "strong", "time", "wbr"}


class Page(HTMLParser):
    """The report as a reader meets it: elements with attributes, ids, the text, and the tables' rows of cells."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.tables: list[list[list[str]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
        if tag not in VOID:
            self.open.append(tag)
        if tag not in INLINE:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self.open:
            return
        self.words.append(data)
        if "tr" in self.open and self.tables[-1][-1]:
            self.tables[-1][-1][-1] += data

    @property
    def text(self) -> str:
        return spaced("".join(self.words))

    def rows(self, heading: str) -> dict[str, list[str]]:
        """The rows of the tables whose first column has the heading: the cells by the first one's text."""
        rows = [row for table in self.tables if spaced(table[0][0]) == heading for row in table[1:]]
        return {spaced(row[0]): [spaced(cell) for cell in row[1:]] for row in rows}


def spaced(text: str) -> str:
    return " ".join(text.split())


def article(number: int, **changes: Any) -> Row:
    return {
        "article_id": f"a{number}",
        "source_uri": f"2025/{number}.txt",
        "publisher": "The Harbour Ledger",
        "language": "en",
        "published_date": date(2025, 2, 20 + number),
        "body": "Rain fell.",
        "credits": [],
        "is_developing": False,
        "paragraph_count": 1,
        "sentence_count": 1,
        "word_count": 2,
        "content_sha256": "c",
        "raw_sha256": f"r{number}",
        "ingested_at": BEGAN,
        "run_id": "run-1",
        "extractor": "rules 1, model 1",
    } | changes


def quote(number: int, **changes: Any) -> Row:
    return {
        "quote_id": f"a1-q{number}",
        "article_id": "a1",
        "quote_index": number,
        "kind": "direct",
        "text": "Rain",
        "start_char": 0,
        "end_char": 4,
        "spans": [{"start_char": 0, "end_char": 4}],
        "speaker_text": "she",
        "speaker_form": "pronoun",
        "speaker_entity_id": "PERSON:ada holm",
        "speaker_name": "Ada Holm",
        "method": "cue_verb",
        "confidence": 0.95,
    } | changes


def run(number: int, **changes: Any) -> Row:
    began = BEGAN + timedelta(days=number - 1)
    counts = {"published": 3, "updated": 0, "unchanged": 0, "duplicates": 0, "rejected": 2}
    return {
        "run_id": f"run-{number}",
        "started_at": began,
        "finished_at": began + timedelta(seconds=75),
        "status": "completed",
        "source": "feeds",
        "extractor": "rules 1, model 1",
        "seen": 5,
        **counts,
        "mentions": 1,
        "quotes": 4,
        "seconds": 75.2,
    } | changes


def check(number: int, table: str, expectation: str, checked: int, failed: int, **changes: Any) -> Row:
    severity = next((e.severity for e in EXPECTATIONS if (e.table, e.name) == (table, expectation)), "critical")
    return {
        "run_id": f"run-{number}",
        "batch_id": "1",
        "table": table,
        "expectation": expectation,
        "column": None,
        "severity": severity,
        "success": not failed,
        "checked_count": checked,
        "unexpected_count": failed,
        "examples": "[]",
    } | changes


def reject(number: int, source_uri: str, reason: str, detail: str, **changes: Any) -> Row:
    began = BEGAN + timedelta(days=number - 1)
    row = {"source_uri": source_uri, "table": "articles", "reason": reason, "detail": detail, "raw_sha256": source_uri}
    return row | {"run_id": f"run-{number}", "rejected_at": began} | changes


def warehouse_rows() -> dict[str, list[Row]]:
    """Two runs: in the first a quotation was held back, in the second everything passed."""
    example = json.dumps([{"quote_id": "a1-q9", "text": "Rains", "text_in_body": "Rain"}])
    return {
        "articles": [
            article(1),
            article(2, published_date=None, is_developing=True),
            article(3, publisher=None, duplicate_of="a1"),
        ],
        "mentions": [
            {
                "mention_id": "a1-m0",
                "article_id": "a1",
                "sentence_index": 0,
                "start_char": 0,
                "end_char": 4,
                "text": "Rain",
                "label": "PERSON",
                "entity_id": "PERSON:rain",
                "name": "Rain",
            }
        ],
        "quotes": [
            quote(0),
            quote(1, speaker_name=None, speaker_entity_id=None, confidence=0.8),
            quote(2, kind="indirect", method="according_to", confidence=1.0),
            quote(3, speaker_text=None, speaker_name=None, speaker_entity_id=None, speaker_form="none", confidence=0.05),
        ],
        "rejects": [
            reject(1, "empty.txt", "empty", "the file is empty"),
            reject(1, "2025/1.txt", "invalid_date", "header says 'date 2025-02-30'", rejected_at=BEGAN - timedelta(days=3)),
            reject(1, "2025/1.txt", "failed_expectation:text_is_what_spans_cut", "text is 'Rains'", table="quotes", row="{}"),
        ],
        "runs": [run(1), run(2, seen=6, published=0, updated=1, unchanged=5, rejected=0, seconds=3.14)],
        "checks": [
            check(1, "quotes", "text_is_what_spans_cut", 3, 1, examples=example),
            check(1, "quotes", "text_is_what_spans_cut", 2, 0, batch_id="2"),
            check(2, "quotes", "text_is_what_spans_cut", 5, 0),
            check(2, "articles", "share_with_date_in_bounds", 4, 1, success=True),
            check(2, "articles", "article_id_unique", 1200, 0),
        ],
    }


def published(data: Path, rows: Mapping[str, list[Row]]) -> Path:
    """A warehouse of these rows."""
    tables = {name: to_arrow(TABLES[name], to_frame(TABLES[name], found)) for name, found in rows.items()}
    commit(data, tables, run_id="run-1")
    return data


def page_of(rows: Mapping[str, list[Row]], data: Path) -> str:
    with contextlib.closing(connect(published(data, rows))) as connection:
        return quality(connection, NOW)


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    return page_of(warehouse_rows(), tmp_path_factory.mktemp("warehouse") / "data")


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_the_report_is_a_folder_and_says_where_it_begins(tmp_path: Path) -> None:
    data = published(tmp_path / "data", warehouse_rows())
    out = tmp_path / "new" / "report"
    assert write_site(data, out).first_page == (out / "index.html").resolve()
    assert (out / "quality" / "index.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [path.name for path in out.parent.iterdir()] == ["report"]


def test_without_a_warehouse_there_is_no_report(tmp_path: Path) -> None:
    with pytest.raises(NoWarehouse):
        write_site(tmp_path / "nothing", tmp_path / "report")
    assert not (tmp_path / "report").exists()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    data = published(tmp_path / "data", warehouse_rows())
    (tmp_path / "taken").write_text("a file, not a folder")
    with pytest.raises(NotWritable, match=r"taken/report"):
        write_site(data, tmp_path / "taken" / "report")


def test_headline_figures(page: Page) -> None:
    for figure in (
        "Articles 3 1 of them repeat another",
        "Quotations 4 by 1 named speaker",
        "Names mentioned 1 people",
        "Quotations with a speaker 75% 50% with a name",
        "Of low confidence 25% below 0.50: more likely wrong than right",
        "Mean confidence 0.70 50% at 0.9 or more",
        "Articles with a date 67% 1 without",
        "Expectations met 3 of 3 when last checked",
        "Last taken in 1 day ago newest article of 23 Feb 2025",
    ):
        assert figure in page.text


def test_runs_are_listed_newest_first_with_their_counts(page: Page) -> None:
    rows = page.rows("Began")
    assert list(rows) == ["2 Mar 2025, 06:00", "1 Mar 2025, 06:00"]
    assert rows["2 Mar 2025, 06:00"] == ["completed", "6", "0", "1", "5", "0", "0", "4", "3.1 s"]
    assert rows["1 Mar 2025, 06:00"] == ["completed", "5", "3", "0", "0", "0", "2", "4", "1 min 15 s"]


def test_every_expectation_is_shown_with_its_severity_and_meaning(page: Page) -> None:
    for expectation in EXPECTATIONS:
        assert f"{expectation.name} {expectation.severity} {spaced(expectation.meaning)}" in page.text


def test_an_expectation_shows_its_last_check_its_totals_its_trend_and_examples(page: Page) -> None:
    cells = {key.split()[0]: row for key, row in page.rows("Expectation").items()}
    assert cells["text_is_what_spans_cut"][:3] == ["met", "0 of 5", "1 of 10"]
    assert cells["article_id_unique"] == ["met", "0 of 1,200", "0 of 1,200", "none in 1 run"]
    assert cells["confidence_in_bounds"][:3] == ["never", "—", "—"]
    assert cells["share_with_date_in_bounds"][:3] == ["met", "1 of 4", "1 of 4"]
    assert [
        attributes["aria-label"] for tag, attributes in page.elements if tag == "svg" and attributes.get("role") == "img"
    ] == [
        "Rows failed in 1 of 1 run",
        "Rows failed in 1 of 2 runs",
    ]
    assert "quote_id a1-q9 text Rains text_in_body Rain" in page.text


def test_what_was_held_back_is_told_with_source_and_detail(page: Page) -> None:
    rows = {key.split()[0]: cells for key, cells in page.rows("Reason").items()}
    assert rows["empty"] == ["articles", "1", "1", "0", "1 Mar 2025, 06:00"]
    assert rows["invalid_date"] == ["articles", "1", "1", "1", "26 Feb 2025, 06:00"]
    assert rows["text_is_what_spans_cut"] == ["quotes", "1", "1", "0", "1 Mar 2025, 06:00"]
    assert "empty.txt the file is empty" in page.text


def test_quotations_by_kind_and_method(page: Page) -> None:
    assert page.rows("Kind") == {
        "direct": ["3 75%", "67%", "33%", "0.60", "33%"],
        "indirect": ["1 25%", "100%", "100%", "1.00", "100%"],
    }
    assert page.rows("Method")["according_to"] == ["1 25%", "100%", "100%", "1.00", "100%"]
    assert "0.9 to 1.0: 2" in page.text
    assert "0.0 to 0.1: 1" in page.text


def test_articles_by_outlet_and_without_a_date(page: Page) -> None:
    assert page.rows("Outlet") == {
        "The Harbour Ledger": ["2", "4", "50%", "21 Feb 2025", "21 Feb 2025"],
        "outlet not known": ["1", "0", "100%", "23 Feb 2025", "23 Feb 2025"],
    }
    assert page.rows("Source") == {"2025/2.txt": ["The Harbour Ledger", "1 Mar 2025, 06:00"]}
    assert page.rows("Version") == {"rules 1, model 1": ["3", "1 Mar 2025, 06:00", "1 Mar 2025, 06:00"]}


def failing(number: int, name: str, **changes: Any) -> Row:
    table = next(expectation.table for expectation in EXPECTATIONS if expectation.name == name)
    return check(number, table, name, 4, 1, **changes)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        (
            {"runs": [], "rejects": [], "articles": [], "quotes": [], "mentions": [], "checks": []},
            "Nothing has been taken in yet.",
        ),
        ({}, "Every expectation was met when it was last checked."),
        ({"runs": [run(2, status="failed")]}, "The last run failed."),
        ({"runs": [], "checks": []}, "The last run has not ended."),
        ({"checks": [failing(2, "published_date_plausible")]}, "The last audit held rows back."),
        ({"checks": [failing(2, "word_count_in_bounds")]}, "All rows met the critical expectations; 1 warning."),
    ],
    ids=["empty", "good", "failed", "unfinished", "held back", "warning"],
)
def test_the_verdict(tmp_path: Path, changes: dict[str, list[Row]], verdict: str) -> None:
    assert verdict in Page(page_of(warehouse_rows() | changes, tmp_path / "data")).text


def test_an_expectation_that_is_not_held_any_more_keeps_its_history(tmp_path: Path) -> None:
    rows = warehouse_rows()
    rows["checks"].append(check(1, "quotes", "of_long_ago", 7, 2, examples="not JSON"))
    text = Page(page_of(rows, tmp_path / "data")).text
    assert "of_long_ago critical Held by an earlier version; not checked any more." in text
    assert "not JSON" in text


def test_only_the_newest_runs_are_listed_and_the_page_says_so(tmp_path: Path) -> None:
    rows = warehouse_rows() | {"runs": [run(number) for number in range(1, 36)]}
    page = Page(page_of(rows, tmp_path / "data"))
    assert len(page.rows("Began")) == 30
    assert "The latest 30 of 35 runs" in page.text


def test_nothing_that_came_from_outside_leaves_its_place(tmp_path: Path) -> None:
    rows = warehouse_rows()
    rows["rejects"] = [reject(1, HOSTILE, "empty", HOSTILE)]
    rows["articles"] = [article(1, publisher=HOSTILE, extractor=HOSTILE), article(2, source_uri=HOSTILE, published_date=None)]
    rows["runs"] = [run(1, source=HOSTILE), run(2, source="other")]
    rows["quotes"] = [quote(0, method=HOSTILE)]
    rows["checks"] = [check(1, "quotes", "kind_known", 1, 1, examples=json.dumps([{HOSTILE: HOSTILE}, HOSTILE]))]
    html = page_of(rows, tmp_path / "data")
    page = Page(html)

    assert {tag for tag, _ in page.elements}.isdisjoint({"img", "iframe", "object", "embed", "form", "input", "base"})
    assert [attributes for tag, attributes in page.elements if tag == "script"] == [{"src": "../assets/charts.js", "defer": None}]
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert page.text.count("</td><script>alert(1)</script>\"'><img src=x onerror=alert(2)> ␀␛[31m ⟨U+202E⟩txt.exe") == 10
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)
    assert "é 😀" in page.text


def test_the_page_asks_nothing_of_any_network(html: str, page: Page) -> None:
    addresses = [
        value
        for _, attributes in page.elements
        for name, value in attributes.items()
        if name in ("src", "href", "srcset", "action", "data", "poster", "xlink:href")
    ]
    assert addresses
    assert [address for address in addresses if not re.match(r"#|data:,|\.\./[\w/-]+\.(html|css|js)$", address or "")] == []
    assert not re.search(r"url\(|@import|https?://|//[a-z]", html + STYLES)
    (policy,) = [attributes["content"] for _, attributes in page.elements if "http-equiv" in attributes]
    rules = dict(rule.strip().split(" ", 1) for rule in (policy or "").split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self' file:"


def test_links_lead_to_places_that_exist_once(page: Page) -> None:
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    hrefs = [attributes["href"] or "" for tag, attributes in page.elements if tag == "a"]
    targets = {href[1:] for href in hrefs if href.startswith("#")}
    assert targets <= set(ids)
    assert {"runs", "expectations", "held-back", "quotations", "articles", "versions"} <= targets


def test_the_page_can_be_read_without_seeing_it(html: str, page: Page) -> None:
    elements = page.elements
    assert elements[0] == ("html", {"lang": "en", "data-root": "../"})
    levels = [int(tag[1]) for tag, _ in elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    assert len(re.findall(r"<table[^>]*>\s*<caption>", html)) == len(page.tables) >= 8
    assert all(attributes.get("scope") in ("col", "row") for tag, attributes in elements if tag == "th")
    for table in page.tables:
        assert len({len(row) for row in table}) == 1
    hidden = re.sub(r'<figure class="chart" aria-hidden="true">.*?</figure>', "", html, flags=re.DOTALL)
    assert re.findall(r"<svg(?![^>]*(?:aria-hidden|aria-label))", hidden) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(scheme: str) -> None:
    """WCAG 2.2 AA: contrast of at least 4.5 for text, 3 for the parts of charts."""
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in re.findall(r":root \{(.*?)\}", STYLES, re.DOTALL)[:2]
    )
    colours = light if scheme == "light" else light | dark
    for ground in ("paper", "card"):
        for text in ("ink", "soft", "link", "good", "warn", "bad"):
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
        for mark in (
            "published",
            "updated",
            "unchanged",
            "duplicates",
            "rejected",
            "bar",
            "direct",
            "mixed",
            "indirect",
            "turn",
            "block",
        ):
            assert contrast(colours[mark], colours[ground]) >= 3, (mark, ground)
    for badge in ("good", "warn", "bad"):
        for text in (badge, "ink", "link"):
            assert contrast(colours[text], colours[f"{badge}-bg"]) >= 4.5, (text, badge)


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_table_that_cannot_be_read_is_not_papered_over() -> None:
    with contextlib.closing(duckdb.connect()) as connection, pytest.raises(duckdb.CatalogException):
        quality(connection, NOW)
