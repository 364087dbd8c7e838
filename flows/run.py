"""One run: what it works off, what it has published so far, and its row in `runs`.

The flow goes through the run's steps. Everything in a run that touches the warehouse is here, in the one process that writes.
"""

import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pyarrow as pa

from flows.batches import Batch, Outcome, audit_of_stories, in_batches
from flows.containers import Containers, keep_containers, made_by, read_containers
from flows.counts import Counts
from flows.drift import compare_figures
from flows.errors import UnwritableTarget, WorkerDied
from flows.guard import Guard
from flows.intake import Intake, taken_down
from flows.language_identifier import detect_language
from flows.language_model import LanguageModel
from flows.progress import Progress
from flows.published import published_articles, published_reject_keys, reject_key
from transforms.reading.articles import Article
from transforms.reading.records import Reject, reject_row
from transforms.tables.drift import RUNS_COMPARED
from transforms.tables.schema import ARTICLES, CHECKS, FIGURES, MENTIONS, QUOTES, REJECTS, RUNS, arrow_schema
from warehouse.catalog import commit
from warehouse.listing import SourceFile
from warehouse.lookup import sentence_counts, stories_of_run
from warehouse.lookup import taken_down as published_takedowns
from warehouse.watching.figures import figures_before, figures_of

MAX_DUPLICATES_AT_ONCE = 1_000
"""Duplicates need no language work, so more of them go into a batch."""


@dataclass(frozen=True)
class Check:
    """An expectation's results over all batches of a run."""

    table: str
    expectation: str
    severity: str
    checked_count: int
    unexpected_count: int


@dataclass(frozen=True)
class Summary:
    """A run that is over.

    Attributes:
        run_id: The run.
        data: The warehouse.
        counts: What it did.
        refused: The batches that the audit refused, each with the expectations that it failed.
        checks: What the audit found.
        seconds: How long it took.
        formats: Records met, by format.
        drift: Figures that left the range of the runs before, in words.
        fields: By format, which fields of structured records were read as what, the more frequent first.
    """

    run_id: str
    data: Path
    counts: Counts
    refused: Mapping[str, tuple[str, ...]]
    checks: tuple[Check, ...]
    seconds: float
    formats: Mapping[str, int] = field(default_factory=dict)
    drift: tuple[str, ...] = ()
    fields: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)

    def in_a_line(self) -> str:
        """The run's outcomes, for a log."""
        outcomes = ", ".join(f"{count:,} {name}" for name, count in self.counts.outcomes().items())
        return f"run {self.run_id}: {outcomes}, in {self.seconds:.1f} s"


