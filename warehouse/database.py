"""DuckDB as the warehouse uses it: connections that reach only what they were given, fetch nothing, and show times in UTC."""

import contextlib
import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import duckdb

from warehouse.errors import DamagedWarehouse, NotReadable
from warehouse.layout import SORTING

T = TypeVar("T")

LITTLE_MEMORY = "300MB"
LITTLE_BYTES = 200 * 2**20
"""What sorting takes of memory where so many bytes of Parquet, or fewer, are read: some 40,000 articles. A million articles took
228 s with it, and 108 s with all that DuckDB takes.
"""

FORMAT = 1
"""Version of the layout of the schema `manifest`, which every catalog names."""


MANIFEST_SQL = Path(__file__).parent / "manifest.sql"
LATER_TABLES = ("aliases",)
LATER_COLUMN = ", sha256 VARCHAR"
"""What catalogs of the first versions do not have."""

ATTEMPTS = 20
"""How often a catalog is opened that is replaced in that very moment: opening takes a fraction of the time of a commit."""


def attach(catalog: Path) -> duckdb.DuckDBPyConnection:
    """A connection of its own to the catalog, read-only, under the name `warehouse`, which is not the one in use.

    The catalog may be somebody else's: nothing but the file is in reach, and what it says to be tables is made sure of. Its
    views and macros are there too; whoever uses the connection names tables of `warehouse.manifest`, and nothing else of it.

    DuckDB shares an open database among the connections of a process by its path, which after a commit would be the old
    one. So the catalog is attached to a fresh database in memory. And it opens the path more than once: where a commit comes
    between, it would read the beginning of one file and the rest of another, so the catalog is opened anew.

    Raises:
        NotReadable: permission, or another program has the file open for writing.
        DamagedWarehouse: the file is not a catalog of ours.
    """
    for _ in range(ATTEMPTS - 1):
        before = _identity(catalog)
        try:
            connection = _attach(catalog)
        except (DamagedWarehouse, NotReadable):
            if _identity(catalog) == before:
                raise
        else:
            if _identity(catalog) == before:
                return connection
            connection.close()
    return _attach(catalog)


def _identity(path: Path) -> tuple[int, int, int] | None:
    """What tells the file at the path from the one that another may have put in its place; None without one."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


def _attach(catalog: Path) -> duckdb.DuckDBPyConnection:
    """The connection, which may be of two files at once."""
    if problem := wrong_with_file(catalog):
        raise DamagedWarehouse(f"{catalog} is not a readable catalog ({problem})")
    if not os.access(catalog, os.R_OK):
        raise NotReadable(f"{catalog} cannot be read; ask its owner for permission")
    journal = catalog.with_name(f"{catalog.name}.wal")
    if journal.is_symlink() or journal.exists():
        # What stands in it would become part of the catalog while that is opened.
        raise NotReadable(
            f"{journal} holds what another program would change in the catalog; close it there, or remove that file"
        )
    connection = connect_to_memory()
    try:
        # What the tables of a manifest look like, to hold the catalog's against.
        connection.execute(MANIFEST_SQL.read_text(encoding="utf-8"))
        # DuckDB looks whether the journal is there.
        confine(connection, paths=[str(catalog), str(journal)])
        connection.execute(f"ATTACH {literal(str(catalog))} AS warehouse (READ_ONLY, TYPE duckdb)")
        _make_sure_of_tables(connection)
        formats = connection.execute("SELECT format FROM warehouse.manifest.catalog LIMIT 2").fetchall()
    except duckdb.Error as error:
        connection.close()
        if "Conflicting lock" in str(error):
            message = f"{catalog} is open for writing in another program; close it there, or open it there read-only"
            raise NotReadable(f"{message} ({first_line(error)})") from error
        raise DamagedWarehouse(f"{catalog} is not a readable catalog ({first_line(error)})") from error
    except ValueError as error:
        connection.close()
        raise DamagedWarehouse(f"{catalog} is not a readable catalog ({error})") from error
    if formats != [(FORMAT,)]:
        connection.close()
        raise DamagedWarehouse(
            f"{catalog} has the format {formats}, and this version of OnRecord reads {FORMAT}; update OnRecord"
        )
    return connection


def _make_sure_of_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Make sure that the manifest's tables are tables, as ours are: a view, a computed column or a check would be code.

    `duckdb_tables()` looks at no view: where one is described, DuckDB may have to run it.

    Raises:
        ValueError: one is missing, or is something else.
    """
    listed = connection.execute(
        "SELECT database_name, table_name, sql, index_count FROM duckdb_tables() WHERE schema_name = 'manifest'"
    ).fetchall()
    declared = {name: sql for database, name, sql, _ in listed if database != "warehouse"}
    found = {name: sql for database, name, sql, indexes in listed if database == "warehouse" and not indexes}
    for name, sql in declared.items():
        if name not in found:
            if name not in LATER_TABLES:
                raise ValueError(f"manifest.{name} is no table without an index")
        elif found[name] not in (sql, sql.replace(LATER_COLUMN, "")):
            raise ValueError(f"manifest.{name} is not the table that OnRecord makes")


