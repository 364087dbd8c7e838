"""Search indexes, made by lunr for lunr.js. Making one takes seconds, so many are made by several processes."""

import json
import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

from lunr import lunr

WORTH_A_PROCESS = 3
"""Indexes to make, from which on it is worth to start processes: each takes a second to start."""


@dataclass(frozen=True)
class Documents:
    """What one index is made of.

    Attributes:
        name: The script's name, by which the page tells who arrives.
        shown: What the page shows of each document, in their order, as JSON.
        indexed: What each can be found by: text by field.
        fields: The fields.
    """

    name: str
    shown: str
    indexed: Sequence[Mapping[str, str]]
    fields: tuple[str, ...]


def script(documents: Documents) -> str:
    """The script that brings the index of the documents to the page."""
    numbered = [{"place": place, **texts} for place, texts in enumerate(documents.indexed)]
    index: Any = lunr(ref="place", fields=documents.fields, documents=numbered).serialize()
    written = json.dumps(index, separators=(",", ":"))
    return f'onrecordShard({json.dumps(documents.name)},{{"shown":{documents.shown},"index":{written}}});\n'


def scripts(wanted: Iterable[Documents], count: int) -> Iterator[tuple[Documents, str]]:
    """Each of the documents with its script, in order; at most some of them are in memory at a time.

    Args:
        wanted: What the indexes are made of.
        count: How many there are.
    """
    workers = min(os.cpu_count() or 1, count)
    if count < WORTH_A_PROCESS or workers == 1:
        for documents in wanted:
            yield documents, script(documents)
        return
    pending: deque[tuple[Documents, Future[str]]] = deque()
    # Forking a process that has threads, as DuckDB's has, may leave it waiting for ever.
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        for documents in wanted:
            pending.append((documents, pool.submit(script, documents)))
            if len(pending) > workers:
                done, future = pending.popleft()
                yield done, future.result()
        for done, future in pending:
            yield done, future.result()
