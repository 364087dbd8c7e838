"""The index as it stands in DATA: made, brought up to date from the newest commits' files, and made anew when it is damaged.

Nothing else needs it. `search/state.json` names the folder that holds it, the commit that it shows, and how many quotations.
"""

import contextlib
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from uuid import uuid4

import duckdb
import pyarrow as pa
import tantivy

from warehouse.aliases import read_aliases
from warehouse.catalog import naming_damage, open_warehouse, reader
from warehouse.errors import DamagedWarehouse, NotWritable
from warehouse.layout import read_own_text, replace_bytes
from warehouse.manifest import COMPACTION, CORRECTION, PUBLISH, Manifest
from warehouse.search.fields import VERSION, Index, schema, with_analyzers
from warehouse.search.place import is_own_index, search_folder, writing_index
from warehouse.views import read_files

HEAP = 256_000_000
"""Bytes in which documents are collected before they go to the disk."""

ROWS_AT_ONCE = 20_000

MAX_STATE_BYTES = 10_000

DOCUMENTS = (Path(__file__).parent / "index.sql").read_text(encoding="utf-8")


@dataclass(frozen=True)
class State:
    """What the index is of: the version of its fields, its folder, the commit that it shows, and how many quotations; `going_to`
    is the commit that it is being brought to, while that is going on."""

    version: int
    folder: str
    commit: int
    quotations: int
    going_to: int | None = None


@dataclass(frozen=True)
class Opened:
    """An index to ask, the warehouse that it is of, and that one's newest commit."""

    data: Path
    index: Index
    state: State
    newest: int

    @property
    def is_current(self) -> bool:
        """Whether it shows the newest commit, no more and no less."""
        return self.state.commit == self.newest and self.state.going_to is None


def standing_index(data: Path) -> Opened | None:
    """The index of the warehouse in `data` as it stands, which may be behind; None where there is none that can be read.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable: see `warehouse.catalog.connect`.
    """
    newest = open_warehouse(data).last_commit.number
    state = _read_state(data)
    index = _open(data, state) if state else None
    return Opened(data, index, state, newest) if state and index is not None else None


def open_index(data: Path) -> Opened:
    """The index of the warehouse in `data`, brought up to date first where that is possible, and made where there is none.

    Where the folder cannot be written, an index that stands is opened as it is: `Opened.is_current` says whether it is behind.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable: see `warehouse.catalog.connect`.
        NotWritable: there is no index, and none can be written.
    """
    standing = standing_index(data)
    if standing is not None and standing.is_current:
        return standing
    try:
        state = bring_up_to_date(data)
    except NotWritable:
        if standing is None:
            raise
        return standing
    index = _open(data, state)
    if index is None:
        raise NotWritable(f"the index in {search_folder(data)} cannot be read though it was just made; is the disk whole?")
    # What was committed while it was made is not in it: it tells so.
    return Opened(data, index, state, open_warehouse(data).last_commit.number)


def bring_up_to_date(data: Path) -> State:
    """Bring the index to the newest commit: by that commit's own files where it follows what it shows, else all anew.

    Raises:
        NotWritable: its folder cannot be written, or another process makes it for too long.
    """
    with writing_index(data):
        manifest = open_warehouse(data)
        state = _read_state(data)
        index = _open(data, state) if state else None
        if state is None or index is None:
            return _made_anew(data, manifest)
        if state.commit == manifest.last_commit.number and state.going_to is None:
            return state
        with contextlib.closing(reader(manifest, read_aliases(data))) as connection, naming_damage(data):
            touched = _touched(manifest, state.commit, connection)
            if touched is not None:
                # What cannot be added to is made anew.
                with contextlib.suppress(DamagedIndex), telling_damage(search_folder(data)):
                    return _with(data, manifest, state, index, touched, connection)
        return _made_anew(data, manifest)


def _touched(manifest: Manifest, since: int, connection: duckdb.DuckDBPyConnection) -> set[str] | None:
    """The articles that commits after `since` brought or corrected; None where their files do not tell (any more)."""
    numbers = {commit.number for commit in manifest.commits}
    later = [commit for commit in manifest.commits if commit.number > since]
    if since not in numbers or any(commit.kind not in (PUBLISH, COMPACTION, CORRECTION) for commit in later):
        return None
    touched: set[str] = set()
    for commit in later:
        if commit.kind == COMPACTION:
            continue
        table = "articles" if commit.kind == PUBLISH else "corrections"
        files = [file for file in manifest.live(table) if file.commit_number == commit.number]
        if not files and (commit.kind == CORRECTION or commit.new_articles or commit.replaced_articles):
            return None
        if files:
            query = f"SELECT DISTINCT article_id FROM {read_files(manifest.root, files)}"
            touched |= {name for (name,) in connection.execute(query).fetchall()}
    return touched


