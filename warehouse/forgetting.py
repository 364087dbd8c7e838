"""Taking articles down: out of every table, every file that is kept and every older snapshot, with a record that it was done.

What is to go is noted in `takedown.json` first, and that note goes last. So a takedown that was killed at any moment is brought
to its end by the next one, by the next run, or by `onrecord maintain`.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from transforms.tables.schema import ARTICLES, CHECKS, STORIES, TABLES, TAKEDOWNS, Table, arrow_schema
from warehouse.aliases import Alias, read_aliases
from warehouse.catalog import connect, current_manifest, naming_damage, next_number, publish, rewrite_snapshot
from warehouse.database import connect_to_memory
from warehouse.errors import DamagedWarehouse
from warehouse.layout import read_own_text, replacing, snapshot_numbers, snapshot_path, sync, unnamed_parquet
from warehouse.lock import writing
from warehouse.manifest import TAKEDOWN, Commit, Manifest, ParquetFile, read_manifest, write_manifest
from warehouse.parquet import rows_per_group, write_file, write_rows
from warehouse.replacement import others_superseded
from warehouse.search.place import remove_index
from warehouse.snapshots import missing_file
from warehouse.stories import told_without
from warehouse.takedowns import IN_FORCE, NO_EXAMPLES, digest, without_examples
from warehouse.views import create_views, read_files

ORDER_FILE = "takedown.json"
MAX_ORDER_BYTES = 100_000_000


@dataclass(frozen=True)
class Order:
    """What is to go.

    Attributes:
        article_ids: The articles.
        source_uris: What their records were called, in any version.
        run_ids: The runs that published them, whose checks may have examples of them.
        takedowns: The rows of `takedowns`, with `acted_at` as ISO 8601 writes it.
    """

    article_ids: tuple[str, ...] = ()
    source_uris: tuple[str, ...] = ()
    run_ids: tuple[str, ...] = ()
    takedowns: tuple[dict[str, Any], ...] = ()

    def and_also(self, other: "Order") -> "Order":
        """Both."""
        return Order(
            tuple(dict.fromkeys(self.article_ids + other.article_ids)),
            tuple(dict.fromkeys(self.source_uris + other.source_uris)),
            tuple(dict.fromkeys(self.run_ids + other.run_ids)),
            self.takedowns + other.takedowns,
        )


@dataclass(frozen=True)
class Condemned:
    """An article that would go: its id, name and headline, and how many mentions and quotations stand of it."""

    article_id: str
    source_uri: str
    title: str | None
    mentions: int
    quotes: int


@dataclass(frozen=True)
class Forgotten:
    """What went: articles, rows by table (older versions of the articles included), Parquet files that were written anew or
    deleted, and snapshots that were written anew.
    """

    articles: int = 0
    rows: Mapping[str, int] = field(default_factory=dict)
    files: int = 0
    snapshots: int = 0


def condemned(data: Path, article_ids: Sequence[str]) -> list[Condemned]:
    """The articles of these ids, and every other article of the same text.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    query = (
        "WITH named AS (SELECT content_sha256 FROM articles WHERE list_contains($ids, article_id)) "
        "SELECT article_id, source_uri, title, "
        "(SELECT count(*) FROM mentions WHERE mentions.article_id = articles.article_id), "
        "(SELECT count(*) FROM quotes WHERE quotes.article_id = articles.article_id) FROM articles "
        "WHERE content_sha256 IN (SELECT content_sha256 FROM named) ORDER BY source_uri"
    )
    with closing(connect(data)) as connection, naming_damage(data):
        return [Condemned(*row) for row in connection.execute(query, {"ids": list(article_ids)}).fetchall()]


