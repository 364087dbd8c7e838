"""What stands above an article's text and is none of it: address, headline, standfirst, byline, time stamps.

A line is taken off when its shape, and what stands beside it, leave no doubt; what is doubtful stays in the text. Nothing is
lost: what is taken off is kept as printed.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from transforms.languages.known import FRONTS
from transforms.reading.addresses import words_of_address
from transforms.reading.dates import Moment, NoSuchDay, read_moment

MAX_LINES = 16
"""A front has at most so many lines that are not blank."""

MAX_TITLE_CHARS = 200
MAX_TITLE_WORDS = 28
MIN_TITLE_WORDS = 3
MAX_LINE_CHARS = 160
"""A byline or a stamp is no longer."""

MAX_ROLE_WORDS = 5
"""A line that says what the writer is has no more: 'Chief political correspondent'."""

MIN_SLUG_WORDS = 3
MIN_SLUG_SHARE = 0.6
"""A first line is the headline that the address is made of when it shares so many words with it, and this share of its own."""

MIN_TEXT_CHARS = 60
"""The paragraph that a headline stands above has a sentence of at least so many characters."""

_HEADER = re.compile(r"date:?[ \t]+(\d{4}([-/.])\d{1,2}\2\d{1,2})(?=\s|$)", re.IGNORECASE)
_HEADER_LINE = re.compile(r"date:?[ \t]+(.{0,40}\d.{0,40})", re.IGNORECASE)
_ADDRESS = re.compile(r"<?((?:https?://|www\.)[^\s<>]+)>?")
_LABELLED = re.compile(r"([A-Za-z][A-Za-z ]{1,18}?) ?: *(\S.*)")
_LABELS = {label: kind for kind, labels in FRONTS.labels.items() for label in labels}
_STAMPS = "|".join(FRONTS.stamps)
_STAMP = re.compile(rf"(?:{_STAMPS})\b[:\s]", re.IGNORECASE)
_STAMP_TOKEN = re.compile(r"[A-Za-z]+|\d+")
_BYLINE = re.compile(rf"(?:{'|'.join(FRONTS.byline_starts)})[ \t]+(?=\S)(.*)", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}")
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_NAMES = re.compile(rf"{_NAME}(?: {_NAME}){{1,4}}")
_NAME_AT_PLACE = re.compile(rf"{_NAME}(?: {_NAME}){{1,2}}(?: (?:{'|'.join(FRONTS.byline_places)}) {_NAME}(?: {_NAME}){{0,2}})?")
_DAY_IN_NUMBERS = re.compile(r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b")
_DIVISION = re.compile(rf"\s*[|•·]\s*|\s+[-–—]\s+|,\s+|\s+(?=(?:{'|'.join(FRONTS.byline_starts)})\s)", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$")
_ENDS_NO_TITLE = re.compile(r"[.,;:…—–-]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, and the characters of the text that it takes up with its line end."""

    text: str
    start: int
    stop: int
    is_last_of_paragraph: bool


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
    place = 0
    while place < len(lines) and (told := _read_line(lines[place], front, is_first=place == 0)):
        front, place = told, place + 1
    sure = front
    front, place = _read_headline(lines, place, front, title)
    while place < len(lines) and (told := _read_below(lines[place], front)):
        front, place = told, place + 1
    # Where nothing would be left, what might be a headline is the text.
    front = front if text[front.stop :].strip() else sure
    return replace(front, url=front.url if front.url != url else None)


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
            lines.append(Line(line.strip(), start, stop, is_last))
        place = stop
    return lines


def _read_line(line: Line, front: Front, *, is_first: bool) -> Front | None:
    """The front with a line that tells by itself what it is: a header, an address, a label, a stamp; None when it is none."""
    if is_first and (header := _read_header(line, front)):
        return header
    if (address := _address(line.text)) and front.url in (None, address):
        return replace(front, stop=line.stop, url=address)
    return _read_label(line, front) or _read_stamp(line, front)


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
    found = _LABELLED.fullmatch(line.text)
    if found is None or len(line.text) > 2 * MAX_TITLE_CHARS:
        return None
    label = " ".join(found[1].lower().split())
    kind = _LABELS.get(label)
    if kind is None:
        return None
    taken = replace(front, stop=line.stop)
    if kind == "date" or label in FRONTS.of_version:
        moment = _moment(found[2])
        return _dated(taken, moment, of_version=label in FRONTS.of_version) if moment else None
    if kind == "url":
        address = _address(found[2])
        return replace(taken, url=address) if address else None
    if kind and getattr(front, kind) is None and (kind in ("title", "standfirst") or not _ENDS_SENTENCE.search(found[2])):
        said: dict[str, Any] = {kind: found[2]}
        return replace(taken, **said)
    return taken if not kind else None


