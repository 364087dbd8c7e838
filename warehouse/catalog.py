"""The catalog, one DuckDB file: opened for reading, and replaced by the next one in a single rename, which is a commit."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pyarrow as pa

from transforms.tables.schema import STORIES, TABLES
from warehouse.aliases import Alias, aliases_path, read_aliases
from warehouse.database import confine, connect_to_memory, first_line, identifier, in_one_line, literal
from warehouse.errors import BadSize, DamagedWarehouse, NotReadable, NotWritable, NoWarehouse
from warehouse.layout import catalog_path, protect, replacing, snapshot_numbers, snapshot_path, sync
from warehouse.lock import writing
from warehouse.manifest import PUBLISH, Commit, Manifest, empty_manifest, read_catalog, read_manifest, write_manifest
from warehouse.materialized import with_corrections_kept
from warehouse.parquet import write_rows
from warehouse.replacement import (
    as_duplicates,
    check,
    others_superseded,
    outdated_articles,
    repetitions,
    rows_not_yet_published,
    superseded_rows,
)
from warehouse.snapshots import keep_snapshot, missing_file, missing_files, what_to_do
from warehouse.takedowns import hold_back, in_force
from warehouse.view_template import lay_views
from warehouse.views import Damage, create_views

SPILL = "20GB"
"""What a query may write to disk of what its memory cannot hold."""


def connect(
    data: Path,
    *,
    memory: str | None = None,
    spill: Path | None = None,
    databases: Mapping[str, Path] | None = None,
    comments: bool = False,
    around_damage: bool = False,
) -> duckdb.DuckDBPyConnection:
    """A connection to the warehouse in `data`: the tables and views are in reach by their names, and no other file is.

    It shows the warehouse as it stands now, whatever is published later. Its views are made anew from our own SQL over the files
    that the catalog names, once these were found to stand in the warehouse: the catalog's own views are for other clients, and
    are not run. A warehouse that was moved, or whose `aliases.csv` was changed, gets these rewritten first. A cursor of it has
    to say `USE warehouse` before it finds the tables.

    Args:
        data: The warehouse.
        memory: How much of it DuckDB may take, as DuckDB writes it.
        spill: A folder for what memory cannot hold, and for nothing else.
        databases: Database files to have beside it, by the name that each gets.
        comments: Whether the views and their columns say what they mean.
        around_damage: Whether tables of which no file is damaged are to be had beside damaged ones. Whoever asks for one of
            these is told the file and what to do, by an error of DuckDB's in which `DAMAGED` is found.

    Raises:
        NoWarehouse: there is none in `data`.
        DamagedWarehouse: the catalog cannot be read, or a Parquet file is missing, cut short, or not in the warehouse.
        NotReadable: permission, or another program has the catalog open for writing.
        NotWritable: the warehouse was moved or its aliases were changed, and its views cannot be rewritten.
        BadAliases: a line of `aliases.csv` cannot be understood.
        BadSize: `memory` is not a size.
    """
    damage: Damage | None = None
    if around_damage:
        manifest, damage = open_around_damage(data)
    else:
        manifest = open_warehouse(data)
    return reader(manifest, read_aliases(data), memory=memory, spill=spill, databases=databases, comments=comments, damage=damage)


def open_around_damage(data: Path) -> tuple[Manifest, Damage]:
    """What the warehouse in `data` is made of, and which of its files are not as they were written; its views are rewritten where
    that is due and nothing is damaged.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable, BadAliases: see `connect`; damaged is the catalog alone.
    """
    manifest, outdated, wrong = _look(data)
    if outdated and not wrong:
        manifest = open_warehouse(data)
    return manifest, Damage(wrong, lambda wrong: f"{DAMAGED.format(data=data)}: {wrong}. {what_to_do(data, wrong)}")


def open_warehouse(data: Path) -> Manifest:
    """What the warehouse in `data` is made of, its files found whole; its views are rewritten where that is due.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable, BadAliases: see `connect`.
    """
    manifest, outdated = _open(data)
    if outdated:
        _rewrite_outdated(data, outdated)
        manifest, _ = _open(data)
    return manifest


def reader(
    manifest: Manifest,
    aliases: Sequence[Alias] = (),
    *,
    memory: str | None = None,
    spill: Path | None = None,
    databases: Mapping[str, Path] | None = None,
    comments: bool = False,
    tables_only: bool = False,
    damage: Damage | None = None,
) -> duckdb.DuckDBPyConnection:
    """A connection with the tables and views of `manifest`, whose files were found whole, or are named in `damage`; see
    `connect`.

    Raises:
        DamagedWarehouse: a file has not the columns that it should have.
        BadSize: see `connect`.
    """
    connection = connect_to_memory()
    with contextlib.ExitStack() as unless_ready:
        unless_ready.callback(connection.close)
        if memory is not None:
            try:
                connection.execute(f"SET memory_limit = {literal(memory)}")
            except duckdb.Error as error:
                raise BadSize(f"--memory {memory}: not a size; write 500MB or 4GB ({first_line(error)})") from error
        if spill is not None:
            connection.execute(f"SET temp_directory = {literal(str(spill))}")
            connection.execute(f"SET max_temp_directory_size = {literal(SPILL)}")
        for name, path in (databases or {}).items():
            connection.execute(f"ATTACH {literal(str(path))} AS {identifier(name)}")
        connection.execute("ATTACH ':memory:' AS warehouse")
        connection.execute("USE warehouse")
        write_manifest(manifest, connection, aliases)
        laid = not tables_only and lay_views(connection, manifest)
        whole = [file for file in manifest.live_files if damage is None or file.path not in damage.wrong]
        confine(connection, paths=[str(manifest.root / file.path) for file in whole])
        try:
            create_views(manifest, connection, aliases, comments=comments, tables_only=tables_only, damage=damage, laid=laid)
        except duckdb.Error as error:
            raise DamagedWarehouse(
                f"the warehouse in {manifest.root} is damaged: {first_line(error)}. {what_to_do(manifest.root, str(error))}"
            ) from error
        unless_ready.pop_all()
    return connection


DAMAGED = "the warehouse in {data} is damaged"


@dataclass(frozen=True)
class Published(Commit):
    """A commit that published rows.

    Attributes:
        rows: By table, the rows that were written.
        repeated_articles: Articles of it that became duplicates, because another run had published their text meanwhile.
        repeated_replaced_articles: How many of these replaced an older version.
        taken_down: Articles, by article_id, that were not published because they had been taken down.
        outdated: Articles that were not published because the version that they were to replace stands no more.
    """

    rows: Mapping[str, int]
    repeated_articles: int
    repeated_replaced_articles: int
    taken_down: tuple[str, ...] = ()
    outdated: tuple[str, ...] = ()


def commit(
    data: Path,
    tables: Mapping[str, pa.Table],
    *,
    run_id: str | None,
    kind: str = PUBLISH,
    in_place_of: Mapping[str, str] | None = None,
) -> Published:
    """Publish rows: all of `tables` (any but `stories`, of the declared schemas) become visible at once, or nothing does.

    An article that already stands is replaced with its mentions and quotes. Rows of the other tables that stand already, by
    their key, are not written again; so a commit may be repeated. An article whose text another run has published since this one
    began becomes a duplicate, and loses its mentions and quotes. One that was taken down is not published, whoever brings it. The
    rows of `stories` follow from the articles (see `warehouse.stories`). The warehouse is made if there is none. Waits for other
    writers.

    Args:
        data: The warehouse.
        tables: The rows.
        run_id: The run that publishes; None for other commits.
        kind: What kind of commit it is.
        in_place_of: Articles that may only replace the version that a certain run published, by article_id; where another one
            stands by now, or none, the article is not published.

    Raises:
        ValueError: a table is unknown or not of its declared schema, an article is in it twice, or a mention's or quote's article
            is not in the same commit.
        DamagedWarehouse: the warehouse that stands is damaged.
        NotReadable: another program has the catalog open for writing.
        NotWritable: permission, a full disk, a file where a folder should be.
    """
    # Who only reads should not wait for what computes.
    from warehouse.stories import told_anew

    check(tables)
    doing = f"publishing rows of run {run_id}" if run_id else f"publishing a {kind}"
    with writing(data, doing), naming_damage(data), contextlib.closing(connect_to_memory()) as reader:
        aliases = read_aliases(data)
        manifest = current_manifest(data)
        outdated = outdated_articles(in_place_of or {}, manifest, reader)
        tables, taken_down, outdated_ids = hold_back(tables, in_force(manifest, reader), outdated)
        originals = repetitions(tables, manifest, reader)
        tables = as_duplicates(tables, originals)
        superseded, replaced_count = superseded_rows(tables, manifest, reader)
        if "articles" in tables:
            stories, own = told_anew(tables, manifest, reader), tables["articles"]["article_id"].to_pylist()
            superseded = pa.concat_tables([superseded, others_superseded(STORIES.name, stories, own, manifest, reader)])
            tables = {**tables, STORIES.name: stories}
        rows = {name: rows_not_yet_published(TABLES[name], table, manifest, reader) for name, table in tables.items()}
        next_commit = Commit(
            number=next_number(data, manifest),
            committed_at=datetime.now(UTC),
            kind=kind,
            run_id=run_id,
            new_articles=(rows["articles"].num_rows if "articles" in rows else 0) - replaced_count,
            replaced_articles=replaced_count,
        )
        files = [write_rows(data, TABLES[name], [table], next_commit.number) for name, table in rows.items() if table.num_rows]
        publish(data, manifest.with_commit(next_commit, files=files, superseded=superseded), aliases)
    return Published(
        **vars(next_commit),
        rows={name: table.num_rows for name, table in rows.items()},
        repeated_articles=len(originals),
        repeated_replaced_articles=len(originals.keys() & set(superseded["article_id"].to_pylist())),
        taken_down=taken_down,
        outdated=outdated_ids,
    )


def current_manifest(data: Path) -> Manifest:
    """What the warehouse in `data` is made of; an empty manifest when there is none. The caller holds the writer's lock.

    A snapshot that the last commit was too late to keep is kept now, and a moved warehouse gets its views rewritten.

    Raises:
        DamagedWarehouse, NotReadable, NotWritable: see `connect`.
    """
    try:
        manifest, outdated = _open(data)
    except NoWarehouse:
        return empty_manifest(data.resolve())
    if outdated:
        _rewrite_views(data)
    keep_snapshot(data, manifest)
    return manifest


def current_manifest_unchecked(data: Path, catalog: Path | None = None) -> Manifest:
    """What the catalog says that the warehouse in `data` is made of, whether its files are there or not. Nothing is written.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable: see `connect`.
    """
    catalog = catalog or catalog_path(data)
    if not catalog.exists():
        if snapshot_numbers(data):
            raise DamagedWarehouse(f"{catalog} is missing. {what_to_do(data)}")
        raise NoWarehouse(f"there is no warehouse in {data}; `onrecord run SOURCE --to {data}` makes one")
    try:
        return replace(read_manifest(catalog), root=data.resolve())
    except DamagedWarehouse as error:
        raise DamagedWarehouse(f"{error}. {what_to_do(data)}") from error


def next_number(data: Path, manifest: Manifest) -> int:
    """The number of the next commit: one that no commit and no snapshot has, not even after an old snapshot was brought back."""
    return max([0, *(commit.number for commit in manifest.commits[-1:]), *snapshot_numbers(data)]) + 1


def publish(data: Path, manifest: Manifest, aliases: Sequence[Alias]) -> Manifest:
    """Make `manifest` the warehouse: build its catalog beside the old one, rename it, keep a snapshot. The caller holds the lock.

    Returns it as it was published: with what comes of people's corrections.

    `aliases` were read before the current manifest was: when the user changes them meanwhile, the next to connect sees that.

    Raises:
        OSError: a file cannot be written.
        NotWritable: DuckDB could not write the catalog.
    """
    present = tuple(file for file in manifest.files if file.retired_at is None or (data / file.path).exists())
    manifest = with_corrections_kept(data, replace(manifest, files=present))
    _write_catalog(catalog_path(data), manifest, aliases)
    keep_snapshot(data, manifest)
    return manifest


@contextlib.contextmanager
def naming_damage(data: Path) -> Iterator[None]:
    """Raise what DuckDB says of the warehouse's files in the body, where our own SQL reads them, as an error of ours.

    Raises:
        DamagedWarehouse: a file's content is not what was written, or has not the columns of its table.
        NotWritable: a file could not be written, as when the disk is full.
    """
    try:
        yield
    except duckdb.Error as error:
        if isinstance(error, duckdb.IOException) and "write" in str(error):
            raise NotWritable(f"the warehouse in {data} cannot be written: {in_one_line(error)}") from error
        raise DamagedWarehouse(told_damage(data, str(error)) or named_damage(data, error)) from error


def told_damage(data: Path, message: str) -> str:
    """The part of an error of DuckDB's that a view over a damaged file told it, if that is its reason; else nothing."""
    place = message.find(DAMAGED.format(data=data))
    return message[place:] if place >= 0 else ""


