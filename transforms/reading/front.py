"""What stands above an article's text and is none of it: address, headline, standfirst, byline, time stamps.

A line is taken off when its shape, and what stands beside it, leave no doubt; what is doubtful stays in the text. Nothing is
lost: what is taken off is kept as printed.
"""

import re
from dataclasses import replace
from itertools import zip_longest

from transforms.languages.known import FRONTS
from transforms.reading.bylines import (
    ENDS_SENTENCE,
    MAIL,
    MAX_OUTLET_WORDS,
    NAME,
    NAMES,
    is_outlet,
    is_role,
    outlet_in,
    read_byline,
    writer_told,
)
from transforms.reading.datelines import read_dateline
from transforms.reading.headlines import (
    MAX_TITLE_CHARS,
    MIN_TITLE_WORDS,
    Line,
    is_lone_name,
    is_of_address,
    is_same_line,
    may_be_title,
    stands_like_title,
)
from transforms.reading.key_points import without_points
from transforms.reading.mastheads import read_masthead, read_outlet_and_stamp, without_outlet
from transforms.reading.side_by_side import parted, read_byline_and_stamp
from transforms.reading.stamps import (
    AGO,
    MAX_ASIDE_WORDS,
    TIME,
    Front,
    address_of,
    ends_contact,
    read_header,
    read_kicker,
    read_label,
    read_place_and_stamp,
    read_stamp,
)
from transforms.reading.whole_front import is_writer_above, read_whole

MAX_LINES, MAX_LINES_OF_WHOLE = 16, 28
"""A front has at most so many lines that are not blank; one that is read as a whole has buttons in lines of their own, too."""

LONGEST_LINE, LAST_OF_LONGEST = 1_000, 100
"""Of a longer line, which is a paragraph of the text, the rules see its beginning and its last characters: what they look for is
short, and some of them look for it from each blank of a line."""

MAX_ASIDES = 2
"""Between the writer and the time stamp stand at most so many lines: the agency, and the place."""

_BLANK = re.compile(r"[^\S\n ]")
"""A blank that is none of a typewriter's; in a line of a front it is one."""
_BY = re.compile(rf"(?:{'|'.join(FRONTS.byline_starts)})\s", re.IGNORECASE)
_DOTTED_NAME = re.compile(rf"[·•|—–✍▪/-]+ ?({NAME}(?: {NAME}){{1,3}})")
"""A writer's name behind a mark, right above the text: '· Ada Holm'."""
_TRAIL = re.compile(r"[^>»›\n]{2,40}(?:[>»›][^>»›\n]{2,60}){1,5}")
"""Where a page stands on its site: 'Home > News > Local'."""
_ONE_BUTTON = "|".join(map(re.escape, sorted(FRONTS.buttons, key=len, reverse=True)))
_BUTTONS = re.compile(rf"(?:{_ONE_BUTTON}):?(?:[ |•·/]{{1,5}}(?:{_ONE_BUTTON}))*", re.IGNORECASE)
_SLASHED_TRAIL = re.compile(r"[^/\s]{2,20}(?: [^/\s]{1,20})?(?: / [^/\n]{2,60}){2,5}")


def read_front(text: str, *, url: str | None = None, title: str | None = None) -> Front:
    """The front of the text. `url` and `title` are what its container says, where it does.

    >>> front = read_front("https://courier.example/a\\n\\nDykes to be raised\\nBy Ada Holm\\n\\nThe council voted on Tuesday.")
    >>> front.url, front.title, front.byline, front.stop
    ('https://courier.example/a', 'Dykes to be raised', 'Ada Holm', 58)

    Raises:
        NoSuchDay: a header names a day that does not exist.
    """
    first = _first_lines(text, MAX_LINES_OF_WHOLE)
    lines, points = without_points(first[:MAX_LINES])
    front = _read_lines(lines, text, Front(url=url), title)
    if title is None and lines and _may_stand_above(lines[0], front):
        # What stands above a headline, of a word or two, counts only when that is one beyond doubt.
        further = _read_lines(lines[1:], text, Front(url=url), title)
        front = further if further.title and (further.byline or further.published_date) else front
    whole = read_whole(without_points(first)[0], text, url, title)
    if whole and whole.stop >= front.stop and (title is None or (whole.title and is_same_line(whole.title, title))):
        front = whole
    if points and front.stop <= points.start and not text[front.stop : points.start].strip() and points.is_above_dateline(text):
        front = replace(front, stop=points.stop)
    if front.byline is None and front.standfirst:
        front = replace(front, byline=writer_told(front.standfirst))
    if title is None and front.title:
        headline, outlet = without_outlet(front.title, front.url)
        front = replace(front, title=headline, publisher=front.publisher or outlet)
    return replace(front, url=front.url if front.url != url else None)


