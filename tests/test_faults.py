"""What goes wrong around a run: full and read-only disks, signals, other runs, a clock set back, old warehouses."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import duckdb
import pytest

from flows.prefect_server import QUIET, create_database, is_healthy, listening_socket
from flows.runners import WorkerPool
from tests.at_step import command_at_step, stopped
from tests.conftest import (
    PATIENCE,
    ROOT,
    Ingest,
    ask,
    command_line,
    environment,
    of_server,
    run_flow,
    wait_until,
    write_files,
)
from tests.crashes import Rows, rows_of, whole, write_corpus
from tests.warehouse_rows import batch
from warehouse.catalog import commit, connect
from warehouse.check import check
from warehouse.errors import DamagedWarehouse, NotWritable
from warehouse.layout import catalog_path
from warehouse.maintenance import maintain

COUNT = 30
FIRST_WAREHOUSE = ROOT / "tests" / "first_warehouse"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus") / "articles", COUNT, 1, seed=6)


@pytest.fixture(scope="module")
def expected(corpus: Path, api: str, worker: WorkerPool, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """What a run that nothing disturbs makes of the corpus."""
    data = tmp_path_factory.mktemp("clean") / "data"
    run_flow(corpus, data)
    return rows_of(data)


@contextmanager
def disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk of this size, in memory; the test is skipped where none can be mounted."""
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", folder], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("no disk can be mounted here: this test needs root")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def arguments(corpus: Path, data: Path) -> list[str]:
    """The command of a run whose batches are small."""
    return ["run", str(corpus), "--to", str(data), "--workers", "1", "--batch-size", "3"]


def variables(home: Path, api: str) -> dict[str, str]:
    """The environment of a run with a home of its own."""
    home.mkdir(exist_ok=True)
    return environment(HOME=str(home), **of_server(api))


def stopped_run(corpus: Path, data: Path, home: Path, api: str) -> "subprocess.Popen[str]":
    """A run that has published its first batch and stands still, with its next step before it."""
    told = home.with_name(f"{home.name}-steps")
    command = command_at_step(data, "published", "stop", told, "onrecord", *arguments(corpus, data))
    return stopped(command, variables(home, api), ROOT)


def goes_on(corpus: Path, data: Path, expected: Rows, ingest: Ingest) -> None:
    """What stands is whole, and the next run completes it."""
    assert whole(data, [expected]) == []
    ingest(corpus, data)
    assert whole(data, [expected], complete=True) == []