def named_damage(data: Path, error: duckdb.Error) -> str:
    """What DuckDB says of a damaged file, with what to do."""
    return f"{DAMAGED.format(data=data)}: {first_line(error)}. {what_to_do(data, str(error))}"


MOVED = "the warehouse in {data} was moved"
CHANGED = "{aliases} was changed since the views of the warehouse were built"


def rewrite_snapshot(data: Path, number: int, manifest: Manifest, aliases: Sequence[Alias]) -> None:
    """Let the snapshot say what `manifest` says. The caller holds the lock.

    Raises:
        OSError, NotWritable, DamagedWarehouse: see `publish`.
    """
    _write_catalog(snapshot_path(data, number), manifest, aliases)


def _rewrite_outdated(data: Path, why: str) -> None:
    """Rewrite the views under the lock; a NotWritable says why that is needed, and what to do."""
    told = why.format(data=data, aliases=aliases_path(data))
    try:
        with writing(data, f"rewriting the views: {told}"):
            _rewrite_views(data)
    except NotWritable as error:
        raise NotWritable(
            f"{told}, and its views have to be rewritten once: run `onrecord status` on it as a user "
            f"who may write there, or copy it to a folder of your own ({error})"
        ) from error


def _rewrite_views(data: Path) -> None:
    root, aliases = data.resolve(), read_aliases(data)
    for number in snapshot_numbers(data):
        with contextlib.suppress(DamagedWarehouse):
            manifest = read_manifest(snapshot_path(data, number))
            if missing_file(data, manifest.live_sizes) is None:
                _write_catalog(snapshot_path(data, number), replace(manifest.with_views_computed_anew(), root=root), aliases)
    manifest = read_manifest(catalog_path(data))
    _write_catalog(catalog_path(data), replace(manifest.with_views_computed_anew(), root=root), aliases)


