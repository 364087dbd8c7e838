"""How names are compared when the extraction is judged, in one language."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Judging:
    """What makes no difference between two names, and where it is a matter of taste whether there is one.

    Texts are compared in lower case and without accents; `left_out` is what does not count in them.
    """

    possessive: re.Pattern[str]
    """What stands at the end of an owner's name: "'s"."""
    left_out: re.Pattern[str]
    """Titles and suffixes."""
    article: str
    """The definite article with its blank, in front of a name."""
    loose: tuple[re.Pattern[str], ...]
    """Where a name counts when it is found and costs nothing when it is not: the match, or its group if the pattern has one."""
