"""Working articles through anew from the bodies that the warehouse has: after an upgrade, and where the files are gone.

A batch replaces its articles when it has passed the audit, and not before; an article that another run replaced meanwhile, or
that was taken down, is left as it is. What is done stands in
`reprocess.json`, so that a run that was broken off goes on where it was.
"""

import json
import re
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pyarrow as pa

from flows.batches import Batch, Outcome, in_batches
from flows.changes import Changes
from flows.counts import Counts
from flows.language_model import LanguageModel
from flows.progress import Progress
from transforms.reading.articles import Article
from transforms.tables.schema import RUNS, arrow_schema
from warehouse.catalog import commit
from warehouse.layout import read_own_text, replace_bytes
from warehouse.lookup import articles_matching, sentence_counts
from warehouse.stored import COMPARED, Standing, article_rows, compared_rows, standing_articles

STATE_FILE = "reprocess.json"
MAX_STATE_BYTES = 100_000_000
ARTICLE_FIELDS = tuple(one.name for one in fields(Article))


@dataclass(frozen=True)
class Selection:
    """Which articles are worked through anew.

    Attributes:
        where: A condition on the columns of `articles`; those that match, whatever made their rows.
        since_version: Those whose rows were made by rules older than this version.
    """

    where: str | None = None
    since_version: int | None = None

    def __str__(self) -> str:
        told = [
            f"where {self.where}" if self.where is not None else "",
            f"rules older than {self.since_version}" if self.since_version is not None else "",
        ]
        return "reprocess: " + (" and ".join(filter(None, told)) or "what other rules or another model made")


@dataclass(frozen=True)
class Reprocessed:
    """What was done.

    Attributes:
        run_id: The run; empty when nothing was to be done, or nothing was published.
        data: The warehouse.
        selected: Articles that were to be worked through.
        done_before: Of these, those that a run that was broken off had done.
        counts: What became of the others.
        changes: How the rows differ from those before, those of the run that was broken off included.
        refused: The batches that the audit refused.
        seconds: How long it took.
    """

    run_id: str
    data: Path
    selected: int
    done_before: int
    counts: Counts
    changes: Changes
    refused: Mapping[str, tuple[str, ...]]
    seconds: float

    def in_a_line(self) -> str:
        """What was done, for a log."""
        changed = ", ".join(f"{count:,} {kind}" for kind, count in sorted(self.changes.counts.items())) or "no row is another"
        outcomes = ", ".join(f"{count:,} {name}" for name, count in self.counts.outcomes().items())
        return f"reprocess: {outcomes}; {changed}; in {self.seconds:.1f} s"


def rules_version(extractor: str) -> int:
    """The version of the rules that an extractor names; 0 where it names none.

    >>> rules_version("5+en_core_web_sm-3.8.0"), rules_version("rules-1")
    (5, 0)
    """
    found = re.match(r"\d+", extractor)
    return int(found[0]) if found else 0


def selected(data: Path, selection: Selection, models: Mapping[str, LanguageModel]) -> list[Standing]:
    """The articles that the selection means: without a condition those that the present rules and models have not made.

    Raises:
        QueryError, ReadOnly: the condition cannot be understood.
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    articles = [article for article in standing_articles(data) if article.language in models]
    if selection.where is not None:
        matching = set(articles_matching(data, selection.where))
        articles = [article for article in articles if article.article_id in matching]
    if selection.since_version is not None:
        return [article for article in articles if rules_version(article.extractor) < selection.since_version]
    if selection.where is None:
        return [article for article in articles if _is_older(article, models[article.language])]
    return articles


def _is_older(article: Standing, model: LanguageModel) -> bool:
    """Whether other rules or another model made the article's rows; rows of rules to come are left alone."""
    return article.extractor != model.extractor and rules_version(article.extractor) <= rules_version(model.extractor)


