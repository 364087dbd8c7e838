"""Where the language work is done: a `concurrent.futures.Executor` over processes of this machine.

Every worker is a pool of one spawned process, so that when a process dies it is known at which piece of work. Nothing heavy is
imported here: a worker imports this module before its thread counts are set.
"""

import multiprocessing
import os
import queue
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from multiprocessing import connection
from typing import Any, ParamSpec, TypeVar

from flows.errors import WorkerDied, WorkersWillNotStart

P = ParamSpec("P")
T = TypeVar("T")

ATTEMPTS = 2
"""How often a piece of work is given to a process before it is taken for what kills it."""

THREAD_COUNT_VARIABLES = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)


def available_processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class WorkerPool(Executor):
    """Worker processes that are started when work comes, and started anew when one dies.

    A call whose process dies is tried once more; then its future raises `WorkerDied`. `prepare` is called once in every new
    process before any work: what it raises, the futures raise.

    Leaving the `with` block by an exception kills the processes; leaving it otherwise waits for the work.
    """

    def __init__(self, workers: int, prepare: Callable[[], object]) -> None:
        self._idle: queue.LifoQueue[_Worker] = queue.LifoQueue()
        self._workers = tuple(_Worker(prepare) for _ in range(workers))
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="worker")

    @property
    def started_count(self) -> int:
        """How many processes have been started, those included that died."""
        return sum(worker.started_count for worker in self._workers)

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that stand at the moment."""
        return tuple(worker.pid for worker in self._workers if worker.pid is not None)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Has a process call `fn`; all of it travels pickled."""
        return self._threads.submit(self._run, fn, *args, **kwargs)

    def warm_up(self, workers: int) -> None:
        """Starts up to so many processes, without waiting for them."""
        for _ in range(min(workers, len(self._workers))):
            self._threads.submit(self._run, os.getpid)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the processes, after the work at hand."""
        self._threads.shutdown(wait=wait, cancel_futures=cancel_futures)
        for worker in self._workers:
            worker.stop(wait)

    def kill(self) -> None:
        """Ends the processes at once; the futures of their work raise `CancelledError`."""
        for worker in self._workers:
            worker.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in self._workers:
            worker.stop(wait=True)

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> None:
        if kind is None:
            self.shutdown()
        else:
            self.kill()

    def _run(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        worker = self._idle.get()
        try:
            return worker.run(fn, *args, **kwargs)
        finally:
            self._idle.put(worker)


_warm: ContextVar[WorkerPool | None] = ContextVar("warm", default=None)


@contextmanager
def warmed_up(workers: int, prepare: Callable[[], object], processes: int) -> Iterator[WorkerPool]:
    """Inside, `worker_pool` gives this pool, and some of its processes are started already, beside what the body does first."""
    with WorkerPool(workers, prepare) as pool:
        pool.warm_up(processes)
        token = _warm.set(pool)
        try:
            yield pool
        finally:
            _warm.reset(token)


@contextmanager
def worker_pool(workers: int, prepare: Callable[[], object]) -> Iterator[Executor]:
    """The executor of a run: the pool that is being warmed up, if there is one, else one of its own. An error ends either."""
    pool = _warm.get() or WorkerPool(workers, prepare)
    try:
        yield pool
    except BaseException:
        pool.kill()
        raise
    if pool is not _warm.get():
        pool.shutdown()


class _Worker:
    """One process at a time, and the next one when it dies."""

    def __init__(self, prepare: Callable[[], object]) -> None:
        self._prepare = prepare
        self._pool: ProcessPoolExecutor | None = None
        self._is_closed = False
        self.pid: int | None = None
        self.started_count = 0

    def run(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """What `fn` returns in the process.

        Raises:
            WorkersWillNotStart: the process dies before it can take work.
            WorkerDied: the process died at this work, `ATTEMPTS` times.
            CancelledError: the pool was killed.
        """
        for _ in range(ATTEMPTS):
            pool = self._ready_pool()
            try:
                return pool.submit(fn, *args, **kwargs).result()
            except BrokenProcessPool:
                self._forget()
        raise WorkerDied(f"the worker process died {ATTEMPTS} times at the same work")

    def stop(self, wait: bool) -> None:
        """Ends the process after its work."""
        self._is_closed = True
        if self._pool is not None:
            self._pool.shutdown(wait=wait)
        self.pid = None

    def kill(self) -> None:
        """Ends the process now."""
        self._is_closed = True
        if self.pid is not None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    def _ready_pool(self) -> ProcessPoolExecutor:
        if self._is_closed:
            raise CancelledError
        if self._pool is not None:
            return self._pool
        for _ in range(ATTEMPTS):
            self._pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), initializer=_begin)
            self.started_count += 1
            try:
                with _interrupts_blocked():
                    self.pid = self._pool.submit(os.getpid).result()
                if self._is_closed:
                    self.kill()
                self._pool.submit(_call, self._prepare).result()
                return self._pool
            except BrokenProcessPool:
                self._forget()
            except BaseException:
                self._pool.shutdown(wait=False)
                self._pool = self.pid = None
                raise
        raise WorkersWillNotStart(
            "a worker process died while it was loading the language model; is there memory enough? Fewer --workers need less"
        )

    def _forget(self) -> None:
        if self._pool is not None:
            # Its process is dying: waiting sees it dead, so that nobody who asks afterwards finds it half alive.
            self._pool.shutdown(wait=True)
        self._pool = self.pid = None
        if self._is_closed:
            raise CancelledError


def _call(prepare: Callable[[], object]) -> None:
    """What is prepared stays in the process."""
    prepare()


def _begin() -> None:
    """Makes a new process a good worker: one thread for matrix products, deaf to Ctrl-C, gone when the driver is."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(dict.fromkeys(THREAD_COUNT_VARIABLES, "1"))
    threading.Thread(target=_leave_with_the_driver, daemon=True).start()


def _leave_with_the_driver() -> None:
    driver = multiprocessing.parent_process()
    if driver is not None:
        connection.wait([driver.sentinel])
        os._exit(1)


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """What this thread starts meanwhile does not hear Ctrl-C before it has begun."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
