"""What papers print below an article and is none of its text, in one language."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Notes:
    """The patterns of credits and of the notice of a developing story."""

    developing: re.Pattern[str]
    """Somewhere in a text: the story is developing."""
    developing_notice: re.Pattern[str]
    """A whole paragraph that says so, or that more is to come, and nothing else."""
    credit: re.Pattern[str]
    """A whole paragraph that names who helped: 'With files from Ada Holm'."""
