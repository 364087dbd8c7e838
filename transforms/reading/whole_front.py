"""A front read as a whole: lines of which each has its part, down to the last that names the writer or the day.

`front` reads line after line, and stops at the first that tells nothing by itself: a section above the headline, a standfirst, a
page's buttons, a picture's line. Here what stands between is explained by what stands around it: a front has one headline, not
more than two standfirsts, and whatever else is above its last writer or day must be of a kind that no text is of.
"""

import re
from dataclasses import replace
from enum import Enum, auto
from itertools import takewhile

from transforms.languages.known import FRONTS
from transforms.reading.bylines import (
    ENDS_SENTENCE,
    MAIL,
    MAX_LINE_CHARS,
    NAME,
    is_given_name,
    is_outlet,
    is_role,
    outlet_in,
    read_byline,
)
from transforms.reading.headlines import MAX_TITLE_CHARS, MIN_TITLE_WORDS, Line, is_of_address, is_same_line, may_be_title
from transforms.reading.mastheads import read_masthead, read_outlet_and_stamp
from transforms.reading.side_by_side import read_byline_and_stamp
from transforms.reading.stamps import DIVISION, Front, address_of, is_of_stamp_words, read_kicker, read_label, read_stamp

MAX_DECKS, MAX_DECK_CHARS = 2, 300
MAX_SECTION_WORDS = 3
MIN_DECK_WORDS = 8
MAX_SERVICES = 8
MAX_ASIDES = 2
"""Between the writer and the day stand at most so many lines: the agency, and the place."""
MIN_TEXT_CHARS = 60
"""Below a front stands a text of at least so many characters. Chosen by hand."""

_BUTTON = "|".join(map(re.escape, sorted(FRONTS.buttons, key=len, reverse=True)))
_BUTTONS = re.compile(
    rf"(?:(?:\d{{1,5}} )?(?:{_BUTTON}):?(?: ?\(\d{{1,5}}\))?)(?:[ |•·/]{{1,5}}(?:{_BUTTON})(?: ?\(\d{{1,5}}\))?)*"
    r"|(?:add|follow|prefer) [\w ]{1,40} on google",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    rf"[\[(]?(?:{'|'.join(FRONTS.credits)})(?: (?:by|credit|courtesy of)\b:?| ?[:|/])(?-i:(?! ?[a-zß-öø-ÿ])).{{0,300}}",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    rf"[^()]{{10,300}} ?[(\[](?:(?:{'|'.join(FRONTS.credits)})\b[^()\[\]]{{0,80}}"
    r"|[^()\[\]/|]{2,40} ?[/|] ?[^()\[\]]{2,40})[)\]]",
    re.IGNORECASE,
)
"""A picture's caption: 'Fishers leave the ice on Saturday. (Jane Orr/Lake County News)'."""
_NOTE = re.compile(rf"[(\[*_]*(?:{'|'.join(FRONTS.notes)}).{{0,400}}", re.IGNORECASE)
_READ_TIME = re.compile(r"~?\d{1,3}[ -]?min(?:ute)?s?\.?(?: read)?", re.IGNORECASE)
_SHOUTED = re.compile(r"[^a-zß-öø-ÿ]*[^\W\d_][^a-zß-öø-ÿ]*")
_SHOUTED_NAME = re.compile(r"[^\W\d_a-z]{2,}(?: [^\W\d_a-z]{2,}){1,2}")
_DIVISION_OF_SECTIONS = re.compile(r"\s*[|•·›»>/]\s*|\s+[-–—]\s+")
_PLACES = "|".join(FRONTS.byline_places)
_ONE = rf"{NAME}(?: {NAME}){{1,3}}"
_WRITERS = re.compile(
    rf"{_ONE}(?:(?:, | and | & | / ?| ?\| ?){_ONE}){{0,3}}(?:(?:, | (?:{_PLACES}) | ?\| ?){NAME}(?: {NAME}){{0,2}})?"
)
_PLACE = re.compile(rf"{NAME}(?: {NAME}){{0,3}}(?:, {NAME}(?: {NAME}){{0,2}})?")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]][ ,:–—-]{1,3}(\S.*\d.*)")
_BRACKETED_END = re.compile(r" ?\([^()]{2,30}\)$")
_TELEPHONE = re.compile(r"\+?[\d() .-]{7,20}")


