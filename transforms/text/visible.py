"""What a reader sees of a text: accents in one form, blanks as blanks, and nothing that is not seen."""

import re
from functools import lru_cache

from transforms.accents import composed

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f"
"""Signs without a width of their own, as a regular expression's class: soft hyphen, zero-width blanks, marks of direction."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
EDGE_MARKS = r"\s.,;:!?()\[\]{}<>\"“”„«»*|/\\_=—–\-"
"""What no name begins or ends with, as a regular expression's class. An apostrophe may: ''t Hooft'."""

_EDGE = re.compile(rf"[{EDGE_MARKS}{INVISIBLE}]+")


def name_pattern(stopped_words: frozenset[str]) -> str:
    """What a name looks like from its first sign to its last, as a regular expression.

    `stopped_words` are those of the language that are printed with a stop of their own.

    >>> bool(re.match(name_pattern(frozenset({"Ltd"})), "Corran Ltd.")), bool(re.match(name_pattern(frozenset()), "Corran Ltd."))
    (True, False)
    """
    first, line = rf"(?![{EDGE_MARKS}{INVISIBLE}])", r"[^\n\r\u2028\u2029]*"
    return rf"^{first}(?:{line}[^{EDGE_MARKS}{INVISIBLE}]|{line}{_own_end(stopped_words)})\Z"


def _own_end(stopped_words: frozenset[str]) -> str:
    """The end of a word to which its last mark belongs, as a regular expression: 'U.N.', 'Corran Ltd.', 'Yahoo!'."""
    stopped = rf"|(?<!\w)(?:{'|'.join(sorted(stopped_words))})\." if stopped_words else ""
    return rf"(?:(?<![^\W_])[^\W\d_]\.(?:[^\W\d_]\.)*{stopped}|(?<!\s)!)"


@lru_cache
def _own_ending(stopped_words: frozenset[str]) -> tuple[re.Pattern[str], int]:
    """Such an end as a pattern, and the characters that it looks at: of initials, however many, the last one tells."""
    return re.compile(rf"{_own_end(stopped_words)}\Z"), max(map(len, stopped_words), default=1) + 1


def visible(text: str) -> str:
    """The text with composed accents and plain hyphens, without invisible signs, every run of blanks made one blank.

    >>> visible("Ann\\u00a0Lind\\u00adqvist"), visible("Jose\\u0301\\u200b")
    ('Ann Lindqvist', 'José')
    """
    if text.isascii():
        if text.isalnum():
            return text
        return " ".join(text.split())
    return " ".join(composed(_INVISIBLE.sub("", text)).replace("\u2011", "-").replace("\u2010", "-").split())


def name_span(text: str, start: int, end: int, stopped_words: frozenset[str] = frozenset()) -> tuple[int, int]:
    """The characters of a name without the marks, blanks and invisible signs at its ends; the span as it is when nothing is left.

    `stopped_words` are those of the language that are printed with a stop of their own.

    >>> name_span("(Lind).", 0, 7), name_span("the U.N.", 4, 8), name_span("Lind Jr.", 0, 8, frozenset({"Jr"}))
    ((1, 5), (4, 8), (0, 8))
    """
    own_ending, longest = _own_ending(stopped_words)
    printed = text[start:end]
    before = _EDGE.match(printed)
    first = before.end() if before else 0
    last = len(printed)
    while last > first and not own_ending.search(printed, max(first, last - longest), last):
        if not _EDGE.match(printed, last - 1, last):
            break
        # One mark at a time: of 'U.N.).' the last stop goes, that of 'U.N.' stays.
        last -= 1
    return (start + first, start + last) if last > first else (start, end)
