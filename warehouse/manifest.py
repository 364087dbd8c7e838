"""The manifest: which Parquet files a warehouse is made of, and which of their rows newer versions replaced."""

import contextlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import duckdb
import pyarrow as pa

from transforms.tables.schema import TABLES
from warehouse.aliases import Alias
from warehouse.database import FORMAT, MANIFEST_SQL, attach, first_line, identifier
from warehouse.errors import DamagedWarehouse

T = TypeVar("T")

PUBLISH = "publish"
COMPACTION = "compaction"
REPAIR = "repair"
TAKEDOWN = "takedown"
CORRECTION = "correction"
OF_ARTICLES = ("articles", "mentions", "quotes", "signatures", "stories")
SUPERSEDED = pa.schema([pa.field("path", pa.string(), nullable=False), pa.field("article_id", pa.string(), nullable=False)])
MOST_ROWS = {"catalog": 1, "commits": 10_000_000, "files": 10_000_000, "superseded": 100_000_000}
LARGEST = 10**15
MOST_AS_LISTS = 50_000
"""A catalog with more is none of ours, and would take all memory."""

ROWS_AT_ONCE = 200

OWN_PATH = re.compile(r"parquet/\w[\w-]*/\w[\w.-]*\.parquet", re.ASCII)
"""Where a file of a warehouse stands, relative to its folder: never above it, and of characters that mean nothing to DuckDB,
which takes `*` and `?` for patterns.
"""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Commit:
    """One commit: its number, when and why, and how many articles were new or replaced an older version."""

    number: int
    committed_at: datetime
    kind: str
    run_id: str | None
    new_articles: int
    replaced_articles: int


@dataclass(frozen=True)
class ParquetFile:
    """One Parquet file, with its path relative to the warehouse's folder."""

    path: str
    table: str
    row_count: int
    byte_count: int
    article_count: int | None
    columns: tuple[str, ...]
    commit_number: int
    retired_at: datetime | None = None
    sha256: str | None = None


@dataclass(frozen=True)
class Manifest:
    """All that a catalog says, but for its views. `superseded` has the columns path and article_id."""

    root: Path
    commits: tuple[Commit, ...]
    files: tuple[ParquetFile, ...]
    superseded: pa.Table

    @property
    def last_commit(self) -> Commit:
        """The newest commit."""
        return self.commits[-1]

    @cached_property
    def live_files(self) -> tuple[ParquetFile, ...]:
        """The files that the views read."""
        return tuple(file for file in self.files if file.retired_at is None)

    @property
    def live_sizes(self) -> dict[str, int]:
        """Path and size in bytes of each file that the views read."""
        return {file.path: file.byte_count for file in self.live_files}

    def live(self, table: str) -> tuple[ParquetFile, ...]:
        """The files that the view of `table` reads."""
        return tuple(file for file in self.live_files if file.table == table)

    @cached_property
    def hidden_articles(self) -> Counter[str]:
        """By path of a file: how many of its articles are superseded. A file without any is not in it."""
        return Counter(self.superseded["path"].to_pylist())

    def with_commit(
        self,
        commit: Commit,
        *,
        files: Iterable[ParquetFile] = (),
        superseded: pa.Table | None = None,
        retired: Iterable[ParquetFile] = (),
    ) -> "Manifest":
        """This manifest after `commit` brought `files`, hid the rows of `superseded` and put `retired` out of use.

        A file of which every article is hidden is put out of use as well; so are the answers of views that were kept ready, when
        articles came or went.
        """
        files = tuple(files)
        hidden = self.superseded if superseded is None else pa.concat_tables([self.superseded, superseded])
        grown = replace(self, commits=(*self.commits, commit), files=(*self.files, *files), superseded=hidden)
        gone = {file.path for file in retired}
        if commit.kind in (PUBLISH, CORRECTION) and any(file.table in (*OF_ARTICLES, "corrections") for file in files):
            gone |= {file.path for file in self.live_files if file.table not in TABLES}
        counts = grown.hidden_articles
        gone |= {file.path for file in grown.live_files if file.path in counts and counts[file.path] == file.article_count}
        return grown._without(gone, commit.committed_at)

    def with_superseded(self, rows: pa.Table) -> "Manifest":
        """This manifest with `rows` hidden too; a file of which every article is hidden is put out of use."""
        grown = replace(self, superseded=pa.concat_tables([self.superseded, rows]))
        counts = grown.hidden_articles
        gone = {file.path for file in grown.live_files if counts[file.path] and counts[file.path] == file.article_count}
        return grown._without(gone, datetime.now(UTC))

    def with_views_computed_anew(self) -> "Manifest":
        """This manifest without the answers of views that were kept ready."""
        return self._without({file.path for file in self.live_files if file.table not in TABLES}, datetime.now(UTC))

    def with_files_replaced(self, replaced: Mapping[str, "ParquetFile | None"]) -> "Manifest":
        """This manifest with other files in the place of those at the paths that are keys, or with none; rows that were hidden in
        a file are hidden in the one in its place.
        """
        files = tuple(
            file if new is None else replace(new, retired_at=file.retired_at)
            for file in self.files
            if (new := replaced.get(file.path)) is not None or file.path not in replaced
        )
        hidden = [
            {"path": new.path if new is not None else path, "article_id": article_id}
            for path, article_id in zip(*(self.superseded[name].to_pylist() for name in SUPERSEDED.names), strict=True)
            if (new := replaced.get(path)) is not None or path not in replaced
        ]
        return replace(self, files=files, superseded=pa.Table.from_pylist(hidden, schema=SUPERSEDED))

    def _without(self, paths: set[str], now: datetime) -> "Manifest":
        """This manifest with the files at `paths` out of use; what was hidden in them need not be hidden any more."""
        files = tuple(
            replace(file, retired_at=now) if file.path in paths and file.retired_at is None else file for file in self.files
        )
        read = {file.path for file in files if file.retired_at is None}
        in_use = pa.array([path in read for path in self.superseded["path"].to_pylist()], pa.bool_())
        return replace(self, files=files, superseded=self.superseded.filter(in_use))


