"""What happens to a warehouse's files behind our back is found, named, and mended from the sources."""

import shutil
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from tests.conftest import ARTICLES, DYKES, Command, Ingest, ask, of_server, put_back, write_files
from warehouse.catalog import commit, connect
from warehouse.check import check
from warehouse.errors import DamagedWarehouse, NoWarehouse
from warehouse.layout import catalog_path, snapshot_numbers, snapshot_path
from warehouse.manifest import OF_ARTICLES, read_manifest
from warehouse.repair import repair
from warehouse.views import stored_name


@pytest.fixture(scope="module")
def kept(small_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the warehouse of three articles, of which `data` beside it is one for each test."""
    folder = tmp_path_factory.mktemp("check")
    shutil.copytree(small_warehouse, folder / "data")
    # It was not told where its articles are: they are known again by their bytes, in whatever folder a test writes them.
    (folder / "data" / "sources.json").unlink()
    ask(folder / "data", "SELECT 1")
    return put_back(folder / "data", folder / "kept")


@pytest.fixture
def data(kept: Path) -> Path:
    return put_back(kept, kept.with_name("data"))


def file_of(data: Path, table: str) -> Path:
    (file,) = read_manifest(catalog_path(data)).live(table)
    return data / file.path


def delete(path: Path) -> None:
    path.unlink()


def truncate(path: Path) -> None:
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-100])


def flip_a_bit(path: Path) -> None:
    path.chmod(0o644)
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 4] ^= 1
    path.write_bytes(raw)


def replace_by_another(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"x" * 1000)


def rows(data: Path) -> dict[str, list[tuple[object, ...]]]:
    """What the articles say, without when it was read."""
    return {
        "articles": ask(data, "SELECT article_id, source_uri, body, published_date FROM articles ORDER BY ALL"),
        "mentions": ask(data, "SELECT * FROM mentions ORDER BY ALL"),
        "quotes": ask(data, "SELECT * FROM quotes ORDER BY ALL"),
    }


def test_a_whole_warehouse_has_no_faults(data: Path) -> None:
    found = check(data)
    assert (found.faults, found.damaged, found.articles, found.lost_articles) == ((), (), {}, 0)
    assert found.file_count == len(read_manifest(catalog_path(data)).live_files)


@pytest.mark.parametrize(
    ("harm", "table"), zip(cycle([delete, truncate, flip_a_bit, replace_by_another]), OF_ARTICLES, strict=False)
)
def test_a_harmed_file_is_found_and_taken_out(data: Path, harm: Callable[[Path], None], table: str) -> None:
    harmed = file_of(data, table)
    harm(harmed)

    found = check(data)
    assert [fault.place for fault in found.faults] == [harmed.relative_to(data).as_posix()]
    assert len(found.articles) == 3
    done = repair(data)
    assert set(done.articles) == set(found.articles)
    assert check(data).faults == ()
    assert ask(data, "SELECT count(*) FROM articles") == ask(data, "SELECT count(*) FROM quotes") == [(0,)]


@pytest.mark.parametrize(
    "table", ["mentions", *(pytest.param(table, marks=pytest.mark.long) for table in OF_ARTICLES if table != "mentions")]
)
def test_what_was_taken_out_is_made_anew(data: Path, tmp_path: Path, ingest: Ingest, table: str) -> None:
    before = rows(data)
    delete(file_of(data, table))
    repair(data)

    counts = ingest(write_files(tmp_path / "articles", ARTICLES), data).counts
    assert (counts.published, counts.unchanged) == (3, 0)
    assert rows(data) == before
    assert check(data).faults == ()


def test_only_what_lost_something_is_taken_out(data: Path, tmp_path: Path, ingest: Ingest) -> None:
    other = DYKES.replace("Ines Calloway", "Ada Holm")
    ingest(write_files(tmp_path / "articles", {**ARTICLES, "other.txt": other}), data)
    newest = max(read_manifest(catalog_path(data)).live("quotes"), key=lambda file: file.commit_number)
    (data / newest.path).unlink()
    assert list(check(data).articles.values()) == ["other.txt"]
    repair(data)
    assert ask(data, "SELECT source_uri FROM articles ORDER BY ALL") == [(name,) for name in ARTICLES]
    assert check(data).faults == ()


def test_an_article_with_rows_that_contradict_its_text_is_found(data: Path) -> None:
    with connect(data) as connection:
        # Stories follow from the articles.
        committed = [name for name in OF_ARTICLES if name != "stories"]
        tables = {name: connection.sql(f"SELECT * FROM {stored_name(name)}").to_arrow_table() for name in committed}
    wrong = tables["articles"].to_pydict()
    wrong["body"] = [f"x{body}" for body in wrong["body"]]
    articles = tables["articles"].from_pydict(wrong, schema=tables["articles"].schema)
    from transforms.tables.schema import TABLES, arrow_schema

    commit(
        data,
        {name: (articles if name == "articles" else rows).cast(arrow_schema(TABLES[name])) for name, rows in tables.items()},
        run_id="run-9",
    )
    found = check(data)
    assert {fault.what.partition(":")[0] for fault in found.faults} == {
        "a mention's text is not what its offsets cut from the body",
        "a quotation's text is not what its spans cut from the body",
        "a quotation's cue is not what its offsets cut from the body",
        "a quotation's speaker is not what its offsets cut from the body",
    }
    assert len(found.articles) == 3


def test_a_damaged_catalog_gives_way_to_the_newest_good_snapshot(data: Path) -> None:
    before = rows(data)
    flip_a_bit(catalog_path(data))
    catalog_path(data).write_bytes(b"no catalog")
    with pytest.raises(DamagedWarehouse, match="newest good snapshot"):
        check(data)
    assert repair(data).snapshot == snapshot_path(data, snapshot_numbers(data)[-1])
    assert rows(data) == before


def test_a_damaged_snapshot_is_named_and_removed(data: Path) -> None:
    first = snapshot_path(data, snapshot_numbers(data)[0])
    first.chmod(0o644)
    first.write_bytes(b"no catalog")
    assert [fault.place for fault in check(data).faults] == [first.relative_to(data).as_posix()]
    repair(data)
    assert not first.exists()
    assert check(data).faults == ()


def test_a_file_that_nothing_names_is_no_fault(data: Path) -> None:
    stray = file_of(data, "quotes").with_name("99999999-stray.parquet")
    stray.write_bytes(b"x")
    found = check(data)
    assert found.unneeded == (stray.relative_to(data).as_posix(),)
    assert found.faults == ()


def test_no_warehouse(tmp_path: Path) -> None:
    with pytest.raises(NoWarehouse):
        check(tmp_path)


def test_as_a_user_meets_it(data: Path, tmp_path: Path, onrecord: Command, called: Command, api: str) -> None:
    articles = write_files(tmp_path / "in", {name: text for name, text in ARTICLES.items() if name != "ferry.txt"})
    whole = called("check", "--to", data)
    assert (whole.returncode, whole.stderr) == (0, "")
    assert "is whole" in whole.stdout
    file_of(data, "mentions").unlink()
    damaged = called("check", "--to", data)
    assert damaged.returncode == 1
    assert "parquet/mentions/" in damaged.stdout
    assert "  dykes.txt\n" in damaged.stdout
    assert "--repair" in damaged.stderr
    asked = called("sql", "--to", data, "SELECT count(DISTINCT name) FROM mentions")
    assert asked.returncode == 1
    assert "`onrecord check` says what is lost" in asked.stderr
    mended = onrecord("run", articles, "--to", data, "--repair", **of_server(api))
    assert mended.returncode == 0, mended.stderr
    assert "2 of 3 articles that were taken out stand again" in mended.stdout
    assert "not in these sources: ferry.txt" in mended.stdout
    assert called("check", "--to", data).returncode == 0
