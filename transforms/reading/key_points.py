"""An agency's key points: the list between an article's headline and its byline, or above its dateline."""

import re
from dataclasses import dataclass

from transforms.languages.known import FRONTS
from transforms.reading.datelines import MAX_CHARS, Dateline, read_dateline
from transforms.reading.headlines import MAX_TITLE_CHARS, Line

MIN_POINTS = 2

_POINT = re.compile(r"[*•·▪●■‣►–—-]\s*(?=\w|[“\"‘'£$€])")
_LABEL = re.compile(rf"(?:{'|'.join(FRONTS.points)})\s?:?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Points:
    """The characters that the list takes up."""

    start: int
    stop: int

    def is_above_dateline(self, text: str) -> bool:
        """Whether the text goes on with a dateline: 'PORT ELLERY, March 12 (Orland News Agency) - …'."""
        return read_dateline(text[self.stop : self.stop + 2 * MAX_CHARS].lstrip()) != Dateline()


def without_points(lines: list[Line]) -> tuple[list[Line], Points | None]:
    """The lines without the first list among them and what it is called, and where it stands; None where there is none.

    >>> lines = [Line(text, 0, 9, False) for text in ("Key points:", "* Dykes to be raised", "* Work from May", "By Ada Holm")]
    >>> [line.text for line in without_points(lines)[0]]
    ['By Ada Holm']
    """
    first = next((place for place, line in enumerate(lines) if _is_point(line)), len(lines))
    stop = next((place for place in range(first, len(lines)) if not _is_point(lines[place])), len(lines))
    if stop - first < MIN_POINTS or stop == len(lines):
        return lines, None
    start = first - 1 if first and _LABEL.fullmatch(lines[first - 1].text) else first
    return lines[:start] + lines[stop:], Points(lines[start].start, lines[stop - 1].stop)


def _is_point(line: Line) -> bool:
    return len(line.text) <= MAX_TITLE_CHARS and _POINT.match(line.text) is not None
