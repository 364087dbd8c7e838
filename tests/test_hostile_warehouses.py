"""A warehouse that somebody else made runs no code, writes no file, and shows none that is not its own, whatever the command."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import duckdb
import pytest

from flows.anew import STATE_FILE, read_state
from flows.containers import FILE_NAME, read_containers
from tests.hostile_warehouses import ATTACKS, SECRET, make_honest, opened, some_commands, what_it_did
from tests.warehouse_rows import batch
from warehouse.catalog import commit, open_warehouse
from warehouse.errors import DamagedWarehouse, NotWritable, WarehouseError
from warehouse.layout import catalog_path, lock_path, snapshot_path
from warehouse.lock import Holder, read_holder, writing
from warehouse.maintenance import maintain
from warehouse.manifest import read_manifest
from warehouse.query import query
from warehouse.search.asking import Question, search
from warehouse.search.index import open_index, telling_damage
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
    assert what_it_did(attack, data, some_commands(attack)) == []


@pytest.mark.long
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_comes_to_nothing_whatever_is_done(data: Path, attack: str) -> None:
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


class TestSearchIndex:
    """The index stands in the warehouse's folder, and its library opens and deletes what lists there name."""

    @pytest.fixture
    def folder(self, data: Path) -> Path:
        open_index(data)
        return next((data / "search").glob("index-*"))

    @pytest.mark.parametrize("place", ["../../../secret.txt", "{}/secret.txt"])
    def test_what_its_list_names_is_not_deleted(self, data: Path, folder: Path, place: str) -> None:
        managed = folder / ".managed.json"
        managed.write_text(json.dumps([*json.loads(managed.read_text()), place.format(data.parent)]))
        commit(data, batch(["b"]), run_id="run-2")

        assert search(data, Question()).count == 4
        assert (data.parent / "secret.txt").read_text() == SECRET

    def test_a_folder_that_is_a_link_is_not_written_to_and_nothing_there_is_deleted(self, data: Path, tmp_path: Path) -> None:
        own = tmp_path / "own"
        (own / "index-of-notes").mkdir(parents=True)
        (data / "search").symlink_to(own)

        with pytest.raises(NotWritable, match="is a link"):
            search(data, Question())

        assert [path.name for path in own.rglob("*")] == ["index-of-notes"]

    @pytest.mark.parametrize("name", ["state.json", "meta.json", ".managed.json"])
    @pytest.mark.parametrize(
        "put", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), lambda path: path.write_text("[" * 9_000)]
    )
    def test_pipes_links_and_nonsense_are_not_waited_for(
        self, data: Path, folder: Path, name: str, put: Callable[[Path], None]
    ) -> None:
        place = (data / "search" if name == "state.json" else folder) / name
        place.unlink()
        put(place)

        assert search(data, Question()).count == 2

    def test_files_that_are_damaged_within_are_named(self, data: Path, folder: Path) -> None:
        for path in folder.glob("*.store"):
            path.write_bytes(b"\x99" * (path.stat().st_size - 200) + path.read_bytes()[-200:])

        with pytest.raises(DamagedWarehouse, match="the next search makes it anew"):
            search(data, Question())

    def test_a_library_that_panics_is_told_as_damage(self, tmp_path: Path) -> None:
        class PanicException(BaseException):
            pass

        with pytest.raises(DamagedWarehouse, match="out of bounds"), telling_damage(tmp_path):
            raise PanicException("index out of bounds")


def test_a_lock_that_tells_of_brackets_is_of_nobody(data: Path) -> None:
    lock_path(data).write_text("[" * 9_000)

    assert read_holder(data) == Holder()


@pytest.mark.parametrize("put", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), lambda path: path.write_text("[" * 9_000)])
def test_what_runs_keep_beside_the_catalog_is_not_waited_for(data: Path, put: Callable[[Path], None]) -> None:
    for name in (STATE_FILE, FILE_NAME):
        put(data / name)

    assert read_containers(data) == {}
    assert read_state(data) == {}


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


def test_aliases_in_a_link_are_not_followed(data: Path) -> None:
    (data / "aliases.csv").symlink_to(data.parent / "secret.txt")

    with pytest.raises(WarehouseError, match="it is a link") as raised:
        query(data, "SELECT 1")
    assert SECRET not in str(raised.value)


def test_what_a_commit_removes_may_have_been_damaged_by_hand(data: Path) -> None:
    with opened(catalog_path(data)) as connection:
        connection.execute("UPDATE manifest.files SET row_count = 0")

    maintain(data, grace=timedelta(0))
    assert status(data).row_counts["articles"] == 1
