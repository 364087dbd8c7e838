"""Housekeeping: many small files become few sorted ones, replaced rows go, the answers of the views that read all are kept ready,
and files that nothing names any more are deleted.
"""

import contextlib
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import duckdb
import pyarrow as pa

from transforms.tables.schema import TABLES, Table, arrow_schema
from warehouse.aliases import read_aliases
from warehouse.catalog import current_manifest, naming_damage, next_number, publish
from warehouse.database import identifier, sorting
from warehouse.errors import DamagedWarehouse, NoWarehouse
from warehouse.layout import catalog_path, leftovers, snapshot_numbers, snapshot_path, unnamed_parquet
from warehouse.lock import writing
from warehouse.manifest import COMPACTION, Commit, Manifest, ParquetFile, read_manifest, write_manifest
from warehouse.materialized import ENOUGH_ROWS, materialize, wanted
from warehouse.parquet import rows_per_group, write_rows
from warehouse.views import MATERIALIZED, table_query

GRACE = timedelta(hours=1)
"""How long a file stays after the views stopped reading it, for readers that opened the catalog before."""
SORTED_BY = {
    "articles": "published_date NULLS LAST, article_id",
    "mentions": "published_date NULLS LAST, article_id, start_char, mention_id",
    "quotes": "published_date NULLS LAST, article_id, quote_index",
    "signatures": "published_date NULLS LAST, article_id",
    "stories": "published_date NULLS LAST, story_id, article_id",
    "rejects": "rejected_at, source_uri",
    "runs": "started_at, run_id",
    "checks": 'run_id, batch_id, "table", expectation',
    "figures": "run_id, figure, outlet",
    "takedowns": "acted_at, takedown_id",
    "corrections": "corrected_at, correction_id",
}


@dataclass(frozen=True)
class Limits:
    """From where on housekeeping is worth its while, and how large it makes files.

    Attributes:
        small_file_bytes: A smaller file is merged with others. Half of `file_bytes`, so that a file once made is left alone.
        file_bytes: A file takes whole months until it has so many bytes. Chosen by hand: a hundred files hold an archive of 6 GB.
        small_files: More small files than this in a table make compaction due: opening a file costs a query about a millisecond.
        enough_rows: From so many mentions on, the answers of the views that read every row are kept ready.
    """

    small_file_bytes: int = 32 * 2**20
    file_bytes: int = 64 * 2**20
    small_files: int = 40
    enough_rows: int = ENOUGH_ROWS


LIMITS = Limits()


@dataclass(frozen=True)
class Maintenance:
    """What was done: files merged and made by compaction, replaced rows dropped, files deleted and their bytes."""

    merged_files: int
    made_files: int
    dropped_rows: int
    deleted_files: int
    deleted_bytes: int


