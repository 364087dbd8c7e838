"""The lines above a text that tell by themselves what they are: a header, a label, an address, a time stamp."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from transforms.languages.known import FRONTS
from transforms.reading.bylines import ENDS_SENTENCE, MAX_LINE_CHARS, NAME, NAMES, are_names, is_role, name_of_writer
from transforms.reading.dates import Moment, NoSuchDay, read_moment
from transforms.reading.headlines import MAX_TITLE_CHARS, Line

MAX_ASIDE_WORDS = 12
"""What stands behind a label that says nothing of the article is no longer: 'Photo: Jo Reyes / Northmere Courier'."""

AGO = re.compile(r"\d{1,3} ?(?:d|h|m|w|mo|days?|hours?|hrs?|min(?:ute)?s?|weeks?|months?)(?: ago)?", re.IGNORECASE)
_HEADER = re.compile(r"date:?[ \t]+(\d{4}([-/.])\d{1,2}\2\d{1,2})(?=\s|$)", re.IGNORECASE)
_HEADER_LINE = re.compile(r"date:?[ \t]+(.{0,40}\d.{0,40})", re.IGNORECASE)
_ADDRESS = re.compile(r"<?((?:https?://|www\.)[^\s<>]+)>?")
_LABELLED = re.compile(r"([A-Za-z][A-Za-z -]{1,18}?) ?: *(\S.*)")
_LABELS = {label.replace("-", " "): kind for kind, labels in FRONTS.labels.items() for label in labels}
_LABEL_ALONE = re.compile(rf"(?:{'|'.join(FRONTS.labels['text'])}):", re.IGNORECASE)
_STAMPS = "|".join(FRONTS.stamps)
_STAMP = re.compile(rf"(?:{_STAMPS})\b[:\s]", re.IGNORECASE)
_SECOND_VERSION = re.compile(rf"\W\s*(?=(?:{'|'.join(FRONTS.of_version)})\b)", re.IGNORECASE)
_KICKER = re.compile(
    rf"[*\[(\s]*(?:{'|'.join(FRONTS.kickers)})[*\])\s]*(?:[:|–—-]\s*(\S.*)?|(?<=\s)(?=\S*\d)(\S.*))?", re.IGNORECASE
)
_CONTACT = re.compile(rf"(?:{'|'.join(FRONTS.contacts)})(?:\s?:.*)?", re.IGNORECASE)
_REACHED = re.compile(r"@|\d{3}|^www\.|://")
"""A mail address, a telephone number, a site."""
TIME = re.compile(r"\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.IGNORECASE)
"""A time alone, as papers that report by the minute print it above a headline."""
_ZONE = re.compile(
    r"(\d[:.h]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?) (?:([A-Z]{2,5})|\((?:GMT|UTC) ?[+-]\d{1,2}(?::?\d\d)?\))(?=$|[ |,;)/])"
)
"""A zone behind a time: 'BOT', '(GMT+7)'."""
_ENDS_TIME = re.compile(r"\d ?[ap]\.m\.$", re.IGNORECASE)
"""'March 12, 2026, 9:15 a.m.' ends no sentence."""
_PLACE_AND_DAY = re.compile(rf"{NAME}(?: {NAME}){{0,3}}, (\S.*\d.*)")
_STAMP_TOKEN = re.compile(r"[A-Za-z]+|\d+")
_DAY_IN_NUMBERS = re.compile(r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b")
DIVISION = re.compile(rf"\s*[|•·]\s*|\s+[-–—/]\s+|,\s+|\s+(?=(?:{'|'.join(FRONTS.byline_starts)})\s)", re.IGNORECASE)
"""What divides what stands side by side on a line of a front."""


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


def read_header(line: Line, front: Front) -> Front | None:
    """'date 2026-03-12', where the text may go on on the same line, and what is nearly that, alone on its line."""
    found = _HEADER.match(line.text)
    stop = line.stop
    if found is not None and line.text[found.end() :].strip():
        stop = line.start + found.end()
    elif found is None:
        found = _HEADER_LINE.fullmatch(line.text)
        if found is None or not is_of_stamp_words(found[1]):
            return None
    try:
        # '03/04/2026' is a header whose day is not known.
        return _dated(replace(front, stop=stop), read_moment(found[1]))
    except NoSuchDay as error:
        raise NoSuchDay(found[0], error.reason) from None


def read_label(line: Line, front: Front) -> Front | None:
    """'Title: Dykes to be raised'."""
    if _LABEL_ALONE.fullmatch(line.text):
        return replace(front, stop=line.stop) if front.title or front.published_date else None
    found = _LABELLED.fullmatch(line.text)
    if found is None or len(line.text) > 2 * MAX_TITLE_CHARS:
        return None
    label = " ".join(found[1].lower().replace("-", " ").split())
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
        address = address_of(found[2])
        return replace(taken, url=address) if address else None
    if kind and getattr(front, kind) is None and (kind in ("title", "standfirst") or not ENDS_SENTENCE.search(found[2])):
        said: dict[str, Any] = {kind: name_of_writer(found[2]) if kind == "byline" else found[2]}
        return replace(taken, **said)
    return taken if not kind and len(found[2].split()) <= MAX_ASIDE_WORDS else None


def read_kicker(line: Line, front: Front) -> Front | None:
    """'FOR IMMEDIATE RELEASE', 'PRESS RELEASE – 12 March 2026': what tells above a headline what kind of text it is.

    >>> line = Line("For immediate release: March 12, 2026", 0, 38, True)
    >>> read_kicker(line, Front()).published_date, read_kicker(Line("Press release angers mayor", 0, 27, True), Front())
    (datetime.date(2026, 3, 12), None)
    """
    found = _KICKER.fullmatch(line.text)
    if found is None:
        return None
    stamp = found[1] or found[2]
    return read_stamp(replace(line, text=stamp), front) if stamp else replace(front, stop=line.stop)


def ends_contact(lines: list[Line], place: int) -> int:
    """Where the lines end that a press release prints below 'Contact:': names, roles, mail addresses, telephone numbers."""
    label, start = lines[place].text, place
    if not _CONTACT.fullmatch(label) or len(label.split()) > MAX_ASIDE_WORDS or ENDS_SENTENCE.search(label):
        return start
    while not lines[place].is_last_of_paragraph and place + 1 < len(lines):
        text = lines[place + 1].text
        is_name = not text.isupper() and (NAMES.fullmatch(text) is not None or is_role(text))
        if ENDS_SENTENCE.search(text) or not (is_name or _REACHED.search(text)):
            break
        place += 1
    return place + 1 if place > start or ":" in label else start


def read_stamp(line: Line, front: Front) -> Front | None:
    """'Published: 12 Mar 2026 09:15', 'Thursday, March 12, 2026': a line that says when, and nothing else."""
    if len(line.text) > 2 * MAX_LINE_CHARS:
        return None
    text = _ZONE.sub(_known_zone, line.text)
    if AGO.fullmatch(text):
        return replace(front, stop=line.stop)
    ends = ENDS_SENTENCE.search(text) is not None and not _ENDS_TIME.search(text)
    if len(text) > MAX_LINE_CHARS or ends or not is_of_stamp_words(text):
        return None
    if not any(map(str.isdigit, text)):
        # 'Published' may stand above its day.
        return replace(front, stop=line.stop) if _STAMP.match(f"{text} ") else None
    if TIME.fullmatch(text):
        return replace(front, stop=line.stop) if front.title or front.byline or front.published_date else None
    moment = _moment(_without_start(_first_version(text)))
    starts = _STAMP.match(text)
    if moment is None:
        # '03/04/2026' is a stamp whose day is not known.
        is_none = starts or text.lower().rstrip(".").endswith(FRONTS.no_stamp) or _DAY_IN_NUMBERS.search(text)
        return replace(front, stop=line.stop) if is_none else None
    is_version = bool(starts) and text.lower().startswith(FRONTS.of_version)
    return _dated(replace(front, stop=line.stop), moment, of_version=is_version)


def _known_zone(found: re.Match[str]) -> str:
    """The time, with its zone where that is known."""
    return found[0] if found[2] and found[2].lower() in FRONTS.stamp_words else found[1]


def read_place_and_stamp(line: Line, front: Front) -> Front | None:
    """'Lusembe, 12 March 2026', as offices print it below a headline: the front with the day."""
    found = _PLACE_AND_DAY.fullmatch(line.text)
    dated = found and read_stamp(replace(line, text=found[1]), front)
    return dated if dated and dated.published_date else None


def is_of_stamp_words(text: str) -> bool:
    """Whether nothing stands there but numbers and the words of a time stamp."""
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


def address_of(text: str) -> str | None:
    """The address that the text is, with its scheme; None where it is more, or none."""
    found = _ADDRESS.fullmatch(text)
    return None if found is None else found[1] if "://" in found[1] else f"https://{found[1]}"


def _dated(front: Front, moment: Moment | None, *, of_version: bool = False) -> Front:
    """The front with a date; the day of publication goes before the day of a version, the first before a second."""
    if moment is None or (front.published_date and (of_version or not front.has_date_of_version)):
        return front
    return replace(front, published_date=moment.day, published_at=moment.at, has_date_of_version=of_version)
