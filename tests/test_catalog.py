import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import duckdb
import pytest

from tests.conftest import ask, wait_until
from tests.warehouse_rows import batch, check, counts, python, reject, run, table, versions
from transforms.tables.schema import TABLES
from warehouse.catalog import commit, connect
from warehouse.database import attach
from warehouse.errors import Busy, NotWritable
from warehouse.layout import catalog_path, snapshot_numbers, snapshot_path
from warehouse.lock import writing
from warehouse.lookup import known_articles
from warehouse.maintenance import maintain
from warehouse.manifest import read_manifest


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A warehouse of the articles a and b."""
    commit(tmp_path / "data", batch(["a", "b"]) | {"runs": table("runs", [run("run-1")])}, run_id="run-1")
    return tmp_path / "data"


class TestCommit:
    def test_publishes_all_tables(self, data: Path) -> None:
        assert counts(data) == {
            **{"articles": 2, "mentions": 6, "quotes": 4, "signatures": 0, "stories": 2},
            **{"rejects": 0, "runs": 1, "checks": 0, "takedowns": 0, "figures": 0, "corrections": 0},
        }

    def test_says_what_was_new_and_what_replaced(self, data: Path) -> None:
        done = commit(data, batch(["b", "c", "d"]), run_id="run-2")

        assert (done.number, done.run_id, done.new_articles, done.replaced_articles) == (2, "run-2", 2, 1)

    def test_replaces_an_article_with_its_mentions_and_quotes(self, data: Path) -> None:
        second = batch(["b"], version="second") | {"quotes": table("quotes", [])}

        commit(data, second, run_id="run-2")

        assert versions(data) == {"a": "The first body of a.", "b": "The second body of b."}
        with connect(data) as connection:
            assert connection.execute("SELECT DISTINCT article_id FROM quotes").fetchall() == [("a",)]
            assert connection.execute("SELECT article_id, count(*) FROM mentions GROUP BY ALL ORDER BY ALL").fetchall() == [
                ("a", 3),
                ("b", 3),
            ]

    def test_may_be_repeated(self, data: Path) -> None:
        rows = batch(["b", "c"]) | {
            "runs": table("runs", [run("run-2")]),
            "rejects": table("rejects", [reject("x.txt", "empty"), reject("y.txt", "binary", raw_sha256="00")]),
            "checks": table("checks", [check("unique", column="quote_id"), check("table_row_count")]),
        }
        commit(data, rows, run_id="run-2")
        once = counts(data)

        again = commit(data, rows, run_id="run-2")

        assert counts(data) == once
        of_articles = {"articles": 3, "mentions": 9, "quotes": 6, "signatures": 0, "stories": 3}
        assert once == {**of_articles, "rejects": 2, "runs": 2, "checks": 2, "takedowns": 0, "figures": 0, "corrections": 0}
        assert (again.new_articles, again.replaced_articles) == (0, 2)

    def test_drops_a_file_of_which_nothing_stands(self, data: Path) -> None:
        commit(data, batch(["a", "b"], version="second"), run_id="run-2")

        manifest = read_manifest(catalog_path(data))
        assert [file.commit_number for file in manifest.live("articles")] == [2]
        assert manifest.superseded.num_rows == 0

    def test_files_without_replaced_rows_are_read_plainly(self, data: Path) -> None:
        commit(data, batch(["c"]), run_id="run-2")

        with connect(data) as connection:
            ((query,),) = connection.execute("SELECT sql FROM duckdb_views() WHERE view_name = 'quotes_as_extracted'").fetchall()
        assert "EXISTS" not in query
        assert query.count(".parquet'") == 2

    def test_any_sequence_gives_each_article_once_in_its_last_version(self, tmp_path: Path) -> None:
        chance = random.Random(7)
        data = tmp_path / "data"
        expected: dict[str, str] = {}
        for step in range(6):
            ids = chance.sample("abcdefgh", chance.randint(1, 5))
            commit(data, batch(ids, version=f"{step}th"), run_id=f"run-{step}")
            expected |= {each: f"The {step}th body of {each}." for each in ids}
            if step % 3 == 2:
                maintain(data, grace=timedelta(0))

            assert versions(data) == expected
        assert (counts(data)["mentions"], counts(data)["quotes"]) == (3 * len(expected), 2 * len(expected))

    @pytest.mark.parametrize(
        ("tables", "message"),
        [
            ({"people": table("runs", [])}, "no table 'people'"),
            ({"runs": table("runs", [run("r")]).drop_columns(["seen"])}, "table runs .* column seen is missing"),
            ({"runs": table("articles", [])}, "table runs .* column started_at is missing"),
            (batch(["a"]) | {"articles": table("articles", [])}, "table mentions: article 'a'"),
            ({"quotes": batch(["z"])["quotes"]}, "table quotes: article 'z'"),
            (batch(["a", "a"]), "article_id is in the commit twice"),
        ],
    )
    def test_refuses_rows_that_are_not_whole(self, data: Path, tables: dict[str, object], message: str) -> None:
        with pytest.raises(ValueError, match=message):
            commit(data, tables, run_id="run-2")

        assert counts(data)["articles"] == 2

    def test_a_text_that_another_run_published_meanwhile_is_a_duplicate(self, tmp_path: Path) -> None:
        data, same = tmp_path / "data", {"content_sha256": "0" * 64}
        commit(data, batch(["b1", "b2"]), run_id="run-2")
        commit(data, batch(["a1"], **same), run_id="run-1")
        published = commit(data, batch(["b3", "b4"], **same) | {"checks": table("checks", [check("a")])}, run_id="run-2")
        assert (published.new_articles, published.repeated_articles, published.repeated_replaced_articles) == (2, 2, 0)
        assert published.rows == {"articles": 2, "mentions": 0, "quotes": 0, "stories": 2, "checks": 1}
        commit(data, batch(["b5"], duplicate_of="b3", **same), run_id="run-2")
        updated = commit(data, batch(["b1", "b6"], version="second") | {}, run_id="run-2")
        assert (updated.replaced_articles, updated.repeated_articles) == (1, 0)
        replaced = commit(data, batch(["b1"], **same), run_id="run-2")
        assert (replaced.repeated_articles, replaced.repeated_replaced_articles) == (1, 1)
        assert ask(data, "SELECT article_id, duplicate_of FROM articles ORDER BY article_id") == [
            ("a1", None),
            *((each, "a1") for each in ("b1",)),
            ("b2", None),
            *((each, "a1") for each in ("b3", "b4", "b5")),
            ("b6", None),
        ]
        assert ask(data, "SELECT DISTINCT article_id FROM quotes ORDER BY ALL") == [("a1",), ("b2",), ("b6",)]

    def test_a_text_that_only_its_older_version_had_is_no_duplicate(self, tmp_path: Path) -> None:
        data, same = tmp_path / "data", {"content_sha256": "0" * 64}
        commit(data, batch(["a1"], **same), run_id="run-1")
        commit(data, batch(["a1"], version="second"), run_id="run-1")
        assert commit(data, batch(["b1"], **same), run_id="run-2").repeated_articles == 0
        assert commit(data, batch(["b1", "a1"], **same), run_id="run-3").repeated_articles == 0

    def test_writers_in_threads_lose_nothing(self, tmp_path: Path) -> None:
        with ThreadPoolExecutor(4) as pool:
            done = list(pool.map(lambda each: commit(tmp_path, batch([each, "shared"]), run_id=each), "abcd"))

        assert sorted(each.number for each in done) == [1, 2, 3, 4]
        assert sum(each.new_articles for each in done) == 5
        assert sorted(versions(tmp_path)) == [*"abcd", "shared"]


class TestConnect:
    def test_reader_keeps_its_snapshot(self, data: Path) -> None:
        with connect(data) as before, duckdb.connect(str(catalog_path(data)), read_only=True) as client:
            for step in range(3):
                commit(data, batch(["a", "c"], version=f"{step}th"), run_id="run-2")
            maintain(data)

            for reader in (before, client):
                assert reader.execute("SELECT article_id, body FROM articles ORDER BY ALL").fetchall() == [
                    ("a", "The first body of a."),
                    ("b", "The first body of b."),
                ]
            with connect(data) as after:
                assert after.execute("SELECT count(*) FROM articles").fetchall() == [(3,)]

    def test_a_catalog_that_is_replaced_while_it_is_opened_is_opened_anew(self, data: Path) -> None:
        first = catalog_path(data).read_bytes()
        for number in range(5):
            commit(data, batch([f"{number}", "a"], version=str(number)), run_id=f"run-{number}")
        last = catalog_path(data).read_bytes()
        over = threading.Event()

        def replace_all_the_time() -> None:
            while not over.wait(0.1):
                for content in (first, last):
                    (data / "next").write_bytes(content)
                    (data / "next").replace(catalog_path(data))

        thread = threading.Thread(target=replace_all_the_time)
        thread.start()
        try:
            found = {counts(data)["articles"] for _ in range(10)}
        finally:
            over.set()
            thread.join()
        assert found <= {2, 7}

    def test_what_it_changes_is_its_own(self, data: Path) -> None:
        before = catalog_path(data).read_bytes()
        with connect(data) as connection:
            connection.execute("DELETE FROM manifest.files")
        assert catalog_path(data).read_bytes() == before
        with connect(data) as connection:
            assert connection.execute("SELECT count(*) > 0 FROM manifest.files").fetchall() == [(True,)]

    def test_an_empty_table_has_its_columns(self, data: Path) -> None:
        with connect(data) as connection:
            types = {name: type_ for name, type_, *_ in connection.execute("DESCRIBE checks").fetchall()}
            assert connection.execute("SELECT * FROM checks").fetchall() == []
        assert list(types) == [column.name for column in TABLES["checks"].columns]
        assert types["success"] == "BOOLEAN"

    def test_any_client_opens_it_from_any_directory(self, data: Path) -> None:
        script = (
            "import duckdb, sys; print(duckdb.connect(sys.argv[1], read_only=True).sql('SELECT count(*) FROM quotes').fetchall())"
        )
        command = [sys.executable, "-c", script, str(catalog_path(data))]

        assert subprocess.run(command, cwd="/", capture_output=True, text=True, check=True).stdout.strip() == "[(4,)]"

    def test_is_stored_for_older_clients(self, data: Path) -> None:
        with attach(catalog_path(data)) as connection:
            ((version,),) = connection.execute(
                "SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = 'warehouse'"
            ).fetchall()
        assert version.startswith("v1.2.0")

    def test_works_where_names_are_awkward(self, tmp_path: Path) -> None:
        data = tmp_path / "the paper's [archive]*" / "né"
        commit(data, batch(["a", "b"]), run_id="run-1")
        commit(data, batch(["b"], version="second"), run_id="run-2")

        assert versions(data) == {"a": "The first body of a.", "b": "The second body of b."}

    def test_relative_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        commit(Path("data"), batch(["a"]), run_id="run-1")
        monkeypatch.chdir("/")

        assert list(versions(tmp_path / "data")) == ["a"]

    def test_a_folder_that_duckdb_cannot_write_to(self, tmp_path: Path) -> None:
        with pytest.raises(NotWritable, match="question mark"):
            commit(tmp_path / "data?", batch(["a"]), run_id="run-1")


class TestKnownArticles:
    def test_one_row_an_article(self, data: Path) -> None:
        commit(data, batch(["b"], version="second", duplicate_of="a"), run_id="run-2")

        known = known_articles(data)

        assert known.column_names == ["article_id", "source_uri", "raw_sha256", "content_sha256", "extractor", "duplicate_of"]
        assert {row["article_id"]: row["duplicate_of"] for row in known.to_pylist()} == {"a": None, "b": "a"}

    def test_no_warehouse_knows_none(self, tmp_path: Path) -> None:
        known = known_articles(tmp_path / "data")

        assert known.shape == (0, 6)
        assert not (tmp_path / "data").exists()


class TestMove:
    def test_a_moved_warehouse_is_noticed(self, data: Path, tmp_path: Path) -> None:
        commit(data, batch(["b"], version="second"), run_id="run-2")
        moved = tmp_path / "elsewhere" / "data"
        moved.parent.mkdir()
        shutil.move(data, moved)

        assert versions(moved) == {"a": "The first body of a.", "b": "The second body of b."}
        for path in (catalog_path(moved), snapshot_path(moved, 1)):
            with duckdb.connect(str(path), read_only=True) as client:
                assert client.execute("SELECT count(*) FROM quotes").fetchall() == [(4,)]

    def test_a_copy_reads_its_own_files(self, data: Path, tmp_path: Path) -> None:
        copy = tmp_path / "copy"
        shutil.copytree(data, copy)
        assert counts(copy)["quotes"] == 4
        shutil.rmtree(data)

        assert counts(copy)["quotes"] == 4

    def test_another_path_to_the_same_folder_is_no_move(self, data: Path, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to(data)
        written = catalog_path(data).stat().st_mtime_ns

        assert counts(tmp_path / "link")["quotes"] == 4
        assert catalog_path(data).stat().st_mtime_ns == written

    def test_commit_to_a_moved_warehouse(self, data: Path, tmp_path: Path) -> None:
        shutil.move(data, tmp_path / "moved")

        commit(tmp_path / "moved", batch(["c"]), run_id="run-2")

        assert counts(tmp_path / "moved")["articles"] == 3

    def test_says_what_to_do_when_it_cannot_be_written(self, data: Path, tmp_path: Path) -> None:
        moved = tmp_path / "moved"
        shutil.move(data, moved)
        (moved / "writer.lock").unlink()
        (moved / "writer.lock").mkdir()

        with pytest.raises(NotWritable, match=r"was moved.*onrecord status"):
            connect(moved)


HOLD = """
import signal, sys
from pathlib import Path
from warehouse.lock import writing
with writing(Path(sys.argv[1]), "counting sheep"):
    print("held", flush=True)
    signal.pause()
