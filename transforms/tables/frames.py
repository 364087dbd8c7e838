"""The frames of one batch, and what each of their rows has of its run."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd


@dataclass(frozen=True)
class Stamp:
    """What every row of a run has: the run's id, its moment (UTC) and the version of the rules and of the model."""

    run_id: str
    ingested_at: datetime
    extractor: str


@dataclass(frozen=True)
class Tables:
    """The frames of one batch, each as `transforms.tables.schema` declares it."""

    articles: pd.DataFrame
    mentions: pd.DataFrame
    quotes: pd.DataFrame
    rejects: pd.DataFrame