class Part(Enum):
    """What a line of a front is."""

    FURNITURE = auto()
    SECTION = auto()
    DATED = auto()
    WRITER = auto()
    ROLE = auto()
    WORDS = auto()
    """A headline, a standfirst, or the text's own first line."""


def read_whole(lines: list[Line], text: str, url: str | None, title: str | None = None) -> Front | None:
    """The front that the lines are; None where they are none beyond doubt. `title` is what its container says, where it does.

    >>> texts = ["FARMING • LIVESTOCK", "Goats at half price", "The wells are dry.", "Ada Holm", "12 March 2026", "Share"]
    >>> texts += ["Rain fell." * 9]
    >>> lines = [Line(line, place, place + 1, True) for place, line in enumerate(texts)]
    >>> told = read_whole(lines, "".join(texts), None)
    >>> told.title, told.standfirst, told.byline, told.published_date.isoformat(), texts[told.stop][:10]
    ('Goats at half price', 'The wells are dry.', 'Ada Holm', '2026-03-12', 'Rain fell.')
    """
    front, start = read_masthead(lines, Front(url=url), text)
    sure: Front | None = None
    decks = decks_behind = 0
    last = Part.FURNITURE
    for place in range(start, len(lines)):
        line = lines[place]
        is_title = title is not None and front.title is None and is_same_line(line.text, title)
        part, told = (Part.WORDS, front) if is_title else _explain(lines, place, front, last)
        if part is Part.WORDS:
            decks, decks_behind = decks + (front.title is not None), decks_behind + (sure is not None)
            taken = _with_words(line, front)
            if taken is None or decks > MAX_DECKS or decks_behind > 1:
                break
            told = taken
        front = replace(told, stop=line.stop)
        if part is Part.WORDS and sure is None and _is_last(lines, place, front):
            sure = front
            break
        is_told = front.title is not None and part in (Part.DATED, Part.WRITER)
        is_behind = sure is not None and not decks_behind and part in (Part.FURNITURE, Part.ROLE)
        if is_behind or (is_told and not (decks_behind and sure and not _tells_more(front, sure))):
            sure, decks_behind = front, 0
        last = part
    return sure if sure and len(text) - sure.stop >= MIN_TEXT_CHARS and text[sure.stop :].strip() else None


def _is_last(lines: list[Line], place: int, front: Front) -> bool:
    """Whether a headline below writer and day stands above the text."""
    line, below = lines[place], lines[place + 1].text if place + 1 < len(lines) else ""
    is_headline = front.title == line.text and len(line.text.split()) >= MIN_TITLE_WORDS and not ENDS_SENTENCE.search(line.text)
    is_told = front.byline is not None and front.published_date is not None
    return is_headline and is_told and len(below) >= MIN_TEXT_CHARS and ENDS_SENTENCE.search(below) is not None


def _tells_more(front: Front, sure: Front) -> bool:
    """Whether a standfirst stood between the writer and the day: below both begins the text."""
    return (front.byline is not None and sure.byline is None) or (
        front.published_date is not None and sure.published_date is None
    )


def _with_words(line: Line, front: Front) -> Front | None:
    """The front with a headline, or with a standfirst below it; None where the line can be neither."""
    if front.title is None:
        # Below an address, a word or two are a section's unless they are the address's, too.
        is_short = front.url is not None and len(line.text.split()) < MIN_TITLE_WORDS and not is_of_address(line.text, front.url)
        return replace(front, title=line.text) if may_be_title(line.text, least=1) and not is_short else None
    if len(line.text) > MAX_DECK_CHARS:
        return None
    return replace(front, standfirst=f"{front.standfirst}\n{line.text}" if front.standfirst else line.text)