def _may_stand_above(line: Line, front: Front) -> bool:
    is_short = len(line.text.split()) <= MIN_TITLE_WORDS and not ENDS_SENTENCE.search(line.text)
    return front.title is None and front.byline is None and (is_short or TIME.fullmatch(line.text) is not None)


def _read_lines(lines: list[Line], text: str, front: Front, title: str | None) -> Front:
    """The front that begins with the first of the lines."""
    front, place = read_masthead(lines, front, text)
    while place < len(lines):
        told = _read_line(lines[place], front, is_first=place == 0)
        stop = max(place + bool(told), ends_contact(lines, place))
        if stop == place:
            break
        front, place = replace(told or front, stop=lines[stop - 1].stop if stop > place + 1 or not told else told.stop), stop
    sure = front
    front, place = _read_headline(lines, place, front, title)
    while place < len(lines) and (told := _read_below(lines, place, front)):
        front, place = told, place + 1
    # Where nothing would be left, what might be a headline is the text.
    return front if text[front.stop :].strip() else sure


def told_above(blocks: list[str]) -> Front:
    """The writer, the outlet and the day in the lines that a page prints above its text, and the headline that stands right
    above these; each None where they do not tell it.

    >>> told = told_above(["Dykes to be raised", "Work begins in May, writes Jo Reyes", "Senneck Post | March 12, 2026"])
    >>> told.byline, told.publisher, told.published_date.isoformat()
    ('Jo Reyes', 'Senneck Post', '2026-03-12')
    """
    front = Front()
    lines = [Line(_BLANK.sub(" ", block.strip()), 0, 0, True) for block in blocks]
    above: Line | None = None
    for line, below in zip_longest(lines, lines[1:]):
        told = _with_line_above(line, below, front)
        if front == Front() != told and above and may_be_title(above.text) and not _is_trail(above.text):
            told = replace(told, title=above.text)
        front, above = told, line
    return front


def _with_line_above(line: Line, below: Line | None, front: Front) -> Front:
    """The front with what a line says that a page prints above its text."""
    # With a day beside it, a name needs no 'By'.
    told = (
        read_byline_and_stamp(line, replace(front, title=""))
        or read_stamp(line, front)
        or read_outlet_and_stamp(line, front)
        or read_place_and_stamp(line, front)
        or read_label(line, front)
    )
    if told:
        return replace(told, url=None, title=front.title, standfirst=None)
    if front.byline is not None:
        return front
    byline = writer_told(line.text) or read_byline(line.text, below_headline=False)
    if byline is None and below and is_writer_above(line.text, below):
        byline = line.text
    return replace(front, byline=byline)


def _first_lines(text: str, most: int) -> list[Line]:
    """The text's first lines that are not blank."""
    lines: list[Line] = []
    place = 0
    while place < len(text) and len(lines) < most:
        end = text.find("\n", place)
        stop = len(text) if end < 0 else end + 1
        line = text[place:stop]
        if line.strip():
            start = place + len(line) - len(line.lstrip())
            after = text.find("\n", stop)
            is_last = not text[stop : len(text) if after < 0 else after].strip()
            lines.append(Line(_BLANK.sub(" ", _without_middle(line.strip())), start, stop, is_last))
        place = stop
    return parted(lines[0]) + lines[1:] if lines else lines


def _without_middle(line: str) -> str:
    """The line; of one that is longer than any line of a front, but for an address, its beginning and its end."""
    if len(line) <= LONGEST_LINE or address_of(line):
        return line
    return line[: LONGEST_LINE - LAST_OF_LONGEST] + line[-LAST_OF_LONGEST:]


def _read_line(line: Line, front: Front, *, is_first: bool) -> Front | None:
    """The front with a line that tells by itself what it is: a header, an address, a label, a stamp; None when it is none."""
    if is_first and (header := read_header(line, front)):
        return header
    if (address := address_of(line.text)) and front.url in (None, address):
        return replace(front, stop=line.stop, url=address)
    if is_first and _is_trail(line.text):
        return replace(front, stop=line.stop)
    return read_label(line, front) or read_stamp(line, front) or read_kicker(line, front)


def _is_button(line: Line) -> bool:
    """Whether a line is of buttons alone: 'Share on Facebook', 'Facebook  WhatsApp  Copy link'."""
    return _BUTTONS.fullmatch(line.text) is not None


