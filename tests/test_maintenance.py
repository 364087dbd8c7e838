from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.warehouse_rows import article, batch, check, mention, quote, reject, run, table
from transforms.tables.schema import TABLES, arrow_schema
from warehouse.catalog import commit, connect
from warehouse.database import LITTLE_BYTES, sorting
from warehouse.errors import NoWarehouse
from warehouse.layout import catalog_path, snapshot_numbers, snapshot_path
from warehouse.maintenance import Limits, is_due, maintain
from warehouse.manifest import COMPACTION, read_manifest

NOW = timedelta(0)


def contents(data: Path) -> dict[str, list[tuple[object, ...]]]:
    with connect(data) as connection:
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall() for name in TABLES}


def live_tables(data: Path, name: str) -> Iterator[pa.Table]:
    for file in read_manifest(catalog_path(data)).live(name):
        yield pq.read_table(data / file.path, partitioning=None)


def commit_months(data: Path) -> None:
    """Articles of every third month of a year and one without a date, out of order, each commit with some of all."""
    for part in range(3):
        days = {f"{part}-{month:02}": date(2024, month, 20 - part) for month in (10, 1, 7, 4)} | {f"{part}-undated": None}
        rows = {
            "articles": table("articles", [article(each, published_date=day) for each, day in days.items()]),
            "mentions": table("mentions", [mention(each, index) for each in days for index in (2, 0, 1)]),
            "quotes": table("quotes", [quote(each, index) for each in days for index in (1, 0)]),
            "runs": table("runs", [run(f"run-{part}")]),
            "rejects": table("rejects", [reject(f"{part}.txt", "empty", run_id=f"run-{part}")]),
            "checks": table("checks", [check("unique", run_id=f"run-{part}")]),
        }
        commit(data, rows, run_id=f"run-{part}")


class TestCompaction:
    def test_changes_files_and_no_rows(self, tmp_path: Path) -> None:
        commit_months(tmp_path)
        before = contents(tmp_path)

        done = maintain(tmp_path)

        assert contents(tmp_path) == before
        assert (done.merged_files, done.made_files, done.dropped_rows) == (21, 7, 0)
        manifest = read_manifest(catalog_path(tmp_path))
        assert (manifest.last_commit.kind, manifest.last_commit.number) == (COMPACTION, 4)

    def test_sorts_by_day_of_publication_then_place(self, tmp_path: Path) -> None:
        commit_months(tmp_path)

        maintain(tmp_path)

        (articles,) = live_tables(tmp_path, "articles")
        (mentions,) = live_tables(tmp_path, "mentions")
        (quotes,) = live_tables(tmp_path, "quotes")
        order = [f"{part}-{month}" for month in ("01", "04", "07", "10") for part in (2, 1, 0)] + [
            f"{part}-undated" for part in range(3)
        ]
        assert articles["article_id"].to_pylist() == order
        assert mentions["mention_id"].to_pylist() == [f"{each}#m{index}" for each in order for index in range(3)]
        assert quotes["quote_id"].to_pylist() == [f"{each}#q{index}" for each in order for index in range(2)]

    def test_writes_the_declared_schema(self, tmp_path: Path) -> None:
        commit_months(tmp_path)

        maintain(tmp_path)

        for name, declared in TABLES.items():
            for found in live_tables(tmp_path, name):
                assert found.schema.equals(arrow_schema(declared))

    def test_divides_large_tables_between_months(self, tmp_path: Path) -> None:
        commit_months(tmp_path)
        before = contents(tmp_path)

        maintain(tmp_path, limits=Limits(file_bytes=1))

        months = [
            {each.rpartition("-")[2] for each in file["article_id"].to_pylist()} for file in live_tables(tmp_path, "mentions")
        ]
        assert sorted(months, key=min) == [{"01"}, {"04"}, {"07"}, {"10"}, {"undated"}]
        assert contents(tmp_path) == before

    def test_drops_replaced_rows(self, tmp_path: Path) -> None:
        commit(tmp_path, batch(["a", "b"]), run_id="run-1")
        commit(tmp_path, batch(["b", "c"], version="second"), run_id="run-2")
        before = contents(tmp_path)

        done = maintain(tmp_path)

        assert done.dropped_rows == 1 + 3 + 2 + 1
        assert contents(tmp_path) == before
        assert read_manifest(catalog_path(tmp_path)).superseded.num_rows == 0
        assert sum(found.num_rows for found in live_tables(tmp_path, "mentions")) == 9

    def test_drops_replaced_rows_of_large_files_and_leaves_other_large_ones(self, tmp_path: Path) -> None:
        commit(tmp_path, batch(["a", "b"]), run_id="run-1")
        commit(tmp_path, batch(["b"], version="second"), run_id="run-2")

        done = maintain(tmp_path, limits=Limits(small_file_bytes=1))

        assert (done.merged_files, done.made_files, done.dropped_rows) == (4, 4, 7)
        assert [file.commit_number for file in read_manifest(catalog_path(tmp_path)).live("quotes")] == [2, 3]

    def test_twice_does_nothing_more(self, tmp_path: Path) -> None:
        commit_months(tmp_path)
        maintain(tmp_path)

        again = maintain(tmp_path)

        assert (again.merged_files, again.made_files) == (0, 0)
        assert read_manifest(catalog_path(tmp_path)).last_commit.number == 4

    def test_an_article_can_be_replaced_after_it(self, tmp_path: Path) -> None:
        commit_months(tmp_path)
        maintain(tmp_path)

        assert commit(tmp_path, batch(["0-01"], version="second"), run_id="run-9").replaced_articles == 1
        assert len(contents(tmp_path)["articles"]) == 15

    def test_no_warehouse(self, tmp_path: Path) -> None:
        with pytest.raises(NoWarehouse):
            maintain(tmp_path / "data")

        assert not is_due(tmp_path / "data")
        assert not (tmp_path / "data").exists()


