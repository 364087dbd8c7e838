"""The report: its pages tell what the warehouse holds, lead only to places that are there, and change only where that has changed."""

import json
import os
import re
import signal
import stat
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from lunr.index import Index

from flows.report import write_report
from tests import warehouse_rows
from tests.at_step import command_at_step
from tests.conftest import ROOT, ask, environment, write_files
from tests.test_report import INLINE, VOID, contrast, spaced
from warehouse.catalog import commit
from warehouse.errors import NotWritable
from warehouse.site.marking import Marked, paragraphs
from warehouse.site.pages import MANIFEST
from warehouse.site.palette import HUES, NOBODY, places
from warehouse.site.people import timeline
from warehouse.site.seal import own_seal
from warehouse.site.search import QUOTES_A_SHARD, folded, in_shards
from warehouse.site.selection import Selection
from warehouse.site.site import write_site
from warehouse.site.templating import version

HOSTILE = "</p><script>alert(1)</script>\"'><img src=x onerror=alert(2)> \x00\x1b[31m \u202etxt.exe ￾&amp; é 😀 </mark>{{ 7*7 }}"
FRESH = {"index.html", "quality/index.html"}
"""The pages that tell when they were made."""


@dataclass
class Element:
    """An element of a page with its text, which is complete when the page is read."""

    tag: str
    attributes: dict[str, str | None]
    text: str = ""

    def has(self, name: str) -> bool:
        return name in (self.attributes.get("class") or "").split()


class Page(HTMLParser):
    """A page's elements in order, each with all the text in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))
        if tag not in INLINE | {"mark"}:
            self.handle_data(" ")
        if tag not in VOID | {"input", "path"}:
            self.open.append(self.elements[-1])

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID | {"input", "path"}:
            assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data

    def of(self, tag: str, class_: str | None = None) -> list[Element]:
        return [element for element in self.elements if element.tag == tag and (class_ is None or element.has(class_))]

    @property
    def ids(self) -> list[str]:
        return [element.attributes["id"] or "" for element in self.elements if "id" in element.attributes]


def read(site: Path, path: str) -> Page:
    return Page((site / path).read_text(encoding="utf-8"))


def files_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def page_of(data: Path, site: Path, source_uri: str) -> str:
    """The path of an article's page, found by the name of its source."""
    del data
    found = [path for path in (site / "article").iterdir() if f">{source_uri}<" in path.read_text(encoding="utf-8")]
    assert len(found) == 1
    return found[0].relative_to(site).as_posix()


