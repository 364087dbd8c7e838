"""The last line of defence against a text that takes for ever: so much of a processor for an article, and no more.

The rules and the model are Python, in which another thread can raise an exception, between two of its steps. That works in every
thread, those of a Dask worker too, where no handler of a signal would be called; a single call into C is waited for.

What counts is the time of the thread on a processor: a machine that has much else to do loses no article.
"""

import ctypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

ARTICLE_SECONDS = 120.0
"""The slowest texts that we know take 30 s, at the 50,000 tokens that an article may have."""

SHORTEST_WAIT = 0.05
"""Seconds between two looks at the clock."""


class TookTooLong(Exception):
    """An article took more of a processor than it may."""


@contextmanager
def article_time(articles: int = 1, seconds: float = ARTICLE_SECONDS) -> Iterator[None]:
    """Inside, this thread may take so many seconds of a processor for each of so many articles.

    Raises:
        TookTooLong: it took more; raised wherever the body is at.
    """
    watch = _Watch(threading.get_ident(), articles * seconds)
    watch.begin()
    try:
        yield
    finally:
        watch.end()


class _Watch:
    """Looks after one thread, from another one."""

    def __init__(self, thread: int, seconds: float) -> None:
        self._thread = thread
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._clock = time.pthread_getcpuclockid(thread) if hasattr(time, "pthread_getcpuclockid") else time.CLOCK_MONOTONIC
        self._last = time.clock_gettime(self._clock) + seconds
        self._seconds = seconds
        self._raised = False

    def begin(self) -> None:
        """Looks from now on."""
        threading.Thread(target=self._look, name="article-time", daemon=True).start()

    def end(self) -> None:
        """Looks no more; what was raised and has not arrived yet is taken back."""
        self._over.set()
        with self._lock:
            if self._raised:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._thread), None)

    def _look(self) -> None:
        # As long as the thread is looked after, it stands, and so does its clock.
        while not self._over.wait(max(self._last - time.clock_gettime(self._clock), SHORTEST_WAIT)):
            if time.clock_gettime(self._clock) < self._last:
                continue
            with self._lock:
                if not self._over.is_set():
                    self._raised = True
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._thread), ctypes.py_object(TookTooLong))
            return