def _open(data: Path) -> tuple[Manifest, str]:
    """What the catalog says, its files found whole; and why its views must be rewritten, empty if they need not."""
    manifest, outdated, wrong = _look(data)
    for complaint in wrong.values():
        raise DamagedWarehouse(f"{DAMAGED.format(data=data)}: {complaint}. {what_to_do(data, complaint)}")
    return manifest, outdated


def _look(data: Path) -> tuple[Manifest, str, dict[str, str]]:
    """What the catalog says; why its views must be rewritten, empty if they need not; and what is wrong with which files."""
    catalog = catalog_path(data)
    try:
        stands = catalog.is_symlink() or catalog.exists()
    except PermissionError as error:
        raise NotReadable(f"{catalog} cannot be read; ask its owner for permission") from error
    if not stands:
        if snapshot_numbers(data):
            raise DamagedWarehouse(f"{catalog} is missing. {what_to_do(data)}")
        raise NoWarehouse(f"there is no warehouse in {data}; `onrecord run SOURCE --to {data}` makes one")
    try:
        manifest, kept_aliases = read_catalog(catalog)
    except DamagedWarehouse as error:
        raise DamagedWarehouse(f"{error}. {what_to_do(data)}") from error
    root = data.resolve()
    wrong = dict(missing_files(root, manifest.live_sizes))
    aliases = read_aliases(data)
    # A catalog of before says nothing of its aliases; where there are none, there were hardly any.
    outdated = "" if (kept_aliases or ()) == aliases else CHANGED
    return replace(manifest, root=root), outdated if _is_same_folder(manifest.root, data) else MOVED, wrong


