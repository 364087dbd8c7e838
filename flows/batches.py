"""A batch: the unit of work, of audit and of publishing. What a worker is given, what it does, and what it gives back.

The driver imports this module too, so what only workers need (spaCy, Great Expectations) is imported where it is used.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from flows.deadline import article_time
from flows.errors import MiscountedRun, WorkerDied
from flows.language_model import load_model
from transforms.languages.own_words import NO_WORDS, OwnWords
from transforms.reading.articles import Article, Reject
from transforms.tables.schema import ARTICLES, CHECKS, MENTIONS, QUOTES, REJECTS, SIGNATURES, to_arrow, to_frame

if TYPE_CHECKING:
    import pyarrow as pa

    from transforms.tables.frames import Stamp, Tables

T = TypeVar("T")

SMALLEST_BATCH = 48
"""Fewer articles than this are not divided: a worker that starts takes four seconds, an article a sixteenth of one."""


NEW_OBJECTS = 20_000
"""New objects after which a worker looks for those that only hold each other; Python's own 700 cost 3 % of its time."""


@dataclass(frozen=True)
class Batch:
    """Some articles of a run, and what their rows have in common.

    Attributes:
        batch_id: Its place in the run: '3'; '3.1' and '3.2' are its halves.
        articles: The articles.
        run_id: The run.
        ingested_at: The run's moment (UTC).
        extractor: The version of the rules and of the model.
        model: The name that spaCy loads the model by.
        sentence_counts: Of a batch of duplicates, how many sentences each has; no language work is done on them.
        own: Words beside those of the language.
    """

    batch_id: str
    articles: tuple[Article, ...]
    run_id: str
    ingested_at: datetime
    extractor: str
    model: str
    sentence_counts: tuple[int, ...] | None = None
    own: OwnWords = NO_WORDS


@dataclass(frozen=True)
class Outcome:
    """What became of a batch.

    Attributes:
        batch_id: The batch.
        tables: What to publish, by table name: articles, mentions, quotes, signatures, rejects and checks; empty when nothing
            came of it.
        refused: The expectations for which the audit refused the batch; empty when it may be published.
        lost: The articles that did not get through, by article_id.
    """

    batch_id: str
    tables: Mapping[str, "pa.Table"]
    refused: tuple[str, ...]
    lost: Mapping[str, Reject]

    @property
    def article_count(self) -> int:
        """Articles to be published."""
        return self.tables[ARTICLES.name].num_rows if self.tables else 0