def forget(data: Path, article_ids: Sequence[str], *, why: str | None = None) -> Forgotten:
    """Take the articles out of the warehouse in `data`, and finish what an earlier takedown left undone.

    Nothing of them is left in a file of the warehouse, not even in an older snapshot; what is derived from the warehouse, such as
    the report, is the caller's to renew, and then `close_order` says that all is done. Waits for other writers; a reader that
    opened the warehouse before may have to open it again.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.commit`.
    """
    with writing(data, "taking articles down"), naming_damage(data):
        aliases = read_aliases(data)
        manifest = current_manifest(data)
        order = read_order(data)
        if article_ids:
            order = order.and_also(_order(manifest, article_ids, why))
        if not order.article_ids:
            return Forgotten()
        _replace(data / ORDER_FILE, json.dumps(vars(order)).encode())
        return _carry_out(data, manifest, order, aliases)


def lift(data: Path, article_ids: Sequence[str], *, why: str | None = None) -> list[str]:
    """Let the articles come back with the next run that meets them. Returns those that had been taken down.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.commit`.
    """
    with writing(data, "lifting takedowns"), naming_damage(data), closing(connect_to_memory()) as connection:
        aliases = read_aliases(data)
        manifest = current_manifest(data)
        rows = [row for row in _in_force(manifest, connection) if row["article_id"] in set(article_ids)]
        if rows:
            now = datetime.now(UTC)
            changed = {"action": "lifted", "why": why, "acted_at": now, "mentions": 0, "quotes": 0}
            commit = Commit(next_number(data, manifest), now, TAKEDOWN, None, 0, 0)
            file = _record(data, [{**row, **changed, "takedown_id": uuid4().hex} for row in rows], commit.number)
            publish(data, manifest.with_commit(commit, files=[file]), aliases)
    return [str(row["article_id"]) for row in rows]


def has_open_order(data: Path) -> bool:
    """Whether a takedown was begun in the warehouse in `data` and is not done."""
    return (data / ORDER_FILE).exists()


def close_order(data: Path) -> None:
    """Note that nothing is left to be taken down.

    Raises:
        NotWritable: the warehouse's folder cannot be written.
    """
    with writing(data, "ending a takedown"):
        (data / ORDER_FILE).unlink(missing_ok=True)
        sync(data)