def _is_trail(text: str) -> bool:
    # It begins with the name of a page; a headline may have the outlet behind such a mark.
    if _SLASHED_TRAIL.fullmatch(text):
        return not ENDS_SENTENCE.search(text) and not any(sign.isdigit() or sign == ":" for sign in text)
    first = re.split("[>»›]", text, maxsplit=1)[0]
    return _TRAIL.fullmatch(text) is not None and not ENDS_SENTENCE.search(text) and len(first.split()) <= MIN_TITLE_WORDS


def _read_headline(lines: list[Line], place: int, front: Front, title: str | None) -> tuple[Front, int]:
    """The front with the headline, and a standfirst between it and a byline; and the place behind them."""
    if place >= len(lines) or (front.title is not None and not is_same_line(lines[place].text, front.title)):
        return front, place
    line = lines[place]
    if title is None and front.byline is None and (byline := read_byline(line.text, below_headline=False)):
        front, place = replace(front, stop=line.stop, byline=byline), place + 1
        while place < len(lines) and is_role(lines[place].text):
            front, place = replace(front, stop=lines[place].stop), place + 1
        if place >= len(lines):
            return front, place
        line = lines[place]
    if title is not None:
        told = _read_below_known_title(lines, place, front, title)
        return (told, place + 1) if told else (front, place)
    # A page's buttons may stand between the headline and what tells that it is one.
    printed, lines = lines, lines[: place + 1] + [one for one in lines[place + 1 :] if not _is_button(one)]
    below = lines[place + 1] if place + 1 < len(lines) else None
    if not may_be_title(line.text) and not (below and _is_short_title(line, below, front.url)):
        return front, place
    further = lines[place + 2] if place + 2 < len(lines) else None
    if below and (_is_byline_or_stamp(below) or _is_of_front(lines, place + 1) or (front.url is None and address_of(below.text))):
        return replace(front, stop=line.stop, title=line.text), place + 1
    if (
        below
        and further
        # Headline, standfirst and byline stand in paragraphs of their own, or all in one.
        and below.is_last_of_paragraph >= line.is_last_of_paragraph
        and (_is_byline_or_stamp(further) or _is_of_front(lines, place + 2) or _is_above_dateline(below, further))
        and len(below.text) <= 2 * MAX_TITLE_CHARS
    ):
        return replace(front, stop=below.stop, title=line.text, standfirst=below.text), printed.index(below) + 1
    headline = without_outlet(line.text, front.url)[0]
    is_below_outlet = front.publisher is not None
    if below and (
        is_of_address(headline, front.url) or stands_like_title(lines, place, front.url, is_below_outlet=is_below_outlet)
    ):
        return replace(front, stop=line.stop, title=line.text), place + 1
    return front, place


def _read_below_known_title(lines: list[Line], place: int, front: Front, title: str) -> Front | None:
    """The front with the first line of a text whose headline its container tells: the same, a standfirst, a writer."""
    line = lines[place]
    taken = replace(front, stop=line.stop, title=title)
    if is_same_line(line.text, title):
        return taken
    if _is_standfirst_of_page(lines, place):
        return replace(taken, standfirst=line.text)
    if told := read_byline_and_stamp(line, replace(front, title=title)) or read_place_and_stamp(
        line, replace(front, title=title)
    ):
        return told
    if (teller := _DOTTED_NAME.fullmatch(line.text)) and front.byline is None and place + 1 < len(lines):
        return replace(taken, byline=teller[1])
    byline = read_byline(line.text, below_headline=True, above_stamp=True) if _is_above_stamp(lines, place) else None
    return replace(taken, byline=byline) if byline and front.byline is None else None


def _read_below(lines: list[Line], place: int, front: Front) -> Front | None:
    """The front with a line that stands below a headline, or where one might: a byline, a stamp, a mail address."""
    line = lines[place]
    taken = replace(front, stop=line.stop)
    if front.title and front.byline is None and front.published_date and _is_standfirst(lines, place):
        return replace(taken, standfirst=line.text)
    if front.title is not None and (_is_button(line) or _is_trail(line.text)):
        return taken
    if front.byline and (is_role(line.text) or _is_aside_of_byline(lines, place)):
        return replace(taken, publisher=front.publisher or outlet_in(line.text))
    if (front.title or front.byline is None) and (both := read_byline_and_stamp(line, replace(front, byline=None))):
        # What stands below the writer beside the day is an outlet, a place.
        return replace(both, byline=front.byline or both.byline)
    above_stamp = _is_above_stamp(lines, place)
    if byline := read_byline(line.text, below_headline=front.title is not None, above_stamp=above_stamp):
        if front.byline is None:
            return replace(taken, byline=byline)
        return taken if above_stamp or is_same_line(byline, front.byline) else None
    if front.byline and above_stamp and len(line.text.split()) <= MAX_ASIDE_WORDS and NAMES.fullmatch(f"A {line.text}"):
        # Where the writer is: 'TARNHOLM'.
        return taken
    if (front.byline or front.title) and all(map(MAIL.fullmatch, line.text.split())):
        return taken
    if front.title and front.url is None and (address := address_of(line.text)):
        return replace(taken, url=address)
    if front.byline is None and front.url and line.is_last_of_paragraph and is_lone_name(line.text, front.url):
        return replace(taken, byline=line.text)
    told = read_stamp(line, front) or (read_label(line, front) if front.title or front.byline else None)
    is_below = front.title or front.byline
    return told or ((read_outlet_and_stamp(line, front) or read_place_and_stamp(line, front)) if is_below else None)


