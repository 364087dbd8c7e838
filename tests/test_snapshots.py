import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from tests.warehouse_rows import batch, counts, python, reject, run, table, versions
from warehouse.catalog import commit, connect
from warehouse.errors import DamagedWarehouse, NotReadable, NotWritable, NoWarehouse
from warehouse.layout import catalog_path, snapshot_numbers, snapshot_path
from warehouse.lookup import known_articles
from warehouse.maintenance import maintain
from warehouse.manifest import PUBLISH, Commit
from warehouse.snapshots import kept_numbers
from warehouse.status import status


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A warehouse of the articles a and b."""
    commit(tmp_path / "data", batch(["a", "b"]) | {"runs": table("runs", [run("run-1")])}, run_id="run-1")
    return tmp_path / "data"


class TestSnapshots:
    def test_yesterdays_answer(self, data: Path) -> None:
        commit(data, batch(["a", "c"], version="second"), run_id="run-2")
        maintain(data)

        with duckdb.connect(str(snapshot_path(data, 1)), read_only=True) as yesterday:
            assert yesterday.execute("SELECT count(*), min(body) FROM articles").fetchall() == [(2, "The first body of a.")]
            assert yesterday.execute("SELECT mention_count FROM entities").fetchall() == [(6,)]

    def test_kept_by_run_and_by_day(self) -> None:
        def at(number: int, day: int, run_id: str | None) -> Commit:
            return Commit(number, datetime(2026, 1, day, number % 24, tzinfo=UTC), PUBLISH, run_id, 0, 0)

        by_run = [at(1, 20, "r1"), at(2, 20, "r1"), at(3, 20, "r2"), at(4, 20, None)]
        assert kept_numbers(by_run) == {2, 4}
        by_day = [at(day * 20 + n, day, f"{day}-{n}") for day in range(1, 11) for n in range(20)]
        assert kept_numbers(by_day) == {*range(210, 220), *(day * 20 + 19 for day in range(4, 11))}

    def test_only_kept_ones_stay(self, tmp_path: Path) -> None:
        for step in range(4):
            commit(tmp_path, batch([f"a{step}"]), run_id="run-1")
        commit(tmp_path, batch(["b"]), run_id="run-2")

        assert snapshot_numbers(tmp_path) == [4, 5]

    def test_one_that_a_crash_kept_from_being_made_is_made_up_for(self, data: Path) -> None:
        snapshot_path(data, 1).unlink()

        commit(data, batch(["c"]), run_id="run-2")

        assert snapshot_numbers(data) == [1, 2]

    def test_one_that_was_brought_back_is_gone_on_with(self, data: Path) -> None:
        commit(data, batch(["b", "c"], version="second"), run_id="run-2")
        shutil.copy(snapshot_path(data, 1), data / "back")
        (data / "back").replace(catalog_path(data))
        assert sorted(versions(data)) == ["a", "b"]

        assert commit(data, batch(["d"]), run_id="run-3").number == 3
        assert versions(data) == {each: f"The first body of {each}." for each in "abd"}


class TestDamage:
    def test_no_warehouse(self, tmp_path: Path) -> None:
        with pytest.raises(NoWarehouse, match=r"no warehouse in .*onrecord run"):
            connect(tmp_path)

    @pytest.mark.parametrize("content", [b"", b"no catalog", b"\0" * 100_000])
    def test_catalog_is_no_database(self, data: Path, content: bytes) -> None:
        catalog_path(data).chmod(0o644)
        catalog_path(data).write_bytes(content)

        with pytest.raises(DamagedWarehouse, match=r"warehouse\.duckdb is not a readable catalog.*cp -f .*1\.duckdb"):
            connect(data)
        with pytest.raises(DamagedWarehouse):
            commit(data, batch(["c"]), run_id="run-2")

    def test_catalog_is_another_database(self, data: Path) -> None:
        catalog_path(data).unlink()
        duckdb.connect(str(catalog_path(data))).close()

        with pytest.raises(DamagedWarehouse, match="not a readable catalog"):
            connect(data)

    def test_what_the_message_says_brings_it_back(self, data: Path) -> None:
        commit(data, batch(["c"]), run_id="run-2")
        os.truncate(catalog_path(data), 5000)
        with pytest.raises(DamagedWarehouse) as damaged:
            connect(data)

        subprocess.run(str(damaged.value).rpartition(": ")[2], shell=True, check=True)

        assert sorted(versions(data)) == ["a", "b", "c"]

    def test_a_lost_catalog_is_not_taken_for_a_new_warehouse(self, data: Path) -> None:
        catalog_path(data).unlink()

        for attempt in (connect, maintain, lambda data: commit(data, batch(["c"]), run_id="run-2")):
            with pytest.raises(DamagedWarehouse, match="is missing"):
                attempt(data)

    def test_a_lost_file_is_named_with_the_newest_good_snapshot(self, data: Path) -> None:
        commit(data, batch(["c"]), run_id="run-2")
        (lost,) = (data / "parquet" / "quotes").glob("00000002-*")
        lost.unlink()

        with pytest.raises(DamagedWarehouse, match=rf"{lost.name} cannot be read.*{snapshot_path(data, 1)}"):
            connect(data)

    def test_a_file_cut_short_is_named(self, data: Path) -> None:
        (cut,) = (data / "parquet" / "quotes").iterdir()
        os.truncate(cut, 100)

        assert re.search(rf"{cut.name} has 100 bytes.*No snapshot is whole", status(data).damage["quotes"])

    def test_content_that_rotted(self, data: Path) -> None:
        (rotten,) = (data / "parquet" / "articles").iterdir()
        size = rotten.stat().st_size
        rotten.chmod(0o644)
        rotten.write_bytes(b"\0" * size)

        for attempt in (known_articles, lambda data: commit(data, batch(["a"]), run_id="run-2")):
            with pytest.raises(DamagedWarehouse, match=rotten.name):
                attempt(data)
        assert rotten.name in status(data).damage["articles"]

    def test_open_for_writing_elsewhere(self, data: Path) -> None:
        catalog_path(data).chmod(0o644)
        script = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
        with python(script, catalog_path(data), stdin=subprocess.PIPE) as other:
            assert other.stdout is not None
            other.stdout.readline()
            with pytest.raises(NotReadable, match="open for writing in another program"):
                connect(data)
            assert other.stdin is not None
            other.stdin.close()

        assert counts(data)["articles"] == 2


class TestNotWritable:
    def test_target_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "data").write_text("a file")

        for target in (tmp_path / "data", tmp_path / "data" / "below"):
            with pytest.raises(NotWritable, match="cannot be written"):
                commit(target, batch(["a"]), run_id="run-1")

    def test_a_commit_that_fails_changes_nothing(self, data: Path) -> None:
        # Where its Parquet files would go, a file stands.
        (data / "parquet" / "rejects").touch()

        with pytest.raises(NotWritable):
            commit(data, batch(["c"]) | {"rejects": table("rejects", [reject("d.txt", "empty")])}, run_id="run-2")

        assert counts(data)["articles"] == 2
        assert snapshot_numbers(data) == [1]

    def test_published_files_are_not_writable(self, data: Path) -> None:
        published = [catalog_path(data), snapshot_path(data, 1), *data.rglob("*.parquet")]

        assert len(published) == 7
        assert not any(path.stat().st_mode & 0o222 for path in published)
