"""The garbage collector at the start and at the end of a process: there it would go through Prefect's modules again and again."""

import atexit
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[Callable[[], None]]:
    """Inside, nothing is collected until the function that this gives is called, once all is imported.

    What there is by then stays until the end, as modules do, and is not looked at any more, nor at the end of the process.
    """
    was_enabled = gc.isenabled()
    gc.disable()

    def begin() -> None:
        gc.freeze()
        if was_enabled:
            gc.enable()

    # Registered before Prefect's own handlers, so called after them.
    atexit.register(_leave_the_rest)
    try:
        yield begin
    finally:
        if was_enabled:
            gc.enable()


def _leave_the_rest() -> None:
    """Collects what has come since the imports, and leaves the rest to the end of the process."""
    gc.collect()
    gc.freeze()