"""


class TestLock:
    @pytest.fixture
    def holder(self, data: Path) -> Iterator["subprocess.Popen[str]"]:
        with python(HOLD, data) as process:
            assert process.stdout is not None
            process.stdout.readline()
            yield process
            process.kill()

    def test_whoever_waits_is_told_for_whom(self, data: Path, holder: "subprocess.Popen[str]") -> None:
        told: list[str] = []

        with (
            pytest.raises(Busy, match=f"process {holder.pid} on .*counting sheep"),
            writing(data, "x", timeout=0.1, tell=told.append),
        ):
            pytest.fail("two hold the lock")

        assert len(told) == 1
        assert f"waiting for process {holder.pid} on" in told[0]
        assert "counting sheep, since 20" in told[0]

    @pytest.mark.usefixtures("holder")
    def test_readers_do_not_wait(self, data: Path) -> None:
        assert counts(data)["articles"] == 2

    def test_free_when_the_holder_dies(self, data: Path, holder: "subprocess.Popen[str]") -> None:
        with writing(data, "x", tell=lambda _: holder.kill()):
            holder.wait()

        assert commit(data, batch(["c"]), run_id="run-2").new_articles == 1


PUBLISH_FOR_EVER = """
import sys
from itertools import count
from pathlib import Path
from tests.conftest import ask
from tests.warehouse_rows import batch, check, table
from warehouse.catalog import commit
for number in count(int(sys.argv[2])):
    rows = batch([f"{number}-{each}" for each in range(3)] + ["shared"], version=str(number))
    commit(Path(sys.argv[1]), rows | {"checks": table("checks", [check("unique", batch_id=str(number))])}, run_id="run-1")
    print(number, flush=True)