def _explain(lines: list[Line], place: int, front: Front, last: Part) -> tuple[Part, Front]:
    """What the line is, and the front with what it tells."""
    line = lines[place]
    if len(line.text) <= MAX_LINE_CHARS or address_of(line.text):
        if front.byline is not None and is_role(line.text):
            return Part.ROLE, replace(front, publisher=front.publisher or outlet_in(line.text))
        for read in (_read_furniture, _read_dated, _read_writer):
            if told := read(line, front):
                return told
        if _is_section(lines, place, front, last):
            return Part.SECTION, front
        if front.title is None and place == 0 and len(lines) > 1 and is_outlet(line.text):
            return Part.FURNITURE, replace(front, publisher=front.publisher or line.text)
        if told := _read_name(lines, place, front):
            return told
        if front.byline is not None and last in (Part.WRITER, Part.ROLE, Part.DATED) and _is_of_writer(lines, place):
            return Part.ROLE, front
    if _NOTE.fullmatch(line.text) or (front.title is not None and _is_of_picture(line.text)):
        return Part.FURNITURE, front
    return Part.WORDS, front


def _read_furniture(line: Line, front: Front) -> tuple[Part, Front] | None:
    """Buttons, addresses, a label that tells nothing of the article, a time without a day."""
    text = line.text
    if (address := address_of(text)) is not None:
        return Part.FURNITURE, replace(front, url=front.url or address)
    parts = _parts_of(text)
    is_contact = all(MAIL.fullmatch(part) or _TELEPHONE.fullmatch(part) for part in parts) and not _has_day(line)
    if _is_buttons(text) or _READ_TIME.fullmatch(text) or is_contact or (front.title and is_same_line(text, front.title)):
        return Part.FURNITURE, front
    if front.title is None and _is_trail(text):
        return Part.SECTION, front
    return None


def _is_buttons(text: str) -> bool:
    """Whether a line is of buttons alone; behind 'Share:' some may be of services that nobody knows here."""
    if _BUTTONS.fullmatch(text):
        return True
    label, colon, services = text.partition(":")
    words = services.lower().split()
    is_label = bool(colon) and label.lower() in FRONTS.buttons
    return is_label and len(words) <= MAX_SERVICES and any(word in FRONTS.buttons for word in words)


def _read_dated(line: Line, front: Front) -> tuple[Part, Front] | None:
    """A line with the day, alone, or beside writer, outlet, place and more."""
    told = read_stamp(line, front)
    if told is None and front.title is None and (told := read_kicker(line, front)) is not None:
        return (Part.SECTION if told.published_date == front.published_date else Part.DATED), told
    if told is not None:
        return (Part.DATED if _has_day(line) else Part.FURNITURE), told
    both = read_byline_and_stamp(line, replace(front, byline=None, title=front.title or ""))
    if both is not None:
        return Part.DATED, replace(both, title=front.title, byline=front.byline or both.byline)
    if (outlet := read_outlet_and_stamp(line, front)) is not None:
        return Part.DATED, outlet
    if (found := _IN_BRACKETS.fullmatch(line.text)) and (dated := _read_dated(replace(line, text=found[2]), front)):
        return dated[0], replace(dated[1], publisher=dated[1].publisher or found[1])
    return _read_dated_beside(line, front)


def _read_dated_beside(line: Line, front: Front) -> tuple[Part, Front] | None:
    """'Port Ellery, Orland · 12 March 2026', '12 March 2026 | 6:15pm (local time)': the day, and names that are no writer's."""
    parts = _parts_of(_BRACKETED_END.sub("", line.text))
    dated, has_day = front, False
    for part in parts:
        one = replace(line, text=part)
        if (stamped := read_stamp(one, dated)) is not None:
            dated, has_day = stamped, has_day or _has_day(one)
        elif is_outlet(part):
            dated = replace(dated, publisher=dated.publisher or part)
        elif not (_PLACE.fullmatch(part) or _BUTTONS.fullmatch(part) or _is_known_section(part)):
            return None
    return (Part.DATED, dated) if (has_day and len(parts) > 1) or (has_day and parts[0] != line.text) else None


def _has_day(line: Line) -> bool:
    alone = read_stamp(line, Front())
    return alone is not None and alone.published_date is not None


