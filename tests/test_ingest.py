"""The ingest flow, from files to tables: what a run publishes, counts and leaves alone. Real Prefect, a real worker, real DuckDB."""

import io
import sys
import threading
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from flows.batches import SMALLEST_BATCH, in_batches, prepare_worker, size_of_batches
from flows.counts import Counts
from flows.errors import MiscountedRun, MissingSource, ModelNotInstalled, UnwritableTarget, WorkerDied
from flows.language_model import LanguageModel, find_models
from flows.origins import name_sources
from flows.progress import Lines
from flows.run import Run
from flows.runners import ATTEMPTS, WorkerPool, warmed_up
from flows.sources import list_files
from tests.conftest import ARTICLES, DYKES, FERRY, MODEL, PATIENCE, Ingest, ask, wait_until, write_files
from tests.warehouse_rows import check as row_of_check
from tests.warehouse_rows import table
from transforms.reading.articles import Article
from transforms.tables.schema import CHECKS
from warehouse.catalog import publish
from warehouse.check import check
from warehouse.layout import catalog_path
from warehouse.lock import writing
from warehouse.maintenance import LIMITS
from warehouse.manifest import COMPACTION, PUBLISH, Commit, empty_manifest, read_manifest
from warehouse.parquet import write_rows

FUTURE = "date 2999-01-01\n\nNobody has read this one yet. It is number {}.\n"
ORDER = ("seen", "published", "updated", "unchanged", "duplicates", "rejected")


def outcomes(*numbers: int) -> dict[str, int]:
    return dict(zip(ORDER, numbers, strict=True))


def test_a_run_publishes_counts_and_records_itself(tmp_path: Path, ingest: Ingest) -> None:
    folder = write_files(tmp_path / "in", {**ARTICLES, "wire/ferry.txt": FERRY.replace("04-11", "04-12"), "void.txt": ""})
    data = tmp_path / "data"
    summary = ingest(folder, data, publisher="The Crier")
    assert summary.counts.outcomes() == outcomes(5, 3, 0, 0, 1, 1)
    assert ask(data, f"SELECT {', '.join(ORDER)}, status, mentions, quotes FROM runs") == [
        (5, 3, 0, 0, 1, 1, "completed", summary.counts.mentions, summary.counts.quotes)
    ]
    assert ask(data, "SELECT count(*) FROM mentions") == [(summary.counts.mentions,)]
    assert ask(data, "SELECT count(*) FROM quotes") == [(summary.counts.quotes,)]
    assert ask(data, "SELECT source_uri, publisher, run_id FROM articles ORDER BY source_uri") == [
        (source_uri, "The Crier", summary.run_id) for source_uri in sorted([*ARTICLES, "wire/ferry.txt"])
    ]
    assert ask(data, "SELECT DISTINCT run_id, success FROM checks WHERE severity = 'critical'") == [(summary.run_id, True)]
    assert ask(data, "SELECT source_uri, reason FROM rejects") == [("void.txt", "empty")]
    ((original, copy),) = ask(data, "SELECT o, d FROM articles o JOIN articles d ON d.duplicate_of = o.article_id")
    assert copy["source_uri"] == "wire/ferry.txt"
    assert copy["published_date"] != original["published_date"]
    for same in ("body", "language", "sentence_count", "word_count"):
        assert copy[same] == original[same]
    assert ask(data, f"SELECT count(*) FROM quotes WHERE article_id = '{copy['article_id']}'") == [(0,)]


def test_who_said_what_arrives_in_the_warehouse(small_warehouse: Path) -> None:
    assert ask(
        small_warehouse,
        "SELECT source_uri, speaker_name FROM quotes JOIN articles USING (article_id) WHERE kind = 'direct' ORDER BY ALL",
    ) == [("dykes.txt", "Ines Calloway"), ("ferry.txt", "Marta Lindqvist")]


