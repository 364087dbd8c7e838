"""The manifest: which Parquet files a warehouse is made of, and which of their rows newer versions replaced."""

import contextlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path

import duckdb
import pyarrow as pa

from transforms.tables.schema import TABLES
from warehouse.database import FORMAT, attach, first_line
from warehouse.errors import DamagedWarehouse

PUBLISH = "publish"
COMPACTION = "compaction"
REPAIR = "repair"
OF_ARTICLES = ("articles", "mentions", "quotes")
SUPERSEDED = pa.schema([pa.field("path", pa.string(), nullable=False), pa.field("article_id", pa.string(), nullable=False)])
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
        if commit.kind == PUBLISH and any(file.table in OF_ARTICLES for file in files):
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
    """What the catalog at `catalog` says.

    Raises:
        NotReadable, DamagedWarehouse: see `warehouse.database.attach`.
    """
    with contextlib.closing(attach(catalog)) as connection:
        try:
            return manifest_of(connection)
        except duckdb.Error as error:
            raise DamagedWarehouse(f"{catalog} is not a readable catalog ({first_line(error)})") from error


def manifest_of(connection: duckdb.DuckDBPyConnection) -> Manifest:
    """What the catalog says that `connection` is attached to.

    Raises:
        duckdb.Error: a part of the catalog is damaged.
    """
    ((root,),) = connection.execute("SELECT root FROM manifest.catalog").fetchall()
    commits = connection.execute(
        "SELECT number, epoch_us(committed_at), kind, run_id, new_articles, replaced_articles "
        "FROM manifest.commits ORDER BY number"
    ).fetchall()
    # Catalogs of the first version know no digests of their files.
    named = {name for name, *_ in connection.execute("DESCRIBE manifest.files").fetchall()}
    digest = "sha256" if "sha256" in named else "CAST(NULL AS VARCHAR)"
    files = connection.execute(
        'SELECT path, "table", row_count, byte_count, article_count, columns, commit_number, epoch_us(retired_at), '
        f"{digest} FROM manifest.files ORDER BY commit_number, path"
    ).fetchall()
    superseded = connection.sql("SELECT path, article_id FROM manifest.superseded").to_arrow_table()
    return Manifest(
        root=Path(root),
        commits=tuple(Commit(number, _instant(at), *rest) for number, at, *rest in commits),
        files=tuple(
            ParquetFile(
                path, table, rows, size, articles, tuple(columns), number, None if retired is None else _instant(retired), sha256
            )
            for path, table, rows, size, articles, columns, number, retired, sha256 in files
        ),
        superseded=superseded.cast(SUPERSEDED),
    )


def write_manifest(manifest: Manifest, connection: duckdb.DuckDBPyConnection) -> None:
    """Write `manifest` into the database that `connection` uses, as its schema `manifest`."""
    connection.execute((Path(__file__).parent / "manifest.sql").read_text(encoding="utf-8"))
    connection.execute("INSERT INTO manifest.catalog VALUES (?, ?)", [FORMAT, str(manifest.root)])
    for table, rows in (("commits", manifest.commits), ("files", manifest.files)):
        if rows:
            connection.register("incoming", pa.Table.from_pylist([vars(row) for row in rows]))
            connection.execute(f"INSERT INTO manifest.{table} BY NAME SELECT * FROM incoming")
            connection.unregister("incoming")
    connection.register("incoming", manifest.superseded)
    connection.execute("INSERT INTO manifest.superseded SELECT path, article_id FROM incoming ORDER BY ALL")
    connection.unregister("incoming")


def _instant(microseconds: int) -> datetime:
    return EPOCH + timedelta(microseconds=microseconds)
