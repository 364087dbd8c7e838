"""Times as users write them: 90s, 15m, 6h, 1d."""

import re
from datetime import timedelta

from flows.errors import Misuse

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])")


def duration(text: str, flag: str) -> timedelta:
    """The time that the text of a flag says, a second or more.

    Raises:
        Misuse: it says none.

    >>> duration("15m", "--every")
    datetime.timedelta(seconds=900)
    """
    match = _DURATION.fullmatch(text.strip())
    try:
        found = timedelta(**{UNITS[match[2]]: float(match[1])}) if match else timedelta()
    except OverflowError:
        found = timedelta()
    if found < timedelta(seconds=1):
        raise Misuse(f"{flag} {text}: not a time of a second or more; write 90s, 15m, 6h or 1d")
    return found
