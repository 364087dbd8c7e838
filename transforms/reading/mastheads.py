"""An outlet's name above an article: alone above a day, with its city, with a day on its line, or at the headline's end."""

import re
from dataclasses import replace

from transforms.languages.known import FRONTS, NOTES
from transforms.reading.addresses import site_of
from transforms.reading.bylines import ENDS_SENTENCE, MAX_LINE_CHARS, MAX_OUTLET_WORDS, NAME, NAMES, is_outlet
from transforms.reading.headlines import MIN_TITLE_WORDS, Line, may_be_title
from transforms.reading.stamps import DIVISION, Front, read_kicker, read_stamp

MAX_LINES_TO_STAMP = 4
"""Below an outlet's name and its city, the day stands in one of so many lines."""

LAST_CHARS = 600
"""The copyright line that names the outlet stands among so many characters at the text's end."""

_WITH_CITY = re.compile(r"([^\W_][^()]{1,50}?) ?\(([^\W\d_a-z][\w.'’ ,-]{1,40})\)")
_PAGE = re.compile(r",? (?:p\.|pp\.|pg\.?|page) ?[A-Z]?\d{1,4}$", re.IGNORECASE)
_END_OF_HEADLINE = re.compile(r"\s*\|\s*|\s+(?:[-–—»·•]|--|::)\s+")
_PLACE = re.compile(rf"{NAME}(?: {NAME}){{0,2}}, {NAME}(?: {NAME}){{0,2}}")
_SITE = re.compile(r"(?:the )?[\w-]+(?:\.[a-z]{2,10}){1,2}", re.IGNORECASE)


def read_masthead(lines: list[Line], front: Front, text: str) -> tuple[Front, int]:
    """The front with the outlet, whose name stands alone above a day or with one on its line, and the place behind it.

    'Northmere Courier (Tarnholm)', as those print it who pass on the articles of many papers, is one above a day whatever its
    words; so is a name that the copyright line below the text has.
    """
    if not lines:
        return front, 0
    first = lines[0]
    if read_kicker(first, front):
        return front, 0
    if len(lines) > 1 and (name := _name_of_outlet(first.text, text)):
        has_day = read_stamp(lines[1], Front()) is not None
        # 'Staff Reporter' above a headline is no outlet.
        is_writer = first.text.split()[-1].lower() in FRONTS.writer_roles
        is_above_title = not is_writer and may_be_title(lines[1].text) and len(lines[1].text.split()) > MIN_TITLE_WORDS
        # The headline may stand between the two, and the byline too.
        below = lines[2 : 1 + MAX_LINES_TO_STAMP] if is_above_title else []
        if is_place(lines[1].text) and len(lines) > 2 and read_stamp(lines[2], Front()) is not None:
            return replace(front, stop=lines[1].stop, publisher=name), 2
        if has_day or any((read := read_stamp(line, Front())) and read.published_date for line in below):
            return replace(front, stop=first.stop, publisher=name), 1
    told = read_outlet_and_stamp(first, front)
    return (told, 1) if told else (front, 0)


def _name_of_outlet(line: str, text: str) -> str | None:
    """The outlet whose name the line is; None where it is none."""
    if "," not in line and is_outlet(line):
        return line
    if found := _WITH_CITY.fullmatch(line):
        return found[1] if _is_capitalized(found[1]) else None
    if not _is_capitalized(line) or len(line) < MIN_TITLE_WORDS:
        return None
    below = text[-LAST_CHARS:].split("\n")
    named = (one for one in below if line.lower() in one.lower() and one.strip() != line)
    return line if any(notes.mark.fullmatch(one.strip()) for one in named for notes in NOTES) else None


def is_place(text: str) -> bool:
    """Whether a line is where a paper is made: 'Port Ellery, Orland', or a place that is known.

    >>> is_place("Port Ellery, Orland"), is_place("Nairobi"), is_place("Lamp of hope, they say"), is_place("Rain")
    (True, True, False, False)
    """
    return _PLACE.fullmatch(text) is not None or text.casefold() in FRONTS.places