@dataclass
class Run:
    """A run that goes on. Its batches may be published from several threads.

    Attributes:
        data: The warehouse.
        files: What it works off.
        source: The folders or files as they were named.
        models: The language models, by language.
        publisher: The outlet's name, for articles whose record gives none.
        batch_size: Articles in a batch.
        mapping: Which field of a structured record holds what, where it is not found by its name.
        progress: Told of every record that is done.
        started_at: When it began (UTC).
        run_id: That moment, and some letters that no other run of the moment has.
        counts: What it has done.
        refused: The batches that the audit refused.
    """

    data: Path
    files: Iterable[SourceFile]
    source: str
    models: Mapping[str, LanguageModel]
    publisher: str | None
    batch_size: int
    progress: Progress
    mapping: Mapping[str, str] = field(default_factory=dict)
    started_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    run_id: str = field(init=False)
    counts: Counts = field(default_factory=Counts)
    refused: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.run_id = f"{self.started_at:%Y%m%dT%H%M%SZ}-{uuid4().hex[:6]}"
        self._began = time.monotonic()
        self._batch_count = 0
        self._checks: dict[tuple[str, str, str], Counter[str]] = {}
        self._rejects: list[Reject] = []
        self._published_rejects = published_reject_keys(self.data)
        self._one_at_a_time = threading.Lock()
        self._bytes_read = 0
        self._bytes_of: dict[str, int] = {}
        self._record_ended = False
        self._guard = Guard()
        self._drift: tuple[str, ...] = ()
        self._of_whole_run: dict[str, pa.Table] = {}
        extractors = frozenset(model.extractor for model in self.models.values())
        self._containers = Containers(read_containers(self.data), self.files, made_by(extractors, self.mapping))
        self._intake = Intake(
            known=published_articles(self.data),
            extractors=extractors,
            publisher=self.publisher,
            detect_language=detect_language,
            on_unchanged=self._leave,
            on_reject=self._reject,
            on_read=self._read,
            mapping=self.mapping,
            on_skipped=self._skip,
            containers=self._containers,
            taken_down=published_takedowns(self.data),
            guard=self._guard,
        )

    @property
    def _extractor(self) -> str:
        """The version of the rules and of every model, for rows that are of no single article."""
        return " ".join(model.extractor for model in self.models.values())

    def batches(self) -> Iterator[Batch]:
        """The articles among the files that need language work, in batches."""
        return self.batches_of(self._intake.fresh(self.files))

    def batches_again(self) -> Iterator[Batch]:
        """The same of records that were held for duplicates of articles which have another text now."""
        return self.batches_of(self._intake.released())

    def batches_of_duplicates(self) -> Iterator[Batch]:
        """The duplicates, in batches. What they repeat stands in the warehouse by now."""
        for articles in in_batches(self._intake.duplicates(), MAX_DUPLICATES_AT_ONCE):
            originals = [str(article.duplicate_of) for article in articles]
            counts = sentence_counts(self.data, originals)
            yield self._batch(articles, tuple(counts[original] for original in originals))

    def publish(self, batch: Batch, outcome: Outcome) -> None:
        """Publishes what became of a batch, or of a part of it, and counts it.

        Raises:
            warehouse.errors.WarehouseError: the warehouse cannot be written.
        """
        with self._one_at_a_time:
            self._commit(batch, outcome)
            self._count_lost(outcome)
            self._count_checks(outcome)
            done = outcome.article_count + len(outcome.lost)
            size = self._bytes_of[batch.batch_id] * done // len(batch.articles)
        self.progress.advance(done, size)

    def hold_against_former(self, executor: Executor) -> None:
        """Measures what the run has published, and has a worker hold it against the runs before; what differs is told.

        A run that published nothing is not measured.
        """
        if not self.counts.published + self.counts.updated + self.counts.duplicates:
            return
        rejects = self._reject_rows()
        if rejects.num_rows:
            commit(self.data, {"rejects": rejects}, run_id=self.run_id)
        self._rejects = []
        now = figures_of(self.data, self.run_id)
        before = figures_before(self.data, self.run_id, self.source, RUNS_COMPARED)
        figures = pa.Table.from_pylist([{**row, "run_id": self.run_id} for row in now], schema=arrow_schema(FIGURES))
        self._of_whole_run = {FIGURES.name: figures}
        try:
            compared = executor.submit(compare_figures, now, before, self.run_id, self.started_at, self._extractor)
            checks, self._drift = compared.result()
        except WorkerDied as error:
            self.progress.say(f"the run's figures were not held against those before: {error}")
            return
        self._of_whole_run[CHECKS.name] = checks
        self._note_checks(checks)
        for warning in self._drift:
            self.progress.say(f"warning: {warning}")

    def audit_stories(self, executor: Executor) -> None:
        """Has a worker audit the stories that the run's articles are of; the results become rows of `checks` when it is closed.

        Raises:
            warehouse.errors.WarehouseError: the warehouse cannot be read.
            WorkerDied: the process died.
        """
        if not self.counts.published + self.counts.updated + self.counts.duplicates:
            return
        rows = stories_of_run(self.data, self.run_id)
        checks = executor.submit(audit_of_stories, rows, (self.run_id, self.started_at, self._extractor)).result()
        known = [self._of_whole_run[CHECKS.name]] if CHECKS.name in self._of_whole_run else []
        self._of_whole_run = {**self._of_whole_run, CHECKS.name: pa.concat_tables([*known, checks])}
        self._note_checks(checks)

    def close(self, status: str | None = None) -> Summary:
        """Ends the run: publishes the rejects and its row in `runs`. Without a status given, it has gone through all its records.

        Raises:
            MiscountedRun: not every record has exactly one outcome.
            warehouse.errors.WarehouseError: the warehouse cannot be written.
        """
        self._guard.close()
        if status is None:
            self.counts.check(self._intake.seen)
            status = "failed" if self.refused else "completed"
        seconds = time.monotonic() - self._began
        commit(
            self.data,
            {"rejects": self._reject_rows(), "runs": self._row(status, seconds), **self._of_whole_run},
            run_id=self.run_id,
        )
        if status == "completed":
            keep_containers(self.data, self.files, self._containers)
        checks = tuple(Check(*key, found["checked"], found["unexpected"]) for key, found in self._checks.items())
        return Summary(
            self.run_id,
            self.data,
            self.counts,
            self.refused,
            checks,
            seconds,
            self._intake.formats,
            self._drift,
            self._fields(),
        )

    def _fields(self) -> dict[str, dict[str, list[str]]]:
        """By format, which fields were read as what."""
        found: dict[str, dict[str, list[str]]] = {}
        for (name, fields), _ in self._intake.fields.most_common():
            for meant, read in fields:
                names = found.setdefault(name, {}).setdefault(meant, [])
                if read not in names:
                    names.append(read)
        return found

    def batches_of(self, articles_to_do: Iterable[Article]) -> Iterator[Batch]:
        """The articles in batches, each of one language."""
        waiting: dict[str, list[Article]] = {}
        for article in articles_to_do:
            own = waiting.setdefault(article.language, [])
            own.append(article)
            if len(own) == self.batch_size:
                yield self._batch(tuple(waiting.pop(article.language)), None)
        for own in waiting.values():
            yield self._batch(tuple(own), None)

    def _batch(self, articles: tuple[Article, ...], sentence_counts: tuple[int, ...] | None) -> Batch:
        self._batch_count += 1
        batch_id = str(self._batch_count)
        model = self.models[articles[0].language]
        with self._one_at_a_time:
            self._bytes_of[batch_id], self._bytes_read = self._bytes_read, 0
        return Batch(
            batch_id=batch_id,
            articles=articles,
            run_id=self.run_id,
            ingested_at=self.started_at,
            extractor=model.extractor,
            model=model.name,
            own=model.own,
            sentence_counts=sentence_counts,
        )

    def _commit(self, batch: Batch, outcome: Outcome) -> None:
        """Publishes the outcome's tables and counts the articles that are new, newer or duplicates."""
        if outcome.tables:
            tables = {**outcome.tables, REJECTS.name: self._not_published(outcome.tables[REJECTS.name])}
            published = commit(self.data, tables, run_id=self.run_id)
            self._hold_back(batch, published.taken_down)
            if batch.sentence_counts is None:
                repeated, replaced = published.repeated_articles, published.repeated_replaced_articles
                self.counts.duplicates += repeated
                self.counts.published += published.new_articles - (repeated - replaced)
                self.counts.updated += published.replaced_articles - replaced
            else:
                self.counts.duplicates += outcome.article_count - len(published.taken_down)
            self.counts.mentions += published.rows[MENTIONS.name]
            self.counts.quotes += published.rows[QUOTES.name]

    def _hold_back(self, batch: Batch, gone: Iterable[str]) -> None:
        """Notes the articles of the batch that were taken down while the run was at work on them."""
        articles = {article.article_id: article for article in batch.articles}
        for article_id in gone:
            reject = taken_down(articles[article_id], article_id)
            self._intake.lose(article_id, reject)
            self.counts.reasons[reject.reason] += 1
            self._rejects.append(reject)

    def _count_lost(self, outcome: Outcome) -> None:
        for article_id, reject in outcome.lost.items():
            self._intake.lose(article_id, reject)
            self.counts.reasons[reject.reason] += 1
            if not outcome.tables:
                self._rejects.append(reject)
        if outcome.refused:
            self.refused[outcome.batch_id] = outcome.refused
            self.progress.say(f"batch {outcome.batch_id} was refused by the audit: {', '.join(outcome.refused)}")

    def _count_checks(self, outcome: Outcome) -> None:
        if not outcome.tables:
            return
        self._note_checks(outcome.tables[CHECKS.name])
        if not outcome.refused:
            rejects = outcome.tables[REJECTS.name].select(["table", "reason"]).to_pylist()
            self.counts.held_back.update(row["reason"] for row in rejects if row["table"] != ARTICLES.name)

    def _note_checks(self, checks: pa.Table) -> None:
        for row in checks.to_pylist():
            found = self._checks.setdefault((row["table"], row["expectation"], row["severity"]), Counter())
            found.update(checked=row["checked_count"], unexpected=row["unexpected_count"])

    def _leave(self) -> None:
        with self._one_at_a_time:
            self.counts.unchanged += 1
            self._record_ended = True
        self.progress.advance(1)

    def _skip(self, articles: int, reasons: Mapping[str, int]) -> None:
        """The records of a file that is as it was end as they ended before; its rejects stand in the warehouse."""
        with self._one_at_a_time:
            self.counts.unchanged += articles
            self.counts.reasons.update(reasons)
            self._record_ended = True
        self.progress.advance(articles + sum(reasons.values()))

    def _reject(self, reject: Reject) -> None:
        with self._one_at_a_time:
            self.counts.reasons[reject.reason] += 1
            self._rejects.append(reject)
            self._record_ended = True
        self.progress.advance(1)

    def _read(self, size: int) -> None:
        """The bytes of a record that ended at once are done; those of an article count when its batch is."""
        with self._one_at_a_time:
            ended, self._record_ended = self._record_ended, False
            if not ended:
                self._bytes_read += size
        if ended:
            self.progress.advance(0, size)

    def _reject_rows(self) -> pa.Table:
        """The rows of the records that held no article."""
        rows = [reject_row(reject, self.run_id, self.started_at) for reject in self._rejects]
        return self._not_published(pa.Table.from_pylist(rows, schema=arrow_schema(REJECTS)))

    def _not_published(self, rejects: pa.Table) -> pa.Table:
        """The rejects that the warehouse does not hold yet; from now on it does."""
        keys = [reject_key(row) for row in rejects.to_pylist()]
        fresh = [place for place, key in enumerate(keys) if key not in self._published_rejects]
        self._published_rejects.update(keys)
        return rejects.take(pa.array(fresh, pa.int64()))

    def _row(self, status: str, seconds: float) -> pa.Table:
        row = {
            "run_id": self.run_id,
            "started_at": self.started_at,
            "finished_at": datetime.now(UTC),
            "status": status,
            "source": self.source,
            "extractor": self._extractor,
            **self.counts.outcomes(),
            "mentions": self.counts.mentions,
            "quotes": self.counts.quotes,
            "seconds": seconds,
            "flow": "ingest",
        }
        return pa.Table.from_pylist([row], schema=arrow_schema(RUNS))


def make_folder(data: Path) -> None:
    """Makes the warehouse's folder, and makes sure that it can be written to.

    Raises:
        UnwritableTarget: it cannot.
    """
    try:
        data.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=data):
            pass
    except OSError as error:
        raise UnwritableTarget(f"--to {data}: cannot be written to: {error.strerror}") from None
