"""What stands in the warehouse before a run and decides what the run has to do."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows.intake import Known
from warehouse.catalog import connect, known_articles
from warehouse.errors import NoWarehouse

RUN_COLUMNS = ("run_id", "ingested_at")
"""Columns of a held-back row that differ from run to run."""


def standing_articles(data: Path) -> dict[str, Known]:
    """The articles of the warehouse by source_uri; none where no warehouse stands.

    Raises:
        warehouse.errors.WarehouseError: there is one, but it cannot be read.
    """
    frame = known_articles(data)
    columns = ("article_id", "raw_sha256", "content_sha256", "extractor", "duplicate_of")
    values = zip(*(pa.array(frame[name]).to_pylist() for name in columns), strict=True)
    return dict(zip(frame["source_uri"], (Known(*row) for row in values), strict=True))


def standing_rejects(data: Path) -> set[bytes]:
    """The keys (see `reject_key`) of the rejects that stand in the warehouse.

    Raises:
        warehouse.errors.WarehouseError: there is one, but it cannot be read.
    """
    try:
        connection = connect(data)
    except NoWarehouse:
        return set()
    with connection:
        rows = connection.sql('SELECT source_uri, "table", reason, "row", raw_sha256 FROM rejects').to_arrow_table()
    return {reject_key(row) for batch in rows.to_batches(10_000) for row in batch.to_pylist()}


def reject_key(row: Mapping[str, Any]) -> bytes:
    """What makes two rejects the same: the record's name and bytes, the reason, and the row held back but for its run."""
    held = row["row"]
    if held is not None:
        held = json.dumps({name: value for name, value in json.loads(held).items() if name not in RUN_COLUMNS}, sort_keys=True)
    parts = (row["source_uri"], row["table"], row["reason"], row["raw_sha256"], held)
    return hashlib.blake2b(json.dumps(parts).encode(), digest_size=16).digest()


def sentence_counts(data: Path, article_ids: Iterable[str]) -> dict[str, int]:
    """How many sentences these articles have, by article_id.

    Raises:
        warehouse.errors.WarehouseError: the warehouse cannot be read.
    """
    with connect(data) as connection:
        rows = connection.execute(
            "SELECT article_id, sentence_count FROM articles WHERE list_contains($ids, article_id)", {"ids": list(article_ids)}
        ).fetchall()
    return dict(rows)