def _read_writer(line: Line, front: Front) -> tuple[Part, Front] | None:
    """'By Ada Holm', 'Staff Reporter', 'Author: Ada Holm'; a second one beside the first."""
    byline = read_byline(line.text, below_headline=False)
    if byline is None and (label := read_label(line, front)) is not None and label != replace(front, stop=label.stop):
        return (Part.WRITER if label.byline != front.byline else Part.DATED), replace(label, stop=line.stop)
    if (
        byline is None
        and front.title is not None
        and front.byline is None
        and len(line.text.split()) > 1
        and _says_who(line.text)
    ):
        byline = read_byline(line.text, below_headline=True)
    if byline is None:
        return None
    if front.byline is None:
        return Part.WRITER, replace(front, byline=byline)
    is_known = is_same_line(byline, front.byline) or byline in front.byline or byline.lower() in FRONTS.agencies
    return Part.WRITER, front if is_known else replace(front, byline=f"{front.byline}, {byline}")


def _says_who(text: str) -> bool:
    """Whether a line is not of names alone, as subheadings are, too: 'Our Correspondent, Tarnholm', 'AFP, Tarnholm'."""
    first = re.split(r"[,|/]", text, maxsplit=1)[0].strip().lower()
    has_role = bool(set(first.split()) & FRONTS.writer_roles) or first in FRONTS.agencies
    return has_role or not _WRITERS.fullmatch(text)


def _read_name(lines: list[Line], place: int, front: Front) -> tuple[Part, Front] | None:
    """A bare name below the headline: right above the day, a role or an address, or below the day where it is known as a name."""
    text = lines[place].text
    # 'Redacción / Ada Holm': whatever the desk is called.
    desk, slash, behind = text.partition("/")
    if slash and " " not in desk.strip() and is_given_name(behind.split(maxsplit=1)[0] if behind.strip() else ""):
        text = behind.strip()
    if front.title is None or front.byline is not None or not _WRITERS.fullmatch(text):
        return None
    words = re.findall(r"[^\W\d_]+", text.lower())
    if set(words) & (FRONTS.function_words - FRONTS.byline_links) or ENDS_SENTENCE.search(text):
        return None
    below = [one for one in lines[place + 1 : place + 8] if _read_furniture(one, Front(title="")) is None][: MAX_ASIDES + 1]
    asides = list(takewhile(lambda one: _read_dated(one, Front(title="")) is None and not is_role(one.text), below))
    is_above = len(asides) < len(below) and all(_PLACE.fullmatch(one.text) for one in asides)
    # Of two names above a day, the first is the standfirst where only the second is known as a person's.
    if not is_given_name(words[0]) and any(is_given_name(one.text.split()[0]) for one in asides):
        is_above = False
    attached = lines[place + 1 : place + 2]
    is_above_address = bool(attached) and all(map(MAIL.fullmatch, _parts_of(attached[0].text)[:1]))
    is_known = front.published_date is not None and (is_given_name(words[0]) or _is_shouted_name(lines, place, front))
    return (Part.WRITER, replace(front, byline=text)) if is_above or is_above_address or is_known else None


def _is_shouted_name(lines: list[Line], place: int, front: Front) -> bool:
    """Whether a line in capitals right above the text is a name: no word of it is one of the text's own, or of a headline's.

    'INGA DAHLE' is one, and 'WATER SHORTAGE' above a text of water is a heading.
    """
    text, below = lines[place].text, [one.text for one in lines[place + 1 :]]
    words = set(text.lower().split())
    is_shape = _SHOUTED_NAME.fullmatch(text) is not None and not _SHOUTED.fullmatch(front.title or "")
    if not is_shape or not below or len(below[0]) < MIN_TEXT_CHARS or not ENDS_SENTENCE.search(below[0]):
        return False
    if words & (FRONTS.outlet_words | FRONTS.function_words | FRONTS.writer_roles) or _is_known_section(text):
        return False
    if words & (FRONTS.sections | FRONTS.buttons | FRONTS.places) or any(word.endswith(FRONTS.no_name_endings) for word in words):
        return False
    used = {found.lower() for line in (front.title or "", *below) for found in re.findall(r"[^\W\d_]+", line)}
    return not words & used


