"""Articles worked through anew from the warehouse's own bodies."""

import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from flows.anew import STATE_FILE, Anew, Reprocessed, Selection, rules_version, selected
from flows.changes import Changes
from flows.language_model import find_models
from flows.progress import Lines
from flows.runners import WorkerPool
from tests.conftest import ARTICLES, DYKES, MODEL, Command, ask, of_server, put_back, run_flow, write_files
from tests.warehouse_rows import article, batch, mention, quote, table
from warehouse.catalog import commit, connect
from warehouse.forgetting import forget

EXTRACTOR = find_models(MODEL)["en"].extractor


@pytest.fixture(scope="module")
def made_long_ago(api: str, worker: WorkerPool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse whose articles other rules made, with a quotation of another speaker and one that is none; its files are gone."""
    folder = tmp_path_factory.mktemp("old")
    source = write_files(folder / "articles", {**ARTICLES, "copy.txt": DYKES})
    run_flow(source, folder / "data")
    shutil.rmtree(source)
    make_older(folder / "data")
    return put_back(folder / "data", folder / "kept")


@pytest.fixture
def old(made_long_ago: Path) -> Path:
    """That warehouse, for one test."""
    return put_back(made_long_ago, made_long_ago.with_name("data"))


def make_older(data: Path) -> None:
    """Lets all rows be those of older rules: each article's first speaker is somebody else, and each has one quotation more."""
    articles, mentions, quotes = (rows_of(data, name) for name in ("articles", "mentions", "quotes"))
    named = sorted((row for row in quotes if row["speaker_name"]), key=lambda row: -row["quote_index"])
    first = list({row["article_id"]: row for row in named}.values())
    for row in first:
        row["speaker_name"] = "Somebody Else"
    more = [{**row, "quote_id": f"{row['article_id']}-old", "quote_index": 99, "start_char": 0, "end_char": 3} for row in first]
    tables = {
        "articles": table("articles", [{**row, "extractor": "1+old-1.0", "run_id": "old"} for row in articles]),
        "mentions": table("mentions", mentions),
        "quotes": table("quotes", [*quotes, *more]),
    }
    commit(data, tables, run_id="old")


def rows_of(data: Path, name: str) -> list[dict[str, Any]]:
    with closing(connect(data)) as connection:
        rows: list[dict[str, Any]] = connection.sql(f"SELECT * FROM {name}").to_arrow_table().to_pylist()
    return rows


def reprocess(data: Path, **parameters: Any) -> Reprocessed:
    """Runs the flow in this process."""
    from flows.reprocess import reprocess as flow

    done: Reprocessed = flow(to=str(data), workers=1, **parameters)
    return done


def made_by(data: Path) -> dict[str, str]:
    return dict(ask(data, "SELECT source_uri, extractor FROM articles"))


def test_articles_of_older_rules_are_made_anew_without_their_files(old: Path) -> None:
    done = reprocess(old)

    assert set(made_by(old).values()) == {EXTRACTOR}
    assert (done.selected, done.counts.updated, done.counts.duplicates) == (4, 3, 1)
    assert done.changes.counts["speaker changed"] == 3
    assert done.changes.counts["quotes gone"] == 3
    assert any("Somebody Else -> Ines Calloway" in example for example in done.changes.examples["speaker changed"])
    assert ask(old, "SELECT count(*) FROM quotes WHERE speaker_name = 'Somebody Else'") == [(0,)]
    assert ask(old, "SELECT flow, source, seen, updated FROM runs ORDER BY started_at DESC LIMIT 1") == [
        ("reprocess", "reprocess: what other rules or another model made", 4, 3)
    ]
    assert not (old / STATE_FILE).exists()

    again = reprocess(old)
    assert (again.selected, again.run_id) == (0, "")


def test_a_dry_run_says_the_same_and_publishes_nothing(old: Path) -> None:
    before = rows_of(old, "quotes")

    told = reprocess(old, dry_run=True)

    assert rows_of(old, "quotes") == before
    assert set(made_by(old).values()) == {"1+old-1.0"}
    assert told.changes.counts == reprocess(old).changes.counts


@pytest.mark.long
def test_only_what_matches_is_made_anew_whatever_made_it(old: Path) -> None:
    reprocess(old, where="source_uri = 'ferry.txt'")
    assert {uri for uri, extractor in made_by(old).items() if extractor == EXTRACTOR} == {"ferry.txt"}

    again = reprocess(old, where="article_id IN (SELECT article_id FROM quotes WHERE speaker_name = 'Marta Lindqvist')")
    assert (again.selected, again.changes.counts.total()) == (1, 0)


@pytest.mark.parametrize(
    ("selection", "chosen"),
    [
        (Selection(), {"older", "other model"}),
        (Selection(since_version=4), {"older"}),
        (Selection(where="article_id <> 'older'"), {"same", "other model", "newer"}),
        (Selection(where="true", since_version=5), {"older"}),
    ],
)
def test_what_is_selected(tmp_path: Path, selection: Selection, chosen: set[str]) -> None:
    version = rules_version(EXTRACTOR)
    extractors = {
        "older": "1+en_core_web_sm-3.8.0",
        "same": EXTRACTOR,
        "other model": f"{version}+en_other-1.0",
        "newer": f"{version + 1}+en_core_web_sm-3.8.0",
    }
    rows = [article(name, extractor=extractor) for name, extractor in extractors.items()]
    commit(tmp_path, {"articles": table("articles", rows)}, run_id="run-1")
    assert {one.article_id for one in selected(tmp_path, selection, find_models(MODEL))} == chosen


def test_an_article_that_changed_or_went_meanwhile_is_left_alone(old: Path) -> None:
    """The batches are taken from the warehouse, then another run replaces one article, and one is taken down; then they come back."""
    from flows.batches import do_batch

    run = Anew(old, Selection(), find_models(MODEL), 10, Lines())
    (taken,) = run.batches()
    (ferry,) = [row for row in rows_of(old, "articles") if row["source_uri"] == "ferry.txt"]
    (school,) = [row for row in rows_of(old, "articles") if row["source_uri"] == "town/school.txt"]
    newer = {**ferry, "body": "Another text.", "content_sha256": "0", "run_id": "newer"}
    commit(old, {"articles": table("articles", [newer])}, run_id="newer")
    forget(old, [school["article_id"]])

    run.publish(taken, do_batch(taken))

    assert made_by(old)["ferry.txt"] == "1+old-1.0"
    assert ask(old, "SELECT body FROM articles WHERE source_uri = 'ferry.txt'") == [("Another text.",)]
    assert "town/school.txt" not in made_by(old)
    assert (run.counts.updated, run.counts.unchanged) == (1, 2)


def test_a_run_that_broke_off_goes_on_with_what_is_left(old: Path) -> None:
    """Also where the condition says nothing of what is done: it matches every article."""
    from flows.batches import do_batch

    first = Anew(old, Selection(where="true"), find_models(MODEL), 1, Lines())
    batches = first.batches()
    one = next(batches)
    first.publish(one, do_batch(one))
    assert (old / STATE_FILE).exists()

    done = reprocess(old, where="true")

    assert (done.selected, done.done_before, done.counts.updated) == (4, 1, 2)
    assert done.changes.counts["speaker changed"] == 3
    assert set(made_by(old).values()) == {EXTRACTOR}
    assert not (old / STATE_FILE).exists()


def test_the_command_shows_what_changed(old: Path, onrecord: Command, api: str) -> None:
    ended = onrecord("reprocess", "--to", old, "--dry-run", "--workers", "1", **of_server(api))
    assert ended.returncode == 0, ended.stderr
    assert "dry run: nothing was published" in ended.stdout
    assert "Somebody Else -> Ines Calloway" in ended.stdout
    wrong = onrecord("reprocess", "--to", old, "--where", "no_such_column = 1", **of_server(api))
    assert (wrong.returncode, "no_such_column" in wrong.stderr, "Traceback" in wrong.stderr) == (2, True, False)


def test_changes_are_counted_by_place_and_shown_by_example() -> None:
    old = {"quotes": [quote("a", 0), quote("a", 1)], "mentions": [mention("a", 0, name="A. Obrien"), mention("a", 1)]}
    new = {
        "quotes": [quote("a", 0, speaker_name=None), quote("a", 2)],
        "mentions": [mention("a", 0), mention("a", 1, label="ORG"), mention("a", 3)],
    }
    changes = Changes()
    changes.compare({"a": "a.txt"}, old, new)
    assert changes.counts == {
        "speaker changed": 1,
        "quotes gone": 1,
        "quotes added": 1,
        "name changed": 1,
        "label changed": 1,
        "mentions added": 1,
    }
    assert changes.examples["speaker changed"] == ["a.txt: 'We will see.': Ann Obrien -> None"]


def test_rows_of_a_version_that_no_longer_stands_are_not_replaced(tmp_path: Path) -> None:
    commit(tmp_path, batch(["a", "b"]), run_id="run-1")
    commit(tmp_path, batch(["a"], version="second", run_id="run-2"), run_id="run-2")
    done = commit(tmp_path, batch(["a", "b"], run_id="run-3"), run_id="run-3", in_place_of={"a": "run-1", "b": "run-1"})
    assert done.outdated == ("a",)
    assert ask(tmp_path, "SELECT article_id, run_id FROM articles ORDER BY ALL") == [("a", "run-2"), ("b", "run-3")]
