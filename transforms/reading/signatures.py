"""What stands below an article's text and names its writer, outlet or day: '— Ada Holm, Northmere Courier, 12 March 2026'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.languages.known import FRONTS
from transforms.reading.bylines import (
    ENDS_SENTENCE,
    MAX_LINE_CHARS,
    NAMES,
    is_given_name,
    is_outlet,
    is_role,
    outlet_in,
    read_byline,
)
from transforms.reading.headlines import Line
from transforms.reading.mastheads import read_outlet_and_stamp
from transforms.reading.side_by_side import read_byline_and_stamp
from transforms.reading.stamps import Front, is_of_stamp_words, read_stamp

MAX_LINES = 4
"""A signature has no more lines: writer, what the writer is, outlet and day."""
MAX_NAME_WORDS = 4
MIN_TEXT_CHARS = 120
"""Above a signature stands a text of at least so many characters. Chosen by hand."""

_MARKS = "—–―-~|·•*_([])> \t"
_DASHED = re.compile(r"[*_(\[]*(?:[—–―~·•|]|--?)\s?(?=\S)")
_LABELLED = re.compile(rf"(?:{'|'.join(FRONTS.stamps)})\b[:\s].*\d", re.IGNORECASE)
_BY = re.compile(rf"(?:{'|'.join(FRONTS.byline_starts)})\s", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=[A-Z])")
_QUOTATION = re.compile(r"[“\"‘'«].*[”\"’'»][.,]?")


@dataclass(frozen=True, slots=True)
class Signature:
    """Where the text above the signature ends, and what that says; its `front` has no headline and no place."""

    stop: int
    front: Front
    lines: tuple[str, ...] = ()


def read_signature(body: str) -> Signature:
    """The signature that a text ends with; one without lines where it ends with none.

    A name alone is none: it must stand beside or above a day or an outlet, or behind 'By' or 'Reporting by'; a day must have its
    label, or stand below the name. Below a quotation in a line of its own, a name behind a dash is whose that is.

    >>> signature = read_signature("Rain fell. " * 20 + "\\n\\n— Ada Holm, Northmere Courier, 12 March 2026")
    >>> signature.front.byline, signature.front.publisher, signature.front.published_date.isoformat()
    ('Ada Holm', 'Northmere Courier', '2026-03-12')
    >>> read_signature("Rain fell. " * 20 + "\\n\\n“It was wet.”\\n\\n— Ada Holm, 12 March 2026").lines
    ()
    """
    sure = Signature(len(body), Front())
    front, end, lines = Front(title=""), len(body), list[str]()
    while len(lines) < MAX_LINES:
        start = body.rfind("\n", 0, end) + 1
        line = body[start:end].strip()
        told = _told(line, front, lines) if line and len(line) <= MAX_LINE_CHARS else None
        if told is None or start < MIN_TEXT_CHARS or _is_of_quotation(line, body[:start]):
            break
        front, lines = told, [line, *lines]
        end = len(body[:start].rstrip())
        if _is_sure(lines, front):
            sure = Signature(end, front, tuple(lines))
        if front.byline is not None:
            break
    return sure


def front_of_credits(credits: Sequence[str]) -> Front:
    """What credits below a text say of who wrote it: '(Reporting by Ada Holm in Tarnholm; Editing by Jo Reyes)'.

    >>> front_of_credits(["(Reporting by Ada Holm in Tarnholm; Editing by Jo Reyes)"]).byline
    'Ada Holm in Tarnholm'
    >>> front_of_credits(["Edited by Jo Reyes"]).byline
    """
    front = Front()
    for said in (part.strip(_MARKS) for credit in credits for part in _SENTENCE.split(credit)):
        if front.byline is None and _BY.match(said):
            front = replace(front, byline=read_byline(said, below_headline=False))
        elif _LABELLED.fullmatch(f"{said.removesuffix('.')}") and not said.lower().startswith(FRONTS.of_version):
            front = read_stamp(Line(said.removesuffix("."), 0, 0, True), front) or front
    return front


def _told(line: str, front: Front, below: list[str]) -> Front | None:
    """The front with what the line says, above those that have been read; None where it is of no signature."""
    bare = line.strip(_MARKS).removesuffix(".")
    one = Line(bare, 0, 0, True)
    if not bare or ENDS_SENTENCE.search(bare):
        return None
    if bare.startswith(FRONTS.of_version):
        return None
    if (stamped := read_stamp(one, front)) and is_of_stamp_words(bare) and any(map(str.isdigit, bare)):
        return stamped
    if both := read_byline_and_stamp(one, front):
        return both
    if outlet := read_outlet_and_stamp(one, front):
        return outlet
    if _BY.match(bare):
        byline = read_byline(bare, below_headline=False)
        return replace(front, byline=byline) if byline else None
    first, *others = re.split(r",\s+|\s+[|•·–—]\s+|\s+-\s+", bare)
    if _is_name(first) and (below or others or _DASHED.match(line)):
        publisher = front.publisher or outlet_in(bare)
        is_known = publisher or below or is_given_name(first.split()[0])
        if is_known and all(is_role(part) or is_outlet(part) or NAMES.fullmatch(f"A {part}") for part in others):
            return replace(front, byline=first, publisher=publisher)
    if outlet_in(bare) == bare:
        return replace(front, publisher=front.publisher or bare)
    return front if is_role(bare) else None


def _is_name(text: str) -> bool:
    return NAMES.fullmatch(text) is not None and len(text.split()) <= MAX_NAME_WORDS and not (is_outlet(text) or is_role(text))


def _is_sure(lines: list[str], front: Front) -> bool:
    """Whether the lines are a signature beyond doubt."""
    first = lines[0].strip(_MARKS)
    if front.byline is None:
        return bool(_LABELLED.match(first)) and front.published_date is not None
    is_told = front.published_date is not None or front.publisher is not None
    return _BY.match(first) is not None or is_told or (_DASHED.match(lines[0]) is not None and len(lines) == 1)


def _is_of_quotation(line: str, above: str) -> bool:
    """Whether the line below a quotation that has a line of its own says whose that is."""
    before = above.rstrip().rpartition("\n")[2].strip()
    return _DASHED.match(line) is not None and _QUOTATION.fullmatch(before) is not None
