"""Taking articles down: nothing of them is left in any file, nobody brings them back, and what was killed is brought to its end."""

import shutil
from pathlib import Path

import pytest

from flows.forget import take_down
from flows.report import write_report
from tests.conftest import ARTICLES, DYKES, Command, Ingest, ask, put_back, run_flow, write_files
from tests.warehouse_rows import article, batch, check, reject, run, table
from transforms.tables.schema import TABLES
from warehouse.catalog import commit, connect
from warehouse.check import check as check_warehouse
from warehouse.errors import DamagedWarehouse
from warehouse.forgetting import ORDER_FILE, condemned, forget, has_open_order, lift
from warehouse.layout import catalog_path, snapshot_numbers, snapshot_path
from warehouse.lookup import taken_down
from warehouse.maintenance import Limits, maintain
from warehouse.manifest import read_manifest

SECRET = "A. Secretname"


def standing(data: Path, name: str = "articles") -> list[str]:
    return [article_id for (article_id,) in ask(data, f"SELECT DISTINCT article_id FROM {name} ORDER BY 1")]


def rows_that_name(data: Path, article_id: str, source_uri: str) -> dict[str, int]:
    """In how many rows of every Parquet file on the disk, old ones included, the article is named, by table."""
    import pyarrow.parquet as pq

    found: dict[str, int] = {}
    for path in (data / "parquet").rglob("*.parquet"):
        for row in pq.read_table(path, partitioning=None).to_pylist():
            if path.parent.name != "takedowns" and {article_id, source_uri} & set(map(str, row.values())):
                found[path.parent.name] = found.get(path.parent.name, 0) + 1
    return found


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles, one of them in a second version, with a reject and a check that hold what it says; views kept ready."""
    folder = tmp_path_factory.mktemp("forget") / "data"
    told = {
        "runs": table("runs", [run("run-1"), run("run-2")]),
        "rejects": table("rejects", [reject("a.txt", "failed_expectation:x", table="quotes", row=f'{{"text": "{SECRET}"}}')]),
        "checks": table("checks", [check("x", examples=f'["{SECRET}"]'), check("y", run_id="run-3", examples='["kept"]')]),
    }
    commit(folder, batch(["a", "b", "c"]) | told, run_id="run-1")
    commit(folder, batch(["a"], version="second", run_id="run-2"), run_id="run-2")
    maintain(folder, limits=Limits(enough_rows=1, small_file_bytes=1))
    return put_back(folder, folder.with_name("kept"))


@pytest.fixture
def data(kept: Path) -> Path:
    """That warehouse, for one test."""
    shutil.rmtree(kept.with_name("other"), ignore_errors=True)
    return put_back(kept, kept.with_name("data"))


def test_nothing_of_the_article_is_left_in_any_file(data: Path) -> None:
    done = forget(data, ["a"], why="a court said so")

    assert standing(data) == standing(data, "mentions") == standing(data, "quotes") == ["b", "c"]
    assert rows_that_name(data, "a", "a.txt") == {}
    assert not any(SECRET.encode() in path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert done.rows == {"articles": 2, "mentions": 6, "quotes": 4, "stories": 2, "rejects": 1, "checks": 1}
    assert ask(data, "SELECT expectation, examples FROM checks ORDER BY 1") == [("x", "[]"), ("y", '["kept"]')]
    columns = "action, article_id, mentions, quotes, why"
    assert ask(data, f"SELECT {columns} FROM takedowns") == [("taken_down", "a", 3, 2, "a court said so")]
    assert "a.txt" not in str(ask(data, "SELECT * FROM takedowns"))
    assert read_manifest(catalog_path(data)).last_commit.kind == "takedown"


def test_older_snapshots_answer_without_it(data: Path) -> None:
    before = snapshot_numbers(data)
    done = forget(data, ["a"])
    kept = [number for number in before if snapshot_path(data, number).exists()]
    assert len(kept) == done.snapshots >= 1
    for number in kept:
        catalog_path(data).unlink()
        shutil.copyfile(snapshot_path(data, number), catalog_path(data))
        assert standing(data) == ["b", "c"], number


def test_every_table_that_refers_to_articles_is_cleaned(data: Path) -> None:
    """Whatever tables are declared: each that carries an article's id or its source_uri."""
    (data / "search").mkdir()
    (data / "search" / "words").write_text(SECRET, encoding="utf-8")
    forget(data, ["a"])
    assert not (data / "search").exists()
    for name, declared in TABLES.items():
        columns = [column.name for column in declared.columns if column.name in ("article_id", "source_uri")]
        for column in columns:
            left = ask(data, f"SELECT count(*) FROM {name} WHERE {column} IN ('a', 'a.txt')")
            assert left == [(int(name == "takedowns"),)], (name, column)


def test_an_article_of_the_same_text_goes_with_it(tmp_path: Path) -> None:
    same = article("a")["content_sha256"]
    rows = [article("a"), article("b", content_sha256=same, duplicate_of="a"), article("c")]
    commit(tmp_path, {"articles": table("articles", rows)}, run_id="run-1")
    assert [one.article_id for one in condemned(tmp_path, ["b"])] == ["a", "b"]