def _read_stamp(line: Line, front: Front) -> Front | None:
    """'Published: 12 Mar 2026 09:15', 'Thursday, March 12, 2026': a line that says when, and nothing else."""
    text = line.text
    if len(text) > MAX_LINE_CHARS or not any(map(str.isdigit, text)) or not _is_of_stamp_words(text):
        return None
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
    found = re.search(rf"\W\s*(?=(?:{'|'.join(FRONTS.of_version)})\b)", text[1:], re.IGNORECASE)
    return text if found is None else text[: found.start() + 1]


def _without_start(text: str) -> str:
    """The stamp's date and time: without its first words, weekday and the bars between."""
    text = re.sub(rf"^(?:(?:{_STAMPS})\b[:\s]*)+", "", text.strip(), flags=re.IGNORECASE)
    return re.sub(r"\s*[|•·]\s*", " ", text).strip()


def _read_headline(lines: list[Line], place: int, front: Front, title: str | None) -> tuple[Front, int]:
    """The front with the headline, and a standfirst between it and a byline; and the place behind them."""
    if place >= len(lines) or (front.title is not None and not _is_same(lines[place].text, front.title)):
        return front, place
    line = lines[place]
    if title is not None:
        return (replace(front, stop=line.stop, title=title), place + 1) if _is_same(line.text, title) else (front, place)
    if not _may_be_title(line.text):
        return front, place
    below = lines[place + 1] if place + 1 < len(lines) else None
    further = lines[place + 2] if place + 2 < len(lines) else None
    if below and (_is_byline_or_stamp(below) or (front.url is None and _address(below.text))):
        return replace(front, stop=line.stop, title=line.text), place + 1
    if (
        below
        and further
        # Headline, standfirst and byline stand in paragraphs of their own, or all in one.
        and below.is_last_of_paragraph >= line.is_last_of_paragraph
        and _is_byline_or_stamp(further)
        and len(below.text) <= 2 * MAX_TITLE_CHARS
    ):
        return replace(front, stop=below.stop, title=line.text, standfirst=below.text), place + 2
    if below and (_is_of_address(line.text, front.url) or _stands_like_title(line, below, front)):
        return replace(front, stop=line.stop, title=line.text), place + 1
    return front, place


def _read_below(line: Line, front: Front) -> Front | None:
    """The front with a line that stands below a headline, or where one might: a byline, a stamp, a mail address."""
    taken = replace(front, stop=line.stop)
    if byline := _read_byline(line.text, below_headline=front.title is not None):
        if front.byline is None:
            return replace(taken, byline=byline)
        return taken if _is_same(byline, front.byline) else None
    if both := _read_byline_and_stamp(line, front):
        return both
    if (front.byline or front.title) and _MAIL.fullmatch(line.text):
        return taken
    if front.byline and _is_role(line.text):
        return taken
    if front.title and front.url is None and (address := _address(line.text)):
        return replace(taken, url=address)
    if front.byline is None and front.url and line.is_last_of_paragraph and _is_lone_name(line.text, front.url):
        return replace(taken, byline=line.text)
    return _read_stamp(line, front) or (_read_label(line, front) if front.title else None)


def _is_byline_or_stamp(line: Line) -> bool:
    if _read_byline(line.text, below_headline=True) is not None or _read_stamp(line, Front()) is not None:
        return True
    return _read_byline_and_stamp(line, Front(title="")) is not None


def _read_byline_and_stamp(line: Line, front: Front) -> Front | None:
    """'By Ada Holm | 12 March 2026', 'Posted on 12 March 2026 by Ada Holm': the front with both."""
    if front.byline is not None or len(line.text) > MAX_LINE_CHARS:
        return None
    for found in _DIVISION.finditer(line.text):
        parts = line.text[: found.start()], line.text[found.end() :]
        for name, stamp in (parts, parts[::-1]):
            byline = _read_byline(name, below_headline=front.title is not None)
            dated = byline and _read_stamp(replace(line, text=stamp), front)
            if dated:
                return replace(dated, byline=byline)
    return None


