"""What is published in the warehouse before a run, and decides what the run has to do."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flows.intake import Known
from warehouse.lookup import known_articles, published_rejects

RUN_COLUMNS = ("run_id", "ingested_at")
"""Columns of a held-back row that differ from run to run."""


def published_articles(data: Path) -> list[Known]:
    """The articles of the warehouse; none where there is no warehouse.

    Raises:
        warehouse.errors.WarehouseError: there is one, but it cannot be read.
    """
    found = known_articles(data)
    columns = ("article_id", "source_uri", "raw_sha256", "content_sha256", "extractor", "duplicate_of")
    values = zip(*(found[name].to_pylist() for name in columns), strict=True)
    return [Known(*row) for row in values]


def published_reject_keys(data: Path) -> set[bytes]:
    """The keys (see `reject_key`) of the rejects that the warehouse holds.

    Raises:
        warehouse.errors.WarehouseError: there is one, but it cannot be read.
    """
    return {reject_key(row) for row in published_rejects(data)}


def reject_key(row: Mapping[str, Any]) -> bytes:
    """What makes two rejects the same: the record's name and bytes, the reason, and the row held back but for its run."""
    held = row["row"]
    if held is not None:
        held = json.dumps({name: value for name, value in json.loads(held).items() if name not in RUN_COLUMNS}, sort_keys=True)
    parts = (row["source_uri"], row["table"], row["reason"], row["raw_sha256"], held)
    return hashlib.blake2b(json.dumps(parts).encode(), digest_size=16).digest()