def wrong_with_file(path: Path, within: Path | None = None) -> str | None:
    """Why what stands at the path is not a file of its own, in words: a link would lead somewhere else, and a pipe nowhere.

    Args:
        path: The file.
        within: A folder above it, between which and the file no folder may be a link either.
    """
    folders = path.parents[: len(path.relative_to(within).parts) - 1] if within is not None else ()
    try:
        for folder in folders:
            if not stat.S_ISDIR(folder.lstat().st_mode):
                return f"{folder} is a link, or no folder"
        mode = path.lstat().st_mode
    except OSError as error:
        return f"it cannot be read: {error.strerror or error}"
    if stat.S_ISLNK(mode):
        return "it is a link"
    return None if stat.S_ISREG(mode) else "it is no regular file"


def confine(connection: duckdb.DuckDBPyConnection, paths: Iterable[str] = (), folders: Iterable[str] = ()) -> None:
    """Leave `connection` the files at `paths` and below `folders`, and no way back."""
    for setting, places in (("allowed_paths", paths), ("allowed_directories", folders)):
        if listed := ", ".join(map(literal, places)):
            connection.execute(f"SET {setting} = [{listed}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def connect_to_memory() -> duckdb.DuckDBPyConnection:
    """A database of its own in memory that fetches no extensions, sees no Python variables, and shows times in UTC."""
    connection = duckdb.connect(
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "python_enable_replacements": "false",
        }
    )
    connection.execute("SET GLOBAL TimeZone = 'UTC'")
    # It would be drawn on standard output, in the midst of what a slow query answers there.
    connection.execute("SET enable_progress_bar = false")
    return connection


def sorting(data: Path, byte_count: int, work: Callable[[duckdb.DuckDBPyConnection], T], little_memory: str = LITTLE_MEMORY) -> T:
    """The result of `work`, done with a database that writes to the disk, in `data`, what memory has no room for.

    `byte_count` is how many bytes of Parquet the work reads.

    For few bytes it has little memory; where that is too little even so, `work` is done once more with all that DuckDB takes.

    Raises:
        duckdb.Error, OSError: whatever `work` raises.
    """
    if byte_count <= LITTLE_BYTES:
        try:
            return _with_disk(data, work, little_memory)
        except (duckdb.OutOfMemoryException, OSError) as error:
            # Behind a reader of Arrow's it comes as an OSError.
            if "Out of Memory Error" not in str(error):
                raise
    return _with_disk(data, work, memory=None)


def _with_disk(data: Path, work: Callable[[duckdb.DuckDBPyConnection], T], memory: str | None) -> T:
    """What `work` makes with a database of its own that spills into `data`."""
    with contextlib.closing(connect_to_memory()) as connection, TemporaryDirectory(dir=data, prefix=SORTING) as spill:
        connection.execute(f"SET temp_directory = {literal(spill)}")
        if memory is not None:
            connection.execute(f"SET memory_limit = {literal(memory)}")
        return work(connection)


def literal(text: str) -> str:
    """`text` as a literal of SQL.

    >>> literal("the warehouse's")
    "'the warehouse''s'"
    """
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """`name` as an identifier of SQL.

    >>> identifier("table")
    '"table"'
    """
    return '"' + name.replace('"', '""') + '"'


def in_one_line(error: Exception) -> str:
    """All of an error's message: DuckDB often tells the reason, such as a full disk, on the second line."""
    return " ".join(str(error).split())


def first_line(error: Exception) -> str:
    """The first line of an error's message."""
    return str(error).partition("\n")[0]
