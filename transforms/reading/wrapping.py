"""Lines that were wrapped at a width, put together again, with words that were divided at a line's end."""

import re

from transforms.languages.known import FRONTS

WIDTHS = range(40, 101)
"""The longest line of a text that was wrapped by a program or a typist: 60 to 80 columns, with some freedom."""

MIN_WRAPPED = 2
MIN_WRAPPED_SHARE = 0.9
"""Of the line ends within paragraphs, so many are where the next line's first word had no room any more."""

_DIVIDED = re.compile(r"([^\W\d_]+)[-\u2010]$")
_WORD = re.compile(r"[^\W\d_]+")
_PRINTED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def unwrap(text: str) -> str:
    """The text with the lines of each paragraph joined, if they were wrapped; else the text itself.

    A line end is one of wrapping when the next line's first word had no room on its line. Where nearly all line ends within
    paragraphs are such, the text was wrapped; the others among them end headings or paragraphs, and stay.

    >>> unwrap("The council voted to raise the dykes along the river,\\nwhich had flooded the town twice in the last five\\n"
    ...        "years, the clerk wrote.\\n\\nShort.").count("\\n")
    2
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = max((len(line) for line in lines), default=0)
    if width not in WIDTHS:
        return text
    within = [place for place in range(len(lines) - 1) if lines[place] and lines[place + 1] and not lines[place + 1][0].isspace()]
    wrapped = [place for place in within if _had_no_room(lines[place], lines[place + 1], width)]
    if len(wrapped) < MIN_WRAPPED or len(wrapped) < MIN_WRAPPED_SHARE * len(within):
        return text
    soft = set(wrapped) | {place for place in within if lines[place + 1].lstrip()[:1].islower()}
    return _joined(lines, soft, text)


def _had_no_room(line: str, following: str, width: int) -> bool:
    if _DIVIDED.search(line):
        return True
    return len(line) + 1 + len(following.split(None, 1)[0]) > width


def _joined(lines: list[str], soft: set[int], text: str) -> str:
    words = frozenset(found.lower() for found in _PRINTED.findall(text))
    pieces: list[str] = []
    for place, line in enumerate(lines):
        if place not in soft:
            pieces.append(line + "\n")
            continue
        divided = _DIVIDED.search(line)
        following = _WORD.match(lines[place + 1])
        if divided is None or following is None:
            # A dash at a line's end, as in 'the mayor --', has its blank; the hyphen of '50-' has none.
            pieces.append(line if line.endswith("-") and line[-2:-1].isalnum() else line + " ")
        elif _is_compound(divided[1], following[0], words):
            pieces.append(line)
        else:
            pieces.append(line[:-1])
    return "".join(pieces).removesuffix("\n")


def _is_compound(first: str, second: str, words: frozenset[str]) -> bool:
    """Whether the hyphen between the two is the word's own: as it is printed elsewhere in the text, else by its first part."""
    if f"{first}{second}".lower() in words:
        return False
    return f"{first}-{second}".lower() in words or second[0].isupper() or first.lower() in FRONTS.compound_starts
