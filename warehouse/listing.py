"""A list of files that may be a million long: kept in a database on the disk, in order, and read from there when it is asked."""

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

ROWS_AT_ONCE = 1_000
CACHE_KILOBYTES = 16_000
"""What of the list is kept in memory: some hundred thousand files. The rest is on the disk, in a file that nobody else sees."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One input file: where it is, its name in the warehouse, the real folder that it is in ("": anywhere), its size."""

    path: str
    source_uri: str
    root: str = ""
    size: int = 0


class Listing:
    """Files in the order of their names in the warehouse, each name once."""

    def __init__(self) -> None:
        # Without a name SQLite keeps a database for itself, in memory until it is too large, and removes it at the end. A run may
        # read the list in several threads; it is written to in one, before that.
        self._database = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        self._database.execute(f"PRAGMA cache_size = -{CACHE_KILOBYTES}")
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute(
            "CREATE TABLE files (source_uri TEXT PRIMARY KEY, path BLOB, root BLOB, size INTEGER) WITHOUT ROWID"
        )
        self._database.execute("BEGIN")
        self.total_size = 0

    def add(self, file: SourceFile) -> SourceFile | None:
        """Puts the file on the list; where another has its name, that one stays, and is returned."""
        row = (file.source_uri, os.fsencode(file.path), os.fsencode(file.root), file.size)
        if self._database.execute("INSERT OR IGNORE INTO files VALUES (?, ?, ?, ?)", row).rowcount:
            self.total_size += file.size
            return None
        select = "SELECT path, source_uri, root, size FROM files WHERE source_uri = ?"
        return _file(self._database.execute(select, (file.source_uri,)).fetchone())

    def __len__(self) -> int:
        ((count,),) = self._database.execute("SELECT count(*) FROM files")
        return int(count)

    def __getitem__(self, place: int) -> SourceFile:
        """The file at the place, from 0."""
        select = "SELECT path, source_uri, root, size FROM files ORDER BY source_uri LIMIT 1 OFFSET ?"
        row = self._database.execute(select, (place,)).fetchone() if place >= 0 else None
        if row is None:
            raise IndexError(f"no file {place} in a list of {len(self)}")
        return _file(row)

    def __iter__(self) -> Iterator[SourceFile]:
        last = ""
        # Some at a time, from where the last one stood: so no reader holds up another.
        while rows := self._database.execute(
            f"SELECT path, source_uri, root, size FROM files WHERE source_uri > ? ORDER BY source_uri LIMIT {ROWS_AT_ONCE}",
            (last,),
        ).fetchall():
            yield from map(_file, rows)
            last = rows[-1][1]


def _file(row: tuple[bytes, str, bytes, int]) -> SourceFile:
    path, source_uri, root, size = row
    return SourceFile(os.fsdecode(path), source_uri, os.fsdecode(root), size)