def test_a_second_run_over_unchanged_files_starts_no_worker_and_publishes_no_article(tmp_path: Path, ingest: Ingest) -> None:
    folder = write_files(tmp_path / "in", {**ARTICLES, "copy.txt": FERRY, "void.txt": ""})
    data = tmp_path / "data"
    first = ingest(folder, data)
    before = ask(data, "SELECT * FROM articles ORDER BY article_id")
    with warmed_up(1, partial(prepare_worker, MODEL), processes=0) as idle:
        second = ingest(folder, data)
    assert idle.started_count == 0
    assert first.counts.outcomes() == outcomes(5, 3, 0, 0, 1, 1)
    assert second.counts.outcomes() == outcomes(5, 0, 0, 4, 0, 1)
    assert ask(data, "SELECT * FROM articles ORDER BY article_id") == before
    assert ask(data, "SELECT count(*) FROM rejects") == [(1,)], "a reject that stands is not written again"
    assert ask(data, "SELECT count(*) FROM runs") == [(2,)]


def test_a_changed_file_replaces_and_a_removed_one_changes_nothing(tmp_path: Path, ingest: Ingest) -> None:
    folder = write_files(tmp_path / "in", ARTICLES)
    data = tmp_path / "data"
    ingest(folder, data)
    (folder / "ferry.txt").unlink()
    write_files(folder, {"dykes.txt": DYKES.replace("Ines Calloway", "Ada Holm")})
    summary = ingest(folder, data)
    assert summary.counts.outcomes() == outcomes(2, 0, 1, 1, 0, 0)
    assert ask(data, "SELECT source_uri FROM articles ORDER BY 1") == [(name,) for name in sorted(ARTICLES)]
    assert ask(data, "SELECT DISTINCT name FROM mentions WHERE name IN ('Ada Holm', 'Ines Calloway')") == [("Ada Holm",)]
    assert ask(data, "SELECT count(*) FROM quotes WHERE article_id NOT IN (SELECT article_id FROM articles)") == [(0,)]


def test_an_article_that_fails_the_audit_takes_its_duplicate_with_it_and_is_tried_again(tmp_path: Path, ingest: Ingest) -> None:
    folder = write_files(
        tmp_path / "in",
        {"a.txt": FUTURE.format(1), "b.txt": FUTURE.format(1).removeprefix("date 2999-01-01\n\n"), "good.txt": DYKES},
    )
    data = tmp_path / "data"
    first, second = ingest(folder, data), ingest(folder, data)
    assert first.counts.outcomes() == outcomes(3, 1, 0, 0, 0, 2)
    assert second.counts.outcomes() == outcomes(3, 0, 0, 1, 0, 2)
    assert set(first.counts.reasons) == {"failed_expectation:published_date_plausible"}
    assert ask(data, "SELECT source_uri, count(*) FROM rejects GROUP BY ALL ORDER BY ALL") == [("a.txt", 1), ("b.txt", 1)]


def test_a_refused_batch_is_not_published_and_fails_the_run_after_the_others(tmp_path: Path, ingest: Ingest) -> None:
    from flows.ingest import BatchesRefused

    bad = {f"bad/{number:02}.txt": FUTURE.format(number) for number in range(16)}
    folder, data = write_files(tmp_path / "in", {**bad, "good.txt": DYKES}), tmp_path / "data"
    with pytest.raises(BatchesRefused, match="published_date") as raised:
        ingest(folder, data, batch_size=16)
    assert raised.value.summary.counts.outcomes() == outcomes(17, 1, 0, 0, 0, 16)
    assert raised.value.exit_code == 1
    assert ask(data, "SELECT source_uri FROM articles") == [("good.txt",)]
    assert ask(data, "SELECT status, seen, published, rejected FROM runs") == [("failed", 17, 1, 16)]
    of_batches = "SELECT DISTINCT batch_id FROM checks WHERE \"table\" <> 'stories' ORDER BY 1"
    assert ask(data, of_batches) == [("1",), ("2",)], "its checks are kept"
    write_files(folder, {name: text.replace("2999", "2019") for name, text in bad.items()})
    assert ingest(folder, data).counts.outcomes() == outcomes(17, 16, 0, 1, 0, 0)


