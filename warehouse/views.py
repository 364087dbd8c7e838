"""The views of a catalog: one over each table's Parquet files, one of the user's aliases, and those of `warehouse/sql/NAME.sql`.

A shipped view's file begins with comment lines: what a row is, then `-- column: meaning` for each column, where `-- column:
table.column` takes the declared meaning. A column that is declared once among the tables needs no line.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path

import duckdb
import pyarrow as pa

from transforms.tables.columns import Column
from transforms.tables.schema import AS_EXTRACTED, CORRECTED_BY, CORRECTED_TABLES, TABLES, Table, arrow_schema
from warehouse.aliases import Alias
from warehouse.database import identifier, in_one_line, literal
from warehouse.manifest import Manifest, ParquetFile


@dataclass(frozen=True)
class View:
    """One shipped view: its query, what a row of it is, and what its columns mean as far as its file says."""

    name: str
    meaning: str
    columns: dict[str, str]
    query: str

    def column_meaning(self, column: str) -> str:
        """What `column` means, from the view's file or else from its declaration.

        Raises:
            LookupError: the file says nothing, and the column is declared in no table, or with several meanings.
        """
        meanings = _declared_meanings()
        said = self.columns.get(column, column)
        if column in self.columns and said not in meanings:
            return said
        if len(meanings.get(said, set())) != 1:
            raise LookupError(f"warehouse/sql/{self.name}.sql has to say what column {column} means")
        return next(iter(meanings[said]))


def shipped_views() -> tuple[View, ...]:
    """The views of `warehouse/sql`, by name."""
    return _views_in(SHIPPED)


@cache
def _views_in(folder: Path) -> tuple[View, ...]:
    return tuple(_read_view(path) for path in sorted(folder.glob("*.sql")))


SQL_TYPES = {
    pa.string(): "VARCHAR",
    pa.binary(): "BLOB",
    pa.int32(): "INTEGER",
    pa.float64(): "DOUBLE",
    pa.bool_(): "BOOLEAN",
    pa.date32(): "DATE",
    pa.timestamp("us", tz="UTC"): "TIMESTAMP WITH TIME ZONE",
}
ALIASES = View(
    "aliases",
    "One row per entity to which the user has given a meaning by hand, in the file aliases.csv beside the catalog.",
    {
        "entity_id": "The entity by its name as printed.",
        "means_entity_id": "The entity that is meant; the same one where it is kept apart from others of its surname.",
        "means_name": "The name of the entity that is meant.",
    },
    "SELECT CAST(NULL AS VARCHAR) AS entity_id, CAST(NULL AS VARCHAR) AS means_entity_id, CAST(NULL AS VARCHAR) AS means_name "
    "WHERE false",
)
"""The view of the user's aliases, while there are none."""

SHIPPED = Path(__file__).parent / "sql"
CORRECTED = SHIPPED / "corrected"
"""The queries for the tables as people corrected them, in a warehouse in which they did."""

KEPT_CORRECTIONS = {
    "corrections_applied": "corrected_at, correction_id",
    "corrected_mentions": "article_id, mention_id",
    "corrected_quotes": "article_id, quote_id",
}
"""What comes of people's corrections, each with its order: few rows for which articles are searched, so that every commit
computes them anew, and whoever reads need not. They must stand in this order."""

MATERIALIZED = {
    "identities": "article_id, entity_id",
    "entities": "entity_id",
    "speakers": "speaker_entity_id NULLS LAST, speaker_name",
    "speakers_by_month": "month, speaker_entity_id NULLS LAST, speaker_name",
    "publishers": "publisher NULLS LAST",
    "coverage_by_month": "ALL",
    "cues": "ALL",
    "quoted_mentions": "published_date NULLS LAST, quote_id, mention_id",
    "quoted_together": "one_entity_id, other_entity_id",
    "speakers_by_identity": "identity_id",
}
"""The views that read every row for an answer that is much smaller, each with the order of that answer: see
`warehouse.materialized`."""


@dataclass(frozen=True)
class Damage:
    """What to do about files that cannot be read: their table is a view that says so to whoever asks for it.

    Attributes:
        wrong: What is wrong, by the file's path below the warehouse.
        message: The message, given what is wrong.
    """

    wrong: Mapping[str, str]
    message: Callable[[str], str]


