"""Questions from outside: SQL that nobody has checked, which reads the warehouse and can do nothing else.

What holds it: only SELECT statements; no plan with a writing step; a catalog that is opened read-only; no files in reach but
the warehouse's own, which are written without permission to write; and locked settings.
"""

import contextlib
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pyarrow as pa

from warehouse.catalog import connect
from warehouse.database import first_line, literal
from warehouse.errors import DamagedWarehouse, OverLimit, QueryError, ReadOnly, WarehouseError
from warehouse.snapshots import what_to_do

MEMORY = "2GB"
SPILL = "20GB"
"""What a query may write to disk of what its memory cannot hold."""

ANSWER_BYTES = 2_000_000_000
"""The answer stands in this process's memory, beside what DuckDB may take."""

WRITING_STEP = re.compile("COPY|INSERT|UPDATE|DELETE|MERGE_INTO|CREATE|DROP|ALTER|EXECUTE|EXTERNAL_RESOURCE")
"""Found in the names of a plan's steps that do more than read. A SELECT statement can hold them since DuckDB 2, as in `WITH x AS
(COPY ... TO ...) ...`; and `json_execute_serialized_sql` executes what the plan does not show."""
EXPLAIN = "EXPLAIN (FORMAT json)"
"""Stands on a line of its own, so that DuckDB's messages show the query's lines as they are, with numbers one too high."""
DAMAGE = re.compile("Corrupt database file|Could not read enough bytes|No magic bytes|Failed to read file|TProtocolException")
"""Found in DuckDB's message when a file's content is not what was written."""
CONFINED = re.compile("read-only mode|has been locked")
"""Found in DuckDB's message when the query would change a table or a setting."""

EXAMPLES = (
    "SELECT speaker_name, speaker_roles, quote_count FROM speakers ORDER BY quote_count DESC, speaker_name LIMIT 10",
    "SELECT published_date, speaker_name, text FROM quotes_with_articles WHERE kind = 'direct' ORDER BY ALL LIMIT 10",
    "SELECT name, label, mention_count FROM entities ORDER BY mention_count DESC, name LIMIT 10",
)
"""Questions to begin with, shown at the end of a run."""


def query(data: Path, sql: str, *, seconds: float = 0.0, memory: str = MEMORY) -> list[pa.Table]:
    """The answers of the SELECT statements in `sql`, in order.

    When one of the statements is of another kind, none is executed.

    Args:
        data: The warehouse.
        sql: The statements.
        seconds: How long they may take together; 0: as long as it takes.
        memory: How much of it they may take, as DuckDB writes it; what is over goes to a folder on disk, up to `SPILL`.

    Raises:
        ReadOnly: a statement would write, change a setting, or read a file that is not the warehouse's.
        OverLimit: it takes longer, or more memory and disk, than it may.
        QueryError: there is no statement in `sql`, or DuckDB cannot answer it.
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    with contextlib.closing(connect(data)) as connection, TemporaryDirectory(prefix="onrecord-") as spill:
        _confine(connection, spill, memory)
        clock = threading.Timer(seconds, connection.interrupt) if seconds else None
        if clock:
            clock.daemon = True
            clock.start()
        try:
            statements = connection.extract_statements(sql)
            for statement in statements:
                _refuse_other_kinds(statement)
            answers = [_answer(connection, statement) for statement in statements]
        except duckdb.InterruptException as error:
            raise OverLimit(
                f"the query was stopped after {seconds:g} s; --timeout gives it longer, 0 as long as it takes"
            ) from error
        except duckdb.OutOfMemoryException as error:
            raise OverLimit(
                f"the query needs more than its {memory} of memory, even with what it can put on disk; ask for less, "
                f"or give it more with --memory ({first_line(error)})"
            ) from error
        except duckdb.Error as error:
            raise _named(error, data) from error
        finally:
            if clock:
                clock.cancel()
    if not answers:
        raise QueryError("there is no query to answer")
    return answers


def _confine(connection: duckdb.DuckDBPyConnection, spill: str, memory: str) -> None:
    """Leave `connection` the warehouse's own files to read, a folder for sorting what memory cannot hold, and no way back."""
    paths = connection.execute(
        "SELECT root || '/' || path FROM manifest.files, manifest.catalog WHERE retired_at IS NULL"
    ).fetchall()
    try:
        connection.execute(f"SET memory_limit = {literal(memory)}")
    except duckdb.Error as error:
        raise QueryError(f"--memory {memory}: not a size; write 500MB or 4GB ({first_line(error)})") from error
    connection.execute(f"SET temp_directory = {literal(spill)}")
    connection.execute(f"SET max_temp_directory_size = {literal(SPILL)}")
    connection.execute(f"SET allowed_paths = [{', '.join(literal(path) for (path,) in paths)}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def _refuse_other_kinds(statement: duckdb.Statement) -> None:
    if statement.type == duckdb.StatementType.SELECT:
        return
    text = " ".join(statement.query.split())
    shown = text if len(text) <= 80 else f"{text[:77]}..."
    if statement.type == duckdb.StatementType.MULTI:
        raise ReadOnly(f"onrecord sql only reads: name the values of PIVOT, as in PIVOT ... ON column IN (...): {shown}")
    raise ReadOnly(f"onrecord sql only reads: {statement.type.name} statements are not allowed: {shown}")


def _answer(connection: duckdb.DuckDBPyConnection, statement: duckdb.Statement) -> pa.Table:
    ((_, plan),) = connection.execute(f"{EXPLAIN}\n{statement.query}").fetchall()
    for step in _steps(json.loads(plan)):
        if WRITING_STEP.search(step):
            raise ReadOnly(f"onrecord sql only reads: the query has a step that could write, {step}")
    reader = connection.sql(statement.query).to_arrow_reader()
    batches, size = [], 0
    for batch in reader:
        batches.append(batch)
        size += batch.nbytes
        if size > ANSWER_BYTES:
            raise OverLimit(
                f"the answer is over {ANSWER_BYTES / 1e9:g} GB; ask for less, or write the table with onrecord export"
            )
    return pa.Table.from_batches(batches, schema=reader.schema)


def _steps(plan: list[dict[str, Any]]) -> Iterator[str]:
    for step in plan:
        yield step["name"]
        yield from _steps(step["children"])


def _named(error: duckdb.Error, data: Path) -> WarehouseError:
    message = str(error)
    if isinstance(error, duckdb.PermissionException) or CONFINED.search(message):
        return ReadOnly(f"onrecord sql only reads, and only the warehouse: {message}")
    if DAMAGE.search(message):
        return DamagedWarehouse(f"the warehouse in {data} is damaged: {message}. {what_to_do(data, message)}")
    return QueryError(re.sub(r"^LINE (\d+):", lambda line: f"LINE {max(int(line[1]) - 1, 1)}:", message, flags=re.M))
