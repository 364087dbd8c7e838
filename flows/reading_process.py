"""The process that reads what may take a hundred times its size to read: documents, archives, pages.

The system lets it take so much memory, and for each record so much time of a processor; past that it is at its end, and not the
run. It is asked over a socket, of which each message is pickled by one end for the other; it ends when the other end is gone.
"""

import gc
import os
import resource
import signal
import socket
import time
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import BinaryIO

from transforms.reading.field_names import BadMapping
from transforms.reading.formats.page import PageBroken, read_page
from transforms.reading.formats.table import Reading, read_records

FILE, PAGE = "file", "page"
"""What is asked for."""

BEGUN, PASSED, READ, DONE, BROKEN = "begun", "passed", "read", "done", "broken"
"""What is answered: a document is begun, or passed; a record is read; there is no more of it; an error is raised."""

ROOM = 100 * 2**20
"""Address space for the libraries themselves, which come with their first file."""

TIRED = 0.3
"""Who holds on to so much of its memory when nothing is left to do is replaced by another process."""


class Meter:
    """The time of a processor and the memory that this process may take."""

    def __init__(self, memory: int) -> None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        self._begun_with = _address_space()
        self._memory = memory
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = self._begun_with + memory + ROOM
        # Elsewhere than on Linux the system does not keep such a limit.
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (limit if most == resource.RLIM_INFINITY else min(limit, most), most))

    def allow(self, seconds: int) -> None:
        """From now on, so many seconds of a processor and no more: the system ends the process."""
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        limit = int(time.process_time()) + 1 + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (limit if most == resource.RLIM_INFINITY else min(limit, most), most))

    @property
    def is_tired(self) -> bool:
        """Whether the process keeps much of what it has taken."""
        if _address_space() - self._begun_with < ROOM + TIRED * self._memory:
            return False
        gc.collect()
        return _address_space() - self._begun_with > ROOM + TIRED * self._memory


def _address_space() -> int:
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE") if statm.exists() else 0


class _Answers:
    """Sends answers, each with the time of a processor that the process has taken so far."""

    def __init__(self, way: Connection) -> None:
        self._way = way

    def send(self, kind: str, content: object = None) -> None:
        """Sends one at once: the next step may be the last."""
        self._way.send((kind, content, time.process_time()))

    def tell_document(self, place: str | None) -> None:
        """Says that a document is begun, or, without its place, that the last one is passed."""
        self.send(BEGUN if place is not None else PASSED, place)


def serve(descriptor: int, memory: int) -> None:
    """Reads what is asked for at the other end of the socket, as long as that is there and there is memory."""
    # Ctrl-C at a terminal is the other end's to hear.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    way = Connection(descriptor)
    answers = _Answers(way)
    meter = Meter(memory)
    with suppress(EOFError, ConnectionError):
        way.send(time.process_time())
        while True:
            kind, seconds, *about = way.recv()
            try:
                if kind == FILE:
                    with _received(descriptor) as stream:
                        _read_file(answers, meter, seconds, stream, *about)
                else:
                    meter.allow(seconds)
                    answers.send(READ, read_page(*about))
            except (PageBroken, BadMapping) as error:
                answers.send(BROKEN, error)
            answers.send(DONE, meter.is_tired)


def _read_file(
    answers: _Answers, meter: Meter, seconds: int, stream: BinaryIO, place: str, mapping: Mapping[str, str], passed: int
) -> None:
    """Sends the file's records, each with how far into the file it was read."""
    meter.allow(seconds)
    try:
        for record in read_records(stream, place, mapping, Reading(passed, answers.tell_document, is_alone=True)):
            answers.send(READ, (record, 0 if stream.closed else stream.tell()))
            meter.allow(seconds)
    except ConnectionError:
        # Nobody is there any more; an error of the file it is not.
        raise
    except OSError as error:
        answers.send(BROKEN, error)


def _received(descriptor: int) -> BinaryIO:
    """The open file that comes over the socket."""
    with socket.socket(fileno=os.dup(descriptor)) as way:
        _, (received, *_), *_ = socket.recv_fds(way, 1, 1)
    return os.fdopen(received, "rb")