@dataclass
class Anew:
    """A reprocessing that goes on. Its batches may be published from several threads.

    Attributes:
        data: The warehouse.
        selection: Which articles.
        models: The language models, by language.
        batch_size: Articles in a batch.
        progress: Told of every article that is done.
        is_dry: Whether nothing is published.
    """

    data: Path
    selection: Selection
    models: Mapping[str, LanguageModel]
    batch_size: int
    progress: Progress
    is_dry: bool = False
    started_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    counts: Counts = field(default_factory=Counts)
    changes: Changes = field(default_factory=Changes)
    refused: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.run_id = f"{self.started_at:%Y%m%dT%H%M%SZ}-{uuid4().hex[:6]}"
        self._began = time.monotonic()
        self._one_at_a_time = threading.Lock()
        self._batch_count = 0
        chosen = selected(self.data, self.selection, self.models)
        before = read_state(self.data) if not self.is_dry else {}
        self._asked = {
            "where": self.selection.where,
            "since_version": self.selection.since_version,
            "extractors": sorted(model.extractor for model in self.models.values()),
        }
        self._run_ids: list[str] = []
        if before.get("asked") == self._asked:
            self._run_ids = list(before["run_ids"])
            self.changes = Changes()
            self.changes.counts.update(before["counts"])
            self.changes.examples.update(before["examples"])
        self.waiting = [article for article in chosen if article.run_id not in self._run_ids]
        self.done_before = len(chosen) - len(self.waiting)
        if self.waiting and not self.is_dry:
            self._run_ids.append(self.run_id)
            self._keep_state()

    def batches(self) -> Iterator[Batch]:
        """The articles that need language work, in batches, each of one language."""
        for language in self.models:
            originals = [one for one in self.waiting if one.duplicate_of is None and one.language == language]
            for some in in_batches(originals, self.batch_size):
                yield from self._batch(some, None)

    def batches_of_duplicates(self) -> Iterator[Batch]:
        """The articles that repeat others: only their own rows are made anew. A dry run, which shows changes, has none."""
        duplicates = [one for one in self.waiting if one.duplicate_of is not None]
        if self.is_dry:
            with self._one_at_a_time:
                self.counts.duplicates += len(duplicates)
            return
        for some in in_batches(duplicates, self.batch_size):
            yield from self._batch(some, sentence_counts(self.data, [str(one.duplicate_of) for one in some]))

    def publish(self, batch: Batch, outcome: Outcome) -> None:
        """Publishes what became of a batch, or of a part of it, and counts it and what changed.

        Raises:
            warehouse.errors.WarehouseError: the warehouse cannot be written.
        """
        with self._one_at_a_time:
            if outcome.tables:
                self._publish(batch, outcome)
            for reject in outcome.lost.values():
                self.counts.reasons[reject.reason] += 1
            if outcome.refused:
                self.refused[outcome.batch_id] = outcome.refused
                self.progress.say(f"batch {outcome.batch_id} was refused by the audit: {', '.join(outcome.refused)}")
            if not self.is_dry:
                self._keep_state()
        self.progress.advance(outcome.article_count + len(outcome.lost))

    def close(self, status: str | None = None) -> Reprocessed:
        """Ends the run: publishes its row in `runs`, unless nothing was to be done or to be published.

        Raises:
            MiscountedRun: not every article has exactly one outcome.
            warehouse.errors.WarehouseError: the warehouse cannot be written.
        """
        if status is None:
            self.counts.check(len(self.waiting))
            status = "failed" if self.refused else "completed"
        seconds = time.monotonic() - self._began
        published = bool(self.waiting) and not self.is_dry
        if published:
            commit(self.data, {"runs": self._row(status, seconds)}, run_id=self.run_id)
        if status == "completed" and not self.is_dry:
            (self.data / STATE_FILE).unlink(missing_ok=True)
        return Reprocessed(
            run_id=self.run_id if published else "",
            data=self.data,
            selected=len(self.waiting) + self.done_before,
            done_before=self.done_before,
            counts=self.counts,
            changes=self.changes,
            refused=self.refused,
            seconds=seconds,
        )

    def _batch(self, some: tuple[Standing, ...], counts: Mapping[str, int] | None) -> Iterator[Batch]:
        """The batch of these articles, as far as they still stand as they were."""
        rows = {row["article_id"]: row for row in article_rows(self.data, [one.article_id for one in some])}
        left = [
            one
            for one in some
            if one.article_id in rows and rows[one.article_id]["run_id"] == one.run_id
            if counts is None or one.duplicate_of in counts
        ]
        with self._one_at_a_time:
            self.counts.unchanged += len(some) - len(left)
            self._batch_count += 1
            batch_id = str(self._batch_count)
        if not left:
            return
        model = self.models[left[0].language]
        yield Batch(
            batch_id=batch_id,
            articles=tuple(article_of(rows[one.article_id]) for one in left),
            run_id=self.run_id,
            ingested_at=self.started_at,
            extractor=model.extractor,
            model=model.name,
            own=model.own,
            sentence_counts=None if counts is None else tuple(counts[str(one.duplicate_of)] for one in left),
        )

    def _publish(self, batch: Batch, outcome: Outcome) -> None:
        articles = {article.article_id: article for article in batch.articles}
        done = outcome.tables["articles"]["article_id"].to_pylist()
        old = compared_rows(self.data, done)
        held_back: set[str] = set()
        if not self.is_dry:
            versions = {one.article_id: one.run_id for one in self.waiting if one.article_id in articles}
            published = commit(self.data, outcome.tables, run_id=self.run_id, in_place_of=versions)
            held_back = {*published.taken_down, *published.outdated}
            self.counts.unchanged += len(held_back)
            self.counts.mentions += published.rows["mentions"]
            self.counts.quotes += published.rows["quotes"]
        kept = [article_id for article_id in done if article_id not in held_back]
        if batch.sentence_counts is None:
            self.counts.updated += len(kept)
        else:
            self.counts.duplicates += len(kept)
        new = {table: outcome.tables[table].select(list(columns)).to_pylist() for table, columns in COMPARED.items()}
        places = {article_id: articles[article_id].source_uri for article_id in kept}
        self.changes.compare(places, _only(old, set(kept)), _only(new, set(kept)))

    def _keep_state(self) -> None:
        state = {
            "asked": self._asked,
            "run_ids": self._run_ids,
            "counts": dict(self.changes.counts),
            "examples": self.changes.examples,
        }
        replace_bytes(self.data / STATE_FILE, json.dumps(state).encode())

    def _row(self, status: str, seconds: float) -> pa.Table:
        row = {
            "run_id": self.run_id,
            "started_at": self.started_at,
            "finished_at": datetime.now(UTC),
            "status": status,
            "source": str(self.selection),
            "extractor": " ".join(model.extractor for model in self.models.values()),
            **self.counts.outcomes(),
            "mentions": self.counts.mentions,
            "quotes": self.counts.quotes,
            "seconds": seconds,
            "flow": "reprocess",
        }
        return pa.Table.from_pylist([row], schema=arrow_schema(RUNS))


def article_of(row: Mapping[str, Any]) -> Article:
    """The article of a row of `articles`, as it was read."""
    given = {name: row[name] for name in ARTICLE_FIELDS}
    defaults = {one.name: one.default for one in fields(Article)}
    # Rows that were written before a column was declared have null in it.
    for name in ("format", "encoding"):
        given[name] = given[name] if given[name] is not None else defaults[name]
    return Article(**given | {"credits": tuple(given["credits"] or ())})


def _only(rows: Mapping[str, list[dict[str, Any]]], article_ids: set[str]) -> dict[str, list[dict[str, Any]]]:
    return {table: [row for row in some if row["article_id"] in article_ids] for table, some in rows.items()}


def read_state(data: Path) -> dict[str, Any]:
    """What a run that was broken off left; nothing where that is not to be understood."""
    try:
        state = json.loads(read_own_text(data / STATE_FILE, MAX_STATE_BYTES))
        return state if isinstance(state, dict) and {"asked", "run_ids", "counts", "examples"} <= state.keys() else {}
    except (OSError, ValueError, RecursionError):
        return {}