def read_order(data: Path) -> Order:
    """What a takedown that was begun is to take; nothing when none is open.

    Raises:
        DamagedWarehouse: the file is not one of ours.
    """
    path = data / ORDER_FILE
    if not path.is_file() or path.is_symlink():
        return Order()
    try:
        told = json.loads(read_own_text(path, MAX_ORDER_BYTES))
        order = Order(**{name: tuple(values) for name, values in told.items()})
        for row in order.takedowns:
            datetime.fromisoformat(row["acted_at"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OSError) as error:
        raise DamagedWarehouse(f"{path} cannot be read ({error}); remove it, and take down again what was to go") from error
    return order


def _order(manifest: Manifest, article_ids: Sequence[str], why: str | None) -> Order:
    """What has to go with these articles. Their rows of every version tell what they were called and who published them."""
    now = datetime.now(UTC).isoformat()
    files = [file for file in manifest.files if file.table == ARTICLES.name and (manifest.root / file.path).exists()]
    if not files:
        return Order()
    with closing(connect_to_memory()) as connection:
        write_manifest(manifest, connection)
        create_views(manifest, connection, tables_only=True)
        connection.register("wanted", pa.table({"article_id": pa.array(list(article_ids), pa.string())}))
        standing = connection.execute(
            "SELECT article_id, source_uri, content_sha256, raw_sha256, "
            "(SELECT count(*) FROM mentions WHERE mentions.article_id = articles.article_id), "
            "(SELECT count(*) FROM quotes WHERE quotes.article_id = articles.article_id) "
            "FROM articles SEMI JOIN wanted USING (article_id)"
        ).fetchall()
        versions = connection.execute(
            f"SELECT DISTINCT source_uri, run_id FROM {read_files(manifest.root, files)} SEMI JOIN wanted USING (article_id)"
        ).fetchall()
    takedowns = tuple(
        {
            "takedown_id": uuid4().hex,
            "action": "taken_down",
            "article_id": article_id,
            "place_sha256": digest(source_uri),
            "content_sha256": content,
            "raw_sha256": raw,
            "mentions": mentions,
            "quotes": quotes,
            "why": why,
            "acted_at": now,
        }
        for article_id, source_uri, content, raw, mentions, quotes in standing
    )
    return Order(
        tuple(row["article_id"] for row in takedowns),
        tuple(sorted({source_uri for source_uri, _ in versions})),
        tuple(sorted({run_id for _, run_id in versions})),
        takedowns,
    )


def _carry_out(data: Path, manifest: Manifest, order: Order, aliases: Sequence[Alias]) -> Forgotten:
    """Does what is left to do of the order; all of it may have been done before."""
    now = datetime.now(UTC)
    number = next_number(data, manifest)
    snapshots = _snapshots(data)
    needed = {
        file.path: file
        for each in (manifest, *snapshots.values())
        for file in each.files
        if file.table in TABLES and (file.retired_at is None or each is manifest) and (data / file.path).exists()
    }
    replaced: dict[str, ParquetFile | None] = {}
    rows: Counter[str] = Counter()
    for path, file in needed.items():
        if gone := _count(data, file, order):
            rows[file.table] += gone
            retired = path not in manifest.live_sizes and not any(path in each.live_sizes for each in snapshots.values())
            replaced[path] = None if retired else _written_anew(data, file, order)
    files = len(replaced)
    # What views answered may name whoever stood in the articles; they are computed anew.
    replaced |= {file.path: None for each in (manifest, *snapshots.values()) for file in each.files if file.table not in TABLES}
    next_manifest = manifest.with_files_replaced(replaced)
    unrecorded = _unrecorded(next_manifest, order)
    with closing(connect_to_memory()) as reader:
        stories = told_without(order.article_ids, next_manifest, reader)
        superseded = others_superseded(STORIES.name, stories, order.article_ids, next_manifest, reader)
    if replaced or unrecorded or stories.num_rows:
        record = [_record(data, unrecorded, number)] if unrecorded else []
        retold = [write_rows(data, STORIES, [stories], number)] if stories.num_rows else []
        commit = Commit(number, now, TAKEDOWN, None, 0, 0)
        next_manifest = next_manifest.with_commit(commit, files=[*record, *retold], superseded=superseded)
        next_manifest = publish(data, next_manifest, aliases)
    rewritten = 0
    for kept, snapshot in snapshots.items():
        if snapshot_path(data, kept).exists() and replaced.keys() & {file.path for file in snapshot.files}:
            rewrite_snapshot(data, kept, snapshot.with_files_replaced(replaced), aliases)
            rewritten += 1
    _delete_unnamed(data, next_manifest)
    remove_index(data)
    return Forgotten(len(order.article_ids), dict(rows), files, rewritten)


def _snapshots(data: Path) -> dict[int, Manifest]:
    """The manifests of the snapshots. One that is damaged could not be cleaned, so it goes."""
    found = {}
    for number in snapshot_numbers(data):
        try:
            snapshot = replace(read_manifest(snapshot_path(data, number)), root=data.resolve())
        except DamagedWarehouse:
            snapshot_path(data, number).unlink()
            continue
        if missing_file(data, snapshot.live_sizes):
            snapshot_path(data, number).unlink()
        else:
            found[number] = snapshot
    return found


def _is_of_order(table: Table, rows: pa.Table, order: Order) -> pa.ChunkedArray | pa.Array:
    """For each row whether it belongs to an article of the order."""
    marked = pa.array([False] * rows.num_rows)
    for column in table.columns:
        if column.name not in rows.schema.names:
            continue
        if column.name in ARTICLES.key:
            wanted = order.article_ids
        elif column.name == "source_uri":
            wanted = order.source_uris
        else:
            continue
        found = pc.is_in(rows[column.name], value_set=pa.array(list(wanted), pa.string()))
        marked = pc.or_(marked, found)
    return marked


def _has_examples_of_order(rows: pa.Table, order: Order) -> pa.ChunkedArray:
    """For each row of `checks` whether its examples may be of an article of the order."""
    of_runs = pc.is_in(rows["run_id"], value_set=pa.array(list(order.run_ids), pa.string()))
    return pc.and_(of_runs, pc.not_equal(rows["examples"], NO_EXAMPLES))


def _count(data: Path, file: ParquetFile, order: Order) -> int:
    """How many rows of the file have to go, or to be changed."""
    table = TABLES[file.table]
    names = ["run_id", "examples"] if table == CHECKS else [name for name in _telling(table) if name in file.columns]
    if not names:
        return 0
    rows = pq.read_table(data / file.path, columns=names, partitioning=None)
    marked = _has_examples_of_order(rows, order) if table == CHECKS else _is_of_order(table, rows, order)
    return int(pc.sum(marked).as_py() or 0)


def _telling(table: Table) -> list[str]:
    """The columns that tell to which article a row belongs."""
    return [
        column.name
        for column in table.columns
        if column.name == "source_uri" or column.name in ARTICLES.key
        if table != TAKEDOWNS
    ]


def _written_anew(data: Path, file: ParquetFile, order: Order) -> ParquetFile | None:
    """The file without what has to go, written beside it; None when nothing is left."""
    table = TABLES[file.table]
    source = pq.ParquetFile(data / file.path)
    schema = pa.schema([arrow_schema(table).field(name) for name in file.columns])

    def left() -> Iterator[pa.Table]:
        for batch in source.iter_batches(rows_per_group(table)):
            rows = pa.Table.from_batches([batch]).cast(schema)
            if table == CHECKS:
                marked = _has_examples_of_order(rows, order)
                rows = pa.concat_tables([rows.filter(pc.invert(marked)), without_examples(rows.filter(marked))])
            else:
                rows = rows.filter(pc.invert(_is_of_order(table, rows, order)))
            if rows.num_rows:
                yield rows

    made = write_file(data, table.name, schema, left(), file.commit_number, rows_per_group(table))
    return made if made.row_count else None


def _unrecorded(manifest: Manifest, order: Order) -> list[dict[str, Any]]:
    """The rows of `takedowns` that do not stand yet."""
    files = manifest.live(TAKEDOWNS.name)
    known: set[str] = set()
    if files:
        with closing(connect_to_memory()) as connection:
            ids = connection.execute(f"SELECT takedown_id FROM {read_files(manifest.root, files)}").fetchall()
            known = {takedown_id for (takedown_id,) in ids}
    fresh = [row for row in order.takedowns if row["takedown_id"] not in known]
    return [{**row, "acted_at": datetime.fromisoformat(row["acted_at"])} for row in fresh]


def _in_force(manifest: Manifest, connection: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    files = manifest.live(TAKEDOWNS.name)
    if not files:
        return []
    found = connection.sql(IN_FORCE.format(takedowns=read_files(manifest.root, files))).to_arrow_table()
    rows: list[dict[str, Any]] = found.to_pylist()
    return rows


def _record(data: Path, rows: Sequence[Mapping[str, Any]], number: int) -> ParquetFile:
    return write_rows(data, TAKEDOWNS, [pa.Table.from_pylist(list(rows), schema=arrow_schema(TAKEDOWNS))], number)


def _delete_unnamed(data: Path, manifest: Manifest) -> None:
    """Deletes the Parquet files that neither the catalog nor a snapshot names: those that were written anew, and what a killed
    commit may have left.
    """
    named = {file.path for file in manifest.files}
    for number in snapshot_numbers(data):
        named |= {file.path for file in read_manifest(snapshot_path(data, number)).live_files}
    for path in unnamed_parquet(data, named):
        path.unlink()
        sync(path.parent)


def _replace(path: Path, content: bytes) -> None:
    """Puts the content at the path, on the disk, at once or not at all."""
    with replacing(path) as beside:
        beside.write_bytes(content)
        sync(beside)
    sync(path.parent)
