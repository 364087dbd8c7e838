"""Where the paragraphs of a text begin and end, and what stands before a place in it.

A paragraph is a line: wire copy divides its paragraphs by single line ends, and rules read each by itself. A block is what stands
between blank lines: one paragraph in most papers, several in wire copy.
"""

import re
from itertools import pairwise

BLOCK_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
"""The blank lines between two blocks of an article."""

BLANKS = 12
"""Blanks that may stand before a mark; looking no farther back keeps time linear."""


def last_before(body: str, place: int) -> str:
    """The last character before the place that is no blank; empty at the text's start."""
    return body[max(place - BLANKS, 0) : place].rstrip(" \u00a0")[-1:]


def split_paragraphs(body: str) -> list[tuple[int, int]]:
    """The paragraphs' character spans: the stretches between line ends, blanks at their edges left out.

    >>> split_paragraphs("One.\\n\\nTwo.")
    [(0, 4), (6, 10)]
    """
    spans, place = [], 0
    for line in body.split("\n"):
        text = line.strip()
        if text:
            start = place + len(line) - len(line.lstrip())
            spans.append((start, start + len(text)))
        place += len(line) + 1
    return spans


def in_paragraphs(body: str) -> list[str]:
    """The body cut before the first character of each paragraph but the first one; nothing is left out.

    >>> in_paragraphs("One.\\n\\nTwo.\\n")
    ['One.\\n\\n', 'Two.\\n']
    """
    cuts = [0, *(start for start, _ in split_paragraphs(body)[1:]), len(body)]
    return [body[start:end] for start, end in pairwise(cuts)]


def count_blocks(body: str) -> int:
    """How many blocks, which blank lines divide, the body has.

    >>> count_blocks("One.\\n\\nTwo.\\nStill two.")
    2
    """
    return len(BLOCK_BREAK.findall(body)) + 1
