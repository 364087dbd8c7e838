"""What is reported without marks: a content, the word that reports it, and who says so."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

EDGE = " \t\n\u00a0,;:.—–-―\"“”'’‘"
"""Characters that stand around a content and are no part of it."""

_CLOSED = re.compile(r"['’](?!\w)")


class ReportedClause(NamedTuple):
    """A content (characters of the body) with the word that reports it, the head token of its source and the pair's shape.

    `preposition` tells the shape more closely: of a label its kind. `cut` is 2 for a content without what follows a comma in it,
    1 for the same content with it.
    """

    start: int
    end: int
    cue: int
    source: int | None
    shape: str
    preposition: str = ""
    cut: int = 0

    def covers(self, start: int, end: int) -> bool:
        """Whether the content holds the characters; a stop or mark at its end may stand outside."""
        return self.start <= start and end <= self.end + 2


def trim(body: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks and stops at its edges; a quotation mark stays, a single one when it closes within the span.

    >>> [" 'Odd' dykes"[slice(*trim(" 'Odd' dykes", 0, 12))], " 'dykes"[slice(*trim(" 'dykes", 0, 7))]]
    ["'Odd' dykes", 'dykes']
    """
    may_be_closed = True
    while start < end and body[start] in EDGE and body[start] not in '"“':
        if body[start] in "'‘" and may_be_closed:
            if _CLOSED.search(body, start + 1, end):
                break
            # What closes not the first one closes none behind it.
            may_be_closed = False
        start += 1
    while end > start and body[end - 1] in EDGE and body[end - 1] not in '"”':
        end -= 1
    return start, end


def holds(spans: Iterable[tuple[int, int]], place: int) -> bool:
    """Whether the character stands in one of the spans."""
    return any(start <= place < end for start, end in spans)


@dataclass(frozen=True)
class OwnWords:
    """What somebody says word for word where no marks are printed: a turn of a transcript, or a block set off from the text.

    `spans` are its paragraphs (characters), `cue` the token that reports it, if there is one, `source` the head token of who says
    it; `method` tells how it was found.
    """

    kind: str
    spans: tuple[tuple[int, int], ...]
    cue: int | None
    source: int
    method: str
