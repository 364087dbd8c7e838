"""The stretches of time that counts are shown by: days, weeks, months or years, as many as a chart can hold."""

from datetime import date, timedelta
from enum import StrEnum


class Period(StrEnum):
    """A stretch of time; its value is DuckDB's name for it."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    def start(self, day: date) -> date:
        """The first day of the stretch that `day` is in; weeks begin on Monday.

        >>> Period.WEEK.start(date(2026, 3, 5)), Period.MONTH.start(date(2026, 3, 5))
        (datetime.date(2026, 3, 2), datetime.date(2026, 3, 1))
        """
        match self:
            case Period.DAY:
                return day
            case Period.WEEK:
                return day - timedelta(days=day.weekday())
            case Period.MONTH:
                return day.replace(day=1)
            case Period.YEAR:
                return day.replace(month=1, day=1)

    def after(self, start: date) -> date:
        """The first day of the stretch after the one that begins with `start`."""
        days = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 31, Period.YEAR: 366}[self]
        return self.start(start + timedelta(days=days))

    def label(self, start: date) -> str:
        """The stretch that begins with `start`, for a reader.

        >>> Period.MONTH.label(date(2026, 3, 1)), Period.WEEK.label(date(2026, 3, 2))
        ('Mar 2026', 'week of 2 Mar 2026')
        """
        match self:
            case Period.YEAR:
                return str(start.year)
            case Period.MONTH:
                return f"{start:%b} {start.year}"
            case Period.WEEK:
                return f"week of {start.day} {start:%b} {start.year}"
            case Period.DAY:
                return f"{start.day} {start:%b} {start.year}"


def period_of(first: date, last: date) -> Period:
    """The stretches that divide the time from `first` to `last` into not too many, not too few.

    >>> str(period_of(date(2026, 1, 1), date(2026, 1, 20))), str(period_of(date(2020, 1, 1), date(2026, 1, 1)))
    ('day', 'month')
    """
    days = (last - first).days
    if days <= 45:
        return Period.DAY
    if days <= 300:
        return Period.WEEK
    return Period.MONTH if days <= 366 * 10 else Period.YEAR