def _is_role(text: str) -> bool:
    """Whether a line below a byline says what the writer is: 'Chief political correspondent'."""
    words = text.lower().split()
    return len(words) <= MAX_ROLE_WORDS and words[-1] in FRONTS.writer_roles


def _read_byline(text: str, *, below_headline: bool) -> str | None:
    """Whom the line names as the writer, without 'By'; None when it is no byline.

    Without a headline above, only what begins with 'By' or says who the writer is.
    """
    if len(text) > MAX_LINE_CHARS or _ENDS_SENTENCE.search(text):
        return None
    if found := _BYLINE.fullmatch(text):
        return found[1] if _are_names(found[1]) else None
    if text.lower() in FRONTS.agencies:
        return text
    first, mark, second = _in_two(text)
    if mark and _NAMES.fullmatch(first.title() if first.isupper() else first):
        words = {word.lower() for word in re.findall(r"[^\W\d_]+", second)}
        if words & FRONTS.writer_roles or (mark != "," and words & FRONTS.outlet_words) or second.lower() in FRONTS.agencies:
            return text
    # A bare name is a byline below a headline only when nothing else stands on its line.
    return text if below_headline and _NAME_AT_PLACE.fullmatch(text) and not text.isupper() else None


def _are_names(text: str) -> bool:
    """Whether a line behind 'By' holds capitalized names and the small words between them: 'the river' does not."""
    words = re.findall(r"[^\s,|/&]+", text)
    if not words or len(words) > 14 or words[0].lower() in FRONTS.stamp_words or not words[0][:1].isupper():
        return False
    small = FRONTS.byline_links | FRONTS.writer_roles
    return all(word[:1].isupper() or word.lower() in small or "@" in word or word in "-–—•·" for word in words)


def _in_two(text: str) -> tuple[str, str, str]:
    """The line in two at its first bar, dash or comma, and the mark between."""
    found = re.search(r"\s*[|•/]\s*|\s+[-–—]\s+|,\s+", text)
    return (text, "", "") if found is None else (text[: found.start()], found[0].strip(), text[found.end() :])


def _may_be_title(text: str) -> bool:
    """Whether the line's shape is that of a headline: short, begun with a capital, without a full stop at its end."""
    if len(text) > MAX_TITLE_CHARS or not MIN_TITLE_WORDS <= len(text.split()) <= MAX_TITLE_WORDS:
        return False
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and not letters[0].islower() and not _ENDS_NO_TITLE.search(text) and text.count('"') % 2 == 0


def _stands_like_title(line: Line, below: Line, front: Front) -> bool:
    """Whether a line that may be a headline stands alone above a paragraph, with nothing else to tell what it is.

    Below an address, its words would be in the address; a line that ends like a sentence may be the text's first.
    """
    if front.url and len(words_of_address(front.url)) >= MIN_SLUG_WORDS:
        return False
    if not line.is_last_of_paragraph or _ENDS_SENTENCE.search(line.text) or len(line.text.split()) <= MIN_TITLE_WORDS:
        return False
    return len(below.text) >= MIN_TEXT_CHARS and bool(_ENDS_SENTENCE.search(below.text)) and not _is_speech(line.text)


def _is_speech(text: str) -> bool:
    return text[:1] in "\"“‘'«„‚»‹›「『＂" or ": " in text[:20]


def _is_of_address(text: str, url: str | None) -> bool:
    """Whether the line is the headline that the address is made of; a first sentence would end with a full stop."""
    if url is None or (_ENDS_SENTENCE.search(text) and not text.endswith(("?", "!", "”", '"', "’", "'"))):
        return False
    words = set(re.findall(r"[^\W\d_]{3,}", text.lower()))
    shared = words & words_of_address(url)
    return len(shared) >= min(MIN_SLUG_WORDS, len(words)) and len(shared) >= MIN_SLUG_SHARE * len(words)


def _is_lone_name(text: str, url: str) -> bool:
    """Whether a line below an address is a writer's name alone: 'Ada Holm', of whom the address does not speak."""
    if not _NAMES.fullmatch(text) or len(text.split()) > 3 or text.isupper():
        return False
    slug = words_of_address(url)
    return len(slug) >= MIN_SLUG_WORDS and not slug & {word.lower() for word in text.split()}


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
