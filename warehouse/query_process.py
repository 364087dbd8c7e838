"""The process that answers a query: it is given the warehouse and the statements, and can reach and take no more than it may.

What holds it: only SELECT statements; no plan with a writing step; no files in reach but the warehouse's own, which are written
without permission to write; locked settings; and of memory, what the system gives it and no more.

It is asked in JSON on its standard input and answers in frames on its standard output: one byte for the kind, eight for the
length, and the content. It ends when its standard input does, as the one who asked is gone then.
"""

import contextlib
import json
import os
import re
import resource
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import duckdb
import pyarrow as pa

from warehouse.catalog import connect, told_damage
from warehouse.database import first_line
from warehouse.errors import DamagedWarehouse, OverLimit, QueryError, ReadOnly, WarehouseError
from warehouse.query_frames import BATCH, DEFECT, DONE, END, ERROR, HEAD, READY, over_memory
from warehouse.snapshots import what_to_do

ROWS_AT_ONCE = 50_000

ROOM = 384 * 2**20
"""Address space beside what DuckDB may take: the batches on their way out, stacks, and what is reserved and never used."""

WRITING_STEP = re.compile("COPY|INSERT|UPDATE|DELETE|MERGE_INTO|CREATE|DROP|ALTER|EXECUTE|EXTERNAL_RESOURCE")
"""Found in the names of a plan's steps that do more than read. A SELECT statement can hold them since DuckDB 2, as in `WITH x AS
(COPY ... TO ...) ...`; and `json_execute_serialized_sql` executes what the plan does not show."""
EXPLAIN = "EXPLAIN (FORMAT json)"
"""Stands on a line of its own, so that DuckDB's messages show the query's lines as they are, with numbers one too high."""
DAMAGE = re.compile("Corrupt database file|Could not read enough bytes|No magic bytes|Failed to read file|TProtocolException")
"""Found in DuckDB's message when a file's content is not what was written."""
CONFINED = re.compile("read-only mode|has been locked")
"""Found in DuckDB's message when the query would change a table or a setting."""
MEANINGS = re.compile("comment|duckdb_|information_schema", re.IGNORECASE)
"""Found in a query that may ask for what tables and columns mean."""
SIZE = re.compile(r"([\d.]+) (bytes|[KMGT]iB)")