def test_prefect_knows_the_run_its_counts_and_its_audit(api: str, ingest: Ingest, tmp_path: Path) -> None:
    ingest(write_files(tmp_path / "in", {"dykes.txt": DYKES}), tmp_path / "data")
    from prefect.client.orchestration import get_client

    with get_client(sync_client=True) as client:
        assert str(client.api_url).rstrip("/") == api
        newest = max(client.read_flow_runs(), key=lambda run: str(run.created))
        artifacts = {
            artifact.key: str(artifact.data) for artifact in client.read_artifacts() if artifact.flow_run_id == newest.id
        }
    assert newest.state_name == "Completed"
    assert newest.parameters["to"] == str(tmp_path / "data")
    assert '"published", "count": 1' in artifacts["run-counts"]
    assert "article_id_unique" in artifacts["audit"]


def test_what_cannot_be_meant_is_named_before_any_work(tmp_path: Path, ingest: Ingest) -> None:
    data = tmp_path / "data"
    with pytest.raises(ModelNotInstalled, match="en_nothing"):
        ingest(write_files(tmp_path / "in", ARTICLES), data, model="en_nothing")
    with pytest.raises(MissingSource, match="nowhere"):
        ingest(tmp_path / "nowhere", data)
    (tmp_path / "file").write_text("x")
    with pytest.raises(UnwritableTarget, match="file"):
        ingest(tmp_path / "in", tmp_path / "file")


@pytest.mark.parametrize(("count", "workers"), [(1, 1), (40, 2), (200, 2), (401, 2), (1000, 3)])
def test_batches_keep_all_workers_busy_and_within_the_limit(count: int, workers: int) -> None:
    size = size_of_batches(count, workers, largest=200)
    sizes = [len(batch) for batch in in_batches(iter(range(count)), size)]
    assert sum(sizes) == count
    assert max(sizes) <= 200
    assert len(sizes) >= workers or max(sizes) <= SMALLEST_BATCH


def test_a_record_without_an_outcome_is_a_defect_that_is_raised() -> None:
    counts = Counts(published=2, unchanged=1, duplicates=1)
    counts.reasons["empty"] += 1
    counts.check(5)
    with pytest.raises(MiscountedRun, match="6 records"):
        counts.check(6)


def test_of_two_files_with_one_text_that_two_runs_read_at_once_one_is_the_duplicate(
    tmp_path: Path, ingest: Ingest, worker: WorkerPool
) -> None:
    from flows.ingest import process_batch

    data = tmp_path / "data"
    one = write_files(tmp_path / "one", {"ferry.txt": FERRY, "dykes.txt": DYKES})
    other = write_files(tmp_path / "other", {"wire.txt": FERRY, "again.txt": FERRY})
    data.mkdir()
    for folder in (one, other):
        names = name_sources(data, [folder], list, lambda: False)
    late = Run(
        data=data,
        files=list_files([other], names),
        source="other",
        models=find_models(MODEL),
        publisher=None,
        batch_size=1,
        progress=Lines(),
    )
    first = ingest(one, data)
    for batches in (late.batches, late.batches_again, late.batches_of_duplicates):
        for each in batches():
            process_batch(each, late, worker)
    second = late.close()
    assert first.counts.outcomes() == outcomes(2, 2, 0, 0, 0, 0)
    assert second.counts.outcomes() == outcomes(2, 0, 0, 0, 2, 0)
    assert (second.counts.mentions, second.counts.quotes) == (0, 0)
    assert ask(data, "SELECT source_uri FROM articles WHERE duplicate_of IS NULL ORDER BY ALL") == [
        ("dykes.txt",),
        ("ferry.txt",),
    ]
    originals = ask(data, "SELECT DISTINCT o.source_uri FROM articles d JOIN articles o ON o.article_id = d.duplicate_of")
    assert originals == [("ferry.txt",)]
    assert check(data).faults == ()
    assert ingest(other, data).counts.outcomes() == outcomes(2, 0, 0, 2, 0, 0)