def create_views(
    manifest: Manifest,
    connection: duckdb.DuckDBPyConnection,
    aliases: Sequence[Alias] = (),
    *,
    comments: bool = True,
    tables_only: bool = False,
    damage: Damage | None = None,
    corrected: bool | None = None,
    laid: bool = False,
) -> None:
    """Create the views of `manifest` in the database that `connection` uses: all of them, or those over the tables alone; with
    comments on them and on their columns, unless these are not needed; and, if told so, around files that cannot be read.

    `corrected` is whether they are those of a warehouse in which people corrected something, if `manifest` does not tell.
    `laid` is whether they stand already, over empty tables, see `warehouse.view_template`: what differs takes their place.

    Raises:
        duckdb.Error: a Parquet file cannot be read.
        DamagedWarehouse: it has not the columns of its table.
    """
    create = "CREATE OR REPLACE VIEW" if laid else "CREATE VIEW"
    for table in TABLES.values():
        _create_table_view(create, table, manifest, connection, damage)
    if tables_only:
        for view in corrected_views(corrected=False):
            connection.execute(f"{create} {identifier(view.name)} AS {view.query}")
        return
    made = [stored_name(table) for table in TABLES]
    if aliases or not laid:
        connection.execute(f"{create} {identifier(ALIASES.name)} AS {aliases_query(aliases)}")
        made.append(ALIASES.name)
    corrected = is_corrected(manifest) if corrected is None else corrected
    for view in in_order([*corrected_views(corrected=corrected), *shipped_views()]):
        ready = manifest.live(view.name) if view.name in (*MATERIALIZED, *KEPT_CORRECTIONS) else ()
        if ready and not (damage and any(file.path in damage.wrong for file in ready)):
            # An answer that was kept ready and cannot be read is computed anew.
            with suppress(*([duckdb.Error] if damage else [])):
                kept = f"SELECT * FROM {read_files(manifest.root, ready)}"
                connection.execute(f"{create} {_full_name(view)} AS {kept}")
                made.append(view.name)
                continue
        if not laid:
            connection.execute(f"{create} {_full_name(view)} AS {view.query}")
            made.append(view.name)
    if comments:
        connection.execute("\n".join(_comments(connection, made)))


def is_corrected(manifest: Manifest) -> bool:
    """Whether people corrected something in it."""
    return bool(manifest.live("corrections"))


def _create_table_view(
    create: str, table: Table, manifest: Manifest, connection: duckdb.DuckDBPyConnection, damage: Damage | None
) -> None:
    if damage is not None:
        wrong = next((damage.wrong[file.path] for file in manifest.live(table.name) if file.path in damage.wrong), None)
        if wrong is not None:
            connection.execute(f"{create} {_stand_in(table, damage.message(wrong))}")
            return
    try:
        connection.execute(f"{create} {identifier(stored_name(table.name))} AS {table_query(table, manifest)}")
    except duckdb.Error as error:
        if damage is None:
            raise
        connection.execute(f"{create} {_stand_in(table, damage.message(in_one_line(error)))}")


def _stand_in(table: Table, message: str) -> str:
    """Name and query of the view of a table that cannot be read, with its columns, so that other views can be made over it.

    Whatever is asked of it, its rows or any of its columns, raises. Of a row of nulls DuckDB would know, without looking, that
    some questions have no answer in it.
    """
    raising = f"error({literal(message)})"
    columns = ", ".join(f"CAST({raising} AS {type_}) AS {identifier(name)}" for name, type_ in _types(table).items())
    return f"{identifier(stored_name(table.name))} AS SELECT {columns} FROM range(1) WHERE {raising} IS NULL"


def _types(table: Table) -> dict[str, str]:
    return {field.name: sql_type(field.type) for field in arrow_schema(table)}


def stored_name(table: str) -> str:
    """The view over the table's own rows.

    >>> stored_name("quotes"), stored_name("articles")
    ('quotes_as_extracted', 'articles')
    """
    return f"{table}{AS_EXTRACTED}" if table in CORRECTED_TABLES else table