def maintain(data: Path, *, grace: timedelta = GRACE, limits: Limits = LIMITS) -> Maintenance:
    """Compact the warehouse in `data`, then delete the files that neither the catalog nor a kept snapshot names.

    A file that the views stopped reading less than `grace` ago stays. Waits for other writers; readers need not wait.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    if not catalog_path(data).exists() and not snapshot_numbers(data):
        raise NoWarehouse(f"there is no warehouse in {data}; `onrecord run SOURCE --to {data}` makes one")
    with writing(data, "compacting"), naming_damage(data):
        aliases = read_aliases(data)
        manifest = current_manifest(data)
        commit = Commit(next_number(data, manifest), datetime.now(UTC), COMPACTION, None, 0, 0)
        merged = [file for name in TABLES for file in _files_to_merge(manifest, name, limits)]
        made = [file for table in TABLES.values() for file in _compacted(data, table, manifest, commit.number, limits)]
        compacted = manifest.with_commit(commit, files=made, retired=merged)
        ready = materialize(data, compacted, aliases, commit.number) if wanted(compacted, limits.enough_rows) else []
        if merged or ready:
            stale = [file for file in manifest.live_files if file.table in MATERIALIZED] if ready else []
            manifest = manifest.with_commit(commit, files=[*made, *ready], retired=[*merged, *stale])
            manifest = publish(data, manifest, aliases)
        deleted = _sweep(data, manifest, datetime.now(UTC) - grace)
    return Maintenance(
        merged_files=len(merged),
        made_files=len(made),
        dropped_rows=sum(file.row_count for file in merged) - sum(file.row_count for file in made),
        deleted_files=len(deleted),
        deleted_bytes=sum(deleted),
    )


def is_due(data: Path, limits: Limits = LIMITS) -> bool:
    """Whether there is reason to `maintain` the warehouse in `data`: a table has too many small files, or its views
    are to be kept ready and are not.

    Raises:
        DamagedWarehouse, NotReadable: see `warehouse.catalog.connect`.
    """
    if not catalog_path(data).exists():
        return False
    manifest = read_manifest(catalog_path(data))
    small = {name: [file for file in manifest.live(name) if file.byte_count < limits.small_file_bytes] for name in TABLES}
    return wanted(manifest, limits.enough_rows) or any(len(files) > limits.small_files for files in small.values())


def _files_to_merge(manifest: Manifest, table: str, limits: Limits) -> list[ParquetFile]:
    """The small files, and those with replaced rows; none when that is one file without such rows."""
    affected = manifest.hidden_articles
    files = [file for file in manifest.live(table) if file.byte_count < limits.small_file_bytes or file.path in affected]
    return files if len(files) > 1 or any(file.path in affected for file in files) else []


def _compacted(data: Path, table: Table, manifest: Manifest, number: int, limits: Limits) -> list[ParquetFile]:
    """The rows of the table's files to merge in new files, without the replaced ones: sorted, and whole months of publication a
    file where the table's rows belong to articles.
    """
    chosen = _files_to_merge(manifest, table.name, limits)
    if not chosen:
        return []
    byte_count = sum(file.byte_count for file in chosen)
    return sorting(
        data, byte_count, lambda connection: _sorted(connection, data, table, manifest, chosen, number, limits.file_bytes)
    )


def _sorted(
    connection: duckdb.DuckDBPyConnection,
    data: Path,
    table: Table,
    manifest: Manifest,
    chosen: Sequence[ParquetFile],
    number: int,
    file_bytes: int,
) -> list[ParquetFile]:
    """The rows of the chosen files in new ones."""
    write_manifest(manifest, connection)
    connection.execute(f"CREATE VIEW articles AS {table_query(TABLES['articles'], manifest)}")
    connection.execute(f"CREATE VIEW chosen AS {table_query(table, replace(manifest, files=tuple(chosen)))}")
    connection.execute(f"CREATE VIEW dated AS {_dated(table)}")
    months = connection.execute("SELECT count(*) FROM dated GROUP BY month ORDER BY month NULLS LAST").fetchall()
    ((expected,),) = connection.execute("SELECT count(*) FROM chosen").fetchall()
    row_bytes = sum(file.byte_count for file in chosen) / max(1, sum(file.row_count for file in chosen))
    sizes = file_sizes([count for (count,) in months], file_bytes / row_bytes)
    if sum(sizes) != expected:
        raise DamagedWarehouse(
            f"table {table.name} has {expected} rows, and {sum(sizes)} beside their articles: an article is there twice"
        )
    columns = ", ".join(identifier(column.name) for column in table.columns)
    batches = connection.sql(f"SELECT {columns} FROM dated ORDER BY {SORTED_BY[table.name]}").to_arrow_reader(
        rows_per_group(table)
    )
    parts = (pa.Table.from_batches([batch]).cast(arrow_schema(table)) for batch in batches)
    return [
        write_rows(data, table, (part for _, part in cuts), number) for _, cuts in groupby(_cut(parts, sizes), key=itemgetter(0))
    ]


def _dated(table: Table) -> str:
    """The query for the chosen rows with their article's `published_date` and its month, by which they are sorted.

    The join keeps every row once, as an article stands once; the caller makes sure of it.
    """
    if table.name == "articles":
        return "SELECT *, date_trunc('month', published_date) AS month FROM chosen"
    if any(column.name == "article_id" for column in table.columns):
        return (
            "SELECT chosen.*, articles.published_date, date_trunc('month', articles.published_date) AS month "
            "FROM chosen LEFT JOIN articles USING (article_id)"
        )
    return "SELECT *, NULL AS month FROM chosen"


def file_sizes(months: Iterable[int], enough: float) -> list[int]:
    """How many rows each file takes: `months` are the rows of each month, and a file takes whole months until it has `enough`.

    >>> file_sizes([4, 3, 10, 1, 1], 6)
    [7, 10, 2]
    """
    sizes = [0]
    for count in months:
        if sizes[-1] >= enough:
            sizes.append(0)
        sizes[-1] += count
    return [size for size in sizes if size]


def _cut(parts: Iterable[pa.Table], sizes: Sequence[int]) -> Iterator[tuple[int, pa.Table]]:
    """The rows of `parts` in order, cut where a file of `sizes` is full, each piece with its file's index."""
    index, room = 0, sizes[0] if sizes else 0
    for part in parts:
        start = 0
        while start < part.num_rows:
            if not room:
                index += 1
                room = sizes[index]
            piece = part.slice(start, room)
            yield index, piece
            start += piece.num_rows
            room -= piece.num_rows


def _sweep(data: Path, manifest: Manifest, retired_before: datetime) -> list[int]:
    """Delete what no catalog names and no reader can still need; the deleted Parquet files' sizes in bytes."""
    needed = {file.path for file in manifest.files if file.retired_at is None or file.retired_at > retired_before}
    for number in snapshot_numbers(data):
        with contextlib.suppress(DamagedWarehouse):
            needed |= read_manifest(snapshot_path(data, number)).live_sizes.keys()
    deleted = []
    for path in unnamed_parquet(data, needed):
        deleted.append(path.stat().st_size)
        path.unlink()
    for path in leftovers(data):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    return deleted
