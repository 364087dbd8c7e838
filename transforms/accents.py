"""Accents joined with their letters or taken apart, in a time that grows with the text, whatever is heaped on a letter.

Marks on a letter are put in order by their classes, and the time that Python takes for that grows with the square of how many
there are: an article of nothing else would take hours. No script heaps more than a few.
"""

import re
import unicodedata
from itertools import filterfalse, groupby, islice

MOST_MARKS = 30
"""Marks on a letter, as many as Unicode's stream-safe text has at most (UAX #15)."""

_HEAP = re.compile(rf"[^\w\s\x00-\x7f]{{{MOST_MARKS + 1},}}")
"""What can be such a heap: marks are no letters, and nor are dashes, which the next look leaves alone."""


def composed(text: str) -> str:
    """The text with each accent and its letter as one character, where there is one (NFC).

    >>> composed("Jose\\u0301")
    'José'
    """
    text = _without_heaps(text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def decomposed(text: str) -> str:
    """The text with accents behind their letters, and every letter in its usual form (NFKD).

    >>> decomposed("José") == "Jose\\u0301"
    True
    """
    return text if text.isascii() else unicodedata.normalize("NFKD", _without_heaps(text))


def without_accents(text: str) -> str:
    """The text without accents.

    >>> without_accents("Inés")
    'Ines'
    """
    return text if text.isascii() else "".join(filterfalse(unicodedata.combining, decomposed(text)))


def _without_heaps(text: str) -> str:
    return text if text.isascii() else _HEAP.sub(lambda found: "".join(_fewer(found[0])), text)


def _fewer(marks: str) -> list[str]:
    """The characters, of marks in a row as many as a letter may have."""
    rows = groupby(marks, key=lambda one: unicodedata.combining(one) > 0)
    return [one for is_mark, row in rows for one in (islice(row, MOST_MARKS) if is_mark else row)]
