"""A warehouse that somebody else made runs no code, writes no file, and shows none that is not its own, whatever the command."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

import duckdb
import pytest

from tests.hostile_warehouses import ATTACKS, SECRET, make_honest, opened, what_it_did
from tests.warehouse_rows import batch
from warehouse.catalog import commit, open_warehouse
from warehouse.errors import DamagedWarehouse, NotWritable, WarehouseError
from warehouse.layout import catalog_path, lock_path, snapshot_path
from warehouse.lock import writing
from warehouse.maintenance import maintain
from warehouse.manifest import read_manifest
from warehouse.query import query
from warehouse.snapshots import newest_good_snapshot
from warehouse.status import status


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("honest")
    make_honest(home)
    return home


@pytest.fixture
def data(honest: Path, tmp_path: Path) -> Path:
    """A warehouse that was moved, as one from elsewhere is, beside a file that is none of its business."""
    shutil.copytree(honest, tmp_path / "home")
    return tmp_path / "home" / "data"


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_comes_to_nothing(data: Path, attack: str) -> None:
    assert what_it_did(attack, data) == []


@pytest.mark.parametrize("attack", ["a row leads up", "a row is absolute", "a row is an address"])
def test_a_row_that_leads_out_is_named(data: Path, attack: str) -> None:
    ATTACKS[attack](data)

    with pytest.raises(DamagedWarehouse, match=r"manifest\.files names '.*', which is no file of its own parquet/ folder"):
        status(data)


@pytest.mark.parametrize("attack", ["a linked file", "a linked folder of a table", "a linked folder of all tables"])
def test_a_link_is_named(data: Path, attack: str) -> None:
    ATTACKS[attack](data)

    damage = status(data).damage
    assert damage
    assert all("is a link" in told for told in damage.values())
    with pytest.raises(DamagedWarehouse, match="is a link"):
        open_warehouse(data)


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
