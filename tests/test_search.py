"""The search index: what is found by which words, how it follows the warehouse, and what happens when it is damaged."""

import hashlib
import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flows.corrections import Wish, correct
from tests.conftest import Command
from tests.warehouse_rows import article, quote, table
from warehouse.catalog import commit
from warehouse.errors import QueryError
from warehouse.forgetting import forget
from warehouse.layout import snapshot_path
from warehouse.maintenance import maintain
from warehouse.search.asking import Question, ask, search
from warehouse.search.index import open_index, standing_index
from warehouse.search.place import search_folder
from warehouse.search.words import MOST_WORDS, parse

SAID = {
    "dykes": (
        "The dykes were flooding the farms of Naïve Hollow",
        "Zoë St-Onge",
        "The Courier",
        date(2024, 3, 5),
        "direct",
        0.95,
    ),
    "ferry": (
        "Ferries will stop; the flood took the pier",
        "Marta Lindqvist",
        "The Observer",
        date(2024, 4, 11),
        "indirect",
        0.4,
    ),
    "school": ("A new school opens in autumn", "Robert Hale", "The Courier", None, "direct", 0.8),
}


def publish(data: Path, *keys: str, run_id: str = "run-1", **changes: Any) -> None:
    articles, quotes = [], []
    for key in keys:
        words, who, outlet, day, kind, confidence = SAID[key]
        articles.append(article(key, publisher=outlet, published_date=day, title=f"Headline of {key}"))
        row = {
            "text": words,
            "kind": kind,
            "speaker_name": who,
            "speaker_entity_id": f"PERSON:{who.lower()}",
            "confidence": confidence,
        }
        quotes.append(quote(key, 0, speaker_role="Mayor", **(row | changes)))
    tables = {"articles": table("articles", articles), "mentions": table("mentions", []), "quotes": table("quotes", quotes)}
    commit(data, tables, run_id=run_id)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("data")
    publish(data, *SAID)
    return data


def found(data: Path, words: str = "", **filters: Any) -> set[str]:
    return {hit.row["article_id"] for hit in search(data, Question(words, **filters)).hits}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("flood", {"dykes", "ferry"}),
        ("FLOODED dyke", {"dykes"}),
        ("naive", {"dykes"}),
        ("zoe", {"dykes"}),
        ("St-Onge", {"dykes"}),
        ('"flooding the farms"', {"dykes"}),
        ('"farms the flooding"', set()),
        ("ferr*", {"ferry"}),
        ("lindkvist~", {"ferry"}),
        ("flood NOT farms", {"ferry"}),
        ("flood -farms", {"ferry"}),
        ("school OR pier", {"school", "ferry"}),
        ("(school OR pier) AND stop", {"ferry"}),
        ("NOT flood", {"school"}),
        ("mayor", {"dykes", "ferry", "school"}),
        ("headline school", {"school"}),
        ("hale school", {"school"}),
        ("", {"dykes", "ferry", "school"}),
        ("nowhere", set()),
        ("((flood", {"dykes", "ferry"}),
        (") OR ( NOT", set()),
        ('"', set()),
        ("!?", set()),
    ],
)
def test_words_find(data: Path, words: str, expected: set[str]) -> None:
    assert found(data, words) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"person": "Marta Lindqvist"}, {"ferry"}),
        ({"person": "lindqvist"}, {"ferry"}),
        ({"person": "PERSON:robert hale"}, {"school"}),
        ({"outlet": "The Courier"}, {"dykes", "school"}),
        ({"since": date(2024, 4, 1)}, {"ferry"}),
        ({"until": date(2024, 3, 5)}, {"dykes"}),
        ({"kind": "direct", "min_confidence": 0.9}, {"dykes"}),
    ],
)
def test_filters_leave(data: Path, filters: dict[str, Any], expected: set[str]) -> None:
    assert found(data, **filters) == expected


def test_hits_come_in_order_with_their_words_marked_and_counted(data: Path) -> None:
    answer = search(data, Question("flood", order="newest"), facets=True)
    assert [hit.row["article_id"] for hit in answer.hits] == ["ferry", "dykes"]
    assert [piece for piece, is_found in answer.hits[1].pieces if is_found] == ["flooding"]
    assert "".join(piece for piece, _ in answer.hits[1].pieces) == SAID["dykes"][0]
    assert answer.hits[0].row["published_date"] == "2024-04-11"
    assert dict(answer.facets["who"]) == {"Zoë St-Onge": 1, "Marta Lindqvist": 1}
    assert dict(answer.facets["month"]) == {"2024-03": 1, "2024-04": 1}
    assert (answer.count, answer.note) == (2, "")
    assert [hit.row["article_id"] for hit in search(data, Question("flood", order="newest", skip=1)).hits] == ["dykes"]


@pytest.mark.parametrize(
    "question",
    [
        Question("a* " * 7),
        Question("lind-holm-a-b-c-d-e~"),
        Question(kind="loud"),
        Question(order="best"),
        Question("a " * (MOST_WORDS + 1)),
        Question(skip=10**6),
        Question("(" * 50),
    ],
)
def test_what_cannot_be_meant_is_told(data: Path, question: Question) -> None:
    with pytest.raises(QueryError):
        ask(open_index(data), question)