def size_of_batches(file_count: int, workers: int, largest: int) -> int:
    """How many articles go into a batch, so that every worker gets as much to do as the others.

    >>> [size_of_batches(count, workers=2, largest=200) for count in (1, 14, 84, 500, 10_000)]
    [48, 48, 48, 125, 200]
    """
    rounds = -(-file_count // (largest * workers)) or 1
    return min(largest, max(SMALLEST_BATCH, -(-file_count // (workers * rounds))))


def in_batches(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """The items in tuples of at most `size`."""
    items = iter(items)
    while batch := tuple(islice(items, size)):
        yield batch


def prepare_worker(*models: str, own: OwnWords = NO_WORDS) -> None:
    """Loads, once in a process, what `do_batch` needs."""
    import expectations.validate  # noqa: F401
    import transforms.batch  # noqa: F401

    for model in models:
        load_model(model, own)
    # All of this stays as long as the process: the collector need not look through it again and again.
    gc.collect()
    gc.freeze()
    # What comes of an article are some ten thousand lists and tuples, of which none holds itself: few rounds find anything.
    gc.set_threshold(NEW_OBJECTS)


def do_batch(batch: Batch) -> Outcome:
    """Annotates and audits a batch; runs in a worker.

    Raises:
        MiscountedRun, ValueError: the audit lost an article, or passed a table that is not as its schema says: a defect.
    """
    from expectations.validate import validate
    from transforms.batch import annotate
    from transforms.rows import signature_rows
    from transforms.tables.frames import Stamp

    stamp = Stamp(batch.run_id, batch.ingested_at, batch.extractor)
    if batch.sentence_counts is None:
        tables = annotate(batch.articles, load_model(batch.model, batch.own), stamp, article_time)
    else:
        tables = _duplicates(batch, stamp)
    report = validate(tables, batch_id=batch.batch_id, stamp=stamp)
    audited = report.tables
    published = set(audited.articles["article_id"])
    rejects = to_arrow(REJECTS, audited.rejects)
    held = {row["source_uri"]: row for row in rejects.to_pylist() if row["table"] == ARTICLES.name}
    missing = [article for article in batch.articles if article.article_id not in published]
    return Outcome(
        batch_id=batch.batch_id,
        tables={
            ARTICLES.name: to_arrow(ARTICLES, audited.articles),
            MENTIONS.name: to_arrow(MENTIONS, audited.mentions),
            QUOTES.name: to_arrow(QUOTES, audited.quotes),
            SIGNATURES.name: to_arrow(SIGNATURES, to_frame(SIGNATURES, signature_rows(audited.articles))),
            REJECTS.name: rejects,
            CHECKS.name: to_arrow(CHECKS, report.checks),
        },
        refused=report.refused,
        lost={article.article_id: _reject(article, held) for article in missing},
    )


def audit_of_stories(rows: "pa.Table", stamp: tuple[str, datetime, str]) -> "pa.Table":
    """What the audit says of the stories of a run's articles, as rows of `checks`; the work of one call to a worker.

    Args:
        rows: The rows, as `warehouse.lookup.stories_of_run` gives them.
        stamp: The run's id and moment, and the version of the rules and models.
    """
    import pandas as pd

    from expectations.stories import audit_stories
    from transforms.tables.frames import Stamp

    return to_arrow(CHECKS, audit_stories(rows.to_pandas(types_mapper=pd.ArrowDtype), Stamp(*stamp)))


def work_off(batch: Batch, executor: Executor, work: Callable[[Batch], Outcome] = do_batch) -> list[Outcome]:
    """The batch's outcome; several when the process died that did the work.

    Then the batch is halved until the article that kills the process stands alone, and becomes a reject.
    """
    try:
        return [executor.submit(work, batch).result()]
    except WorkerDied as error:
        if len(batch.articles) > 1:
            return [outcome for half in _halves(batch) for outcome in work_off(half, executor, work)]
        (article,) = batch.articles
        reject = Reject(article.source_uri, "extraction_failed", str(error), article.raw_sha256)
        return [Outcome(batch.batch_id, tables={}, refused=(), lost={article.article_id: reject})]


def _reject(article: Article, held: Mapping[str, Mapping[str, Any]]) -> Reject:
    """Why the article did not get through, from its row in `rejects`."""
    row = held.get(article.source_uri)
    if row is None:
        raise MiscountedRun(f"{article.source_uri} is neither among the audited articles nor among the rejects")
    return Reject(article.source_uri, row["reason"], row["detail"], article.raw_sha256)


def _duplicates(batch: Batch, stamp: "Stamp") -> "Tables":
    """The tables of articles that repeat others: their own rows only."""
    from transforms.rows import article_row, reject_frame
    from transforms.tables.frames import Tables

    counts = batch.sentence_counts or ()
    rows = [article_row(article, count, stamp) for article, count in zip(batch.articles, counts, strict=True)]
    return Tables(to_frame(ARTICLES, rows), to_frame(MENTIONS, []), to_frame(QUOTES, []), reject_frame([], stamp))


def _halves(batch: Batch) -> Iterator[Batch]:
    middle = len(batch.articles) // 2
    for number, part in enumerate((slice(None, middle), slice(middle, None)), start=1):
        counts = batch.sentence_counts[part] if batch.sentence_counts is not None else None
        yield replace(batch, batch_id=f"{batch.batch_id}.{number}", articles=batch.articles[part], sentence_counts=counts)