def _is_same_folder(one: Path, other: Path) -> bool:
    """Whether both are there and the same; the one is what a catalog says, which may be no path at all."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _write_catalog(catalog: Path, manifest: Manifest, aliases: Sequence[Alias]) -> None:
    """Write the catalog of `manifest` beside the one at `catalog`, bring it to the disk, and let it take the other's name."""
    if "?" in str(catalog):
        raise NotWritable(f"{catalog}: DuckDB cannot write below a folder with a question mark in its name; choose another")
    with replacing(catalog) as path:
        _build_catalog(path, catalog, manifest, aliases)
        protect(path)
        sync(path)
        catalog.with_name(catalog.name + ".wal").unlink(missing_ok=True)
    sync(catalog.parent)


def _build_catalog(path: Path, catalog: Path, manifest: Manifest, aliases: Sequence[Alias]) -> None:
    """Write the catalog of `manifest` to the new file `path`; messages name the one at `catalog`, whose place it is to take."""
    connection = connect_to_memory()
    try:
        connection.execute(f"ATTACH {literal(str(path))} AS next (STORAGE_VERSION 'v1.2.0', BLOCK_SIZE 16384)")
        connection.execute("USE next")
        connection.execute("BEGIN")
        write_manifest(manifest, connection, aliases)
        connection.execute("COMMIT")
        laid = lay_views(connection, manifest)
        connection.execute("BEGIN")
        create_views(manifest, connection, aliases, laid=laid)
        connection.execute("COMMIT")
        connection.execute("USE memory")
        connection.execute("DETACH next")
    except (duckdb.IOException, duckdb.TransactionException) as error:
        raise NotWritable(f"{catalog} cannot be written: {in_one_line(error)}") from error
    except duckdb.Error as error:
        raise DamagedWarehouse(f"{catalog} cannot be built over its files: {first_line(error)}") from error
    finally:
        connection.close()
        path.with_name(path.name + ".wal").unlink(missing_ok=True)
