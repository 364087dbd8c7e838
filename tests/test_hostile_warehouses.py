"""A warehouse that somebody else made runs no code, writes no file, and shows none that is not its own, whatever the command."""

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import duckdb
import pytest

from flows.export import export
from flows.report import write_report
from flows.show import find_article
from tests.hostile_warehouses import ATTACKS, HARMLESS, PLANTED, SECRET, opened
from tests.warehouse_rows import batch, run, table
from warehouse.catalog import commit
from warehouse.check import check
from warehouse.errors import DamagedWarehouse, NotReadable, NotWritable, WarehouseError
from warehouse.layout import catalog_path, lock_path, snapshot_path
from warehouse.lock import writing
from warehouse.lookup import known_articles
from warehouse.maintenance import maintain
from warehouse.manifest import read_manifest
from warehouse.query import query
from warehouse.repair import repair
from warehouse.site.site import write_quality_page
from warehouse.snapshots import newest_good_snapshot
from warehouse.status import status

READERS: dict[str, Callable[[Path], object]] = {
    "sql": lambda data: query(data, "FROM publishers; FROM quotes; FROM manifest.catalog; SELECT comment FROM duckdb_columns()"),
    "status": status,
    "check": check,
    "show": lambda data: find_article(data, "a"),
    "export": lambda data: export(data, "publishers", "csv", data.parent / "export.csv"),
    "report": lambda data: (write_report(data, data.parent / "report"), write_quality_page(data, data.parent / "page.html")),
}
WRITERS: dict[str, Callable[[Path], object]] = {
    "run": lambda data: (known_articles(data), commit(data, batch(["b"]), run_id="run-2")),
    "maintain": lambda data: maintain(data, grace=timedelta(0)),
    "repair": repair,
}


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("honest")
    commit(home / "data", batch(["a"], publisher="The Echo") | {"runs": table("runs", [run("run-1")])}, run_id="run-1")
    (home / "secret.txt").write_text(SECRET)
    return home


@pytest.fixture
def data(honest: Path, tmp_path: Path) -> Path:
    """A warehouse that was moved, as one from elsewhere is, beside a file that is none of its business."""
    shutil.copytree(honest, tmp_path / "home")
    return tmp_path / "home" / "data"


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_comes_to_nothing(data: Path, attack: str) -> None:
    ATTACKS[attack](data)
    before = outside(data)
    told = {name: refusal(command, data) for name, command in {**READERS, **WRITERS}.items()}

    assert (data.parent / PLANTED).exists() is False
    assert {path: content for path, content in outside(data).items() if path in before} == before
    assert SECRET not in str(told)
    assert any(told.values()) == (attack not in HARMLESS), told
    made = [path for path in data.parent.rglob("*") if path.is_file() and path.suffix != ".duckdb" and path.name != "secret.txt"]
    assert not any(SECRET.encode() in path.read_bytes() for path in made)


def refusal(command: Callable[[Path], object], data: Path) -> str:
    """What the command says against the warehouse; empty where it does what it is for. Any other error is a failure."""
    try:
        command(data)
    except (DamagedWarehouse, NotReadable, NotWritable) as error:
        return str(error)
    return ""


def outside(data: Path) -> dict[str, bytes]:
    """The files that stand beside the warehouse."""
    files = [path for path in data.parent.rglob("*") if path.is_file() and data not in path.parents]
    return {str(path.relative_to(data.parent)): path.read_bytes() for path in files}


@pytest.mark.parametrize("attack", ["a row leads up", "a row is absolute", "a row is an address"])
def test_a_row_that_leads_out_is_named(data: Path, attack: str) -> None:
    ATTACKS[attack](data)

    with pytest.raises(DamagedWarehouse, match=r"manifest\.files names '.*', which is no file of its own parquet/ folder"):
        status(data)


@pytest.mark.parametrize("attack", ["a linked file", "a linked folder of a table", "a linked folder of all tables"])
def test_a_link_is_named(data: Path, attack: str) -> None:
    ATTACKS[attack](data)

    with pytest.raises(DamagedWarehouse, match="is a link"):
        status(data)


def test_a_hostile_snapshot_is_not_brought_back(data: Path) -> None:
    ATTACKS["manifest.files is a view"](data)

    assert newest_good_snapshot(data) is None
    with pytest.raises(WarehouseError):
        read_manifest(snapshot_path(data, 1))


def test_the_next_commit_leaves_nothing_of_what_was_planted(data: Path) -> None:
    ATTACKS["macros"](data)
    ATTACKS["a view reads files"](data)

    commit(data, batch(["b"]), run_id="run-2")

    with duckdb.connect(str(catalog_path(data)), read_only=True) as plain:
        assert plain.execute("SELECT function_name FROM duckdb_functions() WHERE database_name = 'warehouse'").fetchall() == []
        assert plain.execute("SELECT publisher FROM publishers ORDER BY ALL").fetchall() == [("The Courier",), ("The Echo",)]


def test_any_other_client_finds_our_views_in_the_catalog(data: Path) -> None:
    status(data)

    with duckdb.connect(str(catalog_path(data)), read_only=True) as plain:
        assert plain.execute("SELECT publisher, article_count FROM publishers").fetchall() == [("The Echo", 1)]


class TestLockFile:
    def test_a_link_is_not_written_through(self, data: Path) -> None:
        lock_path(data).unlink(missing_ok=True)
        lock_path(data).symlink_to(data.parent / "secret.txt")

        with pytest.raises(NotWritable), writing(data, "trying"):
            pass

        assert (data.parent / "secret.txt").read_text() == SECRET

    def test_another_name_of_a_file_is_not_written_to(self, data: Path) -> None:
        lock_path(data).unlink(missing_ok=True)
        os.link(data.parent / "secret.txt", lock_path(data))

        with writing(data, "trying"):
            pass

        assert (data.parent / "secret.txt").read_text() == SECRET


@pytest.fixture
def pipe(data: Path) -> Path:
    catalog_path(data).unlink()
    os.mkfifo(catalog_path(data))
    return catalog_path(data)


@pytest.mark.usefixtures("pipe")
def test_a_pipe_is_not_waited_for(data: Path) -> None:
    with pytest.raises(DamagedWarehouse, match="no regular file"):
        status(data)


def test_aliases_in_a_pipe_are_not_waited_for(data: Path) -> None:
    os.mkfifo(data / "aliases.csv")

    with pytest.raises(WarehouseError, match="no regular file"):
        query(data, "SELECT 1")


def test_what_a_commit_removes_may_have_been_damaged_by_hand(data: Path) -> None:
    with opened(catalog_path(data)) as connection:
        connection.execute("UPDATE manifest.files SET row_count = 0")

    maintain(data, grace=timedelta(0))
    assert status(data).row_counts["articles"] == 1
