"""What a date says that a container or a text gives as words: the day as printed, and the moment where the zone is told."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from transforms.languages.known import FRONTS

_ISO_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_COMPACT_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z?))?")
NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})\b")
_WEEKDAY = re.compile(rf"\b({'|'.join(FRONTS.weekdays)})(?:[a-z]{{0,3}}day|[a-z]{{0,2}})\b", re.IGNORECASE)
_SIGNED = re.compile(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]")
"""As East Asian papers print it, those in English too."""
_ENDINGS = "|".join(FRONTS.day_endings)
_WORDY = re.compile(
    rf"(?:\b(?P<day>\d{{1,2}})(?:{_ENDINGS})?(?: of)?[ /-]+)?"
    rf"\b(?P<month>{'|'.join(FRONTS.months)})[a-z]*\.?,?[ /-]+"
    rf"(?:(?P<day_behind>\d{{1,2}})(?:{_ENDINGS})?,? +(?:at +)?)?(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(rf"(\d{{1,2}})([-/])({'|'.join(FRONTS.months)})[a-z]*\2(\d{{2}})(?: \d.*)?", re.IGNORECASE)
"""'12-Mar-26', as spreadsheets and databases write it."""
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
EARLIEST_EPOCH = 631_152_000
"""1990-01-01: no newspaper stamped an article with seconds before; a smaller number is something else."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day as printed, and the moment (UTC) where time and zone are told."""

    day: date
    at: datetime | None = None


class NoSuchDay(ValueError):
    """What is written is a date, and there is no such day; `reason` says why."""

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(f"'{text[:40]}': {reason}")
        self.reason = reason


def read_moment(text: str) -> Moment | None:
    """The date that a text says in full: year, month and day, none of them guessed; None when it says none.

    `03/04/2026` says none: it is March in one country and April in the next.

    Raises:
        NoSuchDay: it is written as a date, of a day that does not exist.

    >>> read_moment("2026-03-12T23:30:00-05:00").at.isoformat()
    '2026-03-13T04:30:00+00:00'
    >>> [read_moment(text).day.isoformat() for text in ("12 March 2026", "Mar. 12, 2026", "31/12/2026", "12.3.2026")]
    ['2026-03-12', '2026-03-12', '2026-12-31', '2026-03-12']
    >>> read_moment("03/04/2026") is None
    True
    """
    text = " ".join(text.split())
    if not text:
        return None
    moment = _read_iso(text) or _read_mail(text) or _read_epoch(text)
    if moment is not None:
        return moment
    day = _read_day(text)
    return None if day is None else Moment(day)


def _read_day(text: str) -> date | None:
    """The day in a text that may say more: a weekday before it, a time behind it."""
    if found := _ISO_DAY.match(text):
        return _day(text, int(found[1]), int(found[2]), int(found[3]))
    if found := _SIGNED.search(text):
        return _day(text, int(found[1]), int(found[2]), int(found[3]))
    if found := _COMPACT_DAY.match(text):
        return _day(text, int(found[1]), int(found[2]), int(found[3]))
    if found := _WORDY.search(text):
        day = found["day"] or found["day_behind"]
        return _day(text, int(found["year"]), FRONTS.months[found["month"].casefold()], int(day)) if day else None
    if found := _SHORT_YEAR.fullmatch(text):
        # As POSIX has it: 69 and later are of the last century.
        year = int(found[4]) + (1900 if int(found[4]) >= 69 else 2000)
        return _day(text, year, FRONTS.months[found[3].casefold()], int(found[1]))
    if found := NUMBERS.search(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        # With stops between them the day is printed first, wherever it is done.
        if first > 12 or first == second or (found[2] == "." and second <= 12):
            return _day(text, year, second, first)
        if second > 12:
            return _day(text, year, first, second)
        return _by_weekday(text, year, first, second)
    return None


def _by_weekday(text: str, year: int, first: int, second: int) -> date | None:
    """Of two days that numbers may mean, the one of the weekday that stands beside them.

    >>> _by_weekday("Tuesday 04/11/2025", 2025, 4, 11), _by_weekday("04/11/2025", 2025, 4, 11)
    (datetime.date(2025, 11, 4), None)
    """
    told = {FRONTS.weekdays.index(found[1].casefold()) for found in _WEEKDAY.finditer(text)}
    days = [
        day
        for month, number in ((second, first), (first, second))
        if 0 < month <= 12 and 0 < number <= 12
        for day in (date(year, month, number),)
        if day.weekday() in told
    ]
    return days[0] if len(days) == 1 and len(told) == 1 else None


def _read_iso(text: str) -> Moment | None:
    """ISO 8601, with a zone or without, and what is nearly that: '2026-03-12 09:15:00 +0000'."""
    compact = _COMPACT_DAY.fullmatch(text)
    if compact and compact[4]:
        text = f"{compact[1]}-{compact[2]}-{compact[3]}T{compact[4]}:{compact[5]}:{compact[6]}{compact[7]}"
    text = re.sub(r" ?(?:UTC|GMT)$", "Z", text)
    try:
        found = datetime.fromisoformat(re.sub(r" (?=[+-]\d\d:?\d\d$)", "", text))
    except ValueError:
        return None
    return _moment(found)


def _read_mail(text: str) -> Moment | None:
    """The dates of mail and feeds: 'Thu, 12 Mar 2026 09:15:00 GMT'."""
    if not re.search(r"\d:\d\d", text):
        return None
    try:
        return _moment(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _read_epoch(text: str) -> Moment | None:
    """Seconds or milliseconds since 1970."""
    if not _EPOCH.fullmatch(text):
        return None
    seconds = float(text) / (1000 if len(text.partition(".")[0]) > 10 else 1)
    return _moment(datetime.fromtimestamp(seconds, UTC)) if seconds >= EARLIEST_EPOCH else None


def _moment(found: datetime) -> Moment:
    try:
        return Moment(found.date(), found.astimezone(UTC) if found.tzinfo else None)
    except OverflowError:
        return Moment(found.date())


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NoSuchDay(text, str(error)) from None


def moment_in(value: object) -> Moment | None:
    """The moment that a container's value prints, if it is one: what it says beside the article may be anything."""
    try:
        return read_moment(value) if isinstance(value, str) else None
    except NoSuchDay:
        return None