def test_what_was_taken_down_is_not_published_again_unless_it_is_lifted(data: Path) -> None:
    """Neither under its id, nor its text under another one; so a run that read it before the takedown brings nothing back."""
    forget(data, ["a"])
    text = article("a", version="second")
    renamed = article("z", content_sha256=text["content_sha256"])
    held = {"rejects": table("rejects", [reject("a.txt", "failed_expectation:x", table="quotes", row=f'{{"t": "{SECRET}"}}')])}
    done = commit(data, batch(["a", "d"], run_id="run-4") | held, run_id="run-4")
    commit(data, {"articles": table("articles", [renamed])}, run_id="run-5")
    assert (done.taken_down, done.new_articles) == (("a",), 1)
    assert standing(data) == ["b", "c", "d"]
    assert ask(data, "SELECT count(*) FROM rejects") == [(0,)]

    assert lift(data, ["a", "b"], why="the order was withdrawn") == ["a"]
    assert not taken_down(data)
    commit(data, batch(["a"], run_id="run-6"), run_id="run-6")
    assert standing(data) == ["a", "b", "c", "d"]
    assert ask(data, "SELECT action FROM takedowns ORDER BY acted_at") == [("taken_down",), ("lifted",)]


def test_a_takedown_that_was_begun_is_finished_by_the_next(data: Path) -> None:
    """As when it was killed after it noted what is to go."""
    forget(data, ["a"])
    order = (data / ORDER_FILE).read_bytes()
    forget_b = data.with_name("other")
    shutil.copytree(data, forget_b)
    assert has_open_order(data)
    take_down(data, ())
    assert not has_open_order(data)
    assert order
    forget(forget_b, ["b"])
    assert standing(forget_b) == ["c"]
    assert ask(forget_b, "SELECT count(*) FROM takedowns") == [(2,)]


def test_an_order_that_is_none_of_ours_is_named(data: Path) -> None:
    (data / ORDER_FILE).write_text('{"article_ids": 3}', encoding="utf-8")
    with pytest.raises(DamagedWarehouse, match=r"takedown\.json cannot be read"):
        forget(data, ["a"])


def test_files_that_a_killed_commit_left_go_too(data: Path) -> None:
    live = read_manifest(catalog_path(data)).live("articles")[0]
    stray = data / "parquet" / "articles" / "00000009-stray.parquet"
    shutil.copyfile(data / live.path, stray)
    forget(data, ["a"])
    assert not stray.exists()


def test_the_other_articles_stay_as_they_are(data: Path) -> None:
    query = "SELECT * FROM {} WHERE article_id <> 'a' ORDER BY ALL"
    before = {name: ask(data, query.format(name)) for name in ("articles", "mentions", "quotes")}
    forget(data, ["a"])
    maintain(data)
    assert {name: ask(data, query.format(name)) for name in before} == before
    with connect(data) as connection:
        assert connection.execute("SELECT count(*) FROM entities").fetchall() == [(1,)]


def test_a_later_run_rejects_it_and_says_how_it_may_come_back(ingest: Ingest, tmp_path: Path, called: Command) -> None:
    """Of a text file, of a record of a file of many, and of a copy; and the report is without it."""
    ferry = ARTICLES["ferry.txt"]
    files = {"dykes.txt": DYKES, "ferry.txt": ferry, "wire.csv": "title,text\nSchool,The school opens on Monday. It is new.\n"}
    source, to = write_files(tmp_path / "in", files), tmp_path / "data"
    run_flow(source, to)
    write_report(to)
    assert any("Lindqvist" in path.read_text(encoding="utf-8") for path in (to / "report").rglob("*.html"))
    ended = called("forget", "--where", "source_uri LIKE 'ferry%' OR format = 'csv'", "--to", to, "--yes", "--why", "asked to")
    assert ended.returncode == 0, ended.stderr
    assert "Taken down: 2 articles" in ended.stdout
    assert not any("Lindqvist" in path.read_text(encoding="utf-8") for path in (to / "report").rglob("*.html"))
    assert not has_open_order(to)

    write_files(source, {"copy/again.txt": ferry})
    counts = run_flow(source, to).counts
    assert (counts.reasons["taken_down"], counts.unchanged, counts.seen) == (3, 1, 4)
    assert ask(to, "SELECT source_uri FROM articles") == [("dykes.txt",)]
    # The file of many records is skipped by the next run, with what was rejected in it.
    assert run_flow(source, to).counts.reasons["taken_down"] == 3
    ((article_id,),) = ask(to, "SELECT article_id FROM takedowns WHERE mentions > 0")
    assert any(f"onrecord forget {article_id} --lift" in detail for (detail,) in ask(to, "SELECT detail FROM rejects"))
    assert called("forget", article_id, "--lift", "--to", to).returncode == 0
    assert run_flow(source, to).counts.published == 1
    assert called("forget", article_id, "--to", to).returncode == 2, "it asks, or wants --yes"
    assert called("forget", "--to", to).returncode == 2
    assert check_warehouse(to).faults == ()