"""


def test_a_writer_that_is_killed_leaves_whole_batches(tmp_path: Path) -> None:
    published = 0
    for sign_of_work in ("*.parquet", "*.unfinished", "*.duckdb"):
        with python(PUBLISH_FOR_EVER, tmp_path, published) as writer:
            assert writer.stdout is not None
            last = int(writer.stdout.readline())
            before = set(tmp_path.rglob(sign_of_work))
            assert wait_until(lambda: bool(set(tmp_path.rglob(sign_of_work)) - before), pause=0)  # noqa: B023
            writer.kill()
            last = max([last, *(int(line) for line in writer.stdout)])

        with connect(tmp_path) as connection:
            batches = connection.execute("SELECT count(*) FROM checks").fetchall()[0][0]
            shared = connection.execute("SELECT body FROM articles WHERE article_id = 'shared'").fetchall()
            rows = [
                connection.execute(f"SELECT count(*) FROM {name}").fetchall()[0][0] for name in ("articles", "mentions", "quotes")
            ]
        # The one in hand when the writer was killed is there as a whole, or not at all.
        assert batches in (last + 1, last + 2)
        assert rows == [3 * batches + 1, 3 * (3 * batches + 1), 2 * (3 * batches + 1)]
        assert shared == [(f"The {batches - 1} body of shared.",)]
        published = batches

    commit(tmp_path, batch(["after"]), run_id="run-2")
    maintain(tmp_path, grace=timedelta(0))
    named = {
        file.path for number in snapshot_numbers(tmp_path) for file in read_manifest(snapshot_path(tmp_path, number)).live_files
    }
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.parquet")} == named
    assert not list(tmp_path.rglob("*.unfinished*"))