def test_no_question_breaks_the_reader() -> None:
    for text in ("OR", "AND AND", "NOT NOT a", "- -", "*", "~", "a OR", "(a OR) b)", '"a" "b', "\\", "a:b^2 [1 TO 2]", "\x00"):
        parse(text)


def test_the_index_follows_every_commit(tmp_path: Path) -> None:
    publish(tmp_path, "dykes")
    assert found(tmp_path, "flood") == {"dykes"}
    folder = open_index(tmp_path).state.folder
    publish(tmp_path, "ferry", run_id="run-2")
    assert found(tmp_path, "flood") == {"dykes", "ferry"}
    publish(tmp_path, "dykes", run_id="run-3", text="Nothing to see")
    assert found(tmp_path, "flood") == {"ferry"}
    assert found(tmp_path, "nothing") == {"dykes"}
    maintain(tmp_path)
    assert found(tmp_path, "flood") == {"ferry"}
    opened = open_index(tmp_path)
    # All of it was brought up to date, nothing made anew.
    assert (opened.state.folder, opened.state.quotations, opened.is_current) == (folder, 2, True)


def test_a_correction_is_found_at_once(tmp_path: Path) -> None:
    words = SAID["ferry"][0]
    row = article("ferry", body=f"“{words},” said Marta Lindqvist. Bo Ek was there.")
    said = quote(
        "ferry", 0, text=words, start_char=1, end_char=1 + len(words), spans=[{"start_char": 1, "end_char": 1 + len(words)}]
    )
    tables = {"articles": [row], "mentions": [], "quotes": [said]}
    row["content_sha256"] = hashlib.sha256(row["body"].encode()).hexdigest()
    commit(tmp_path, {name: table(name, rows) for name, rows in tables.items()}, run_id="run-1")
    assert found(tmp_path, person="Bo Ek") == set()
    correct(tmp_path, [Wish("wrong_speaker", "ferry", text="Ferries", speaker="Bo Ek", outside=True)])
    assert found(tmp_path, "ferries", person="Bo Ek") == {"ferry"}
    assert search(tmp_path, Question("ferries")).hits[0].row["method"] == "correction"


def test_what_is_forgotten_is_found_no_more(tmp_path: Path) -> None:
    publish(tmp_path, "dykes", "ferry")
    assert found(tmp_path, "flood") == {"dykes", "ferry"}
    forget(tmp_path, ["ferry"])
    # Nothing of it waits there for the next search.
    assert not search_folder(tmp_path).exists()
    assert found(tmp_path, "flood") == {"dykes"}


def test_an_index_that_is_damaged_of_another_version_or_ahead_is_made_anew(tmp_path: Path) -> None:
    publish(tmp_path, "dykes")
    publish(tmp_path, "ferry", run_id="run-2")
    state = search_folder(tmp_path) / "state.json"
    changes: list[dict[str, Any]] = [{"version": 0}, {"folder": "../../etc"}, {"quotations": 7}, {"going_to": "x", "odd": 1}]
    for change in [*changes, None]:
        standing = open_index(tmp_path).state
        if change is None:
            (search_folder(tmp_path) / standing.folder / "meta.json").write_text("x")
        else:
            state.write_text(json.dumps(json.loads(state.read_text()) | change))
        assert found(tmp_path, "flood") == {"dykes", "ferry"}
        assert open_index(tmp_path).state.folder != standing.folder
    shutil.rmtree(search_folder(tmp_path))
    assert found(tmp_path, "flood") == {"dykes", "ferry"}
    assert len(list(search_folder(tmp_path).glob("index-*"))) == 1

    # An older snapshot was brought back: the index is ahead of it.
    catalog = tmp_path / "warehouse.duckdb"
    catalog.unlink()
    shutil.copyfile(snapshot_path(tmp_path, 1), catalog)
    assert found(tmp_path, "flood") == {"dykes"}


def test_an_index_that_cannot_follow_says_so(tmp_path: Path) -> None:
    publish(tmp_path, "dykes")
    open_index(tmp_path)
    publish(tmp_path, "ferry", run_id="run-2")
    standing = standing_index(tmp_path)
    assert standing is not None
    behind = ask(standing, Question("flood"))
    assert behind.count == 1
    assert behind.note == "the index shows commit 1, and the warehouse is at commit 2"


def test_from_the_command_line(called: Command, data: Path) -> None:
    answered = called("search", "flood", "--outlet", "The Courier", "--format", "json", "--to", data)
    assert answered.returncode == 0, answered.stderr
    told = json.loads(answered.stdout)
    assert (told["count"], told["hits"][0]["speaker_name"], told["hits"][0]["marked"]) == (1, "Zoë St-Onge", [[15, 23]])
    printed = called("search", "flood", "--order", "newest", "--to", data)
    assert printed.stdout.index("Lindqvist") < printed.stdout.index("St-Onge")
    assert called("search", "x", "--to", data / "nowhere").returncode == 2