def empty_manifest(root: Path) -> Manifest:
    """The manifest of a warehouse before its first commit."""
    return Manifest(root=root, commits=(), files=(), superseded=SUPERSEDED.empty_table())


def read_manifest(catalog: Path) -> Manifest:
    """What the catalog at `catalog` says, which may be somebody else's: it names no file that is not below its own `parquet/`.

    Raises:
        NotReadable, DamagedWarehouse: see `warehouse.database.attach`.
    """
    return read_catalog(catalog)[0]


def read_catalog(catalog: Path) -> tuple[Manifest, tuple[Alias, ...] | None]:
    """What the catalog at `catalog` says, and the aliases that its views were built with; None when it does not say.

    Raises:
        NotReadable, DamagedWarehouse: see `warehouse.database.attach`.
    """
    with contextlib.closing(attach(catalog)) as connection:
        try:
            return _manifest_of(connection), _aliases_of(connection)
        except (duckdb.Error, ValueError, OverflowError, pa.ArrowException) as error:
            raise DamagedWarehouse(f"{catalog} is not a readable catalog ({first_line(error)})") from error


def _manifest_of(connection: duckdb.DuckDBPyConnection) -> Manifest:
    """What the catalog says that `connection` is attached to.

    Raises:
        duckdb.Error: a part of the catalog is damaged.
        ValueError, OverflowError: it says what no catalog of ours does.
    """
    for table, most in MOST_ROWS.items():
        ((count,),) = connection.execute(f"SELECT count(*) FROM warehouse.manifest.{table}").fetchall()
        if count > most:
            raise ValueError(f"manifest.{table} has {count:,} rows, and a warehouse of ours at most {most:,}")
    roots = connection.execute("SELECT root FROM warehouse.manifest.catalog").fetchall()
    if len(roots) != 1:
        raise ValueError(f"manifest.catalog has {len(roots)} rows instead of one")
    commits = connection.execute(
        "SELECT number, epoch_us(committed_at), kind, run_id, new_articles, replaced_articles "
        "FROM warehouse.manifest.commits ORDER BY number"
    ).fetchall()
    if not commits:
        raise ValueError("manifest.commits has no rows")
    # Catalogs of the first version know no digests of their files.
    named = {name for name, *_ in connection.execute("DESCRIBE warehouse.manifest.files").fetchall()}
    digest = "sha256" if "sha256" in named else "CAST(NULL AS VARCHAR)"
    files = connection.execute(
        'SELECT path, "table", row_count, byte_count, article_count, columns, commit_number, '
        f"retired_at IS NOT NULL, epoch_us(retired_at), {digest} FROM warehouse.manifest.files ORDER BY commit_number, path"
    ).fetchall()
    superseded = connection.sql("SELECT path, article_id FROM warehouse.manifest.superseded").to_arrow_table()
    manifest = Manifest(
        root=Path(roots[0][0]),
        commits=tuple(Commit(number, _instant(at), *rest) for number, at, *rest in commits),
        files=tuple(
            ParquetFile(
                path, table, rows, size, articles, tuple(columns), number, _instant(retired) if is_retired else None, sha256
            )
            for path, table, rows, size, articles, columns, number, is_retired, retired, sha256 in files
        ),
        superseded=_as_superseded(superseded),
    )
    for commit in manifest.commits:
        _make_sure_of_counts("manifest.commits", commit.number, commit.new_articles, commit.replaced_articles)
    for file in manifest.files:
        if not OWN_PATH.fullmatch(file.path):
            raise ValueError(f"manifest.files names {file.path!r}, which is no file of its own parquet/ folder")
        _make_sure_of_counts("manifest.files", file.row_count, file.byte_count, file.article_count or 0, file.commit_number)
    return manifest