def broken_links(site: Path) -> list[str]:
    """Every address on a page that is not there: a file or an anchor."""
    pages = {path.resolve(): Page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    ids = {path: set(page.ids) for path, page in pages.items()}
    broken = []
    for path, page in pages.items():
        for element in page.elements:
            for name in ("href", "src", "action"):
                address = element.attributes.get(name)
                if address is None or address.startswith(("data:", "https://", "http://")):
                    continue
                parts = urlsplit(address)
                target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
                if not target.is_file() or (parts.fragment and parts.fragment not in ids[target]):
                    broken.append(f"{path.relative_to(site)}: {address}")
    return broken


def addresses_in_index(site: Path) -> Iterator[str]:
    for path in (site / "search").glob("*.js"):
        for shown in shard(path)["shown"]:
            yield shown[4] if path.name.startswith("quotations") else shown[2]


def shard(path: Path) -> dict[str, Any]:
    """What a script of the search page brings to it."""
    name, _, data = path.read_text(encoding="utf-8").removeprefix("onrecordShard(").removesuffix(");\n").partition(",")
    assert json.loads(name) == path.name
    found: dict[str, Any] = json.loads(data)
    return found


@pytest.fixture(scope="session")
def sample_site(sample_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site") / "report"
    write_report(sample_warehouse, out)
    return out


def own_pages(site: Path) -> list[Path]:
    """The pages that are not Great Expectations'."""
    return [path for path in site.rglob("*.html") if "data_docs" not in path.parts]


# What the pages tell.


def test_no_link_is_broken(sample_site: Path) -> None:
    assert broken_links(sample_site) == []
    pages = {path.relative_to(sample_site).as_posix(): read(sample_site, path.as_posix()) for path in sample_site.rglob("*.html")}
    found = list(addresses_in_index(sample_site))
    assert len(found) > 251
    for address in found:
        path, _, anchor = address.partition("#")
        assert not anchor or anchor in pages[path].ids, address


def test_a_broken_link_would_be_noticed(sample_site: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<p id="a"><a href="#a">a</a><a href="#b">b</a><a href="no.html">c</a></p>')
    assert broken_links(tmp_path) == ["index.html: #b", "index.html: no.html"]


def test_every_page_can_be_reached_from_the_first(sample_site: Path) -> None:
    reached, waiting = set(), [(sample_site / "index.html").resolve()]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        page = Page(path.read_text(encoding="utf-8"))
        hrefs = [element.attributes.get("href") or "" for element in page.of("a")]
        waiting += [(path.parent / urlsplit(href).path).resolve() for href in hrefs if urlsplit(href).path.endswith(".html")]
    assert reached == {path.resolve() for path in sample_site.rglob("*.html")}


def test_ids_are_unique_and_pages_are_whole(sample_site: Path) -> None:
    for path in own_pages(sample_site):
        page = Page(path.read_text(encoding="utf-8"))
        assert len(page.ids) == len(set(page.ids)), path
        assert [element.attributes.get("id") for element in page.of("main")] == ["main"]
        assert len(page.of("h1")) == 1
        assert spaced(page.of("title")[0].text)
        assert len(page.of("nav")) >= 1


def test_no_page_names_another_machine(sample_site: Path) -> None:
    """Scripts that we did not write may name addresses in their comments; that they ask for none is tested in the browser."""
    styles = [path for path in sample_site.rglob("*.css") if path.name != "bootstrap.min.css"]
    for path in (*sample_site.rglob("*.html"), *styles):
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        text = text.replace("https://vega.github.io/schema/vega-lite/", "")
        assert not re.search(r"https?://|url\(|@import", text), path


def test_the_articles_text_stands_as_it_was_printed(sample_warehouse: Path, sample_site: Path) -> None:
    bodies = ask(sample_warehouse, "SELECT article_id, body FROM articles")
    assert len(bodies) == 16
    for article_id, body in bodies:
        html = (sample_site / f"article/{article_id}.html").read_text(encoding="utf-8")
        without_numbers = re.sub(r'<a class="ref.*?</a>', "", html)
        (printed,) = Page(without_numbers).of("div", "body")
        assert printed.text.split() == body.split()


def test_every_quotation_is_marked_with_its_words(sample_warehouse: Path, sample_site: Path) -> None:
    query = "SELECT article_id, quote_index, spans, confidence, body FROM quotes JOIN articles USING (article_id) ORDER BY ALL"
    rows = ask(sample_warehouse, query)
    assert len(rows) > 200
    for article_id in {row[0] for row in rows}:
        page = read(sample_site, f"article/{article_id}.html")
        quotes = [row for row in rows if row[0] == article_id]
        notes = [element for element in page.of("li") if re.fullmatch(r"n\d+", element.attributes.get("id") or "")]
        assert len(notes) == len(quotes) == len(page.of("a", "ref"))
        owners: dict[int, list[int]] = {}
        for number, (_, index, spans, confidence, _) in enumerate(quotes, start=1):
            assert f"q{index}" in page.ids
            assert ("low confidence" in notes[number - 1].text) == (confidence < 0.5)
            for span in spans:
                for place in range(span["start_char"], span["end_char"]):
                    owners.setdefault(place, []).append(number)
        body = quotes[0][4]
        marked = "".join(mark.text for mark in page.of("mark"))
        assert letters(marked) == letters("".join(body[place] for place in sorted(owners)))
        for number in range(1, len(quotes) + 1):
            own = [place for place in sorted(owners) if number in owners[place]]
            if all(owners[place] == [number] for place in own):
                text = "".join(mark.text for mark in page.of("mark") if mark.attributes["data-note"] == str(number))
                assert letters(text) == letters("".join(body[place] for place in own))


def letters(text: str) -> str:
    return "".join(text.split())


def test_an_article_shows_speakers_cues_and_how_they_were_found(tmp_path: Path) -> None:
    site = written(tmp_path, [story()])
    page = read(site, "article/a1.html")
    (speaker,) = page.of("a", "speaker")
    (ann,) = [path.name for path in (site / "person").iterdir()]
    assert (speaker.text, speaker.attributes["href"]) == ("Ann Obrien", f"../person/{ann}")
    (cue,) = page.of("a", "cue")
    assert (cue.text, cue.attributes["href"]) == ("said", "#n1")
    marks = [(mark.text, mark.attributes["class"]) for mark in page.of("mark")]
    assert marks == [("We will see.", "s1 direct"), ("it may rain", "s0 indirect low")]
    first, second = (spaced(note.text) for note in page.of("li") if note.attributes.get("id") in ("n1", "n2"))
    assert first == "Ann Obrien, Mayor cue “said” · direct · by the rule cue after fair confidence, 0.75 We will see."
    assert "no speaker printed" in second
    assert "? low confidence, 0.31" in second
    assert [spaced(entry.text) for entry in page.of("li") if entry.attributes.get("class") in ("s0", "s1")][:2] == [
        "Ann Obrien 1",
        "nobody named 1",
    ]


def test_a_person_has_roles_aliases_and_every_quotation_newest_first(tmp_path: Path) -> None:
    older = story(published_date=date(2024, 1, 2))
    newer = story("a2", published_date=date(2024, 3, 4), publisher="The Herald", role="Premier")
    site = written(tmp_path, [older, newer])
    (path,) = (site / "person").iterdir()
    page = read(site, path.as_posix())
    text = spaced(page.of("main")[0].text)
    assert "2 quotations in 2 articles, from 2 Jan 2024 to 4 Mar 2024" in text
    assert "Said to be Premier 4 Mar 2024, 1 article Mayor 2 Jan 2024, 1 article" in text
    assert "Named as Ann Obrien 2" in text
    assert "Quoted by The Courier 1 The Herald 1" in text
    links = [link.attributes["href"] for link in page.of("a") if "#q" in (link.attributes.get("href") or "")]
    assert links == ["../article/a2.html#q0", "../article/a1.html#q0"]
    assert [spaced(title.text) for title in page.of("title")[1:]] == ["week of 1 Jan 2024: 1", "week of 4 Mar 2024: 1"]


def test_the_overview_names_who_is_quoted_most_first(sample_warehouse: Path, sample_site: Path) -> None:
    ((name, count),) = ask(
        sample_warehouse, "SELECT speaker_name, quote_count FROM speakers ORDER BY quote_count DESC, speaker_name LIMIT 1"
    )
    page = read(sample_site, "index.html")
    assert page.of("a", "who")[0].text == name
    row = next(element for element in page.of("tr") if name in element.text)
    assert str(count) in row.text.split()
    ((quotes, articles),) = ask(sample_warehouse, "SELECT (SELECT count(*) FROM quotes), (SELECT count(*) FROM articles)")
    assert f"{quotes} quotations by" in page.of("main")[0].text
    assert f"in {articles} articles" in page.of("main")[0].text
    assert "unsupported_language" in page.of("main")[0].text


def test_a_duplicate_shows_the_quotations_of_what_it_repeats(sample_warehouse: Path, sample_site: Path) -> None:
    ((duplicate, original),) = ask(
        sample_warehouse, "SELECT article_id, duplicate_of FROM articles WHERE duplicate_of IS NOT NULL"
    )
    copy, first = read(sample_site, f"article/{duplicate}.html"), read(sample_site, f"article/{original}.html")
    assert [mark.text for mark in copy.of("mark")] == [mark.text for mark in first.of("mark")]
    assert f"../article/{original}.html" in [link.attributes.get("href") for link in copy.of("a")]


def test_examples_of_what_was_held_back_lead_to_their_article(tmp_path: Path) -> None:
    rows = [story()]
    example = json.dumps([{"quote_id": "a1.q7", "text": "Rains"}])
    extra = {
        "rejects": [warehouse_rows.reject("a1.txt", "failed_expectation:text_is_what_spans_cut", table="quotes", row="{}")],
        "checks": [warehouse_rows.check("text_is_what_spans_cut", success=False, unexpected_count=1, examples=example)],
        "runs": [warehouse_rows.run("run-1")],
    }
    page = read(written(tmp_path, rows, extra), "quality/index.html")
    texts = [spaced(link.text) for link in page.of("a") if link.attributes.get("href") == "../article/a1.html"]
    assert texts == ["a1.q7", "a1.txt"]


def test_shares_are_shown_over_runs(tmp_path: Path) -> None:
    runs = [warehouse_rows.run(f"run-{number}", started_at=warehouse_rows.MOMENT + timedelta(days=number)) for number in (1, 2)]
    stories = [story(run_id="run-1"), story("a2", run_id="run-2", published_date=None)]
    page = read(written(tmp_path, stories, {"runs": runs}), "quality/index.html")
    (table,) = [table for table in page.of("table") if "What stands of each run" in table.text]
    assert spaced(table.text).endswith("3 Jan 2026, 03:04 50% 50% 0% 4 Jan 2026, 03:04 50% 50% 100%")


# Text from outside.


def test_nothing_that_came_from_outside_leaves_its_place(tmp_path: Path) -> None:
    hostile = story(
        "a1",
        said=HOSTILE,
        title=HOSTILE,
        byline=HOSTILE,
        publisher=HOSTILE,
        source_uri=HOSTILE,
        url="javascript:alert(3)",
        credits=[HOSTILE],
        name=HOSTILE,
        role=HOSTILE,
        method=HOSTILE,
    )
    other = story("'><script>alert(4)</script>", published_date=date(2024, 5, 4), publisher=None)
    site = written(tmp_path, [hostile, other])
    allowed = re.compile(r"(\.\./)?assets/(charts|article|search|lunr)\.js")
    seen = 0
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        page = Page(html)
        assert all(allowed.fullmatch(script.attributes["src"] or "") and not script.text for script in page.of("script")), path
        assert {element.tag for element in page.elements}.isdisjoint({"img", "iframe", "object", "embed", "base", "style"})
        assert not [name for element in page.elements for name in element.attributes if name.startswith("on")]
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html), path
        assert "javascript:" not in html
        seen += html.count("&lt;script&gt;alert(1)")
    assert seen >= 10
    assert broken_links(site) == []
    for path in (site / "search").glob("*.js"):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]", path.read_text(encoding="utf-8"))
    body = read(site, "article/a1.html").of("div", "body")[0].text
    assert "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> ␀␛[31m ⟨U+202E⟩txt.exe" in body
    assert "{{ 7*7 }}" in body


# What is written, and what is left alone.


def test_only_what_has_changed_is_written(tmp_path: Path) -> None:
    data, site = tmp_path / "data", tmp_path / "report"
    bo: dict[str, Any] = {"name": "Bo Lund", "published_date": date(2024, 5, 9), "title": "What Bo says"}
    publish(data, [story(), story("a2", **bo), story("a3", name="Cy Marsh")])
    first = write_site(data, site)
    before = files_of(site)
    assert (first.unchanged, first.removed, first.written) == (0, 0, len(before) - 1)

    again = write_site(data, site)
    # They tell the minute: within the same one they are the same.
    assert again.written <= len(FRESH)
    assert again.removed == 0
    assert {name for name, content in files_of(site).items() if content != before[name]} - {MANIFEST} <= FRESH

    publish(data, [story("a2", said="We will not.", **bo)])
    write_site(data, site)
    after = files_of(site)
    changed = {name for name, content in after.items() if content != before[name]} - {MANIFEST} - FRESH
    assert {re.sub(r"-[0-9a-f]{8}", "", name) for name in changed} == {
        "article/a2.html",
        "person/bo-lund.html",
        "search/quotations-2024-05-03.js",
    }


def test_pages_of_what_is_gone_are_removed_and_nothing_else(tmp_path: Path) -> None:
    data, site = tmp_path / "data", tmp_path / "report"
    publish(data, [story(), story("a2", name="Bo Lund", published_date=date(2024, 6, 1))])
    write_site(data, site)
    (site / "notes.txt").write_text("mine")
    fewer = write_site(data, site, Selection(until=date(2024, 5, 31)))
    names = set(files_of(site))
    assert "article/a1.html" in names
    assert not {name for name in names if "a2" in name or "bo-lund" in name or "2024-06" in name}
    assert fewer.removed >= 3
    assert (site / "notes.txt").read_text() == "mine"
    assert broken_links(site) == []


def test_a_page_that_is_missing_is_written_again(tmp_path: Path) -> None:
    data, site = tmp_path / "data", tmp_path / "report"
    publish(data, [story()])
    write_site(data, site)
    (site / "article/a1.html").unlink()
    assert 1 <= write_site(data, site).written <= len(FRESH) + 1
    assert (site / "article/a1.html").exists()


def test_a_site_that_another_version_wrote_is_written_anew(tmp_path: Path) -> None:
    data, site = tmp_path / "data", tmp_path / "report"
    publish(data, [story()])
    total = write_site(data, site).written
    manifest = site / MANIFEST
    lines = manifest.read_text(encoding="utf-8").splitlines()
    manifest.write_text("".join(f"{line.partition(chr(9))[0]}\tof another\n" for line in lines), encoding="utf-8")
    assert write_site(data, site).written == total


def test_the_version_is_of_all_that_pages_are_made_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    sources = (
        "__init__.py",
        "sql/person_quotes.sql",
        "templates/article.html",
        "assets/site.css",
        "assets/search.js",
        "notes.txt",
    )
    versions = {}
    for number, changed in enumerate(("", *sources)):
        package = f"pages_{number}"
        write_files(tmp_path / package, {name: "'changed'\n" if name == changed else "'as it was'\n" for name in sources})
        versions[changed] = version(package)
    assert versions.pop("notes.txt") == versions[""]
    assert len(set(versions.values())) == len(versions)


def test_a_site_whose_making_broke_off_is_completed(tmp_path: Path) -> None:
    data, site = tmp_path / "data", tmp_path / "report"
    publish(data, [story(), story("a2", name="Bo Lund")])
    told = tmp_path / "steps"

    def report(out: Path, when: str) -> int:
        command = command_at_step(out, when, "kill", told, "onrecord", "report", "--to", data, "--out", out)
        environ = environment(HOME=str(tmp_path), XDG_STATE_HOME=os.environ["XDG_STATE_HOME"])
        return subprocess.run(command, cwd=ROOT, env=environ, start_new_session=True, check=False).returncode

    assert report(tmp_path / "whole", "never") == 0
    assert report(site, str(int(told.read_text()) * 3 // 4)) == -signal.SIGKILL
    assert list(site.rglob("*.html"))
    assert not (site / "index.html").exists()
    completed = write_site(data, site)
    assert completed.unchanged > 0
    assert broken_links(site) == []


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    publish(tmp_path / "data", [story()])
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "index.html").write_text("my own page")
    with pytest.raises(NotWritable, match="home"):
        write_site(tmp_path / "data", tmp_path / "home")
    assert files_of(tmp_path / "home") == {"index.html": b"my own page"}


def test_a_manifest_of_somebody_elses_deletes_nothing_outside(tmp_path: Path) -> None:
    publish(tmp_path / "data", [story()])
    (tmp_path / "precious.txt").write_text("keep")
    (tmp_path / "report").mkdir()
    (tmp_path / "report" / MANIFEST).write_text(f"{MANIFEST}\tx\n../precious.txt\tx\n{tmp_path}/precious.txt\tx\n")
    write_site(tmp_path / "data", tmp_path / "report")
    assert (tmp_path / "precious.txt").read_text() == "keep"


# The selection.


@pytest.mark.parametrize(
    ("selection", "shown"),
    [
        (Selection(since=date(2024, 5, 4)), {"a2", "a3"}),
        (Selection(until=date(2024, 5, 4)), {"a1", "a2"}),
        (Selection(publisher="the herald"), {"a2"}),
        (Selection(limit=2), {"a2", "a3"}),
        (Selection(publisher="nobody"), set()),
    ],
)
def test_a_selection_shows_its_articles_only(tmp_path: Path, selection: Selection, shown: set[str]) -> None:
    stories = [
        story("a1"),
        story("a2", published_date=date(2024, 5, 4), publisher="The Herald", name="Bo Lund"),
        story("a3", published_date=date(2024, 5, 5), name="Cy Marsh"),
        story("a4", published_date=None, name="Di Quill"),
    ]
    publish(tmp_path / "data", stories)
    site = write_site(tmp_path / "data", tmp_path / "report", selection)
    folder = tmp_path / "report" / "article"
    assert {path.stem for path in folder.glob("*")} == shown
    assert (site.articles, site.people) == (len(shown), len(shown))
    assert selection.words in read(tmp_path / "report", "index.html").of("main")[0].text
    assert broken_links(tmp_path / "report") == []


def test_an_empty_warehouse_has_a_report(tmp_path: Path) -> None:
    publish(tmp_path / "data", [])
    write_site(tmp_path / "data", tmp_path / "report")
    assert "Nothing has been taken in yet" in read(tmp_path / "report", "index.html").of("main")[0].text
    assert broken_links(tmp_path / "report") == []


# Search.


def test_the_index_finds_quotations_and_names(sample_site: Path) -> None:
    (path,) = (sample_site / "search").glob("quotations-2*.js")
    found = shard(path)
    index = Index.load(found["index"])
    hits = [found["shown"][int(hit["ref"])] for hit in index.search("+pryce +daughter")]
    assert any("daughter" in text and who == "Desmond Pryce" for text, who, *_ in hits)
    names = shard(sample_site / "search" / "names-d.js")
    hits = [names["shown"][int(hit["ref"])] for hit in Index.load(names["index"]).search("pryce")]
    assert hits[0][0] == "Desmond Pryce"
    assert hits[0][2].startswith("person/desmond-pryce")


def test_accents_and_apostrophes_do_not_matter() -> None:
    assert folded("Montréal’s") == folded("Montreal's") == "Montreal's"


def test_a_new_day_changes_the_last_shard_only() -> None:
    half = QUOTES_A_SHARD // 2
    days = [{"day": date(2024, 1, day), "quotes": half} for day in range(1, 8)]
    before = in_shards([{"day": None, "quotes": 3}, *days[:6]])
    after = in_shards([{"day": None, "quotes": 3}, *days])
    assert [(shard.first, shard.quotes) for shard in before] == [
        (None, 3),
        (date(2024, 1, 1), 2 * half),
        (date(2024, 1, 3), 2 * half),
        (date(2024, 1, 5), 2 * half),
    ]
    assert after[:4] == before
    assert after[4].path == "search/quotations-2024-01-07.js"


# The parts.


def test_quotations_in_quotations_and_over_paragraphs() -> None:
    body = 'He said "one two three".\n\n  \n"Four" he said.'
    inner, outer = body.index("two"), body.index("one")
    four = body.index("Four")
    quotes = [
        Marked(1, ((outer, outer + 13), (four, four + 4)), (3, 7), (0, 2)),
        Marked(2, ((inner, inner + 3),), None, None),
    ]
    first, second = paragraphs(body, quotes, mentions=[0])
    assert [(piece.text, piece.quote) for piece in first] == [
        ("He", None),
        (" ", None),
        ("said", None),
        (' "', None),
        ("one ", 1),
        ("two", 2),
        (" three", 1),
        ('".', None),
    ]
    assert [piece.text for piece in first if piece.begins] == ["one ", "two"]
    assert [(piece.text, piece.ends) for piece in (*first, *second) if piece.ends] == [("two", (2,)), ('"', (1,))]
    assert (first[0].speaker, first[2].cue, first[0].names) == (1, 1, (0,))
    assert "".join(piece.text for piece in second) == '"Four" he said.'


def test_spans_that_cannot_be_are_left_out() -> None:
    (pieces,) = paragraphs("short", [Marked(1, ((2, 2), (3, 99)), (-4, 2), None)])
    assert "".join(piece.text for piece in pieces) == "short"
    assert not any(piece.quote for piece in pieces)


def test_a_timeline_has_every_stretch() -> None:
    assert timeline([date(2024, 1, 1)]) == ()
    bars = timeline([date(2024, 1, 1), date(2024, 1, 1), None, date(2024, 1, 4)])
    assert [(bar.label, bar.quotes, bar.height) for bar in bars] == [
        ("1 Jan 2024", 2, 100),
        ("2 Jan 2024", 0, 0),
        ("3 Jan 2024", 0, 0),
        ("4 Jan 2024", 1, 50),
    ]


def test_more_speakers_than_hues_take_them_in_turn() -> None:
    assert places([str(number) for number in range(10)])["8"] == 1
    assert len({hue.light for hue in HUES}) == len({hue.terminal_name for hue in HUES}) == len(HUES)


@pytest.mark.parametrize("hue", [*HUES, NOBODY], ids=lambda hue: hue.name)
def test_text_stands_out_in_every_colour(hue: Any) -> None:
    """WCAG 2.2 AA: 4.5 for the speakers' colours as text, and for text on a quotation's ground, even one that is lit."""
    for paper, ink, colour, lit in (("#fbfaf6", "#1c1b19", hue.light, 0.32), ("#14161a", "#ebe8e1", hue.dark, 0.40)):
        assert contrast(colour, paper) >= 4.5
        assert contrast(ink, mixed(colour, paper, lit)) >= 4.5
    assert min(contrast(hue.terminal, "#000000"), contrast(hue.terminal, "#ffffff")) >= 3


def mixed(colour: str, paper: str, share: float) -> str:
    pairs = [(int(colour[place : place + 2], 16), int(paper[place : place + 2], 16)) for place in (1, 3, 5)]
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02x}" for one, other in pairs)


# A warehouse of stories.

Story = dict[str, list[dict[str, Any]]]


def story(
    article_id: str = "a1",
    *,
    said: str = "We will see.",
    name: str = "Ann Obrien",
    role: str = "Mayor",
    method: str = "cue_after",
    **changes: Any,
) -> Story:
    """An article in which somebody says something, and nobody in particular something else."""
    body = f'"{said}" {name} said.\n\nReports are that it may rain.'
    cue, rain, speaker = body.index(" said.") + 1, body.index("it may rain"), body.index(f" {name} said.") + 1
    entity = f"PERSON:{name.lower()}"
    known = {"speaker_text": name, "speaker_start_char": speaker, "speaker_end_char": speaker + len(name)}
    nobody = dict.fromkeys(("cue_text", "cue_lemma", "speaker_name", "speaker_entity_id", "speaker_role"))
    return {
        "articles": [
            warehouse_rows.article(article_id, **({"body": body, "content_sha256": sha256(body.encode()).hexdigest()} | changes))
        ],
        "mentions": [
            warehouse_rows.mention(
                article_id, 0, start_char=speaker, end_char=speaker + len(name), text=name, name=name, entity_id=entity, role=role
            )
        ],
        "quotes": [
            warehouse_rows.quote(
                article_id,
                0,
                text=said,
                start_char=1,
                end_char=1 + len(said),
                spans=[{"start_char": 1, "end_char": 1 + len(said)}],
                cue_start_char=cue,
                cue_end_char=cue + 4,
                speaker_name=name,
                speaker_entity_id=entity,
                speaker_role=role,
                method=method,
                **known,
            ),
            warehouse_rows.quote(
                article_id,
                1,
                kind="indirect",
                text="it may rain",
                start_char=rain,
                end_char=rain + 11,
                spans=[{"start_char": rain, "end_char": rain + 11}],
                speaker_form="none",
                method="rest_of_clause",
                confidence=0.31,
                **nobody,
            ),
        ],
    }


def publish(data: Path, stories: list[Story], extra: Mapping[str, list[dict[str, Any]]] | None = None) -> None:
    names = ("articles", "mentions", "quotes")
    tables = {name: [row for one in stories for row in one[name]] for name in names} | dict(extra or {})
    commit(data, {name: warehouse_rows.table(name, rows) for name, rows in tables.items()}, run_id="run-1")


def written(tmp_path: Path, stories: list[Story], extra: Mapping[str, list[dict[str, Any]]] | None = None) -> Path:
    publish(tmp_path / "data", stories, extra)
    write_site(tmp_path / "data", tmp_path / "report")
    return tmp_path / "report"


def link_to_a_folder(site: Path, home: Path) -> None:
    (site / "person").symlink_to(home, target_is_directory=True)
    (site / MANIFEST).write_text(f"{MANIFEST}\told\nperson/.profile\told\n", encoding="utf-8")


def link_beside_a_page(site: Path, home: Path) -> None:
    (site / "index.html.unfinished").symlink_to(home / ".profile")
    (site / MANIFEST).write_text(f"{MANIFEST}\told\n", encoding="utf-8")


def link_for_a_manifest(site: Path, home: Path) -> None:
    (site / MANIFEST).symlink_to(home / ".profile")


def pipe_for_a_manifest(site: Path, home: Path) -> None:
    os.mkfifo(site / MANIFEST)


@pytest.mark.parametrize("plant", [link_to_a_folder, link_beside_a_page, link_for_a_manifest, pipe_for_a_manifest])
def test_what_is_planted_in_a_report_that_came_with_a_warehouse_leads_to_no_file_of_the_user(
    small_warehouse: Path, tmp_path: Path, plant: Callable[[Path, Path], None]
) -> None:
    (site := tmp_path / "site").mkdir()
    (home := tmp_path / "home").mkdir()
    (home / ".profile").write_text(f"{MANIFEST}\told\n", encoding="utf-8")
    plant(site, home)
    with pytest.raises(NotWritable, match="is a link, a pipe or a device"):
        write_report(small_warehouse, site)
    assert (home / ".profile").read_text(encoding="utf-8") == f"{MANIFEST}\told\n"


def test_no_page_of_a_report_that_came_with_a_warehouse_is_taken_for_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever sends it has the same OnRecord, and so knows what its pages would be made of; but not this user's seal."""
    publish(tmp_path / "data", [story()])
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "theirs"))
    write_site(tmp_path / "data", tmp_path / "report")
    planted = [tmp_path / "report" / name for name in ("assets/article.js", "article/a1.html", "search/index.html")]
    for path in planted:
        path.write_text("<script>alert(1)</script>", encoding="utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "mine"))
    made = write_site(tmp_path / "data", tmp_path / "report")
    assert made.unchanged == 0
    assert not [path for path in planted if "alert(1)" in path.read_text(encoding="utf-8")]
    assert write_site(tmp_path / "data", tmp_path / "report").unchanged > 0
    assert stat.S_IMODE((tmp_path / "mine/onrecord/seal").stat().st_mode) == 0o600


@pytest.mark.parametrize("page", ["assets/article.js", "article/a1.html", "search/index.html", "people/index.html"])
def test_no_page_that_was_changed_while_the_report_was_away_is_taken_for_ours(tmp_path: Path, page: str) -> None:
    """With the list of pages as we wrote it."""
    publish(tmp_path / "data", [story()])
    write_site(tmp_path / "data", tmp_path / "report")
    ours = (tmp_path / "report" / page).read_bytes()
    (tmp_path / "report" / page).write_bytes(ours + b"<script>alert(1)</script>")
    assert write_site(tmp_path / "data", tmp_path / "report").unchanged > 0
    assert (tmp_path / "report" / page).read_bytes() == ours


def test_a_seal_that_others_can_read_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    first = own_seal()
    assert own_seal() == first
    (tmp_path / "onrecord/seal").chmod(0o644)
    second = own_seal()
    assert own_seal() == second != first
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    assert own_seal() != own_seal(), "where none can be kept, no page is taken for ours"
