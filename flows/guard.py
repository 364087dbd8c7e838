"""Reading with an end: what a file may take of a processor and of memory, whatever stands in it.

A page of some hundred kilobytes can be made to take hours, and twenty megabytes of brackets more memory than a machine has; and
libraries in C hear no exception of ours. So what is not plain is read in processes of its own, one for files and one for pages,
which are started with the first of them and end by the system's hand when they have taken what they may. Then that document is a
reject, and the next process goes on behind it.
"""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from flows.errors import WorkersWillNotStart
from flows.reading_process import BEGUN, BROKEN, DONE, FILE, PAGE, PASSED
from flows.runners import THREAD_COUNT_VARIABLES
from transforms.reading.formats.page import PageBroken
from transforms.reading.records import Record, Reject

PROCESS = """
import sys
sys.path.insert(0, sys.argv[1])
from flows.errors import WorkersWillNotStart
from flows.reading_process import serve
serve(int(sys.argv[2]), int(sys.argv[3]))
"""


@dataclass(frozen=True)
class Limits:
    """What reading may take.

    Attributes:
        seconds: Of a processor, for one record.
        file_seconds: Of a processor, for a file and the pages in it, whatever its size.
        seconds_per_megabyte: So many more for each megabyte of it. Pages that are packed well take ten.
        memory: Bytes, beside the libraries.
    """

    seconds: int = 30
    file_seconds: int = 60
    seconds_per_megabyte: int = 60
    memory: int = 700_000_000


class _Gone(Exception):
    """The process has ended; the message says why."""


class Guard:
    """Reads files and pages in processes that can be ended; they end with the `with` block, or with this process.

    Attributes:
        seconds: How much of a processor they have taken, at most.
    """

    def __init__(self, limits: Limits = Limits()) -> None:
        self._limits = limits
        self._files = _Process(limits)
        self._pages = _Process(limits)
        self._left = float(limits.file_seconds)
        self.seconds = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the processes."""
        self._files.end()
        self._pages.end()

    @property
    def started_count(self) -> int:
        """How many processes have been started, those included that have ended."""
        return self._files.started_count + self._pages.started_count

    def begin(self, size: int) -> None:
        """Says that what is read from now on is of another file, of this size."""
        self._left = self._limits.file_seconds + self._limits.seconds_per_megabyte * size / 1e6

    def records(self, stream: BinaryIO, place: str, mapping: Mapping[str, str]) -> Iterator[tuple[Record | Reject, int]]:
        """The records of the file, each with how far into the file it was read. A document that takes too much is a reject.

        Raises:
            OSError: the file cannot be read any more.
            BadMapping: the mapping fills a field that a record does not have.
        """
        passed, document, tell = 0, None, 0
        while True:
            os.lseek(stream.fileno(), 0, os.SEEK_SET)
            before = passed
            try:
                for kind, content in self._ask(self._files, (FILE, place, dict(mapping), passed), stream.fileno()):
                    if kind == BEGUN:
                        document, passed = content, passed + 1
                    elif kind == PASSED:
                        document = None
                    else:
                        record, tell = content
                        yield record, tell
            except _Gone as error:
                # Ended in the midst of it, it has told no more; it may have taken all that it was given.
                self._take(self._limits.seconds)
                yield Reject(document or place, "too_large", f"{error}; what follows in it is lost"), tell
                if passed == before:
                    return
                document = None
            else:
                return
            if self._left <= 0:
                yield Reject(place, "too_large", f"{self._over()}; what follows in it is lost"), tell
                return

    def page(self, record: Record, markup: str) -> tuple[Record, str]:
        """What `transforms.reading.formats.page.read_page` gives.

        Raises:
            PageBroken: the libraries that read pages failed on this one, or took too much.
        """
        if self._left <= 0:
            raise PageBroken(self._over(), "too_large")
        try:
            for _, content in self._ask(self._pages, (PAGE, record, markup)):
                found: tuple[Record, str] = content
        except _Gone as error:
            self._take(self._limits.seconds)
            raise PageBroken(str(error), "too_large") from None
        return found

    def _ask(self, process: "_Process", what: tuple[Any, ...], descriptor: int | None = None) -> Iterator[tuple[str, Any]]:
        seconds = min(self._limits.seconds, max(int(self._left), 1))
        broken: Exception | None = None
        for kind, content, taken in process.ask(what, seconds, descriptor):
            self._take(taken)
            if kind == BROKEN:
                broken = content
            elif kind != DONE:
                yield kind, content
        if broken is not None:
            raise broken

    def _take(self, seconds: float) -> None:
        self._left -= seconds
        self.seconds += seconds

    def _over(self) -> str:
        return "reading the file takes longer than files of its size may"


class _Process:
    """One process at a time, started when something is asked, and the next one when it has ended."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._way: Connection | None = None
        self._taken = 0.0
        self.started_count = 0

    def ask(self, what: tuple[Any, ...], seconds: int, descriptor: int | None) -> Iterator[tuple[str, Any, float]]:
        """The answers, each with the seconds of a processor that it took. Who does not want all of them ends the process.

        Raises:
            _Gone: the process took too much.
            WorkersWillNotStart: it ended before it could be asked.
        """
        way, is_done = self._ready(), False
        try:
            kind, *about = what
            way.send((kind, seconds, *about))
            if descriptor is not None:
                with socket.socket(fileno=os.dup(way.fileno())) as own:
                    socket.send_fds(own, [b"F"], [descriptor])
            while not is_done:
                answer, content, at = way.recv()
                taken, self._taken = at - self._taken, at
                is_done = answer == DONE
                yield answer, content, taken
                if answer == DONE and content:
                    self.end()
        except (EOFError, ConnectionError):
            raise _Gone(self._why(seconds)) from None
        finally:
            if not is_done:
                self.end()

    def end(self) -> None:
        """Ends the process."""
        if self._way is not None:
            self._way.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._way = self._process = None

    def _ready(self) -> Connection:
        if self._way is not None:
            return self._way
        ours, theirs = socket.socketpair()
        with ours, theirs:
            # -P: nothing is imported from the folder that the user stands in.
            own = str(Path(__file__).resolve().parent.parent)
            command = [sys.executable, "-P", "-c", PROCESS, own, str(theirs.fileno()), str(self._limits.memory)]
            # What threads and arenas reserve would count as taken.
            single = dict.fromkeys((*THREAD_COUNT_VARIABLES, "MALLOC_ARENA_MAX"), "1")
            # The password of Prefect's server stands there, which is nothing to who reads files.
            environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")} | single
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                env=environment,
            )
            self._way = Connection(ours.detach())
            self.started_count += 1
        try:
            self._taken = self._way.recv()
        except (EOFError, ConnectionError):
            self.end()
            raise WorkersWillNotStart("a process that reads files ended while it started; is there memory enough?") from None
        return self._way

    def _why(self, seconds: int) -> str:
        """Why the process has ended."""
        assert self._process is not None
        code: int | None = None
        with suppress(subprocess.TimeoutExpired):
            code = self._process.wait(timeout=seconds)
        if code == -signal.SIGXCPU:
            return f"reading it takes over {seconds} s of a processor, which is the limit"
        return (
            f"reading it takes more than the {self._limits.memory / 1e6:,.0f} MB of memory that are the limit, or cannot be done"
        )
