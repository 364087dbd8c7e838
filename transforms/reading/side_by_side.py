"""A line of a front on which the writer, the day and more stand side by side: 'Ada Holm | Tarnholm Herald | 12 March 2026'."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from transforms.languages.known import FRONTS
from transforms.reading.bylines import MAIL, MAX_LINE_CHARS, NAME, is_outlet, is_role, names_outlet, read_byline
from transforms.reading.headlines import Line, may_be_title
from transforms.reading.stamps import DIVISION, Front, is_of_stamp_words, read_kicker, read_stamp

_MONTH = rf"(?:{'|'.join(FRONTS.months)})[a-z]*"
_STARTS, _ENDINGS = ("|".join(some) for some in (FRONTS.day_starts, FRONTS.day_endings))
_DAY = rf"(?:{_MONTH}\.? \d|\d{{1,2}}(?:{_ENDINGS})? {_MONTH}\b|\d{{4}}-\d\d?-\d|\d\d?[/.]\d\d?[/.]\d)"
_WEEKDAY = rf"(?:{'|'.join(FRONTS.weekdays)})[a-z]*,? "
_BEFORE_DAY = re.compile(rf"\s+(?=(?:(?:{_STARTS}) )?(?:{_WEEKDAY})?{_DAY})", re.IGNORECASE)
"""Between a name and the day behind it no mark need stand: 'Ada Holm March 12, 2026'."""
_BEFORE_MORE = re.compile(
    rf"\s+(?=(?:{'|'.join(FRONTS.byline_places)}) [A-Z])"
    rf"|\s+(?=(?i:\d{{1,4}} \w+|{'|'.join(button for button in FRONTS.buttons if ' ' in button)})$)"
)
"""Nor before the place, the section, or a button: 'Ada Holm in News Leave a comment'."""
_MARKS = " ,|•·/-–—"
_NAME_OR_TWO = re.compile(rf"(?:(?:{'|'.join(FRONTS.byline_places)}) )?{NAME}(?: {NAME}){{0,2}}")
_COUNT = re.compile(r"^\d{1,4} ")
_CREDITED = re.compile(rf"(?i:{'|'.join((*FRONTS.byline_others, *FRONTS.credits))})(?i: by)?\s?[:/]? {NAME}(?: {NAME}){{0,3}}")
"""Who took the pictures: 'Photo: Jo Reyes'."""
_ISSUE = re.compile(rf"(?:{'|'.join(FRONTS.issues)})\.? ?[A-Z]?\d{{1,5}}", re.IGNORECASE)


def read_byline_and_stamp(line: Line, front: Front) -> Front | None:
    """The front with writer and day, where all that stands on the line is of a front.

    >>> read = read_byline_and_stamp(Line("March 12, 2026 by Ada Holm · Leave a comment", 0, 44, True), Front())
    >>> read.byline, read.published_date
    ('Ada Holm', datetime.date(2026, 3, 12))
    >>> read_byline_and_stamp(Line("March 12, 2026, by Ada Holm's account, was wet", 0, 45, True), Front())
    """
    if front.byline is not None or len(line.text) > MAX_LINE_CHARS:
        return None
    text = line.text.strip("*_–—|~ ")
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    read, byline, agency, is_dated = front, None, None, False
    for part in _parts(text):
        # 'Senneck Post, 12 March 2026. By Ada Holm.'
        stamped = read_stamp(replace(line, text=part.removesuffix(".")), read) if is_of_stamp_words(part) else None
        # 'Northmere Courier' is nobody's name; 'ADA HOLM' beside a day is a writer's.
        below = front.title is not None
        named = None if is_outlet(part) else read_byline(part, below_headline=below, above_stamp=below)
        if stamped:
            read, is_dated = stamped, is_dated or any(map(str.isdigit, part))
        elif part.lower() in FRONTS.agencies:
            agency = agency or part
        elif named and byline is None:
            byline = named
        elif names_outlet(part):
            read = replace(read, publisher=read.publisher or part)
        elif not _is_aside(part):
            return None
    byline = byline or agency
    return replace(read, byline=byline) if byline and is_dated else None


def parted(line: Line) -> list[Line]:
    """The headline, and the writer, the day and more that stand behind it where a text's first line has all of a front.

    >>> [one.text for one in parted(Line("Dykes to be raised | Ada Holm | Senneck Post | 12 March 2026", 0, 60, True))]
    ['Dykes to be raised', 'Ada Holm | Senneck Post | 12 March 2026']
    """
    headline, bar, rest = line.text.partition(" | ")
    if bar and "|" in rest and may_be_title(headline) and read_byline_and_stamp(replace(line, text=rest), Front(title=headline)):
        return [replace(line, text=headline, is_last_of_paragraph=False), replace(line, text=rest)]
    return [line]


@lru_cache(maxsize=2_000)
def _parts(text: str) -> tuple[str, ...]:
    """What `_divided` gives, kept for the next rule that asks it of the same line."""
    return tuple(_divided(text))


def _divided(text: str) -> Iterator[str]:
    """What stands side by side; a day's own commas divide nothing.

    >>> list(_divided("Ada Holm / TNN / Mar 12, 2026, 09:15 IST"))
    ['Ada Holm', 'TNN', 'Mar 12, 2026, 09:15 IST']
    """
    cuts = sorted({found.span() for mark in (DIVISION, _BEFORE_MORE, _BEFORE_DAY) for found in mark.finditer(text)})
    first, last = 0, 0
    for start, stop in [*cuts, (len(text), len(text))]:
        if start < last:
            continue
        before, part = text[first:last], text[last:start]
        is_one = before and is_of_stamp_words(before) and is_of_stamp_words(part)
        if not is_one:
            if before.strip(_MARKS):
                yield before.rstrip(_MARKS)
            first = last
        last = stop
    if rest := text[first:].strip(_MARKS):
        yield rest


def _is_aside(part: str) -> bool:
    """Whether a part beside writer and day is of a front: an outlet, an agency, a section, a role, a place, an address."""
    lower = _COUNT.sub("", part.lower())
    is_known = lower in FRONTS.agencies or lower in FRONTS.buttons or read_kicker(Line(part, 0, 0, True), Front()) is not None
    is_name = _NAME_OR_TWO.fullmatch(part) is not None and part.split()[0].lower() not in FRONTS.function_words
    return (
        is_known
        or is_name
        or is_outlet(part)
        or _ISSUE.fullmatch(part) is not None
        or _CREDITED.fullmatch(part) is not None
        or is_role(part)
        or MAIL.fullmatch(part) is not None
    )
