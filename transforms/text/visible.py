"""What a reader sees of a text: accents in one form, blanks as blanks, and nothing that is not seen."""

import re
import unicodedata

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f"
"""Signs without a width of their own, as a regular expression's class: soft hyphen, zero-width blanks, marks of direction."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
EDGE_MARKS = r"\s.,;:!?()\[\]{}<>\"“”„«»*|/\\_=—–\-"
"""What no name begins or ends with, as a regular expression's class. An apostrophe may: ''t Hooft'."""

# 'U.N.', 'Corran Ltd.', 'Lind Jr.', 'Yahoo!': the mark belongs to the word.
_OWN_END = (
    r"(?:(?<![^\W_])[^\W\d_]\.(?:[^\W\d_]\.)*|(?<!\w)(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros|St|Ste|Mt|Ft|Dept|Univ|No|Esq)\.|(?<!\s)!)"
)
NAME_PATTERN = (
    rf"^(?![{EDGE_MARKS}{INVISIBLE}])(?:[^\n\r\u2028\u2029]*[^{EDGE_MARKS}{INVISIBLE}]|[^\n\r\u2028\u2029]*{_OWN_END})\Z"
)
"""What a name looks like from its first sign to its last, as a regular expression."""

_EDGE = re.compile(rf"[{EDGE_MARKS}{INVISIBLE}]+")
_OWN_ENDING = re.compile(rf"{_OWN_END}\Z")
_LONGEST_OWN_END = len("Dept.")
"""Of initials, however many, the last one tells."""


def visible(text: str) -> str:
    """The text with composed accents, without invisible signs, every run of blanks and line ends made one blank.

    >>> visible("Ann\\u00a0Lind\\u00adqvist"), visible("Jose\\u0301\\u200b")
    ('Ann Lindqvist', 'José')
    """
    if text.isascii():
        return " ".join(text.split())
    return " ".join(unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).split())


def name_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The characters of a name without the marks, blanks and invisible signs at its ends; the span as it is when nothing is left.

    >>> name_span("(Lind).", 0, 7), name_span("the U.N.", 4, 8), name_span("Lind\\u200b", 0, 5)
    ((1, 5), (4, 8), (0, 4))
    """
    printed = text[start:end]
    before = _EDGE.match(printed)
    first = before.end() if before else 0
    last = len(printed)
    while last > first and not _OWN_ENDING.search(printed, max(first, last - _LONGEST_OWN_END), last):
        if not _EDGE.match(printed, last - 1, last):
            break
        # One mark at a time: of 'U.N.).' the last stop goes, that of 'U.N.' stays.
        last -= 1
    return (start + first, start + last) if last > first else (start, end)


def plain_letters(text: str) -> str:
    """The text without accents.

    >>> plain_letters("inés")
    'ines'
    """
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