def test_due_when_small_files_are_many(tmp_path: Path) -> None:
    few = Limits(small_files=2)
    for each in "ab":
        commit(tmp_path, batch([each]), run_id=each)
    assert not is_due(tmp_path, few)

    commit(tmp_path, batch(["c"]), run_id="c")
    assert is_due(tmp_path, few)
    assert not is_due(tmp_path)
    done = maintain(tmp_path)

    assert (done.merged_files, done.made_files) == (12, 4)
    assert not is_due(tmp_path, few)


class TestSweep:
    def test_deletes_what_nothing_names(self, tmp_path: Path) -> None:
        commit(tmp_path, batch(["a"]), run_id="run-1")
        orphan = tmp_path / "parquet" / "quotes" / "00000002-cafe.parquet"
        orphan.write_bytes(b"left by a crash")
        note = tmp_path / "parquet" / "README"
        note.write_text("not ours")
        for left in (tmp_path / "warehouse.duckdb.unfinished", tmp_path / "snapshots" / "2.duckdb.unfinished"):
            left.write_bytes(b"left by a crash")
        (tmp_path / ".sorting-cafe").mkdir()

        done = maintain(tmp_path)

        assert (done.deleted_files, done.deleted_bytes) == (1, len(b"left by a crash"))
        assert sorted(path.name for path in tmp_path.iterdir()) == ["parquet", "snapshots", "warehouse.duckdb", "writer.lock"]
        assert not orphan.exists()
        assert note.exists()
        assert len(contents(tmp_path)["articles"]) == 1

    def test_keeps_what_is_the_users_own(self, tmp_path: Path) -> None:
        """A file of settings from elsewhere, or a slip, may have made a warehouse in the midst of a project."""
        names = ("parquet/sales/2026.parquet", "parquet/quotes/mine.parquet", "notes.unfinished", "snapshots/a.unfinished")
        for name in names:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(b"mine")
        (tmp_path / ".sorting-of-the-mail").mkdir()
        commit(tmp_path, batch(["a"]), run_id="run-1")

        assert maintain(tmp_path, grace=NOW).deleted_files == 0
        assert all((tmp_path / name).exists() for name in (*names, ".sorting-of-the-mail"))

    def test_keeps_what_a_snapshot_names(self, tmp_path: Path) -> None:
        commit(tmp_path, batch(["a", "b"]), run_id="run-1")
        commit(tmp_path, batch(["b"], version="second"), run_id="run-2")

        done = maintain(tmp_path, grace=NOW)

        assert done.merged_files > 0
        for number in snapshot_numbers(tmp_path):
            for path in read_manifest(snapshot_path(tmp_path, number)).live_sizes:
                assert (tmp_path / path).exists()

    def test_keeps_for_a_while_what_a_reader_may_have_open(self, tmp_path: Path) -> None:
        commit(tmp_path, batch(["a"]), run_id="run-1")
        commit(tmp_path, batch(["b"]), run_id="run-1")
        with connect(tmp_path) as reader:
            commit(tmp_path, batch(["c"]), run_id="run-1")
            # Of this run's catalogs only the last is kept as a snapshot, and that one names the compacted files.
            assert maintain(tmp_path).deleted_files == 0
            assert snapshot_numbers(tmp_path) == [4]
            assert reader.execute("SELECT count(*) FROM quotes").fetchall() == [(4,)]

        assert maintain(tmp_path, grace=NOW).deleted_files == 12
        assert len(contents(tmp_path)["quotes"]) == 6
        commit(tmp_path, batch(["d"]), run_id="run-2")
        assert all((tmp_path / file.path).exists() for file in read_manifest(catalog_path(tmp_path)).files)


def by_duckdb(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    return sum(count for (count,) in connection.execute(query).fetchall())


def by_arrow(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    return sum(sum(part.column(0).to_pylist()) for part in connection.sql(query).to_arrow_reader())


@pytest.mark.parametrize("read", [by_duckdb, by_arrow])
def test_sorting_gets_all_memory_where_little_is_not_enough(
    tmp_path: Path, read: Callable[[duckdb.DuckDBPyConnection, str], int]
) -> None:
    limits: list[str] = []

    def work(connection: duckdb.DuckDBPyConnection) -> int:
        ((limit,),) = connection.execute("SELECT current_setting('memory_limit')").fetchall()
        limits.append(limit)
        return read(connection, "SELECT len(list(range)) FROM range(2_000_000)")

    assert sorting(tmp_path, 0, work, little_memory="8MB") == 2_000_000
    assert len(limits) == 2
    assert limits[0] == "7.6 MiB"
    sorting(tmp_path, LITTLE_BYTES + 1, work, little_memory="8MB")
    assert limits[2] == limits[1]
    assert list(tmp_path.iterdir()) == []


def test_sorting_raises_what_has_another_reason(tmp_path: Path) -> None:
    def work(connection: duckdb.DuckDBPyConnection) -> None:
        (tmp_path / "missing").read_text(encoding="utf-8")

    with pytest.raises(FileNotFoundError):
        sorting(tmp_path, 0, work)
