"""A run's figures held against those of the runs before it, by Great Expectations: warnings, with the numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import great_expectations as gx
import great_expectations.expectations as gxe
import pandas as pd
from great_expectations.expectations.expectation import Expectation as GXExpectation

from expectations.audit import CheckResult, audit
from expectations.suites import suite_of
from expectations.validate import check_rows
from transforms.tables.drift import Range, compared, in_words, of_outlet
from transforms.tables.frames import Stamp
from transforms.tables.schema import RUNS

BATCH = "run"
"""What stands in `checks.batch_id`, where the whole run was checked."""


@dataclass(frozen=True)
class Compared:
    """A run's checks as rows of `checks`, and the warnings in words."""

    checks: pd.DataFrame
    warnings: tuple[str, ...]


def compare(now: Sequence[Mapping[str, Any]], before: Sequence[Sequence[Mapping[str, Any]]], stamp: Stamp) -> Compared:
    """Holds a run's figures against those before. Figures with too few runs before them are not checked.

    Args:
        now: The run's rows of `figures`.
        before: Those of each run before it.
        stamp: What the checks carry.

    Raises:
        BrokenExpectation: an expectation could not be computed.
    """
    single, outlets = compared(now, before)
    outcomes: list[CheckResult] = []
    warnings: list[str] = []
    for figure, found in single.items():
        frame = pd.DataFrame([{"run_id": stamp.run_id, figure: found["value"], **_shown(found)}])
        between = gxe.ExpectColumnValuesToBeBetween(column=figure, min_value=found["lowest"], max_value=found["highest"])
        outcomes += audit(RUNS, frame, _suite({f"{figure}_as_before": between}))
        if not found["lowest"] <= found["value"] <= found["highest"]:
            warnings.append(in_words(figure.replace("_", " "), found["value"], _range(found)))
    if outlets:
        rows = [{"run_id": stamp.run_id, **one, "runs_before": one["runs"], "fault": _fault(one)} for one in outlets]
        expectation = gxe.ExpectColumnValuesToBeNull(column="fault")
        outcomes += audit(RUNS, pd.DataFrame(rows), _suite({"articles_per_outlet_as_before": expectation}))
        warnings += [str(row["fault"]) for row in rows if row["fault"]]
    return Compared(check_rows(outcomes, BATCH, stamp), tuple(warnings))


def _fault(one: Mapping[str, Any]) -> str | None:
    if one["lowest"] <= one["articles"] <= one["highest"]:
        return None
    return in_words(of_outlet(one["outlet"]), one["articles"], _range(one))


def _range(found: Mapping[str, Any]) -> Range:
    return Range(found["lowest"], found["highest"], found["runs"])


def _shown(found: Mapping[str, Any]) -> dict[str, Any]:
    return {"lowest": found["lowest"], "highest": found["highest"], "runs_before": found["runs"]}


def _suite(expectations: dict[str, GXExpectation]) -> gx.ExpectationSuite:
    return suite_of(RUNS, expectations)