def corrected_views(*, corrected: bool) -> list[View]:
    """The tables as people corrected them; where nobody did, their rows as they were extracted.

    The rows that are otherwise for it stand in the schema `manifest`, as nobody asks for them alone.
    """
    if corrected:
        return list(_views_in(CORRECTED))
    plain = "SELECT *, CAST(NULL AS VARCHAR) AS {} FROM {}"
    return [
        View(table, "", {}, plain.format(identifier(CORRECTED_BY.name), identifier(stored_name(table))))
        for table in CORRECTED_TABLES
    ]


def create_corrected_tables(manifest: Manifest, connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Compute what comes of people's corrections in `manifest`, as tables of the names of `KEPT_CORRECTIONS`; returns queries for
    their rows in order, by these names' order.

    Raises:
        duckdb.Error: a Parquet file cannot be read.
    """
    create_views(manifest, connection, tables_only=True)
    for table in CORRECTED_TABLES:
        connection.execute(f"DROP VIEW {identifier(table)}")
    applied = [view for view in shipped_views() if view.name in KEPT_CORRECTIONS]
    for view in in_order([*applied, *corrected_views(corrected=True)]):
        what = "TABLE" if view.name in KEPT_CORRECTIONS else "VIEW"
        connection.execute(f"CREATE {what} {_full_name(view)} AS {view.query}")
    inner = {view.name: _full_name(view) for view in corrected_views(corrected=True)}
    return [f"SELECT * FROM {inner.get(name, identifier(name))} ORDER BY {order}" for name, order in KEPT_CORRECTIONS.items()]


def _full_name(view: View) -> str:
    """The view's name in SQL, with the schema of what is not for users.

    >>> _full_name(View("corrected_quotes", "", {}, "")), _full_name(View("quotes", "", {}, ""))
    ('manifest."corrected_quotes"', '"quotes"')
    """
    is_inner = view.name in KEPT_CORRECTIONS and any(view.name == one.name for one in _views_in(CORRECTED))
    return f"{'manifest.' * is_inner}{identifier(view.name)}"


def aliases_query(aliases: Sequence[Alias]) -> str:
    """The query that gives the aliases as they are now; a catalog keeps them until its views are built anew."""
    if not aliases:
        return ALIASES.query
    rows = ", ".join(f"({literal(a.entity_id)}, {literal(a.means_entity_id)}, {literal(a.means_name)})" for a in aliases)
    return f"SELECT * FROM (VALUES {rows}) AS kept (entity_id, means_entity_id, means_name)"


def in_order(views: Sequence[View]) -> list[View]:
    """The views, each behind those that its query names: DuckDB looks for them when a view is created."""
    waiting, ordered = {view.name: view for view in views}, list[View]()
    while waiting:
        ready = [view for view in waiting.values() if not (set(re.findall(r"\w+", view.query)) & waiting.keys()) - {view.name}]
        if not ready:
            raise LookupError(f"the views {', '.join(sorted(waiting))} of warehouse/sql name each other in a circle")
        for view in ready:
            ordered.append(waiting.pop(view.name))
    return ordered


def table_query(table: Table, manifest: Manifest) -> str:
    """The query over the Parquet files of `table`, without the rows that newer versions replaced.

    Files without such rows are read plainly, the others by an anti-join. A file that was written before a column was declared
    gives null for it. No files at all give no rows, of the declared types.
    """
    files = manifest.live(table.name)
    types = _types(table)
    superseded = f"SELECT {literal(f'{manifest.root}/')} || path AS filename, article_id FROM manifest.superseded"
    branches = []
    for columns in sorted({file.columns for file in files}):
        alike = [file for file in files if file.columns == columns]
        selected = ", ".join(
            identifier(name) if name in columns else f"CAST(NULL AS {type_}) AS {identifier(name)}"
            for name, type_ in types.items()
        )
        clean = [file for file in alike if file.path not in manifest.hidden_articles]
        affected = [file for file in alike if file.path in manifest.hidden_articles]
        if clean:
            branches.append(f"SELECT {selected} FROM {read_files(manifest.root, clean)}")
        if affected:
            branches.append(
                f"SELECT {selected} FROM {read_files(manifest.root, affected, filename=True)} AS part "
                f"WHERE NOT EXISTS (SELECT 1 FROM ({superseded}) AS gone "
                "WHERE gone.article_id = part.article_id AND gone.filename = part.filename)"
            )
    if not branches:
        nulls = ", ".join(f"CAST(NULL AS {type_}) AS {identifier(name)}" for name, type_ in types.items())
        return f"SELECT {nulls} WHERE false"
    return " UNION ALL ".join(branches)


def read_files(root: Path, files: Sequence[ParquetFile], *, filename: bool = False) -> str:
    """The table function over `files` of the warehouse in `root`, by absolute paths; with a column `filename` if asked for."""
    paths = ", ".join(literal(str(root / file.path)) for file in files)
    return f"read_parquet([{paths}], hive_partitioning = false{', filename = true' if filename else ''})"


def _read_view(path: Path) -> View:
    lines = path.read_text(encoding="utf-8").splitlines()
    notes = [line.removeprefix("-- ") for line in takewhile(lambda line: line.startswith("-- "), lines)]
    documented = [re.fullmatch(r"(\w+): (.+)", note) for note in notes]
    return View(
        name=path.stem,
        meaning=" ".join(note for note, column in zip(notes, documented, strict=True) if column is None),
        columns={column[1]: column[2] for column in documented if column is not None},
        query="\n".join(lines[len(notes) :]),
    )


@cache
def _declared_meanings() -> dict[str, set[str]]:
    """By a column's name, and by its table's name and its own: what it is declared to mean. Corrections repeat the columns of
    what they correct, and their names alone mean those.
    """
    meanings: dict[str, set[str]] = {}
    for table in TABLES.values():
        for column in (*table.columns, CORRECTED_BY) if table.name in CORRECTED_TABLES else table.columns:
            if table.name != "corrections" or column.name not in meanings:
                meanings.setdefault(column.name, set()).add(column.meaning)
            meanings[f"{table.name}.{column.name}"] = {column.meaning}
    return meanings


def sql_type(type_: pa.DataType) -> str:
    """DuckDB's name of a type that a table declares.

    Asked of DuckDB itself, it would import pandas to look at the empty table, a quarter of a second for every reader.

    >>> sql_type(pa.list_(pa.struct({"start_char": pa.int32()})))
    'STRUCT("start_char" INTEGER)[]'
    """
    if isinstance(type_, pa.ListType):
        return f"{sql_type(type_.value_type)}[]"
    if isinstance(type_, pa.StructType):
        return f"STRUCT({', '.join(f'{identifier(field.name)} {sql_type(field.type)}' for field in type_)})"
    return SQL_TYPES[type_]


def _comments(connection: duckdb.DuckDBPyConnection, views: Collection[str]) -> Iterator[str]:
    """The statements that say what these views and their columns mean."""
    for name, meaning, columns in _meanings():
        if name in views:
            yield f"COMMENT ON VIEW {identifier(name)} IS {literal(meaning)};"
            for column in columns:
                yield f"COMMENT ON COLUMN {identifier(name)}.{identifier(column.name)} IS {literal(column.meaning)};"
    for view in (ALIASES, *shipped_views()):
        if view.name in views:
            yield f"COMMENT ON VIEW {identifier(view.name)} IS {literal(view.meaning)};"
            for name, *_ in connection.execute(f"DESCRIBE {identifier(view.name)}").fetchall():
                yield f"COMMENT ON COLUMN {identifier(view.name)}.{identifier(name)} IS {literal(view.column_meaning(name))};"


def _meanings() -> Iterator[tuple[str, str, Sequence[Column]]]:
    """The views over the tables: name, meaning and columns."""
    for table in TABLES.values():
        extracted = stored_name(table.name)
        if extracted == table.name:
            yield table.name, table.meaning, table.columns
        else:
            yield table.name, f"{table.meaning} As people corrected it.", (*table.columns, CORRECTED_BY)
            yield extracted, f"{table.meaning} As it was extracted, whatever people corrected.", table.columns
