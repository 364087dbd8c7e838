"""What a run tells while it goes on: a bar on a terminal, plain lines otherwise. All of it goes to stderr."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.progress import Progress as Display

SECONDS_BETWEEN_LINES = 10.0
"""Chosen by hand: a log of an hour's run has a few hundred lines."""


class Progress(Protocol):
    """Told of a run's steps, from any thread."""

    def say(self, line: str) -> None:
        """Something has happened that the user should know."""

    def expect(self, records: int) -> None:
        """So many records are to be worked off."""

    def expect_bytes(self, size: int) -> None:
        """So many bytes are to be worked off; how many records they hold is not known."""

    def advance(self, records: int, size: int = 0) -> None:
        """So many more records are done, of so many bytes."""


class Lines:
    """Plain lines: what is said at once, the count of records every ten seconds at most."""

    def __init__(self) -> None:
        self._expected = self._done = 0
        self._expected_bytes = self._done_bytes = 0
        self._last_line_at = time.monotonic()

    def say(self, line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    def expect(self, records: int) -> None:
        self._expected = records
        self._last_line_at = time.monotonic()

    def expect_bytes(self, size: int) -> None:
        self._expected_bytes = size
        self._last_line_at = time.monotonic()

    def advance(self, records: int, size: int = 0) -> None:
        self._done += records
        self._done_bytes += size
        is_over = self._done_bytes >= self._expected_bytes if self._expected_bytes else self._done >= self._expected
        if not is_over and time.monotonic() - self._last_line_at >= SECONDS_BETWEEN_LINES:
            self._last_line_at = time.monotonic()
            if self._expected_bytes:
                done, expected = self._done_bytes / 1e6, self._expected_bytes / 1e6
                self.say(f"{self._done:,} records, {done:,.1f} of {expected:,.1f} MB")
            else:
                self.say(f"{self._done:,} of {self._expected:,} records")


class JsonLines(Lines):
    """The same, as one JSON object per line: `at` (UTC) and `message`."""

    def say(self, line: str) -> None:
        told = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "message": line}
        print(json.dumps(told, ensure_ascii=False), file=sys.stderr, flush=True)


class Bar:
    """A bar on the terminal; what is said scrolls by above it."""

    def __init__(self, display: "Display") -> None:
        self._display = display
        self._task = display.add_task("records", total=None, count="")
        self._done = 0
        self._is_of_bytes = False

    def say(self, line: str) -> None:
        self._display.console.print(line, markup=False, highlight=False)

    def expect(self, records: int) -> None:
        self._display.update(self._task, total=records, count=f"0/{records:,}")

    def expect_bytes(self, size: int) -> None:
        self._is_of_bytes = True
        self._display.update(self._task, total=size, count="0")

    def advance(self, records: int, size: int = 0) -> None:
        self._done += records
        total = self._display.tasks[0].total
        count = f"{self._done:,}" if self._is_of_bytes or total is None else f"{self._done:,}/{total:,.0f}"
        self._display.update(self._task, advance=size if self._is_of_bytes else records, count=count)


_current: ContextVar[Progress | None] = ContextVar("progress", default=None)


def progress(log: str = "lines") -> Progress:
    """Where the run at hand tells of itself: plain lines unless `shown` says otherwise.

    A flow's parameters are data that Prefect stores. A terminal is none, so it does not travel as an argument.
    """
    return _current.get() or (JsonLines() if log == "json" else Lines())


@contextmanager
def shown(log: str = "lines") -> Iterator[Progress]:
    """Inside, runs of this thread show their progress: as a bar if stderr is a terminal, unless it is to be told as JSON."""
    if not sys.stderr.isatty() or log == "json":
        with _current_is(JsonLines() if log == "json" else Lines()) as lines:
            yield lines
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Display

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[count]}"), TimeElapsedColumn())
    with Display(*columns, console=Console(stderr=True), transient=True) as display, _current_is(Bar(display)) as bar:
        yield bar


@contextmanager
def _current_is(told: Progress) -> Iterator[Progress]:
    token = _current.set(told)
    try:
        yield told
    finally:
        _current.reset(token)
