"""A day that is printed in numbers, '07/11/2025', settled by what else is told: never guessed.

It is November 7 in one country and July 11 in the next; another day of the same front, the address, the file's name and the
dateline may show which.
"""

import re
from datetime import date

from transforms.languages.known import FRONTS
from transforms.reading.dates import NUMBERS

_MONTHS = "|".join(FRONTS.months)
_YEAR_AND_MONTH = re.compile(rf"(?<!\d)((?:19|20)\d\d)[-/_.](0?[1-9]|1[0-2]|{_MONTHS})(?![0-9a-z])", re.IGNORECASE)
_MONTH_AND_DAY = re.compile(
    rf"\b(?:(?P<month>{_MONTHS})[a-z]*\.? (?P<day>\d{{1,2}})|(?P<day_first>\d{{1,2}}) (?P<month_behind>{_MONTHS})[a-z]*)\b",
    re.IGNORECASE,
)


def possible_days(text: str) -> tuple[date, ...]:
    """The two days that numbers may mean; none where they mean one, or nothing.

    >>> [day.isoformat() for day in possible_days("Published: 07/11/2025 18:45")], possible_days("13/11/2025")
    (['2025-11-07', '2025-07-11'], ())
    """
    found = NUMBERS.search(text)
    if found is None or found[2] == "." or found[1] == found[3] or not (0 < int(found[1]) <= 12 and 0 < int(found[3]) <= 12):
        return ()
    year, first, second = int(found[4]), int(found[1]), int(found[3])
    return date(year, second, first), date(year, first, second)


def settled(front: str, *, url: str | None, name: str | None, start: str) -> date | None:
    """The day that the first numbers of a front mean, where something tells it, and nothing tells otherwise.

    Args:
        front: The lines above the text.
        url: The article's address.
        name: The name of its file.
        start: What the text begins with.

    >>> settled("Published: 07/11/2025, updated: 14/11/2025", url=None, name=None, start="Rain fell.").isoformat()
    '2025-11-07'
    >>> settled("07/11/2025", url="https://courier.example/2025/07/dykes", name=None, start="Rain fell.").isoformat()
    '2025-07-11'
    >>> settled("07/11/2025", url=None, name=None, start="PORT ELLERY, Nov. 7 - Rain fell.").isoformat()
    '2025-11-07'
    """
    days = next(filter(None, (possible_days(line) for line in front.split("\n"))), ())
    if not days:
        return None
    told = {days[0 if day_is_first else 1] for day_is_first in _orders(front)}
    for place in filter(None, (url, name)):
        months = {(int(found[1]), _number(found[2])) for found in _YEAR_AND_MONTH.finditer(place)}
        told |= {day for day in days if (day.year, day.month) in months} if len(months) == 1 else set()
    if found := _MONTH_AND_DAY.search(start):
        printed = _number(found["month"] or found["month_behind"]), int(found["day"] or found["day_first"])
        told |= {day for day in days if (day.month, day.day) == printed}
    return told.pop() if len(told) == 1 else None


def is_guess(day: date, markup: str) -> bool:
    """Whether a page has the day only in numbers that may mean another one, too.

    >>> [is_guess(date(2026, 2, 12), page) for page in ("<p>12/02/2026</p>", "<time datetime='2026-02-12'>12/02/2026</time>")]
    [True, False]
    """
    if not any(day in possible_days(found[0]) for found in NUMBERS.finditer(markup)):
        return False
    if any(form in markup for form in (day.isoformat(), f"{day:%Y/%m/%d}", f"{day:%Y%m%d}")):
        return False
    printed = (
        (_number(found["month"] or found["month_behind"]), int(found["day"] or found["day_first"]))
        for found in _MONTH_AND_DAY.finditer(markup)
    )
    return (day.month, day.day) not in printed


def _orders(front: str) -> set[bool]:
    """Whether the day stands first, as other numbers of the front show that can be read in one way alone."""
    pairs = ((int(found[1]), int(found[3])) for found in NUMBERS.finditer(front) if found[2] != ".")
    return {first > 12 for first, second in pairs if (first > 12) != (second > 12)}


def _number(month: str) -> int:
    return FRONTS.months[month[:3].casefold()] if month[0].isalpha() else int(month)
