"""Small tables of the declared schemas, articles of three mentions and two quotes each, and what a warehouse of them holds."""

import hashlib
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from tests.conftest import ROOT
from transforms.tables.schema import TABLES, to_arrow, to_frame
from warehouse.catalog import connect
from warehouse.status import status

MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def table(name: str, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    return to_arrow(TABLES[name], to_frame(TABLES[name], rows))


def article(article_id: str, *, version: str = "first", **changes: Any) -> dict[str, Any]:
    body = f"The {version} body of {article_id}."
    return {
        "article_id": article_id,
        "source_uri": f"{article_id}.txt",
        "publisher": "The Courier",
        "language": "en",
        "published_date": date(2024, 5, 3),
        "body": body,
        "credits": [],
        "is_developing": False,
        "paragraph_count": 1,
        "sentence_count": 1,
        "word_count": len(body.split()),
        "content_sha256": hashlib.sha256(body.encode()).hexdigest(),
        "raw_sha256": hashlib.sha256(body.encode()).hexdigest(),
        "ingested_at": MOMENT,
        "run_id": "run-1",
        "extractor": "rules-1",
    } | changes


def mention(article_id: str, index: int, **changes: Any) -> dict[str, Any]:
    return {
        "mention_id": f"{article_id}#m{index}",
        "article_id": article_id,
        "sentence_index": 0,
        "start_char": 100 + index * 10,
        "end_char": 106 + index * 10,
        "text": "Obrien",
        "label": "PERSON",
        "entity_id": "PERSON:ann obrien",
        "name": "Ann Obrien",
    } | changes


def quote(article_id: str, index: int, **changes: Any) -> dict[str, Any]:
    return {
        "quote_id": f"{article_id}#q{index}",
        "article_id": article_id,
        "quote_index": index,
        "kind": "direct",
        "text": "We will see.",
        "start_char": index * 20,
        "end_char": index * 20 + 12,
        "spans": [{"start_char": index * 20, "end_char": index * 20 + 12}],
        "cue_text": "said",
        "cue_lemma": "say",
        "speaker_form": "name",
        "speaker_name": "Ann Obrien",
        "speaker_entity_id": "PERSON:ann obrien",
        "method": "cue_after",
        "confidence": 0.75,
    } | changes


def batch(article_ids: Sequence[str], **changes: Any) -> dict[str, pa.Table]:
    """Articles with their mentions and quotes; `changes` are columns of the articles, or their `version`."""
    return {
        "articles": table("articles", [article(each, **changes) for each in article_ids]),
        "mentions": table("mentions", [mention(each, index) for each in article_ids for index in range(3)]),
        "quotes": table("quotes", [quote(each, index) for each in article_ids for index in range(2)]),
    }


def run(run_id: str, **changes: Any) -> dict[str, Any]:
    counts = dict.fromkeys(("seen", "published", "updated", "unchanged", "duplicates", "rejected", "mentions", "quotes"), 0)
    return {
        "run_id": run_id,
        "started_at": MOMENT,
        "finished_at": MOMENT,
        "status": "completed",
        "source": "articles/",
        "extractor": "rules-1",
        "seconds": 1.5,
    } | (counts | changes)


def reject(source_uri: str, reason: str, **changes: Any) -> dict[str, Any]:
    return {
        "source_uri": source_uri,
        "table": "articles",
        "reason": reason,
        "detail": f"{source_uri} is {reason}",
        "run_id": "run-1",
        "rejected_at": MOMENT,
    } | changes


def check(expectation: str, **changes: Any) -> dict[str, Any]:
    return {
        "run_id": "run-1",
        "batch_id": "batch-1",
        "table": "quotes",
        "expectation": expectation,
        "severity": "critical",
        "success": True,
        "checked_count": 10,
        "unexpected_count": 0,
        "examples": "[]",
    } | changes


def counts(data: Path) -> dict[str, int]:
    """How many rows the tables of the warehouse have."""
    return {table: rows for table, rows in status(data).row_counts.items() if rows is not None}


def versions(data: Path) -> dict[str, str]:
    """The body of every article."""
    with connect(data) as connection:
        return dict(connection.execute("SELECT article_id, body FROM articles").fetchall())


def python(script: str, *arguments: object, **options: object) -> "subprocess.Popen[str]":
    """A process that runs the script from the repository's folder."""
    command = [sys.executable, "-c", script, *(str(argument) for argument in arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, **options)  # type: ignore[call-overload, no-any-return]