def many_small_files(data: Path) -> Path:
    """A warehouse with one file too many of a table."""
    with writing(data, "writing many files"):
        rows = (table("checks", [row_of_check("unique", batch_id=str(number))]) for number in range(LIMITS.small_files + 1))
        files = [write_rows(data, CHECKS, [one], 1) for one in rows]
        first = Commit(1, datetime.now(UTC), PUBLISH, "run-1", 0, 0)
        publish(data, empty_manifest(data.resolve()).with_commit(first, files=files), ())
    return data


def compactions(data: Path) -> int:
    return [commit.kind for commit in read_manifest(catalog_path(data)).commits].count(COMPACTION)


def test_a_run_compacts_the_warehouse_when_that_is_due(tmp_path: Path, ingest: Ingest) -> None:
    data = many_small_files(tmp_path / "data")
    ingest(write_files(tmp_path / "in", ARTICLES), data)
    assert compactions(data) == 1
    assert len(read_manifest(catalog_path(data)).live("checks")) == 1
    assert check(data).faults == ()
    assert ask(data, "SELECT count(*) FROM articles") == [(len(ARTICLES),)]


def has_begun(process: BaseProcess) -> bool:
    """Whether the process has begun with its piece of work: to read what it is given, it loads DuckDB."""
    with suppress(FileNotFoundError):
        return "duckdb" in Path(f"/proc/{process.pid}/maps").read_text(encoding="utf-8")
    return False


class Announcing(io.StringIO):
    """What a run tells, heard by a test: where a line says what is waited for, the run goes on when the test lets it."""

    def __init__(self, awaited: str) -> None:
        super().__init__()
        self.awaited = awaited
        self.is_told, self.goes_on = threading.Event(), threading.Event()

    def write(self, text: str) -> int:
        if self.awaited in text:
            self.is_told.set()
            self.goes_on.wait(PATIENCE)
        return super().write(text)


def test_a_compaction_that_dies_loses_nothing_and_is_told(
    tmp_path: Path, ingest: Ingest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process is killed where it waits for the lock, which the test holds, as often as it is started."""
    data = many_small_files(tmp_path / "data")
    # The worker that the tests share is one of the others.
    ingest(write_files(tmp_path / "first", {"ferry.txt": FERRY}), tmp_path / "first-data")
    others = {process.pid for process in active_children()}

    def compacting() -> list[BaseProcess]:
        return [process for process in active_children() if process.pid not in others and has_begun(process)]

    def kill_what_compacts() -> None:
        told.is_told.wait(PATIENCE)
        with writing(data, "keeping the compaction waiting"):
            told.goes_on.set()
            for _ in range(ATTEMPTS):
                wait_until(lambda: bool(compacting()))
                for process in compacting():
                    process.kill()
                    process.join()

    told = Announcing("compacting the warehouse")
    monkeypatch.setattr(sys, "stderr", told)
    killer = threading.Thread(target=kill_what_compacts)
    killer.start()
    with pytest.raises(WorkerDied, match=r"everything is published, .* `onrecord maintain` tries again"):
        ingest(write_files(tmp_path / "in", ARTICLES), data)
    killer.join()
    assert compactions(data) == 0
    assert ask(data, "SELECT count(*) FROM articles") == [(len(ARTICLES),)]
    assert check(data).faults == ()


def test_a_batch_holds_articles_of_one_language(tmp_path: Path) -> None:
    two = {"en": LanguageModel("en_a", "en_a", "1.0"), "xx": LanguageModel("xx_b", "xx_b", "2.0")}
    run = Run(tmp_path, files=(), source="s", models=two, publisher=None, batch_size=2, progress=Lines())
    languages = ["en", "xx", "en", "en", "xx", "xx"]
    articles = [
        Article(str(number), f"{number}.txt", "", "", "Rain.", None, (), False, language)
        for number, language in enumerate(languages)
    ]
    batches = [
        ([article.source_uri for article in batch.articles], batch.model, batch.extractor.split("+")[1])
        for batch in run.batches_of(articles)
    ]
    assert batches == [
        (["0.txt", "2.txt"], "en_a", "en_a-1.0"),
        (["1.txt", "4.txt"], "xx_b", "xx_b-2.0"),
        (["3.txt"], "en_a", "en_a-1.0"),
        (["5.txt"], "xx_b", "xx_b-2.0"),
    ]
