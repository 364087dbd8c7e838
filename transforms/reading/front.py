"""What stands above an article's text and is none of it: address, headline, standfirst, byline, time stamps.

A line is taken off when its shape, and what stands beside it, leave no doubt; what is doubtful stays in the text. Nothing is
lost: what is taken off is kept as printed.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from transforms.languages.known import FRONTS
from transforms.reading.bylines import (
    ENDS_SENTENCE,
    MAIL,
    MAX_LINE_CHARS,
    NAMES,
    are_names,
    is_outlet,
    is_role,
    name_of_writer,
    read_byline,
)
from transforms.reading.dates import Moment, NoSuchDay, read_moment
from transforms.reading.headlines import MAX_TITLE_CHARS, Line, is_lone_name, is_of_address, may_be_title, stands_like_title

MAX_LINES = 16
"""A front has at most so many lines that are not blank."""

MAX_ASIDE_WORDS = 12
"""What stands behind a label that says nothing of the article is no longer: 'Photo: Jo Reyes / Northmere Courier'."""

MAX_ASIDES = 2
"""Between the writer and the time stamp stand at most so many lines: the agency, and the place."""

_BLANK = re.compile(r"[^\S\n ]")
"""A blank that is none of a typewriter's; in a line of a front it is one."""
_TRAIL = re.compile(r"[^>»›\n]{2,40}(?:[>»›][^>»›\n]{2,60}){1,5}")
"""Where a page stands on its site: 'Home > News > Local'."""
_AGO = re.compile(r"\d{1,3} ?(?:d|h|m|w|mo|days?|hours?|hrs?|min(?:ute)?s?|weeks?|months?)(?: ago)?", re.IGNORECASE)
_HEADER = re.compile(r"date:?[ \t]+(\d{4}([-/.])\d{1,2}\2\d{1,2})(?=\s|$)", re.IGNORECASE)
_HEADER_LINE = re.compile(r"date:?[ \t]+(.{0,40}\d.{0,40})", re.IGNORECASE)
_ADDRESS = re.compile(r"<?((?:https?://|www\.)[^\s<>]+)>?")
_LABELLED = re.compile(r"([A-Za-z][A-Za-z ]{1,18}?) ?: *(\S.*)")
_LABELS = {label: kind for kind, labels in FRONTS.labels.items() for label in labels}
_LABEL_ALONE = re.compile(rf"(?:{'|'.join(FRONTS.labels['text'])}):", re.IGNORECASE)
_STAMPS = "|".join(FRONTS.stamps)
_STAMP = re.compile(rf"(?:{_STAMPS})\b[:\s]", re.IGNORECASE)
_SECOND_VERSION = re.compile(rf"\W\s*(?=(?:{'|'.join(FRONTS.of_version)})\b)", re.IGNORECASE)
_STAMP_TOKEN = re.compile(r"[A-Za-z]+|\d+")
_PAGE = re.compile(r",? (?:p\.|pp\.|pg\.?|page) ?[A-Z]?\d{1,4}$", re.IGNORECASE)
_DAY_IN_NUMBERS = re.compile(r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b")
_DIVISION = re.compile(rf"\s*[|•·]\s*|\s+[-–—]\s+|,\s+|\s+(?=(?:{'|'.join(FRONTS.byline_starts)})\s)", re.IGNORECASE)


@dataclass(frozen=True)
class Front:
    """What stands above the text; `stop` is the text's first character."""

    stop: int = 0
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    published_date: date | None = None
    published_at: datetime | None = None
    has_date_of_version: bool = field(default=False, repr=False)


def read_front(text: str, *, url: str | None = None, title: str | None = None) -> Front:
    """The front of the text. `url` and `title` are what its container says, where it does.

    >>> front = read_front("https://courier.example/a\\n\\nDykes to be raised\\nBy Ada Holm\\n\\nThe council voted on Tuesday.")
    >>> front.url, front.title, front.byline, front.stop
    ('https://courier.example/a', 'Dykes to be raised', 'Ada Holm', 58)

    Raises:
        NoSuchDay: a header names a day that does not exist.
    """
    front = Front(url=url)
    lines = _first_lines(text)
    front, place = _read_masthead(lines, front)
    while place < len(lines) and (told := _read_line(lines[place], front, is_first=place == 0)):
        front, place = told, place + 1
    sure = front
    front, place = _read_headline(lines, place, front, title)
    while place < len(lines) and (told := _read_below(lines, place, front)):
        front, place = told, place + 1
    # Where nothing would be left, what might be a headline is the text.
    front = front if text[front.stop :].strip() else sure
    return replace(front, url=front.url if front.url != url else None)


def told_above(blocks: list[str]) -> tuple[str | None, Moment | None]:
    """The writer and the day in the lines that a page prints above its text; each None where they do not tell it.

    >>> told_above(["Dykes to be raised", "By Ada Holm", "Thursday, March 12, 2026"])
    ('Ada Holm', Moment(day=datetime.date(2026, 3, 12), at=None))
    """
    front = Front()
    for block in blocks:
        line = Line(_BLANK.sub(" ", block.strip()), 0, 0, True)
        told = _read_byline_and_stamp(line, front) or _read_stamp(line, front)
        if told:
            front = told
        elif front.byline is None and (byline := read_byline(line.text, below_headline=False)):
            front = replace(front, byline=byline)
    return front.byline, Moment(front.published_date, front.published_at) if front.published_date else None


def _first_lines(text: str) -> list[Line]:
    """The text's first lines that are not blank."""
    lines: list[Line] = []
    place = 0
    while place < len(text) and len(lines) < MAX_LINES:
        end = text.find("\n", place)
        stop = len(text) if end < 0 else end + 1
        line = text[place:stop]
        if line.strip():
            start = place + len(line) - len(line.lstrip())
            after = text.find("\n", stop)
            is_last = not text[stop : len(text) if after < 0 else after].strip()
            lines.append(Line(_BLANK.sub(" ", line.strip()), start, stop, is_last))
        place = stop
    return lines


def _read_masthead(lines: list[Line], front: Front) -> tuple[Front, int]:
    """The front with the outlet, whose name stands alone above a day or with one on its line, and the place behind it."""
    if not lines:
        return front, 0
    first = lines[0]
    if is_outlet(first.text) and len(lines) > 1 and _read_stamp(lines[1], Front()):
        return replace(front, stop=first.stop, publisher=first.text), 1
    told = _read_outlet_and_stamp(first, front)
    return (told, 1) if told else (front, 0)


def _read_outlet_and_stamp(line: Line, front: Front) -> Front | None:
    """'Northmere Courier, 12 March 2026', 'Northmere Courier · Mar 12, 2026 · 3 min read': the front with both."""
    if len(line.text) > MAX_LINE_CHARS:
        return None
    text = line.text[1:-1] if line.text.startswith("(") and line.text.endswith(")") else line.text
    for found in _DIVISION.finditer(text):
        if is_outlet(text[: found.start()]):
            stamp = _PAGE.sub("", text[found.end() :])
            dated = _read_stamp(replace(line, text=stamp), front)
            return replace(dated, publisher=front.publisher or text[: found.start()]) if dated and dated.published_date else None
    return None


def _read_line(line: Line, front: Front, *, is_first: bool) -> Front | None:
    """The front with a line that tells by itself what it is: a header, an address, a label, a stamp; None when it is none."""
    if is_first and (header := _read_header(line, front)):
        return header
    if (address := _address(line.text)) and front.url in (None, address):
        return replace(front, stop=line.stop, url=address)
    if is_first and _is_trail(line.text):
        return replace(front, stop=line.stop)
    return _read_label(line, front) or _read_stamp(line, front)


def _is_trail(text: str) -> bool:
    return _TRAIL.fullmatch(text) is not None and not ENDS_SENTENCE.search(text)


def _read_header(line: Line, front: Front) -> Front | None:
    """'date 2026-03-12', where the text may go on on the same line, and what is nearly that, alone on its line."""
    found = _HEADER.match(line.text)
    stop = line.stop
    if found is not None and line.text[found.end() :].strip():
        stop = line.start + found.end()
    elif found is None:
        found = _HEADER_LINE.fullmatch(line.text)
        if found is None or not _is_of_stamp_words(found[1]):
            return None
    try:
        # '03/04/2026' is a header whose day is not known.
        return _dated(replace(front, stop=stop), read_moment(found[1]))
    except NoSuchDay as error:
        raise NoSuchDay(found[0], error.reason) from None


def _read_label(line: Line, front: Front) -> Front | None:
    """'Title: Dykes to be raised'."""
    if _LABEL_ALONE.fullmatch(line.text):
        return replace(front, stop=line.stop) if front.title or front.published_date else None
    found = _LABELLED.fullmatch(line.text)
    if found is None or len(line.text) > 2 * MAX_TITLE_CHARS:
        return None
    label = " ".join(found[1].lower().split())
    kind = _LABELS.get(label)
    if kind is None or (kind == "byline" and not are_names(name_of_writer(found[2]) or "")):
        return None
    if kind == "text":
        # It stands before the text itself, below other labels.
        return replace(front, stop=line.start + found.start(2)) if front.title or front.published_date else None
    taken = replace(front, stop=line.stop)
    if kind == "date" or label in FRONTS.of_version:
        moment = _moment(found[2])
        return _dated(taken, moment, of_version=label in FRONTS.of_version) if moment else None
    if kind == "url":
        address = _address(found[2])
        return replace(taken, url=address) if address else None
    if kind and getattr(front, kind) is None and (kind in ("title", "standfirst") or not ENDS_SENTENCE.search(found[2])):
        said: dict[str, Any] = {kind: name_of_writer(found[2]) if kind == "byline" else found[2]}
        return replace(taken, **said)
    return taken if not kind and len(found[2].split()) <= MAX_ASIDE_WORDS else None


def _read_stamp(line: Line, front: Front) -> Front | None:
    """'Published: 12 Mar 2026 09:15', 'Thursday, March 12, 2026': a line that says when, and nothing else."""
    text = line.text
    if _AGO.fullmatch(text):
        return replace(front, stop=line.stop)
    if len(text) > MAX_LINE_CHARS or ENDS_SENTENCE.search(text) or not _is_of_stamp_words(text):
        return None
    if not any(map(str.isdigit, text)):
        # 'Published' may stand above its day.
        return replace(front, stop=line.stop) if _STAMP.match(f"{text} ") else None
    moment = _moment(_without_start(_first_version(text)))
    starts = _STAMP.match(text)
    if moment is None:
        # '03/04/2026' is a stamp whose day is not known.
        is_none = starts or text.lower().rstrip(".").endswith(FRONTS.no_stamp) or _DAY_IN_NUMBERS.search(text)
        return replace(front, stop=line.stop) if is_none else None
    is_version = bool(starts) and text.lower().startswith(FRONTS.of_version)
    return _dated(replace(front, stop=line.stop), moment, of_version=is_version)


def _is_of_stamp_words(text: str) -> bool:
    return all(word.isdigit() or word.lower() in FRONTS.stamp_words for word in _STAMP_TOKEN.findall(text))


def _moment(text: str) -> Moment | None:
    """The date that a stamp says; a day that does not exist is none, and its line stays in the text."""
    try:
        return read_moment(text)
    except NoSuchDay:
        return None


def _first_version(text: str) -> str:
    """'Published 12 March 2026 | Updated 13 March 2026' without its second stamp."""
    starts = (found.start() for found in _SECOND_VERSION.finditer(text) if any(map(str.isdigit, text[: found.start()])))
    return text[: next(starts, len(text))]


def _without_start(text: str) -> str:
    """The stamp's date and time: without its first words, weekday and the bars between."""
    text = re.sub(rf"^(?:(?:{_STAMPS})\b[:\s]*)+", "", text.strip(), flags=re.IGNORECASE)
    return re.sub(r"\s*[|•·]\s*", " ", text).strip()


def _read_headline(lines: list[Line], place: int, front: Front, title: str | None) -> tuple[Front, int]:
    """The front with the headline, and a standfirst between it and a byline; and the place behind them."""
    if place >= len(lines) or (front.title is not None and not _is_same(lines[place].text, front.title)):
        return front, place
    line = lines[place]
    if title is None and front.byline is None and (byline := read_byline(line.text, below_headline=False)):
        front, place = replace(front, stop=line.stop, byline=byline), place + 1
        if place >= len(lines):
            return front, place
        line = lines[place]
    if title is not None:
        return (replace(front, stop=line.stop, title=title), place + 1) if _is_same(line.text, title) else (front, place)
    if not may_be_title(line.text):
        return front, place
    below = lines[place + 1] if place + 1 < len(lines) else None
    further = lines[place + 2] if place + 2 < len(lines) else None
    if below and (_is_byline_or_stamp(below) or _is_of_front(lines, place + 1) or (front.url is None and _address(below.text))):
        return replace(front, stop=line.stop, title=line.text), place + 1
    if (
        below
        and further
        # Headline, standfirst and byline stand in paragraphs of their own, or all in one.
        and below.is_last_of_paragraph >= line.is_last_of_paragraph
        and (_is_byline_or_stamp(further) or _is_of_front(lines, place + 2))
        and len(below.text) <= 2 * MAX_TITLE_CHARS
    ):
        return replace(front, stop=below.stop, title=line.text, standfirst=below.text), place + 2
    if below and (is_of_address(line.text, front.url) or stands_like_title(lines, place, front.url)):
        return replace(front, stop=line.stop, title=line.text), place + 1
    return front, place


def _read_below(lines: list[Line], place: int, front: Front) -> Front | None:
    """The front with a line that stands below a headline, or where one might: a byline, a stamp, a mail address."""
    line = lines[place]
    taken = replace(front, stop=line.stop)
    if front.title is not None and (line.text.lower().rstrip(":") in FRONTS.buttons or _is_trail(line.text)):
        return taken
    if front.byline and is_role(line.text):
        return taken
    above_stamp = _is_above_stamp(lines, place)
    if byline := read_byline(line.text, below_headline=front.title is not None, above_stamp=above_stamp):
        if front.byline is None:
            return replace(taken, byline=byline)
        return taken if above_stamp or _is_same(byline, front.byline) else None
    if front.byline and above_stamp and len(line.text.split()) <= MAX_ASIDE_WORDS and NAMES.fullmatch(f"A {line.text}"):
        # Where the writer is: 'TARNHOLM'.
        return taken
    if both := _read_byline_and_stamp(line, front):
        return both
    if (front.byline or front.title) and MAIL.fullmatch(line.text):
        return taken
    if front.title and front.url is None and (address := _address(line.text)):
        return replace(taken, url=address)
    if front.byline is None and front.url and line.is_last_of_paragraph and is_lone_name(line.text, front.url):
        return replace(taken, byline=line.text)
    told = _read_stamp(line, front) or (_read_label(line, front) if front.title or front.byline else None)
    return told or (_read_outlet_and_stamp(line, front) if front.title else None)


def _is_above_stamp(lines: list[Line], place: int) -> bool:
    """Whether a line is of a front whose time stamp stands in one of the next lines, with no more than names between them."""
    for line in lines[place + 1 : place + 1 + MAX_ASIDES]:
        if _read_stamp(line, Front()):
            return True
        if not NAMES.fullmatch(f"A {line.text}"):
            return False
    return False


def _is_of_front(lines: list[Line], place: int) -> bool:
    """Whether a line below what may be a headline is a label, an outlet with its day, or a name above a time stamp."""
    if _read_outlet_and_stamp(lines[place], Front()) or _AGO.fullmatch(lines[place].text):
        return True
    label = _read_label(lines[place], Front())
    if label and (label.byline or label.published_date):
        return True
    return _is_above_stamp(lines, place) and read_byline(lines[place].text, below_headline=True, above_stamp=True) is not None


def _is_byline_or_stamp(line: Line) -> bool:
    if read_byline(line.text, below_headline=True) is not None or _read_stamp(line, Front()) is not None:
        return True
    return _read_byline_and_stamp(line, Front(title="")) is not None


def _read_byline_and_stamp(line: Line, front: Front) -> Front | None:
    """'By Ada Holm | 12 March 2026', 'Posted on 12 March 2026 by Ada Holm': the front with both."""
    if front.byline is not None or len(line.text) > MAX_LINE_CHARS:
        return None
    for found in _DIVISION.finditer(line.text):
        parts = line.text[: found.start()], line.text[found.end() :]
        for name, stamp in (parts, parts[::-1]):
            byline = read_byline(name, below_headline=front.title is not None)
            # 'Northmere Courier, 12 March 2026' names nobody.
            dated = byline and not (byline == name and is_outlet(name)) and _read_stamp(replace(line, text=stamp), front)
            if dated:
                return replace(dated, byline=byline)
    return None


def _is_same(one: str, other: str) -> bool:
    """Whether two lines have the same letters and digits."""
    first, second = ("".join(filter(str.isalnum, text.casefold())) for text in (one, other))
    return first == second


def _address(text: str) -> str | None:
    """The address that the text is, with its scheme; None where it is more, or none."""
    found = _ADDRESS.fullmatch(text)
    return None if found is None else found[1] if "://" in found[1] else f"https://{found[1]}"


def _dated(front: Front, moment: Moment | None, *, of_version: bool = False) -> Front:
    """The front with a date; the day of publication goes before the day of a version, the first before a second."""
    if moment is None or (front.published_date and (of_version or not front.has_date_of_version)):
        return front
    return replace(front, published_date=moment.day, published_at=moment.at, has_date_of_version=of_version)
