"""Runs of any kind that break off: their row in `runs` says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

from flows.progress import Progress
from warehouse.errors import WarehouseError


class Recorded(Protocol):
    """A run that has a row in `runs`."""

    progress: Progress

    def close(self, status: str = ...) -> Any:
        """Writes its row."""


AnyRun = TypeVar("AnyRun", bound=Recorded)


@contextmanager
def recorded(run: AnyRun, how_to_go_on: str) -> Iterator[AnyRun]:
    """When the body breaks off, the run's row says so, with what it had done by then; and the user is told how to go on."""
    try:
        yield run
    except BaseException as error:
        why = f"{type(error).__name__}: {error}".removesuffix(": ")
        run.progress.say(f"the run broke off ({why}); what was published stays, and {how_to_go_on}")
        try:
            run.close("failed")
        except (WarehouseError, OSError) as another:
            # What broke it off may be the warehouse itself; the first error is the one to tell.
            error.add_note(f"The run's row could not be written: {another}")
        raise