def _as_superseded(table: pa.Table) -> pa.Table:
    """The table with the schema of `superseded`; a cast would import Arrow's functions, a quarter of a second."""
    if any(column.type != pa.string() or column.null_count for column in table.columns):
        return table.cast(SUPERSEDED)
    return pa.Table.from_arrays(table.columns, schema=SUPERSEDED)


def _make_sure_of_counts(table: str, *counts: int) -> None:
    if strange := [count for count in counts if not 0 <= count <= LARGEST]:
        raise ValueError(f"{table} has the number {strange[0]}, which none of ours has")


def _aliases_of(connection: duckdb.DuckDBPyConnection) -> tuple[Alias, ...] | None:
    tables = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = 'warehouse' AND schema_name = 'manifest'"
    ).fetchall()
    if ("aliases",) not in tables:
        return None
    rows = connection.execute("SELECT entity_id, means_entity_id, means_name FROM warehouse.manifest.aliases").fetchall()
    return tuple(Alias(*row) for row in rows)


def write_manifest(manifest: Manifest, connection: duckdb.DuckDBPyConnection, aliases: Sequence[Alias] = ()) -> None:
    """Write `manifest`, and the aliases that views are built with, into the database that `connection` uses, as its schema
    `manifest`.
    """
    connection.execute(MANIFEST_SQL.read_text(encoding="utf-8"))
    connection.execute("INSERT INTO manifest.catalog VALUES (?, ?)", [FORMAT, str(manifest.root)])
    for table, rows in (("commits", manifest.commits), ("files", manifest.files), ("aliases", aliases)):
        for some in _in_portions(rows):
            names = list(vars(some[0]))
            values = ", ".join([f"({', '.join('?' for _ in names)})"] * len(some))
            statement = f"INSERT INTO manifest.{table} ({', '.join(map(identifier, names))}) VALUES {values}"
            connection.execute(statement, [value for row in some for value in vars(row).values()])
    superseded = manifest.superseded
    # DuckDB imports pandas to look at a table that it is handed, a quarter of a second; as lists, 50,000 rows take less.
    if 0 < superseded.num_rows <= MOST_AS_LISTS:
        lists = [superseded.column(name).to_pylist() for name in ("path", "article_id")]
        connection.execute("INSERT INTO manifest.superseded SELECT unnest(?), unnest(?) ORDER BY ALL", lists)
    elif superseded.num_rows:
        connection.register("incoming", superseded)
        connection.execute("INSERT INTO manifest.superseded SELECT path, article_id FROM incoming ORDER BY ALL")
        connection.unregister("incoming")


def _in_portions(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    """The rows, as many at a time as one statement should insert; each alone takes a millisecond."""
    for start in range(0, len(rows), ROWS_AT_ONCE):
        yield rows[start : start + ROWS_AT_ONCE]


def _instant(microseconds: int | None) -> datetime:
    if microseconds is None:
        raise ValueError("a time is infinite")
    return EPOCH + timedelta(microseconds=microseconds)
