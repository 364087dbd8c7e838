"""Lines that say who wrote an article: 'By Ada Holm', 'ADA HOLM, Staff Writer', 'Ada Holm | Tarnholm Observer'."""

import re
from functools import lru_cache

from transforms.accents import without_accents
from transforms.languages.known import FRONTS

MAX_LINE_CHARS = 160
"""A byline or a stamp is no longer."""

MAX_STANDFIRST_CHARS = 400
MAX_ROLE_WORDS = 5
"""A line that says what the writer is has no more: 'Chief political correspondent'."""

MAX_OUTLET_WORDS = 5
"""The name of an outlet has no more: 'The Northmere and Tarnholm Courier'."""

_BYLINE = re.compile(rf"(?:{'|'.join(FRONTS.byline_starts)})\s+(?=\S)(.*)", re.IGNORECASE)
_OTHERS = re.compile(rf"\s*[|,;•·/.]?\s+(?:{'|'.join(FRONTS.byline_others)})(?:\s+by)?\b\s*:?\s+(?=\S)", re.IGNORECASE)
"""What divides the writer from those who took the pictures: 'Words: Ada Holm  Pictures: Jo Reyes'."""
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}")
_HANDLE = re.compile(rf"(?: (?:{MAIL.pattern}))+$")
_BEFORE_DAY = re.compile(rf" (?:{'|'.join(FRONTS.day_starts)})$", re.IGNORECASE)
_MAIL_AND_NAME = re.compile(r"\S+@\S+ \(([^()]+)\)")
_NAME_AND_MAIL = re.compile(rf"(.{{3,60}}?),? *[(<\[]?(?:{MAIL.pattern})[)>\]]?")
NAME = r"[^\W\d_a-z][\w.'’-]*"
_SEVERAL = re.compile(rf"{NAME}(?: {NAME}){{1,4}}(?:(?:, | (?:and|&) ){NAME}(?: {NAME}){{1,3}}){{0,2}}")
NAMES = re.compile(rf"{NAME}(?: {NAME}){{1,4}}")
_WORDS_AND_PICTURES = re.compile(
    rf"(?i:{'|'.join(label.rstrip(':') for label in FRONTS.byline_labels)}):?\s+({NAME}(?: {NAME}){{1,3}}?)"
    rf"\s+(?i:{'|'.join(FRONTS.byline_others)})(?i:\s+by)?:?\s+{NAME}(?: {NAME}){{0,3}}"
)
"""'TEXT Ada Holm PHOTO Jo Reyes'."""
_TELLS = "|".join(FRONTS.telling_verbs)
_TELLING = re.compile(
    rf"(?:,|[.?!…]) (?:(?:{_TELLS}) ({NAME}(?: {NAME}){{1,3}}?)|({NAME}(?: {NAME}){{1,2}}) (?:{_TELLS}))"
    rf"(?: [a-z]{{2,4}} {NAME}(?: {NAME})?)?[.]?$"
)
_IN_BRACKETS = re.compile(rf"(.{{3,60}}) \({NAME}(?:,? {NAME}){{0,3}}\)")
_SHOUTED = r"[^\W\d_a-z.'’-]{2,}"
_SHOUTED_AT_PLACE = re.compile(rf"{_SHOUTED}(?: {_SHOUTED}){{1,3}}, [A-Z][^\W\d_A-Z]+(?: [A-Z][^\W\d_A-Z]+){{0,2}}")
"""'ADA HOLM, Tarnholm'."""
_NAME_AT_PLACE = re.compile(rf"{NAME}(?: {NAME}){{1,2}}(?: (?:{'|'.join(FRONTS.byline_places)}) {NAME}(?: {NAME}){{0,2}})?")
_NAME_AND_PLACE = re.compile(rf"{NAME}(?: {NAME}){{1,2}}(?:, {NAME}(?: {NAME}){{0,2}})?")
_AT_PLACE = re.compile(rf",? (?:{'|'.join(FRONTS.byline_places)}) {NAME}(?: {NAME}){{0,2}}$|, {NAME}(?: {NAME}){{0,2}}$")
ENDS_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$")


