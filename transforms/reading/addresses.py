"""What an address on the web tells of an article: the outlet's site, and the day of publication where it stands in the path."""

import re
from datetime import date
from urllib.parse import unquote, urlsplit

from transforms.languages.known import FRONTS

_DAY = re.compile(
    rf"(?<![0-9])((?:19|20)[0-9]{{2}})([/_.-])(0?[1-9]|1[0-2]|{'|'.join(FRONTS.months)})\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?:[0-9]{4}|[0-9]{6})?(?![0-9])")
_SITE_STARTS = re.compile(rf"^(?:www\d?|m|mobile|amp|{'|'.join(FRONTS.site_starts)}|edition)\.")


def site_of(url: str) -> str | None:
    """The outlet's site, which stands for its name where nothing tells that: the host without `www.`.

    >>> site_of("https://www.northmere-courier.example/2026/03/12/dykes"), site_of("mailto:a@b.example")
    ('northmere-courier.example', None)
    """
    try:
        host = (urlsplit(url).hostname or "").strip(".")
    except ValueError:
        return None
    short = _SITE_STARTS.sub("", host)
    return (short if "." in short else host) or None


def day_in_address(url: str) -> date | None:
    """The day of publication in the address, if it holds a whole one; the first of several.

    >>> day_in_address("https://courier.example/2026/03/12/dykes"), day_in_address("https://courier.example/view?ud=20260312000793")
    (datetime.date(2026, 3, 12), datetime.date(2026, 3, 12))
    >>> day_in_address("https://courier.example/2026/03/dykes"), day_in_address("https://courier.example/archives/2003782199")
    (None, None)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return day_in_name(unquote(parts.path)) or day_in_name(parts.query)


def day_in_name(name: str) -> date | None:
    """The day in a path or a file's name: 2026/03/12, 2026-03-12, 20260312.

    >>> day_in_name("wire/2026-03-12_dykes.txt"), day_in_name("2026/mar/12/dykes"), day_in_name("order-2026-31-12.txt")
    (datetime.date(2026, 3, 12), datetime.date(2026, 3, 12), None)
    """
    days = [_day(found[1], found[3], found[4]) for found in _DAY.finditer(name)]
    if not any(days):
        days = [_day(found[1], found[2], found[3]) for found in _COMPACT.finditer(name)]
    return next((day for day in days if day), None)


def _day(year: str, month: str, day: str) -> date | None:
    number = FRONTS.months[month.casefold()] if month.isalpha() else int(month)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def day_told(url: str | None, name: str | None) -> date | None:
    """The day in an article's address, or else in the name of its file.

    >>> day_told("https://courier.example/dykes", "2026-03-12.txt"), day_told(None, None)
    (datetime.date(2026, 3, 12), None)
    """
    return (day_in_address(url) if url else None) or (day_in_name(name) if name else None)


def words_of_address(url: str) -> frozenset[str]:
    """The words of the address's longest part, which often is the headline: of three letters or more, in small letters."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return frozenset()
    part = max(path.split("/"), key=lambda one: (one.count("-") + one.count("_"), len(one)), default="")
    return frozenset(word for word in re.findall(r"[^\W\d_]{3,}", part.lower()))