def _is_short_title(line: Line, below: Line, url: str | None) -> bool:
    """Whether a line of a word or two is a headline: right above its writer, and of the address, if there is one."""
    is_above_writer = _is_by_somebody(below) or read_byline_and_stamp(below, Front(title="")) is not None
    return is_above_writer and may_be_title(line.text, least=1) and (url is None or is_of_address(line.text, url))


def _is_above_dateline(line: Line, below: Line) -> bool:
    """Whether a line, last in its paragraph and no sentence, stands above the text's dateline."""
    is_heading = line.is_last_of_paragraph and may_be_title(line.text) and not ENDS_SENTENCE.search(line.text)
    return is_heading and read_dateline(below.text).place is not None


def _is_aside_of_byline(lines: list[Line], place: int) -> bool:
    """Whether a line right below the byline, last in its paragraph, is of names alone: the outlet, the place."""
    line = lines[place]
    is_attached = place > 0 and not lines[place - 1].is_last_of_paragraph and line.is_last_of_paragraph
    of_names = NAMES.fullmatch(f"A {line.text.replace(',', '').replace(' of the ', ' Of The ')}") is not None
    return is_attached and place + 1 < len(lines) and of_names and len(line.text.split()) <= MAX_OUTLET_WORDS + 1


def _is_standfirst(lines: list[Line], place: int) -> bool:
    """Whether a line below headline and day is a standfirst: right above 'By Ada Holm'."""
    line = lines[place]
    if place + 1 >= len(lines) or len(line.text) > MAX_TITLE_CHARS or read_byline(line.text, below_headline=True):
        return False
    return _is_by_somebody(lines[place + 1])


def _is_by_somebody(line: Line) -> bool:
    """Whether a line is 'By Ada Holm': a byline wherever it stands."""
    return _BY.match(line.text) is not None and read_byline(line.text, below_headline=False) is not None


def _is_standfirst_of_page(lines: list[Line], place: int) -> bool:
    """Whether a line whose headline is told elsewhere is a standfirst: alone in its paragraph above a writer or a day."""
    line = lines[place]
    if place + 1 >= len(lines) or not line.is_last_of_paragraph or len(line.text) > 2 * MAX_TITLE_CHARS:
        return False
    # A writer above a day is no standfirst.
    if _is_byline_or_stamp(line):
        return False
    below = lines[place + 1]
    told = read_byline_and_stamp(below, Front(title="")) or read_stamp(below, Front())
    return bool(told and told.published_date) or (_BY.match(below.text) is not None and _is_byline_or_stamp(below))


def _is_above_stamp(lines: list[Line], place: int) -> bool:
    """Whether a time stamp, an outlet or a mail address stands in one of the next lines, with no more than names between them."""
    for line in lines[place + 1 : place + 1 + MAX_ASIDES]:
        if read_stamp(line, Front()) or MAIL.fullmatch(line.text) or is_outlet(line.text):
            return True
        if not NAMES.fullmatch(f"A {line.text}"):
            return False
    return False


def _is_of_front(lines: list[Line], place: int) -> bool:
    """Whether a line below what may be a headline is a label, an outlet with its day, or a name above a time stamp."""
    if read_outlet_and_stamp(lines[place], Front()) or AGO.fullmatch(lines[place].text):
        return True
    label = read_label(lines[place], Front())
    if label and (label.byline or label.published_date or (label.publisher and _is_above_stamp(lines, place))):
        return True
    return _is_above_stamp(lines, place) and read_byline(lines[place].text, below_headline=True, above_stamp=True) is not None


def _is_byline_or_stamp(line: Line) -> bool:
    if read_byline(line.text, below_headline=True) is not None or read_stamp(line, Front()) is not None:
        return True
    return (read_byline_and_stamp(line, Front(title="")) or read_place_and_stamp(line, Front())) is not None
