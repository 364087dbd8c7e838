"""The language work on a Dask cluster: a real scheduler and workers on loopback, started and stopped by the test."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.batches import Batch, do_batch
from flows.dask_pool import DaskPool, NoCluster, UnlikeWorker
from flows.errors import Misuse
from flows.language_identifier import detect_language
from flows.language_model import find_model
from flows.packing import pack_batch, pack_outcome, unpack_batch, unpack_outcome
from flows.runners import WorkerPool
from tests.conftest import DYKES, FERRY, MODEL, PATIENCE, Ingest, command_line, environment, run_flow, wait_until
from tests.crashes import rows_of, whole, write_corpus
from transforms.reading.articles import Article, read_article

COUNT = 20


class Cluster:
    """A scheduler and its workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes: list[subprocess.Popen[bytes]] = []
        file = folder / "scheduler.json"
        self.scheduler = self.start(
            "dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", file
        )
        self.file = file
        self.workers = [self.add_worker()]
        assert wait_until(lambda: file.exists() and file.read_text().rstrip().endswith("}")), "no scheduler"
        self.address = json.loads(file.read_text())["address"]

    def add_worker(self) -> subprocess.Popen[bytes]:
        options = "--nthreads 1 --no-nanny --no-dashboard --host 127.0.0.1 --death-timeout 60".split()
        return self.start("dask_worker", *options, "--local-directory", self.folder, "--scheduler-file", self.file)

    def start(self, program: str, *arguments: str | Path) -> subprocess.Popen[bytes]:
        code = f"from distributed.cli.{program} import main; main()"
        process = subprocess.Popen(
            [sys.executable, "-c", code, *map(str, arguments)],
            env=environment(HOME=str(self.folder), OMP_NUM_THREADS="1"),
            stdout=subprocess.DEVNULL,
            stderr=(self.folder / f"{program}-{len(self.processes)}.log").open("wb"),
            cwd=self.folder,
        )
        self.processes.append(process)
        return process

    def stop(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


@contextmanager
def cluster_in(folder: Path) -> Iterator[Cluster]:
    folder.mkdir()
    cluster = Cluster(folder)
    try:
        yield cluster
    finally:
        cluster.stop()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster_in(tmp_path_factory.mktemp("dask") / "cluster") as started:
        yield started


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus") / "articles", COUNT, 1, seed=5)


@pytest.fixture(scope="module")
def clean(corpus: Path, api: str, worker: WorkerPool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse that local processes make of the corpus."""
    data = tmp_path_factory.mktemp("clean") / "data"
    run_flow(corpus, data, batch_size=5)
    return data


def articles_of(*texts: str) -> tuple[Article, ...]:
    read = [read_article(f"{number}.txt", text.encode(), detect_language=detect_language) for number, text in enumerate(texts)]
    return tuple(article for article in read if isinstance(article, Article))


def batch_of(*texts: str) -> Batch:
    return Batch("7", articles_of(*texts), "run", datetime(2026, 1, 1, tzinfo=UTC), find_model(MODEL).extractor, MODEL)


def test_what_travels_arrives_as_it_was() -> None:
    batch = batch_of(DYKES, FERRY, '"No," said Ada Lind.\n\nWith files from Bo Marek')
    assert unpack_batch(pack_batch(batch)) == batch
    counted = replace(batch, sentence_counts=(3, 2, 1))
    assert unpack_batch(pack_batch(counted)) == counted
    outcome = do_batch(batch)
    arrived = unpack_outcome(pack_outcome(outcome), batch)
    assert arrived.tables == outcome.tables
    assert {name: table.schema for name, table in arrived.tables.items()} == {
        name: table.schema for name, table in outcome.tables.items()
    }
    assert (arrived.batch_id, arrived.refused, arrived.lost) == (outcome.batch_id, outcome.refused, outcome.lost)


def test_texts_do_not_travel_back() -> None:
    batch = batch_of(DYKES, FERRY)
    assert b"dykes along the Senneck" not in pack_outcome(do_batch(batch)).tables["articles"]
    assert len(pack_batch(batch_of(*[DYKES] * 50))) < 50 * len(DYKES)


def test_the_rows_are_those_of_local_processes(
    cluster: Cluster, corpus: Path, clean: Path, ingest: Ingest, tmp_path: Path
) -> None:
    summary = ingest(corpus, tmp_path / "data", batch_size=5, dask=cluster.address)
    assert (summary.counts.published, summary.counts.duplicates) == (COUNT, 1)
    assert rows_of(tmp_path / "data") == rows_of(clean)


@pytest.mark.long
def test_a_killed_worker_costs_only_time(cluster: Cluster, corpus: Path, clean: Path, tmp_path: Path) -> None:
    cluster.workers.append(cluster.add_worker())
    command = command_line("run", corpus, "--to", tmp_path / "data", "--batch-size", "5", "--dask", cluster.address)
    process = subprocess.Popen(command, env=environment(HOME=str(tmp_path)), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    worker = cluster.workers.pop()
    assert wait_until(lambda: holds_the_model(worker.pid)), "the worker got nothing to do"
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    cluster.workers.append(cluster.add_worker())
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, err.decode()
    assert whole(tmp_path / "data", [rows_of(clean)], complete=True) == []


@pytest.mark.long
def test_a_scheduler_that_goes_away_ends_the_run_and_the_next_goes_on(
    corpus: Path, clean: Path, ingest: Ingest, tmp_path: Path
) -> None:
    with cluster_in(tmp_path / "cluster") as cluster:
        command = command_line("run", corpus, "--to", tmp_path / "data", "--batch-size", "2", "--dask", cluster.address)
        process = subprocess.Popen(command, env=environment(HOME=str(tmp_path)), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert wait_until(lambda: (tmp_path / "data" / "warehouse.duckdb").exists()), "nothing was published"
        cluster.scheduler.kill()
        _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert f"the Dask scheduler at {cluster.address} is gone" in err.decode()
    assert "what was published stays" in err.decode()
    assert "Traceback" not in err.decode()
    assert whole(tmp_path / "data", [rows_of(clean)]) == []
    standing = len(rows_of(tmp_path / "data")["articles"])
    assert 0 < standing < COUNT
    summary = ingest(corpus, tmp_path / "data", batch_size=5)
    assert summary.counts.unchanged >= standing - 1
    assert rows_of(tmp_path / "data") == rows_of(clean)


def test_a_worker_with_other_rules_is_refused(cluster: Cluster) -> None:
    with DaskPool(cluster.address) as pool, pytest.raises(UnlikeWorker, match="install the same OnRecord"):
        pool.submit(do_batch, replace(batch_of(DYKES), extractor="0+other-1.0")).result()


def test_an_address_where_nobody_answers_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoCluster, match="there is no Dask scheduler"):
        DaskPool("tcp://127.0.0.1:9")
    with pytest.raises((NoCluster, Misuse), match="--dask no-address"):
        DaskPool("no-address:x:y")


def holds_the_model(pid: int) -> bool:
    """Whether the process has begun with a batch: its memory holds the language model."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") > 200e6