def test_a_full_disk_ends_the_run_with_a_message_and_loses_nothing(
    corpus: Path, expected: Rows, api: str, ingest: Ingest, tmp_path: Path
) -> None:
    with disk(tmp_path / "disk", "700k") as folder:
        command = command_line(*arguments(corpus, folder / "data"))
        done = subprocess.run(
            command, env=variables(tmp_path / "home", api), capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        told = done.stderr
        assert done.returncode == 1
        assert "No space left on device" in told
        assert "Traceback" not in told
        assert 0 < len(rows_of(folder / "data")["articles"]) < COUNT
        subprocess.run(["mount", "-o", "remount,size=100m", folder], check=True)
        goes_on(corpus, folder / "data", expected, ingest)


@pytest.mark.long
def test_a_target_that_turns_read_only_ends_the_run_with_a_message(
    corpus: Path, expected: Rows, api: str, ingest: Ingest, tmp_path: Path
) -> None:
    with disk(tmp_path / "disk", "100m") as folder:
        process = stopped_run(corpus, folder / "data", tmp_path / "home", api)
        process.send_signal(signal.SIGCONT)
        # It cannot be done while a file is open for writing, nor while one that was replaced is read.
        while subprocess.run(["mount", "-o", "remount,ro", folder], capture_output=True, check=False).returncode:
            assert process.poll() is None
        _, told = process.communicate(timeout=PATIENCE)
        assert process.returncode == 1
        assert "Read-only" in told or "read-only" in told
        assert "Traceback" not in told
        assert whole(folder / "data", [expected]) == []
        subprocess.run(["mount", "-o", "remount,rw", folder], check=True)
        goes_on(corpus, folder / "data", expected, ingest)


def test_a_file_size_limit_is_told_and_changes_nothing(tmp_path: Path) -> None:
    commit(tmp_path / "data", batch(["a"]), run_id="run-1")
    script = f"""
import resource, signal
from pathlib import Path
from tests.warehouse_rows import batch
from warehouse.catalog import commit
from warehouse.errors import NotWritable
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))
try:
    commit(Path({str(tmp_path / "data")!r}), batch(["b"]), run_id="run-2")
except NotWritable as error:
    print("told:", error)
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("told:"), done.stderr
    assert ask(tmp_path / "data", "SELECT article_id FROM articles") == [("a",)]


@pytest.mark.parametrize("sent", [pytest.param(signal.SIGINT, marks=pytest.mark.long), signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_a_signal_ends_the_run_with_a_message_and_the_next_goes_on(
    sent: signal.Signals, corpus: Path, expected: Rows, api: str, ingest: Ingest, tmp_path: Path
) -> None:
    process = stopped_run(corpus, tmp_path / "data", tmp_path / "home", api)
    process.send_signal(sent)
    process.send_signal(signal.SIGCONT)
    _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130, told
    assert "what was published stays, and the next run goes on from there" in told
    assert "Traceback" not in told
    assert "leaked" not in told
    assert ask(tmp_path / "data", "SELECT status FROM runs") == [("failed",)]
    goes_on(corpus, tmp_path / "data", expected, ingest)


@contextmanager
def prefect_server(folder: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """A Prefect server in a process of its own, as a newsroom has one for all of its flows, and its API's URL."""
    folder.mkdir()
    create_database(folder / "prefect.db")
    with closing(listening_socket(0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/api"
        server = subprocess.Popen(
            [sys.executable, "-m", "flows.prefect_server", str(listener.fileno())],
            env=environment(
                PREFECT_HOME=str(folder),
                PREFECT_API_DATABASE_CONNECTION_URL=f"sqlite+aiosqlite:///{folder / 'prefect.db'}",
                **QUIET,
            ),
            stdin=subprocess.PIPE,
            pass_fds=[listener.fileno()],
        )
    try:
        assert wait_until(lambda: is_healthy(url)), "the server did not start"
        yield url, server
    finally:
        server.kill()
        server.communicate()


@pytest.mark.long
def test_a_prefect_server_that_goes_away_costs_the_run_nothing_but_its_place_in_the_ui(
    corpus: Path, expected: Rows, tmp_path: Path
) -> None:
    with prefect_server(tmp_path / "prefect") as (url, server):
        process = stopped_run(corpus, tmp_path / "data", tmp_path / "home", url)
        server.kill()
        server.wait()
        process.send_signal(signal.SIGCONT)
        shown, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, told
    assert f"Prefect's server {url} no longer answers" in told
    assert "All of the run's work is in the warehouse." in told
    assert "Traceback" not in told
    assert "logging" not in told.lower()
    assert "published" in shown
    assert ask(tmp_path / "data", "SELECT status FROM runs") == [("completed",)]
    assert whole(tmp_path / "data", [expected], complete=True) == []


def read_until(over: threading.Event, data: Path, faults: list[str]) -> None:
    """Asks the warehouse again and again, and notes what no reader may ever see."""
    with closing(connect(data)) as old:
        before = old.execute("SELECT count(*), max(text) FROM quotes").fetchall()
        while not over.is_set():
            with closing(connect(data)) as new:
                loose = new.execute(
                    "SELECT count(*) FROM quotes LEFT JOIN articles USING (article_id) WHERE body IS NULL"
                ).fetchone()
                twice = new.execute("SELECT count(*) - count(DISTINCT article_id) FROM articles").fetchone()
            if (loose, twice) != ((0,), (0,)):
                faults.append(f"{loose} quotes without an article, {twice} articles twice")
            if old.execute("SELECT count(*), max(text) FROM quotes").fetchall() != before:
                faults.append("an open catalog changed")
            over.wait(0.1)


@pytest.mark.long
def test_runs_over_overlapping_sources_beside_maintenance_and_readers(
    corpus: Path, expected: Rows, api: str, ingest: Ingest, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    files = sorted(path for path in corpus.iterdir() if path.name != "copy.txt")
    ingest(files[:2], data)
    faults: list[str] = []
    over = threading.Event()

    def read() -> None:
        read_until(over, data, faults)

    def keep_house() -> None:
        while not over.is_set():
            maintain(data, grace=timedelta(hours=1))
            over.wait(0.2)

    def guarded(work: Callable[[], None]) -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001
            faults.append(repr(error))

    threads = [threading.Thread(target=guarded, args=(work,)) for work in (read, read, keep_house)]
    for thread in threads:
        thread.start()
    try:
        sources = (files, files[:20], files[10:])
        processes = []
        for number, source in enumerate(sources):
            home = tmp_path / f"home-{number}"
            home.mkdir()
            command = command_line("run", *source, "--to", data, "--workers", "1", "--batch-size", "3")
            processes.append(
                subprocess.Popen(
                    command,
                    env=environment(HOME=str(home), **of_server(api)),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                )
            )
        for process in processes:
            _, told = process.communicate(timeout=PATIENCE)
            assert process.returncode == 0, told.decode()
    finally:
        over.set()
        for thread in threads:
            thread.join()
    assert faults == []
    ingest(corpus, data)
    assert whole(data, [expected], complete=True) == []


def set_clock_back(data: Path, days: int) -> None:
    """Leaves the warehouse as a clock that is set back leaves it: all that was done in it lies so many days ahead."""
    catalog_path(data).chmod(0o644)
    with duckdb.connect(str(catalog_path(data))) as catalog:
        catalog.execute(f"UPDATE manifest.commits SET committed_at = committed_at + INTERVAL {days} DAY")
        catalog.execute(f"UPDATE manifest.files SET retired_at = retired_at + INTERVAL {days} DAY")
    for path in data.rglob("*.parquet"):
        moment = path.stat().st_mtime + timedelta(days=days).total_seconds()
        os.utime(path, (moment, moment))


def test_a_clock_that_is_set_back_loses_nothing(tmp_path: Path) -> None:
    for name in "abc":
        commit(tmp_path, batch([name, "shared"], version=name), run_id=f"run-{name}")
        maintain(tmp_path)
        set_clock_back(tmp_path, days=30)
    assert ask(tmp_path, "SELECT article_id FROM articles ORDER BY ALL") == [*((name,) for name in "abc"), ("shared",)]
    assert ask(tmp_path, "SELECT body FROM articles WHERE article_id = 'shared'") == [("The c body of shared.",)]


class TestVersions:
    """`tests/first_warehouse` was written by the first version, whose mentions had no name_confidence and whose files no digests."""

    @pytest.fixture
    def data(self, tmp_path: Path) -> Path:
        return Path(shutil.copytree(FIRST_WAREHOUSE, tmp_path / "data"))

    def test_the_first_warehouse_is_read_and_new_columns_are_empty(self, data: Path) -> None:
        assert check(data).faults == ()
        assert ask(data, "SELECT count(*), count(name_confidence) FROM mentions") == [(4, 0)]
        said = ask(data, "SELECT text FROM quotes_with_articles WHERE speaker_name = 'Marta Lindqvist'")
        assert said == [("There are too few passengers in winter,",)]

    def test_the_next_run_adds_to_it_and_rewrites_no_file(self, data: Path, ingest: Ingest, tmp_path: Path) -> None:
        files = {path: path.read_bytes() for path in data.rglob("*.parquet")}
        source = write_files(
            tmp_path / "articles", {"bridge.txt": 'date 2024-06-01\n\n"It holds," said Ada Lind, an engineer.\n'}
        )
        assert ingest(source, data).counts.published == 1
        assert {path: path.read_bytes() for path in files} == files
        assert ask(data, "SELECT count(*), count(name_confidence) FROM mentions") == [(5, 1)]
        assert check(data).faults == ()

    def test_a_newer_format_is_refused_with_what_to_do(self, data: Path) -> None:
        connect(data).close()
        with duckdb.connect(str(data / "warehouse.duckdb")) as catalog:
            catalog.execute("UPDATE manifest.catalog SET format = 2")
        with pytest.raises(DamagedWarehouse, match="update OnRecord"):
            connect(data)
        before = (data / "warehouse.duckdb").read_bytes()
        with pytest.raises((DamagedWarehouse, NotWritable), match="update OnRecord"):
            commit(data, batch(["a"]), run_id="run-2")
        assert (data / "warehouse.duckdb").read_bytes() == before


def test_devices_and_pipes_end_nothing(ingest: Ingest, tmp_path: Path) -> None:
    source = write_files(tmp_path / "articles", {"a.txt": "Rain fell."})
    os.mkfifo(source / "pipe.txt")
    (source / "device.txt").symlink_to("/dev/zero")
    summary = ingest(source, tmp_path / "data")
    assert (summary.counts.published, dict(summary.counts.reasons)) == (1, {"unsupported_format": 2})