@lru_cache(maxsize=2_000)
def read_byline(text: str, *, below_headline: bool, above_stamp: bool = False) -> str | None:
    """Whom the line names as the writer, without 'By'; None when it is no byline.

    Without a headline above, only what begins with 'By' or says who the writer is; between a headline and a time stamp also
    names in capitals, and a name with its place.

    >>> read_byline("Words: Ada Holm  Pictures: Jo Reyes", below_headline=True)
    'Ada Holm'
    >>> read_byline("From our correspondent in Tarnholm", below_headline=True), read_byline("AFP, Tarnholm", below_headline=True)
    ('From our correspondent in Tarnholm', 'AFP, Tarnholm')
    """
    if len(text) > MAX_LINE_CHARS:
        return None
    ends = ENDS_SENTENCE.search(text) is not None
    if found := _BYLINE.fullmatch(text.removesuffix(".").lstrip("-–— ")):
        return _named_behind_by(found[1], text, ends=ends)
    if ends:
        return None
    if found := _WORDS_AND_PICTURES.fullmatch(text):
        return found[1]
    if below_headline and (mailed := _NAME_AND_MAIL.fullmatch(text)) and NAMES.fullmatch(mailed[1]):
        return mailed[1]
    if below_headline and _is_unnamed(text):
        return text
    if text.lower() in FRONTS.agencies:
        return text
    first, mark, second = _in_two(text)
    if mark == "," and below_headline and first.lower() in FRONTS.agencies and NAMES.fullmatch(f"A {second}"):
        return text
    if mark and not is_outlet(first) and _SEVERAL.fullmatch(first.title() if first.isupper() else first):
        words = {word.lower() for word in re.findall(r"[^\W\d_]+", second)}
        is_at_outlet = mark != "," and (words & FRONTS.outlet_words or names_outlet(second))
        if words & FRONTS.writer_roles or is_at_outlet or second.lower() in FRONTS.agencies:
            return text
    # A bare name is a byline below a headline only when nothing else stands on its line.
    if below_headline and above_stamp and _NAME_AND_PLACE.fullmatch(text):
        return text
    is_placed = _NAME_AT_PLACE.fullmatch(text) is not None and not text.isupper()
    return text if below_headline and (is_placed or _SHOUTED_AT_PLACE.fullmatch(text)) else None


def _named_behind_by(behind: str, text: str, *, ends: bool) -> str | None:
    """The writer whom the words behind 'By' name, without what else stands on the line."""
    named = _HANDLE.sub("", _OTHERS.split(behind)[0]).rstrip(" |,;–—-")
    # What a page's time stood behind: 'By Ada Holm on'.
    named = _BEFORE_DAY.sub("", named)
    named = mailed[1] if (mailed := _NAME_AND_MAIL.fullmatch(named)) else named
    named = placed[1] if (placed := _IN_BRACKETS.fullmatch(named)) else named
    first, comma, second = named.partition(", ")
    if comma and _is_role_alone(second) and are_names(first) and not ends:
        return named
    # 'By Ada Holm.' may end with a stop; 'By God.' is a sentence, 'Report: Lind Told Dey To Use Her Boat.' a headline.
    most = MAX_ROLE_WORDS if ends or text.lower().startswith(FRONTS.byline_labels) else MAX_LINE_CHARS
    return named if are_names(named) and (not ends or " " in named) and len(named.split()) <= most else None


def writer_told(text: str) -> str | None:
    """The writer whom a standfirst names at its end.

    >>> writer_told("The wells are dry, writes Ada Holm"), writer_told("Rain, reports say")
    ('Ada Holm', None)
    """
    found = _TELLING.search(text) if len(text) <= MAX_STANDFIRST_CHARS else None
    return next(filter(None, found.groups()), None) if found else None


def name_of_writer(printed: str | None) -> str | None:
    """What a container says of the writer, without 'By' and without the address of a mail before a name.

    >>> name_of_writer("By ADA HOLM"), name_of_writer("ada@courier.example (Ada Holm)"), name_of_writer("Byron Reyes")
    ('ADA HOLM', 'Ada Holm', 'Byron Reyes')
    """
    if printed is None or len(printed) > MAX_LINE_CHARS:
        return printed
    if found := _BYLINE.fullmatch(printed):
        return found[1]
    found = _MAIL_AND_NAME.fullmatch(printed)
    return found[1] if found else printed


def are_names(text: str) -> bool:
    """Whether a line behind 'By' holds capitalized names and the small words between them: 'the river' does not."""
    words = re.findall(r"[^\s,|/&]+", text)
    if not words or len(words) > 14 or _is_time(words) or not words[0][:1].isupper():
        return False
    small = FRONTS.byline_links | FRONTS.writer_roles
    return all(word[:1].isupper() or word.lower() in small or "@" in word or word in "-–—•·" for word in words)