def _is_capitalized(name: str) -> bool:
    words = name.split()
    capitalized = all(word[:1].isupper() or word.lower() in FRONTS.byline_links for word in words)
    return len(words) <= MAX_OUTLET_WORDS and capitalized and not ENDS_SENTENCE.search(name)


def read_outlet_and_stamp(line: Line, front: Front) -> Front | None:
    """'Northmere Courier, 12 March 2026', 'Northmere Courier · Mar 12, 2026 · 3 min read': the front with both."""
    if len(line.text) > MAX_LINE_CHARS:
        return None
    text = line.text[1:-1] if line.text.startswith("(") and line.text.endswith(")") else line.text
    for found in DIVISION.finditer(text):
        if is_outlet(text[: found.start()]):
            stamp = _PAGE.sub("", text[found.end() :])
            dated = read_stamp(replace(line, text=stamp), front)
            return replace(dated, publisher=front.publisher or text[: found.start()]) if dated and dated.published_date else None
    return None


def without_outlet(headline: str, url: str | None) -> tuple[str, str | None]:
    """A headline without the outlet, or the section, at its end, and the outlet where it is one beyond doubt.

    Behind a bar stands no part of a headline; behind a dash, only an outlet's name is none.

    >>> without_outlet("Dykes to be raised | Local | Northmere Courier", None)
    ('Dykes to be raised', 'Northmere Courier')
    >>> without_outlet("Dykes to be raised - Senneck Post", None), without_outlet("Dykes to be raised | Rappa", None)
    (('Dykes to be raised', 'Senneck Post'), ('Dykes to be raised', None))
    >>> without_outlet("Dykes to be raised – Calloway", None)
    ('Dykes to be raised – Calloway', None)
    """
    outlet = None
    while found := next(reversed(list(_END_OF_HEADLINE.finditer(headline))), None):
        rest, name = headline[: found.start()], headline[found.end() :]
        is_named = _is_outlet_at_end(name, url)
        if len(rest.split()) < MIN_TITLE_WORDS or not (is_named or ("|" in found[0] and _is_capitalized(name))):
            break
        headline, outlet = rest, outlet or (name if is_named else None)
    return headline, outlet


def without_name(title: str, name: str) -> str:
    """The title without the outlet's name at its end.

    >>> without_name("Dykes to be raised - Ekemi Herald", "Ekemi Herald"), without_name("Ekemi Herald: a history", "Ekemi Herald")
    ('Dykes to be raised', 'Ekemi Herald: a history')
    """
    last = next(reversed(list(_END_OF_HEADLINE.finditer(title))), None)
    is_name = last is not None and _letters(title[last.end() :]) == _letters(name)
    return title[: last.start()].strip() or title if last and is_name else title


def headline_alone(title: str, publisher: str | None, url: str | None) -> tuple[str, str | None]:
    """A container's title without the outlet at its end, as those print it who gather from many, and the outlet.

    Where the container names the outlet otherwise, the end of a title is part of it.

    >>> headline_alone("Dykes to be raised - Ekemi Herald", None, None), headline_alone("Dykes - Ekemi Herald", "Rappa", None)
    (('Dykes to be raised', 'Ekemi Herald'), ('Dykes - Ekemi Herald', 'Rappa'))
    """
    if publisher:
        return without_name(title, publisher), publisher
    headline, outlet = without_outlet(title, url)
    return (headline, outlet) if outlet else (title, None)


def _is_outlet_at_end(name: str, url: str | None) -> bool:
    if not name.strip() or (not _is_capitalized(name) and not _SITE.fullmatch(name)):
        return False
    site = site_of(url) if url else None
    letters = _letters(name)
    if site and len(letters) > MIN_TITLE_WORDS and letters == _letters(site.split(".")[0]):
        return True
    words = name.lower().split()
    # 'World News' and 'Business Today' may be sections; what has a name of its own is an outlet.
    is_section = words[-1] in ("news", "today", "online") or set(words) <= FRONTS.unnamed_words
    return _SITE.fullmatch(name) is not None or (is_outlet(name) and not is_section and NAMES.fullmatch(name) is not None)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, re.sub(r"^the\b", "", name.lower())))