def is_writer_above(text: str, below: Line) -> bool:
    """Whether a line of nothing but names stands above what the writer is, or is known as a name and stands above a day."""
    if not _WRITERS.fullmatch(text) or is_outlet(text):
        return False
    is_known = is_given_name(text.split()[0])
    return is_role(below.text) or (is_known and read_stamp(below, Front()) is not None)


def _is_of_writer(lines: list[Line], place: int) -> bool:
    """Whether a line at the byline says what the writer is, and where: 'Balkan affairs correspondent', 'TARNHOLM'."""
    text = lines[place].text
    if is_role(text):
        return True
    is_attached = place > 0 and not lines[place - 1].is_last_of_paragraph
    is_above_day = place + 1 < len(lines) and _read_dated(lines[place + 1], Front(title="")) is not None
    return (is_attached or is_above_day) and _PLACE.fullmatch(text) is not None and len(text.split()) <= MAX_SECTION_WORDS


def _is_section(lines: list[Line], place: int, front: Front, last: Part) -> bool:
    """Whether a line above the headline names a part of the paper: 'LABOUR', 'FARMING • EXCLUSIVE', 'Opinion | Frost'."""
    text = lines[place].text
    if front.title is not None or ENDS_SENTENCE.search(text):
        return False
    parts = [part for part in _DIVISION_OF_SECTIONS.split(text) if part]
    if not parts or any(len(part.split()) > MAX_SECTION_WORDS for part in parts):
        return False
    below = next((one.text for one in lines[place + 1 : place + 4] if not _is_of_no_headline(one)), None)
    if below is None or not may_be_title(below, least=1):
        return False
    if _is_known_section(parts[0]) and (len(parts) > 1 or _is_known_section(text)):
        return True
    # 'Harvest' above 'Rice farmers to get new pumps'; what stands below a headline of a word is a sentence.
    is_word = len(text.split()) == 1 and len(below.split()) > MIN_TITLE_WORDS and not ENDS_SENTENCE.search(below)
    # 'Algae' above 'A lake has turned green and nobody knows why' is the headline of a text of algae.
    if is_word and place == 0 and len(below.split()) >= MIN_DECK_WORDS and not _SHOUTED.fullmatch(text):
        told = " ".join(one.text for one in lines[place + 2 :] if len(one.text) >= MIN_TEXT_CHARS)
        is_word = re.search(rf"\b{re.escape(text)}\b", told, re.IGNORECASE) is None
    is_shouted = all(_SHOUTED.fullmatch(part) for part in parts) and not _SHOUTED.fullmatch(below)
    is_place = last is Part.SECTION and text.casefold() in FRONTS.places
    return is_word or is_shouted or is_place


def _is_known_section(text: str) -> bool:
    return text.casefold().strip("*[]() ") in FRONTS.sections or read_kicker(Line(text, 0, 0, True), Front()) is not None


def _is_of_no_headline(line: Line) -> bool:
    nothing = Front(title="")
    return any(read(line, nothing) is not None for read in (_read_furniture, _read_dated, _read_writer))


def _is_of_picture(text: str) -> bool:
    return _CREDIT.fullmatch(text) is not None or (len(text) <= MAX_TITLE_CHARS and _CREDIT_AT_END.fullmatch(text) is not None)


def _is_trail(text: str) -> bool:
    """Where a page stands on its site, from a section on: 'Agriculture > Horticulture'."""
    parts = re.split(r"\s*[>›»]\s*|\s+/\s+", text)
    is_short = all(len(part.split()) <= MAX_SECTION_WORDS for part in parts)
    starts = _is_known_section(parts[0]) or parts[0].lower() == "home" or (is_short and _is_known_section(parts[-1]))
    return len(parts) > 1 and starts and not ENDS_SENTENCE.search(text)


def _parts_of(text: str) -> list[str]:
    """What stands side by side on a line; a day's own commas divide nothing."""
    parts = [part for part in DIVISION.split(text) if part]
    joined: list[str] = []
    for part in parts:
        if joined and is_of_stamp_words(joined[-1]) and is_of_stamp_words(part):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined
