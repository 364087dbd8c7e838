"""Answers kept ready: in a large warehouse the views that read every row are computed once, and read as Parquet files after.

They count only for the very rows that they were computed from. The next commit of articles puts them out of use, and the views
are computed anew with every question, until the run's end or `onrecord maintain` makes them ready again. What comes of people's
corrections is kept likewise, in every warehouse, and made ready by each commit.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow as pa

from warehouse.aliases import Alias
from warehouse.database import connect_to_memory, identifier, sorting
from warehouse.manifest import Manifest, ParquetFile, write_manifest
from warehouse.parquet import write_file
from warehouse.views import KEPT_CORRECTIONS, MATERIALIZED, create_corrected_tables, create_views

ENOUGH_ROWS = 200_000
"""Mentions from which on it is worth it: below, each of the views takes less than about a third of a second."""
ROWS_PER_GROUP = 102_400
"""DuckDB's default is 122,880; like `warehouse.parquet.rows_per_group` of narrow tables."""


def wanted(manifest: Manifest, enough_rows: int = ENOUGH_ROWS) -> bool:
    """Whether the answers should be kept ready, which is from so many mentions on, and are not."""
    mention_count = sum(file.row_count for file in manifest.live("mentions"))
    return mention_count >= enough_rows and not all(manifest.live(name) for name in MATERIALIZED)


def materialize(data: Path, manifest: Manifest, aliases: Sequence[Alias], commit_number: int) -> list[ParquetFile]:
    """Write the answers of the views of `manifest`, each to a new file of `commit_number`.

    Raises:
        OSError: a file cannot be written.
        duckdb.Error: a Parquet file of the warehouse is damaged.
    """
    byte_count = sum(file.byte_count for file in manifest.live_files)
    return sorting(data, byte_count, lambda connection: _answers(connection, data, manifest, aliases, commit_number))


def with_corrections_kept(data: Path, manifest: Manifest) -> Manifest:
    """The manifest with what comes of people's corrections written to files, where there are corrections and it is not yet.

    Where a file of the warehouse is damaged nothing is kept: whoever asks for that table is told so.

    Raises:
        OSError: a file cannot be written.
    """
    if not manifest.live("corrections") or all(manifest.live(name) for name in KEPT_CORRECTIONS):
        return manifest
    number, files = manifest.last_commit.number, []
    with closing(connect_to_memory()) as connection, suppress(duckdb.Error):
        write_manifest(manifest, connection)
        queries = create_corrected_tables(manifest, connection)
        for name, query in zip(KEPT_CORRECTIONS, queries, strict=True):
            answer = connection.sql(query).to_arrow_reader(ROWS_PER_GROUP)
            files.append(write_file(data, name, answer.schema, _tables(answer), number, ROWS_PER_GROUP))
    return replace(manifest, files=(*manifest.files, *files)) if len(files) == len(KEPT_CORRECTIONS) else manifest


def _answers(
    connection: duckdb.DuckDBPyConnection, data: Path, manifest: Manifest, aliases: Sequence[Alias], commit_number: int
) -> list[ParquetFile]:
    write_manifest(manifest, connection)
    create_views(manifest, connection, aliases)
    files = []
    for name, order in MATERIALIZED.items():
        answer = connection.sql(f"SELECT * FROM {identifier(name)} ORDER BY {order}").to_arrow_reader(ROWS_PER_GROUP)
        files.append(write_file(data, name, answer.schema, _tables(answer), commit_number, ROWS_PER_GROUP))
    return files


def _tables(answer: pa.RecordBatchReader) -> Iterator[pa.Table]:
    for batch in answer:
        yield pa.Table.from_batches([batch])
