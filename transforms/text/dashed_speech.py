"""Speech that a dash opens and no mark closes, as many countries print it: '– We are tired, said Lind. – Nobody asked.'"""

import re

from transforms.languages.language import Style

_DASH = re.compile(r"[–—―-]{1,2}[ \u00a0]+(?=\S)")
_SIGNS = re.compile(r"[,?!…]")
_RESUMED = re.compile(r"[.,;:]\s+[–—―-]{1,2}\s+(?=\S)")
"""Behind the cue, where what is said goes on: 'said Lind. – Nobody asked'."""


def dashed_speech(body: str, paragraphs: list[tuple[int, int]], style: Style) -> dict[int, list[tuple[int, int]]]:
    """For each paragraph that a dash opens, with a cue and its subject behind it, the spans of what is said; none in a list.

    What shows speech is somebody who says 'I' or 'we', or goes on behind another dash, in one paragraph at least:
    '– Prices rose, said the bank.' is a list's line.

    >>> from transforms.languages.en.english import ENGLISH
    >>> body = "– We are tired, said Ada Lind. – Nobody asked."
    >>> [body[slice(*span)] for span in dashed_speech(body, [(0, len(body))], ENGLISH.style)[0]]
    ['We are tired,', 'Nobody asked.']
    """
    found: dict[int, list[tuple[int, int]]] = {}
    is_speech = False
    for number, (start, end) in enumerate(paragraphs):
        dash = _DASH.match(body, start, end)
        if dash is None:
            continue
        inverted = style.inverted_cue.search(body, dash.end(), end)
        cue = cue_in(body, dash.end(), end, style) if inverted is None else inverted
        if cue is None:
            continue
        spans = [(dash.end(), cue.start() + 1)]
        resumed = _RESUMED.search(body, cue.start() + 1, end)
        if resumed is not None:
            spans += rest_of_speech(body, resumed.end(), end, style)
        is_own = resumed is not None or style.in_own_words.search(body, *spans[0]) is not None
        is_speech = is_speech or (inverted is not None and is_own)
        found[number] = spans
    return found if is_speech else {}


def rest_of_speech(body: str, start: int, end: int, style: Style) -> list[tuple[int, int]]:
    """What is said from a dash behind a cue on, without further cues between dashes: '– Nobody asked, she added. – Nobody.'"""
    spans = []
    while start < end:
        dash = _RESUMED.search(body, start, end)
        stop = end if dash is None else dash.start() + 1
        cue = cue_in(body, start, stop, style)
        spans.append((start, stop if cue is None else cue.start() + 1))
        if dash is None:
            break
        start = dash.end()
    return spans


def cue_in(body: str, start: int, end: int, style: Style) -> re.Match[str] | None:
    """The sign that ends a content within the stretch, with a cue behind it."""
    return next((sign for sign in _SIGNS.finditer(body, start, end) if style.cue_behind.match(body, sign.end(), end)), None)
