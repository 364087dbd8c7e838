"""From a batch's frames to what of them may be published: the rows that meet every critical expectation and depend on no row that
does not. The others go to `rejects`, under the name of the expectation they failed.

How it is decided:

* A row is held back for the first critical expectation that it fails, in declared order (`transforms.tables.checks`).
* What depends on it is held back with it, under the same name: an article's mentions, quotes and duplicates, and the quotes whose
  speaker a held-back mention names. (To publish such a quotation without its speaker would be to say that nobody is named.)
* Of rows with the same key that are alike in every column, the first goes on. Where they differ nothing tells which is right, and
  all of them are held back.
* The batch is refused when a table's columns are not those declared, or when more than `MAX_FAILING_SHARE` of a table's rows fail
  critical expectations. Then nothing of it goes on, and every article of it becomes a reject.
* Warnings hold nothing back.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from expectations.audit import CheckResult, audit
from expectations.evidence import evidence
from expectations.held_back import failing_rows, reject_rows, rejects, with_dependents
from expectations.suites import AUDITED, content_suite, structure_suite
from transforms.tables.frames import Stamp, Tables
from transforms.tables.schema import CHECKS, to_frame

MAX_FAILING_SHARE = 0.05
"""More of a table's rows than this, and not the rows are at fault but what made them."""

FULL_BATCH_ROWS = 200
"""A table with fewer rows is measured as if it had as many: in a batch of 12 articles one bad date is 8 %, and says nothing of
the other 11. So up to ten failing rows never refuse a batch; from the default batch's 200 articles on the share alone decides."""


@dataclass(frozen=True)
class Report:
    """What the audit says of a batch.

    Attributes:
        tables: What goes on, and in `tables.rejects` the incoming rejects and every row held back. Of a refused batch nothing
            goes on, and each of its articles is among the rejects.
        checks: One row per expectation, as `transforms.tables.schema.CHECKS`.
        refused: Why the batch must not be published: the expectations, as table.name. Empty: publish.
    """

    tables: Tables
    checks: pd.DataFrame
    refused: tuple[str, ...]


def validate(tables: Tables, *, batch_id: str, stamp: Stamp) -> Report:
    """Holds a batch's articles, mentions and quotes against the suites.

    The arguments are not changed. `tables.rejects` is passed on as it is.

    Raises:
        BrokenExpectation: an expectation could not be computed.
    """
    frames = {table.name: getattr(tables, table.name) for table in AUDITED}
    outcomes = [outcome for table in AUDITED for outcome in audit(table, frames[table.name], structure_suite(table))]
    misshapen = [outcome for outcome in outcomes if not outcome.success]
    if misshapen:
        names = tuple(f"{outcome.expectation.table}.{outcome.expectation.name}" for outcome in misshapen)
        why = "; ".join(f"{name}: {outcome.examples}" for name, outcome in zip(names, misshapen, strict=True))
        return Report(_refused(tables, names, why, stamp), check_rows(outcomes, batch_id, stamp), names)

    evident = evidence(tables)
    outcomes += [outcome for table in AUDITED for outcome in audit(table, evident[table.name], content_suite(table, stamp))]
    failing = {
        name: failing_rows(frame, evident[name], [outcome for outcome in outcomes if outcome.expectation.table == name])
        for name, frame in frames.items()
    }
    checks = check_rows(outcomes, batch_id, stamp)
    over = [name for name, rows in failing.items() if is_over_limit(len(rows), len(frames[name]))]
    if over:
        names = tuple(f"{name}.{expectation}" for name in over for expectation in failing[name]["name"].value_counts().index)
        why = "; ".join(f"{len(failing[name])} of {len(frames[name])} rows of {name} failed" for name in over)
        return Report(_refused(tables, names, f"{why}: {', '.join(names)}", stamp), checks, names)

    held = with_dependents(frames, failing)
    going_on = {name: frame.reset_index(drop=True).drop(index=held[name].index) for name, frame in frames.items()}
    held_back = [reject_rows(name, frame, held[name], tables.articles, stamp) for name, frame in frames.items()]
    stacked = pd.concat([tables.rejects, *held_back], ignore_index=True).drop_duplicates(ignore_index=True)
    return Report(Tables(**_numbered(going_on), rejects=stacked), checks, ())


def is_over_limit(failing: int, rows: int) -> bool:
    """Whether so many failing rows of a table of so many refuse its batch.

    >>> is_over_limit(1, 12), is_over_limit(10, 200), is_over_limit(11, 200), is_over_limit(100, 8000)
    (False, False, True, False)
    """
    return failing > MAX_FAILING_SHARE * max(rows, FULL_BATCH_ROWS)


def _numbered(frames: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    return {name: frame.reset_index(drop=True) for name, frame in frames.items()}


def _refused(tables: Tables, names: tuple[str, ...], why: str, stamp: Stamp) -> Tables:
    """Of a refused batch: no rows, and a reject for every article; its row is left out, the next run takes its file again."""
    articles = tables.articles.reindex(columns=["source_uri", "raw_sha256"])
    count = len(articles)
    refused = rejects(
        "articles",
        articles["source_uri"],
        articles["raw_sha256"],
        reasons=[names[0].partition(".")[2]] * count,
        details=[f"The batch was refused. {why}"] * count,
        rows=[None] * count,
        stamp=stamp,
    )
    nothing = {table.name: to_frame(table, []) for table in AUDITED}
    return Tables(**nothing, rejects=pd.concat([tables.rejects, refused], ignore_index=True))


def check_rows(outcomes: Iterable[CheckResult], batch_id: str, stamp: Stamp) -> pd.DataFrame:
    """The rows of `checks`, one for each result."""
    return to_frame(
        CHECKS,
        [
            {
                "run_id": stamp.run_id,
                "batch_id": batch_id,
                "table": outcome.expectation.table,
                "expectation": outcome.expectation.name,
                "column": outcome.expectation.column,
                "severity": outcome.expectation.severity,
                "success": outcome.success,
                "checked_count": outcome.checked_count,
                "unexpected_count": outcome.unexpected_count,
                "examples": outcome.examples,
            }
            for outcome in outcomes
        ],
    )
