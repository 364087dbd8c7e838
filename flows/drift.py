"""A run's figures held against those of the runs before it, in a worker: there Great Expectations is at hand."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

Figures = Sequence[Mapping[str, Any]]


def compare_figures(
    now: Figures, before: Sequence[Figures], run_id: str, ingested_at: datetime, extractor: str
) -> "tuple[pa.Table, tuple[str, ...]]":
    """The rows of `checks` of a whole run, and its warnings in words; runs in a worker.

    Raises:
        BrokenExpectation: an expectation could not be computed: a defect.
    """
    from expectations.drift import compare
    from transforms.tables.frames import Stamp
    from transforms.tables.schema import CHECKS, to_arrow

    found = compare(now, before, Stamp(run_id, ingested_at, extractor))
    return to_arrow(CHECKS, found.checks), found.warnings
