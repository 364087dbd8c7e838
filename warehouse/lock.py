"""One writer at a time. The lock is the kernel's, free the moment its holder dies; the lock file says who holds it."""

import json
import logging
import os
import socket
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from warehouse.errors import Busy, NotWritable
from warehouse.layout import lock_path, read_own_text

logger = logging.getLogger(__name__)

HOLDER_BYTES = 10_000

PATIENCE = 1.0
"""How many seconds a writer waits before it tells for whom; most commits take less."""


@dataclass(frozen=True)
class Holder:
    """Who holds the lock; the fields are empty when the lock file does not say."""

    pid: int | None = None
    host: str | None = None
    since: str | None = None
    doing: str | None = None

    @property
    def is_this_process(self) -> bool:
        """Whether it is another thread of this process."""
        return (self.pid, self.host) == (os.getpid(), socket.gethostname())

    def __str__(self) -> str:
        return "another process" if self.pid is None else f"process {self.pid} on {self.host} ({self.doing}, since {self.since})"


@contextmanager
def writing(data: Path, doing: str, *, timeout: float = -1, tell: Callable[[str], None] = logger.warning) -> Iterator[None]:
    """Hold the writer's lock of the warehouse in `data`, which is made if need be, while the body runs.

    Waits up to `timeout` seconds (for ever when negative); `tell` hears once who is being waited for, when it is another process.
    `doing` says what the body does, for others who wait.

    Raises:
        Busy: `timeout` is over.
        NotWritable: the folder or its lock file cannot be written. An OSError of the body is raised as NotWritable too.
    """
    try:
        data.mkdir(parents=True, exist_ok=True)
        lock = FileLock(lock_path(data), fallback_to_soft=False, preserve_lock_file=True, on_acquired=_sign(doing))
        with _acquired(lock, data, timeout, tell):
            _refuse_links(data)
            yield
    except OSError as error:
        place = error.filename or data
        raise NotWritable(f"the warehouse in {data} cannot be written: {place}: {error.strerror or error}") from error


@contextmanager
def _acquired(lock: FileLock, data: Path, timeout: float, tell: Callable[[str], None]) -> Iterator[None]:
    patience = PATIENCE if timeout < 0 else min(timeout, PATIENCE)
    try:
        lock.acquire(timeout=patience)
    except Timeout:
        holder = read_holder(data)
        if not holder.is_this_process:
            tell(f"waiting for {holder}, which is writing to the warehouse in {data}")
        try:
            lock.acquire(timeout=timeout if timeout < 0 else timeout - patience)
        except Timeout:
            raise Busy(f"the warehouse in {data} is being written by {read_holder(data)}; try again when it is done") from None
    try:
        yield
    finally:
        lock.release()


def _refuse_links(data: Path) -> None:
    """Make sure that what is written and deleted lies in `data`: a warehouse made by somebody else may lead out of it.

    Raises:
        NotWritable: a folder of the warehouse is a link.
    """
    for folder in (data / "parquet", data / "snapshots", *(data / "parquet").glob("*")):
        if folder.is_symlink():
            raise NotWritable(f"{folder} is a link, and what a warehouse writes and deletes stands in folders of its own")


def _sign(doing: str) -> Callable[[int], None]:
    def sign(descriptor: int) -> None:
        status = os.fstat(descriptor)
        if status.st_nlink != 1 or not stat.S_ISREG(status.st_mode):
            # A file that has another name as well is not ours alone to write to.
            return
        since = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        signature = {"pid": os.getpid(), "host": socket.gethostname(), "since": since, "doing": doing}
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(signature).encode(), 0)

    return sign


def read_holder(data: Path) -> Holder:
    """Who holds the writer's lock of the warehouse in `data`, as far as the lock file says."""
    try:
        holder = Holder(**json.loads(read_own_text(lock_path(data), HOLDER_BYTES)))
    except (OSError, ValueError, TypeError, RecursionError):
        return Holder()
    told = (holder.host, holder.since, holder.doing)
    return holder if isinstance(holder.pid, int) and all(isinstance(one, str) and one.isprintable() for one in told) else Holder()