def _with(
    data: Path, manifest: Manifest, state: State, index: Index, touched: set[str], connection: duckdb.DuckDBPyConnection
) -> State:
    """The index with the quotations of the touched articles as they are now."""
    number = manifest.last_commit.number
    # Whoever opens it meanwhile is told that it is neither the one nor the other.
    _write_state(data, replace(state, going_to=number))
    if touched:
        writer = index.writer(HEAP, 1)
        for article_id in touched:
            writer.delete_documents_by_term("article_id", article_id)
        connection.register("touched", pa.table({"article_id": pa.array(sorted(touched), pa.string())}))
        for line in _documents(connection, f"{DOCUMENTS} SEMI JOIN touched ON touched.article_id = quotes.article_id"):
            writer.add_json(line)
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
    done = replace(state, commit=number, quotations=index.searcher().num_docs, going_to=None)
    _write_state(data, done)
    return done


def _made_anew(data: Path, manifest: Manifest) -> State:
    """A new index of all quotations, which takes the place of the old one when it is whole."""
    folder = search_folder(data)
    name = f"index-{uuid4().hex[:12]}"
    (folder / name).mkdir()
    index = with_analyzers(tantivy.Index(schema(), path=str(folder / name)))
    writer = index.writer(HEAP, max(1, min(4, os.cpu_count() or 1)))
    with contextlib.closing(reader(manifest, read_aliases(data))) as connection, naming_damage(data):
        for line in _documents(connection, DOCUMENTS):
            writer.add_json(line)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    state = State(VERSION, name, manifest.last_commit.number, index.searcher().num_docs)
    _write_state(data, state)
    for other in folder.glob("index-*"):
        if other.name != name and not other.is_symlink():
            shutil.rmtree(other, ignore_errors=True)
    return state


def _documents(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[str]:
    for batch in connection.sql(query).to_arrow_reader(ROWS_AT_ONCE):
        yield from batch.column(0).to_pylist()


def _open(data: Path, state: State) -> Index | None:
    """The index that the state tells of; None where it is not whole, or of another version."""
    folder = search_folder(data) / state.folder
    if state.version != VERSION or not is_own_index(folder):
        return None
    try:
        with telling_damage(folder):
            index = tantivy.Index.open(str(folder))
            if index.schema != schema():
                return None
            with_analyzers(index).reload()
            count = index.searcher().num_docs
    except DamagedIndex:
        return None
    # While it is brought up to date the number is neither the one nor the other.
    return index if count == state.quotations or state.going_to is not None else None


class DamagedIndex(DamagedWarehouse):
    """The index's files are not as they were written."""


@contextlib.contextmanager
def telling_damage(folder: Path) -> Iterator[None]:
    """Raises DamagedIndex for what the library raises over files that are not as it wrote them; it panics, too."""
    try:
        yield
    except BaseException as error:
        is_told = isinstance(error, ValueError | OSError | RuntimeError | KeyError | TypeError)
        if not is_told and type(error).__name__ != "PanicException":
            raise
        what, _, _ = str(error).partition("\n")
        told = f"the index in {folder} is damaged ({what}); remove that folder, and the next search makes it anew"
        raise DamagedIndex(told) from error


def _read_state(data: Path) -> State | None:
    """What the state's file says; None where there is none, or it cannot be understood."""
    path = search_folder(data) / "state.json"
    try:
        if path.parent.is_symlink():
            return None
        state = State(**json.loads(read_own_text(path, MAX_STATE_BYTES)))
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    known = [state.version, state.commit, state.quotations]
    is_sound = all(type(value) is int for value in known) and isinstance(state.folder, str) and state.folder.startswith("index-")
    return state if is_sound and "/" not in state.folder and ".." not in state.folder else None


def _write_state(data: Path, state: State) -> None:
    replace_bytes(search_folder(data) / "state.json", json.dumps(asdict(state)).encode())


def index_bytes(data: Path) -> int:
    """How many bytes the index takes on the disk."""
    return sum(path.stat().st_size for path in search_folder(data).rglob("*") if path.is_file())
