"""The audit of stories, at a run's end: they are told anew with each commit, from articles that were audited before."""

import pandas as pd

from expectations.audit import audit
from expectations.suites import content_suite
from expectations.validate import check_rows
from transforms.tables.frames import Stamp
from transforms.tables.schema import STORIES

END = "end"
"""What stands for a batch in the rows of `checks`."""


def audit_stories(rows: pd.DataFrame, stamp: Stamp) -> pd.DataFrame:
    """Holds the stories of a run's articles against their suite: one row per expectation, as `transforms.tables.schema.CHECKS`.

    Args:
        rows: The articles' rows, as `warehouse.lookup.stories_of_run` gives them.
        stamp: What the run's rows carry.

    Raises:
        BrokenExpectation: an expectation could not be computed.
    """
    return check_rows(audit(STORIES, rows, content_suite(STORIES, stamp)), END, stamp)
