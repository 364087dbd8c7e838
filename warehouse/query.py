"""Questions from outside: SQL that nobody has checked, which reads the warehouse and can do nothing else.

It is answered by a process of its own, `warehouse.query_process`, which can be held to its memory by the system, and be ended at
its time whatever it is at.
"""

import contextlib
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING

from warehouse import errors
from warehouse.errors import OverLimit, QueryError, WarehouseError
from warehouse.query_frames import BATCH, DEFECT, DONE, END, ERROR, HEAD, READY, over_memory

if TYPE_CHECKING:
    import pyarrow as pa

MEMORY = "2GB"

ANSWER_BYTES = 2_000_000_000
"""The answer stands in this process's memory, beside what the other may take."""

OPENING_SECONDS = 60.0
"""How long the process may take to open the warehouse, where a query has a limit, before that begins to count."""

PROCESS = "import sys; sys.path.insert(0, sys.argv[1]); from warehouse.query_process import main; main()"

EXAMPLES = (
    "SELECT speaker_name, speaker_roles, quote_count FROM speakers ORDER BY quote_count DESC, speaker_name LIMIT 10",
    "SELECT published_date, speaker_name, text FROM quotes_with_articles WHERE kind = 'direct' ORDER BY ALL LIMIT 10",
    "SELECT name, label, mention_count FROM entities ORDER BY mention_count DESC, name LIMIT 10",
)
"""Questions to begin with, shown at the end of a run."""


def query(
    data: Path, sql: str, *, seconds: float = 0.0, memory: str = MEMORY, answer_bytes: int = ANSWER_BYTES
) -> "list[pa.Table]":
    """The answers of the SELECT statements in `sql`, in order.

    When one of the statements is of another kind, none is executed.

    Args:
        data: The warehouse.
        sql: The statements.
        seconds: How long they may take together; 0: as long as it takes.
        memory: How much of it they may take, as DuckDB writes it; what is over goes to a folder on disk, up to
            `warehouse.catalog.SPILL`.
        answer_bytes: How large an answer may be.

    Raises:
        ReadOnly: a statement would write, change a setting, or read a file that is not the warehouse's.
        OverLimit: it takes longer, or more memory and disk, than it may.
        QueryError: there is no statement in `sql`, or DuckDB cannot answer it.
        BadSize, NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    with TemporaryDirectory(prefix="onrecord-") as spill, _process() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        clock = _Clock(process)
        clock.start(seconds and max(seconds, OPENING_SECONDS))
        asked = {"data": str(data), "sql": sql, "memory": memory, "spill": spill, "answer_bytes": answer_bytes}
        try:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.write(json.dumps(asked).encode() + b"\n")
                process.stdin.flush()
            answers = list(_answers(process.stdout, clock, seconds))
        except EOFError as error:
            if clock.is_over:
                raise OverLimit(
                    f"the query was stopped after {seconds:g} s; --timeout gives it longer, 0 as long as it takes"
                ) from error
            # Where memory is not given, some of DuckDB can only end.
            raise OverLimit(over_memory(memory, f"its process ended with {process.wait()}")) from error
        finally:
            clock.stop()
    return answers


@contextlib.contextmanager
def _process() -> Iterator["subprocess.Popen[bytes]"]:
    """The process that answers; it is gone when the body is left."""
    # -P: nothing is imported from the folder that the user stands in.
    command = [sys.executable, "-P", "-c", PROCESS, str(Path(__file__).resolve().parent.parent)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        with contextlib.suppress(BrokenPipeError):
            process.communicate()


class _Clock:
    """Ends the process at its time."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._timer: threading.Timer | None = None
        self.is_over = False

    def start(self, seconds: float) -> None:
        """Begins to count, anew; 0: for ever."""
        self.stop()
        if seconds:
            self._timer = threading.Timer(seconds, self._end)
            self._timer.daemon = True
            self._timer.start()

    def stop(self) -> None:
        """Counts no more."""
        if self._timer is not None:
            self._timer.cancel()

    def _end(self) -> None:
        self.is_over = True
        self._process.kill()


def _answers(source: IO[bytes], clock: _Clock, seconds: float) -> "Iterator[pa.Table]":
    """The answers that the process sends.

    Raises:
        WarehouseError: the process told of one.
        RuntimeError: it told of a defect.
        EOFError: it ended before it had told all.
    """
    # While the other process imports what it needs.
    import pyarrow as pa

    batches: list[pa.RecordBatch] = []
    while True:
        kind, length = HEAD.unpack(_read(source, HEAD.size))
        content = _read(source, length)
        if kind == READY:
            clock.start(seconds)
        elif kind == BATCH:
            batches += pa.ipc.open_stream(content)
        elif kind == END:
            yield pa.Table.from_batches(batches)
            batches = []
        elif kind == ERROR:
            raise _error(json.loads(content))
        elif kind == DONE:
            return


def _error(told: dict[str, str]) -> Exception:
    if told["error"] == DEFECT:
        return RuntimeError(f"the process that answers queries failed:\n{told['message']}")
    kind = getattr(errors, told["error"], QueryError)
    error: WarehouseError = kind(told["message"])
    return error


def _read(source: IO[bytes], length: int) -> bytes:
    content = source.read(length)
    if len(content) < length:
        raise EOFError
    return content
