"""The ingest flow: from files to a published warehouse, batch by batch."""

import atexit
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Protocol

import httpx
from prefect import flow, task
from prefect._internal.concurrency.threads import wait_for_global_loop_exit
from prefect.artifacts import create_link_artifact, create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.futures import PrefectFuture
from prefect.settings import get_current_settings
from prefect.utilities.annotations import quote

from flows.batches import Batch, Outcome, prepare_worker, size_of_batches, work_off
from flows.dask_pool import DaskPool
from flows.errors import Failure, WorkerDied
from flows.forget import finish_takedowns
from flows.language_model import find_models
from flows.metrics import write_metrics
from flows.notify import tell_failure
from flows.origins import name_sources
from flows.places import told as told_sources
from flows.progress import Progress, progress
from flows.published import published_articles
from flows.recorded import recorded
from flows.run import Run, Summary, make_folder
from flows.runners import WorkerPool, available_processors, worker_pool
from flows.settings import Settings
from flows.sources import expected_records, list_files, look_at
from transforms.languages.own_words import own_words
from warehouse.lookup import run_sources
from warehouse.maintenance import is_due, maintain

DEFAULTS = Settings.model_construct()

EXIT_SECONDS = 10.0
"""How long Prefect's thread is waited for. Chosen by hand: nobody should wait for it longer."""

LOOP_THREAD = "GlobalEventLoopThread"
"""What Prefect calls its background thread."""


def wait_for_prefect() -> None:
    """Wait for Prefect's background thread, if it was started: at the interpreter's end, Python 3.12 starts none."""
    if any(thread.name == LOOP_THREAD for thread in threading.enumerate()):
        wait_for_global_loop_exit(timeout=EXIT_SECONDS)


# The thread keeps the flow alive beyond the interpreter's end, and with it DuckDB, which complains on stderr.
atexit.register(wait_for_prefect)


class BatchesRefused(Failure):
    """The run is over, but the audit refused some of its batches."""

    def __init__(self, summary: Summary) -> None:
        refused = "; ".join(f"batch {batch_id}: {', '.join(names)}" for batch_id, names in summary.refused.items())
        super().__init__(f"the audit refused some batches; the next run takes their files again ({refused})")
        self.summary = summary


_kept: ContextVar[list[Summary] | None] = ContextVar("kept", default=None)


@contextmanager
def summaries_kept() -> Iterator[list[Summary]]:
    """Gives a list; inside, every run of this thread adds its summary to it once all of its work is published.

    What a flow returns does not reach its caller when Prefect's server is gone by then.
    """
    kept: list[Summary] = []
    token = _kept.set(kept)
    try:
        yield kept
    finally:
        _kept.reset(token)


def keep_summary(summary: Summary) -> None:
    """Adds the summary to the list of `summaries_kept`, where there is one."""
    kept = _kept.get()
    if kept is not None:
        kept.append(summary)


@flow(
    name="ingest",
    description="Read articles, annotate and audit them batch by batch, and publish them to the warehouse.",
    on_failure=[tell_failure],
    on_crashed=[tell_failure],
)
def ingest(
    sources: list[str],
    to: str = str(DEFAULTS.to),
    workers: int | None = None,
    batch_size: int = DEFAULTS.batch_size,
    model: str = DEFAULTS.model,
    publisher: str | None = None,
    dask: str | None = None,
    mapping: dict[str, str] | None = None,
    words: dict[str, list[str]] | None = None,
    report: bool = False,
    metrics: str | None = None,
    log: str = DEFAULTS.log,
    source: str | None = None,
    as_source: str | None = None,
) -> Summary:
    """Brings the warehouse up to date with the sources.

    Args:
        sources: Files, or folders of files.
        to: The warehouse's folder.
        workers: Processes that do the language work; None: one per processor.
        batch_size: Articles that are audited and published together, at most.
        model: An installed spaCy pipeline.
        publisher: The outlet's name, for articles whose record gives none.
        dask: The address of a Dask scheduler, whose workers do the language work then.
        mapping: Which field of a structured record holds what, where it is not found by its name.
        words: Words of your own beside those of the language, by list: cues, titles, given_names, organizations, places.
        report: Whether to write the report too, into the warehouse's folder.
        metrics: A file for the run's figures in Prometheus' format.
        log: How the run tells of itself: lines, or json for a JSON object per line.
        source: What the run's row says of the sources; None: their paths.
        as_source: The name that the one source has in the warehouse, when it is one that was moved; "." for the first one.

    Raises:
        BatchesRefused: the audit refused a batch; all others are published.
        httpx.TransportError: Prefect's server is gone when it is to be told how the run ended.
        Failure, WarehouseError: the run broke off; what was published stays.
    """
    look_at(sources)
    make_folder(Path(to))
    finish_takedowns(Path(to))
    told = told_sources(sources) if source is None else source
    names = name_sources(
        Path(to), sources, lambda: published_articles(Path(to)), lambda: told in run_sources(Path(to)), name=as_source
    )
    files = list_files(sources, names)
    own = own_words(words)
    models = find_models(model, own)
    cluster = DaskPool(dask) if dask else None
    size = cluster.size if cluster else workers or available_processors()
    run = Run(
        data=Path(to),
        files=files,
        source=told,
        models=models,
        publisher=publisher,
        batch_size=size_of_batches(expected_records(files), size, batch_size),
        progress=progress(log),
        mapping=mapping or {},
    )
    run.progress.expect_bytes(files.total_size)
    prepare = partial(prepare_worker, *(found.name for found in models.values()), own=own)
    with recorded(run, "the next run goes on from there"), cluster or worker_pool(size, prepare) as pool:
        # More workers may join a cluster while the run goes on.
        for batches in (run.batches, run.batches_again, run.batches_of_duplicates):
            process_all(batches(), run, pool, window=lambda: (cluster.size if cluster else size) + 1)
        # What works for a cluster takes batches alone.
        auditor: AbstractContextManager[Executor] = WorkerPool(1, prepare=os.getpid) if cluster else nullcontext(pool)
        with auditor as executor:
            run.hold_against_former(executor)
            run.audit_stories(executor)
        summary = run.close()
    keep_house(run.data, run.progress)
    if report:
        from flows.report import write_report

        run.progress.say(write_report(run.data).in_a_line())
    run.progress.say(summary.in_a_line())
    keep_summary(summary)
    if metrics is not None:
        write_metrics(Path(metrics), summary, datetime.now(UTC))
    try:
        publish_artifacts(summary)
    except httpx.TransportError as error:
        run.progress.say(f"Prefect shows no artifacts of this run: its server does not answer ({error})")
        # It has been tried for long enough: what Prefect still has to tell that server is tried once.
        get_current_settings().client.max_retries = 0
    if summary.refused:
        raise BatchesRefused(summary)
    return summary


