"""Runs a suite over a frame with Great Expectations, and says of every expectation how many rows met it and which did not."""

import json
import logging
import threading
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import great_expectations as gx
import pandas as pd
from great_expectations.core.batch_definition import BatchDefinition
from great_expectations.core.expectation_validation_result import ExpectationValidationResult
from great_expectations.data_context import EphemeralDataContext
from great_expectations.data_context.types.base import ProgressBarsConfig
from tqdm import tqdm

from transforms.tables.checks import Expectation, of_table
from transforms.tables.schema import TABLES, Table

MAX_EXAMPLES = 5
"""Examples of an expectation's failures. Chosen by hand: enough to see of what kind they are."""

MAX_EXAMPLE_CHARS = 200
"""A longer value is cut in examples and details; the held-back row itself is kept whole in `rejects`."""

_ONE_AT_A_TIME = threading.Lock()
"""Great Expectations keeps the frame under the asset's name: two threads, as Dask's workers have, must not share it at once."""


class BrokenExpectation(Exception):
    """Great Expectations could not compute an expectation: the suite and the frame do not fit, which no data can cause."""


@dataclass(frozen=True)
class CheckResult:
    """One expectation's result on one frame: whether it was met, the rows looked at, the places (from 0) of the rows that failed,
    and up to five examples as JSON."""

    expectation: Expectation
    success: bool
    checked_count: int
    unexpected: tuple[int, ...]
    examples: str

    @property
    def unexpected_count(self) -> int:
        """Rows that failed; all of them where the table itself failed."""
        return self.checked_count if self.expectation.structural and not self.success else len(self.unexpected)


def audit(table: Table, frame: pd.DataFrame, suite: gx.ExpectationSuite) -> tuple[CheckResult, ...]:
    """The results of the suite's expectations on the frame, in declared order.

    Raises:
        BrokenExpectation: an expectation raised in Great Expectations; the message names table and expectation.
    """
    with _ONE_AT_A_TIME:
        batch = _batch_definition(table.name).get_batch({"dataframe": _looked_at(frame, suite)})
        results = batch.validate(suite, result_format={"result_format": "COMPLETE"}).results
    by_name = {_name(result): result for result in results}
    return tuple(
        _outcome(expectation, frame, by_name[expectation.name])
        for expectation in of_table(table.name)
        if expectation.name in by_name
    )


def shown(value: Any) -> Any:
    """The value as an example shows it: numbers and flags as they are, null and NaN as None, all else as text, cut when long."""
    if value is None or value is pd.NA or value != value:
        return None
    if isinstance(value, bool | int | float):
        return value
    text = str(value)
    return text if len(text) <= MAX_EXAMPLE_CHARS else f"{text[:MAX_EXAMPLE_CHARS]}…"


def _name(result: ExpectationValidationResult) -> str:
    """The declared name, which the suite wrote into the expectation's meta."""
    meta = result.expectation_config.meta if result.expectation_config else None
    if not meta:
        raise BrokenExpectation(f"a result without the name of its expectation: {result}")
    return str(meta["name"])


def _looked_at(frame: pd.DataFrame, suite: gx.ExpectationSuite) -> pd.DataFrame:
    """What of the frame the suite needs: the columns that it names, or where it names none the columns without rows. Great
    Expectations hashes and filters all that it is given, bodies too, once per expectation."""
    arguments = [expectation.configuration.kwargs for expectation in suite.expectations]
    named = {kwargs[argument] for kwargs in arguments for argument in ("column", "column_A", "column_B") if argument in kwargs}
    return frame[sorted(named)] if named else frame.head(0)


@lru_cache(maxsize=8)
def _batch_definition(table: str) -> BatchDefinition[Any]:
    source = _context().data_sources.add_pandas(table)
    definition: BatchDefinition[Any] = source.add_dataframe_asset(table).add_batch_definition_whole_dataframe("batch")
    return definition


@lru_cache(maxsize=1)
def _context() -> EphemeralDataContext:
    """The one context of the process that audits."""
    return silent_context()


def silent_context() -> EphemeralDataContext:
    """A context of Great Expectations: in memory, silent, telling nobody."""
    logging.getLogger("great_expectations").setLevel(logging.ERROR)
    context = gx.get_context(mode="ephemeral")
    context.enable_analytics(False)
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    # Even bars that are off share a lock, and tqdm's own is a semaphore of the system's, which a killed process leaves behind.
    tqdm.set_lock(threading.RLock())
    return context


def _outcome(expectation: Expectation, frame: pd.DataFrame, result: ExpectationValidationResult) -> CheckResult:
    if expectation.structural and "observed_value" in result.result:
        mismatches = result.result["observed_value"][:MAX_EXAMPLES]
        return CheckResult(expectation, bool(result.success), len(frame), (), _as_json(mismatches))
    if "unexpected_index_list" not in result.result:
        raise BrokenExpectation(f"{expectation.table}.{expectation.name} could not be computed: {result.exception_info}")
    unexpected = tuple(int(place) for place in result.result["unexpected_index_list"])
    return CheckResult(
        expectation, bool(result.success), len(frame), unexpected, _as_json(_examples(expectation, frame, unexpected))
    )


def _examples(expectation: Expectation, frame: pd.DataFrame, unexpected: tuple[int, ...]) -> list[dict[str, Any]]:
    """The first failing rows: each its key and the values that tell the failure."""
    if not unexpected:
        return []
    columns = list(dict.fromkeys((TABLES[expectation.table].key[0], *expectation.shows)))
    few = frame.iloc[list(unexpected[:MAX_EXAMPLES])][columns]
    return [{str(name): shown(value) for name, value in row.items()} for row in few.astype(object).to_dict("records")]


def _as_json(examples: list[Any]) -> str:
    return json.dumps(examples, ensure_ascii=False)