def main() -> None:
    """Answers what is asked on the standard input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asked = json.loads(sys.stdin.buffer.readline())
    # Whatever else would print shall not stand between the frames.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    threading.Thread(target=_leave_with_the_asker, daemon=True).start()
    try:
        _answer_all(out, **asked)
        _send(out, DONE)
    except WarehouseError as error:
        _send(out, ERROR, json.dumps({"error": type(error).__name__, "message": str(error)}).encode("utf-8", "replace"))
    except MemoryError:
        _send(out, ERROR, json.dumps({"error": OverLimit.__name__, "message": over_memory(asked["memory"])}).encode())
    except Exception:  # noqa: BLE001
        # A defect of ours, for the one who asked to raise.
        _send(out, ERROR, json.dumps({"error": DEFECT, "message": traceback.format_exc()}).encode("utf-8", "replace"))


def _leave_with_the_asker() -> None:
    # Not through Python's buffer, whose lock the end of the process would wait for.
    while os.read(0, 1):
        pass
    os._exit(1)


def _send(out: IO[bytes], kind: bytes, content: bytes = b"") -> None:
    out.write(HEAD.pack(kind, len(content)))
    out.write(content)
    out.flush()


def _answer_all(out: IO[bytes], *, data: str, sql: str, memory: str, spill: str, answer_bytes: int) -> None:
    """Sends the answers of all statements; when one of them is of another kind than SELECT, none is executed.

    Raises:
        WarehouseError: see `warehouse.query.query`.
    """
    comments = bool(MEANINGS.search(sql))
    opened = connect(Path(data), memory=memory, spill=Path(spill), comments=comments, around_damage=True)
    with contextlib.closing(opened) as connection:
        _limit_memory(connection)
        _send(out, READY)
        for batches in answers(connection, Path(data), sql, memory=memory, answer_bytes=answer_bytes):
            for batch in batches:
                _send(out, BATCH, _streamed(batch))
            _send(out, END)


def answers(
    connection: duckdb.DuckDBPyConnection, data: Path, sql: str, *, memory: str, answer_bytes: int
) -> Iterator[Iterator[pa.RecordBatch]]:
    """The answers of all statements, in order, each of them some rows at a time.

    Args:
        connection: One to the warehouse in `data`; see `warehouse.catalog.connect`.

    Raises:
        WarehouseError: see `warehouse.query.query`.
    """
    with _naming_errors(data, memory):
        statements = connection.extract_statements(sql)
    for statement in statements:
        _refuse_other_kinds(statement)
    for statement in statements:
        yield _answer(connection, statement, data, memory=memory, answer_bytes=answer_bytes)
    if not statements:
        raise QueryError("there is no query to answer")


@contextlib.contextmanager
def _naming_errors(data: Path, memory: str) -> Iterator[None]:
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise OverLimit(over_memory(memory, first_line(error))) from error
    except duckdb.Error as error:
        raise _named(error, data) from error


def _limit_memory(connection: duckdb.DuckDBPyConnection) -> None:
    """Lets the system hold this process to the memory that DuckDB may take: not all that a query takes does DuckDB count."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ((told,),) = connection.execute("SELECT value FROM duckdb_settings() WHERE name = 'memory_limit'").fetchall()
    size = SIZE.fullmatch(told)
    statm = Path("/proc/self/statm")
    if size is None or not statm.exists():
        # Elsewhere than on Linux the system does not keep such a limit.
        return
    allowed = float(size[1]) * 1024 ** ("bytes", "KiB", "MiB", "GiB", "TiB").index(size[2])
    taken = int(statm.read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = int(taken + allowed + ROOM)
    resource.setrlimit(resource.RLIMIT_AS, (limit if most == resource.RLIM_INFINITY else min(limit, most), most))


def _streamed(batch: pa.RecordBatch) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _refuse_other_kinds(statement: duckdb.Statement) -> None:
    if statement.type == duckdb.StatementType.SELECT:
        return
    text = " ".join(statement.query.split())
    shown = text if len(text) <= 80 else f"{text[:77]}..."
    if statement.type == duckdb.StatementType.MULTI:
        raise ReadOnly(f"onrecord sql only reads: name the values of PIVOT, as in PIVOT ... ON column IN (...): {shown}")
    raise ReadOnly(f"onrecord sql only reads: {statement.type.name} statements are not allowed: {shown}")


def _answer(
    connection: duckdb.DuckDBPyConnection, statement: duckdb.Statement, data: Path, *, memory: str, answer_bytes: int
) -> Iterator[pa.RecordBatch]:
    """The rows of the answer, some at a time; the first batch has none, and tells the columns."""
    with _naming_errors(data, memory):
        ((_, plan),) = connection.execute(f"{EXPLAIN}\n{statement.query}").fetchall()
        for step in _steps(json.loads(plan)):
            if WRITING_STEP.search(step):
                raise ReadOnly(f"onrecord sql only reads: the query has a step that could write, {step}")
        reader = connection.sql(statement.query).to_arrow_reader(ROWS_AT_ONCE)
        # `pa.array([])` would import pandas, half a second.
        yield pa.RecordBatch.from_arrays([pa.nulls(0, field.type) for field in reader.schema], schema=reader.schema)
        size = 0
        for batch in reader:
            size += batch.nbytes
            if size > answer_bytes:
                raise OverLimit(
                    f"the answer is over {answer_bytes / 1e9:g} GB; ask for less, or write the table with onrecord export"
                )
            yield batch


def _steps(plan: list[dict[str, Any]]) -> Iterator[str]:
    for step in plan:
        yield step["name"]
        yield from _steps(step["children"])


def _named(error: duckdb.Error, data: Path) -> WarehouseError:
    message = str(error)
    if told := told_damage(data, message):
        return DamagedWarehouse(told)
    if isinstance(error, duckdb.PermissionException) or CONFINED.search(message):
        return ReadOnly(f"onrecord sql only reads, and only the warehouse: {message}")
    if DAMAGE.search(message):
        return DamagedWarehouse(f"the warehouse in {data} is damaged: {message}. {what_to_do(data, message)}")
    return QueryError(re.sub(r"^LINE (\d+):", lambda line: f"LINE {max(int(line[1]) - 1, 1)}:", message, flags=re.M))