def keep_house(data: Path, told: Progress) -> None:
    """Compacts the warehouse when that is due.

    In a process of its own: sorting takes half a gigabyte, which would come on top of what the driver holds.

    Raises:
        WarehouseError: the warehouse cannot be written, or is damaged.
        WorkerDied: the process died.
    """
    if not is_due(data):
        return
    told.say("compacting the warehouse")
    with WorkerPool(1, prepare=os.getpid) as pool:
        try:
            pool.submit(maintain, data).result()
        except WorkerDied as error:
            message = "everything is published, but the process that compacts the warehouse died; is there memory enough?"
            raise WorkerDied(f"{message} `onrecord maintain` tries again") from error


class Publishes(Protocol):
    """A run, of whatever kind, that publishes what becomes of its batches."""

    def publish(self, batch: Batch, outcome: Outcome) -> None:
        """Publishes what became of the batch, or of a part of it."""


def process_batch(batch: Batch, run: Publishes, executor: Executor) -> dict[str, int]:
    """Has a worker annotate and audit the batch, and publishes what comes back. Returns how many articles, and how many lost."""
    outcomes = work_off(batch, executor)
    for outcome in outcomes:
        run.publish(batch, outcome)
    return {
        "articles": sum(outcome.article_count for outcome in outcomes),
        "lost": sum(len(outcome.lost) for outcome in outcomes),
    }


process_batch_task = task(name="process-batch", cache_policy=NO_CACHE, persist_result=False)(process_batch)


def process_all(batches: Iterable[Batch], run: Publishes, executor: Executor, *, window: Callable[[], int]) -> None:
    """Processes the batches, at most `window()` of them at a time: while the workers are busy, nothing more is read."""
    pending: deque[PrefectFuture[dict[str, int]]] = deque()
    for batch in batches:
        named = process_batch_task.with_options(task_run_name=f"batch {batch.batch_id}")
        pending.append(named.submit(quote(batch), quote(run), quote(executor), return_state=False))
        while len(pending) >= window():
            pending.popleft().result()
    for future in pending:
        future.result()


def publish_artifacts(summary: Summary) -> None:
    """Shows the run's counts, the audit's results and the way to the report in Prefect's UI."""
    counts = {**summary.counts.outcomes(), "mentions": summary.counts.mentions, "quotes": summary.counts.quotes}
    reasons = [{"reason": reason, "records": count} for reason, count in summary.counts.reasons.most_common()]
    where = f"Run {summary.run_id}, warehouse {summary.data.resolve()}."
    outcomes = [{"outcome": name, "count": count} for name, count in counts.items()]
    create_table_artifact(outcomes, key="run-counts", description=where)
    if reasons:
        create_table_artifact(reasons, key="rejected-records", description=where)
    if summary.checks:
        create_table_artifact([vars(check) for check in summary.checks], key="audit", description=where)
    if summary.drift:
        warnings = "\n".join(f"- {one}" for one in summary.drift)
        create_markdown_artifact(f"Figures that left the range of the runs before:\n\n{warnings}", key="drift", description=where)
    first_page = summary.data.resolve() / "report" / "index.html"
    if first_page.exists():
        # A browser does not follow a link from a server's page to a file; the path is there to be opened by hand.
        create_link_artifact(first_page.as_uri(), link_text="Report", key="report", description=f"{where} Open {first_page}.")