def _is_time(words: list[str]) -> bool:
    """Whether words behind 'By' tell when: 'Monday Evening', 'March 12'; some people are called Jun, May or April.

    >>> _is_time(["Monday", "Evening"]), _is_time(["May", "12"]), _is_time(["Jun", "Abella"])
    (True, True, False)
    """
    first, second = words[0].lower(), words[1].lower() if len(words) > 1 else ""
    if first[:3] in FRONTS.months and second.isalpha() and second not in FRONTS.stamp_words:
        return False
    return first in FRONTS.stamp_words


def _in_two(text: str) -> tuple[str, str, str]:
    """The line in two at its first bar, dash or comma, and the mark between."""
    found = re.search(r"\s*[|•/]\s*|\s+[-–—]\s+|,\s+", text)
    return (text, "", "") if found is None else (text[: found.start()], found[0].strip(), text[found.end() :])


def is_role(text: str) -> bool:
    """Whether a line below a byline says what the writer is, of which outlet, and where.

    >>> [is_role(line) for line in ("Chief political correspondent", "Northmere Courier, Tarnholm", "Editor, Northmere Courier")]
    [True, True, True]
    >>> is_role("The editor, Tarnholm said"), is_role("Tarnholm, Orland")
    (False, False)
    """
    parts = re.split(r",\s+|\s+[|•–—-]\s+", text)
    told = [is_outlet(part) or _is_role_alone(part) for part in parts]
    return told[0] and all(is_told or NAMES.fullmatch(f"A {part}") for is_told, part in zip(told, parts, strict=True))


def _is_role_alone(text: str) -> bool:
    words = text.lower().split()
    return 0 < len(words) <= MAX_ROLE_WORDS and words[-1] in FRONTS.writer_roles


def _is_unnamed(text: str) -> bool:
    """Whether a line says who wrote without a name: 'From our correspondent in Tarnholm', 'Staff Reporter'.

    >>> _is_unnamed("Our Special Correspondent, Port Ellery"), _is_unnamed("Our Man in Port Ellery")
    (True, False)
    """
    words = _AT_PLACE.sub("", text).lower().split()
    return 0 < len(words) <= MAX_ROLE_WORDS and words[-1] in FRONTS.writer_roles and set(words) <= FRONTS.unnamed_words


def outlet_in(text: str) -> str | None:
    """The outlet that a line names among what stands side by side on it, by a name of its own.

    >>> [outlet_in(line) for line in ("Courts editor, Northmere Courier", "Staff Reporter", "World News", "Kyodo News")]
    ['Northmere Courier', None, None, None]
    """
    return next((part for part in re.split(r",\s+|\s+[|•–—-]\s+", text) if names_outlet(part)), None)


def names_outlet(text: str) -> bool:
    """Whether a line is an outlet's name, and neither a section's, nor an agency's, nor what a writer is."""
    if not is_outlet(text):
        return False
    words = text.lower().split()
    is_writer = words[-1] in FRONTS.writer_roles and set(words) <= FRONTS.unnamed_words | FRONTS.writer_roles | FRONTS.sections
    is_section = words[-1] in FRONTS.not_outlets or text.lower() in FRONTS.sections
    return not (is_writer or is_section or text.lower() in FRONTS.agencies)


def is_given_name(word: str) -> bool:
    """Whether a word is known as a given name, with its accents or without: 'Tomás', 'Tomas'."""
    lower = word.lower()
    return lower in FRONTS.given_names or without_accents(lower) in FRONTS.given_names


@lru_cache(maxsize=2_000)
def is_outlet(text: str) -> bool:
    """Whether a line is an outlet's name alone: 'THE NORTHMERE COURIER'.

    >>> is_outlet("Northmere Courier"), is_outlet("Courier wins the race"), is_outlet("Courier")
    (True, False, False)
    """
    words = text.split(maxsplit=MAX_OUTLET_WORDS)
    if not 2 <= len(words) <= MAX_OUTLET_WORDS or ":" in text or ENDS_SENTENCE.search(text):
        return False
    named = all(word[:1].isupper() or word.lower() in FRONTS.byline_links for word in words)
    first = words[1].lower() if words[0].lower() in FRONTS.articles else words[0].lower()
    return named and (words[-1].lower() in FRONTS.outlet_words or first in FRONTS.outlet_starts)
