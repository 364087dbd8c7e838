"""Articles that quote in single marks, as British papers do: read as if they had double ones, character for character.

'It isn't safe,' said Lind → "It isn't safe," said Lind. An apostrophe has the shape of a closing mark, and the plural's
(the engineers' report) its place too; so a mark closes a quotation by what stands before and behind it, and only where one has
been opened.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from transforms.languages.language import Style
from transforms.text.paragraphs import last_before, split_paragraphs

# Two single marks are a double one, typed on a typewriter: '' and ``.
_OPENING = re.compile(r"(?<![^\s(\[{“\"«„—–―‒-])(?:‘|(?<!')'(?!'))(?=’?[^\W_]|[\"“£$€(\[…¿¡])")
_CLOSING = re.compile(r"(?<=[^\s(\[{—–])(?:(?<!’)’(?!’)|(?<!')'(?!'))(?![^\W_])")
_DOUBLE = re.compile(r"[\"“”„]|''|``")
_SWAPPED = str.maketrans({"“": "‘", "”": "’", '"': "'"})

ENDED = 3
"""How surely a mark closes: behind a comma or a stop ('Not yet,' 'Never.')."""
PUNCTUATED = 2
"""Before a comma or a stop ('so he said'.), or behind a word that is no plural ('odd' he calls it)."""
MAYBE = 1
"""Behind a plural or a short form: the engineers' report, goin' home."""

MAX_HEADLINE_WORDS = 20
MIN_HEADLINE_QUOTED = 3
"""Words of a headline, at most, and of what it quotes, at least."""

MAX_WORDS_OF_A_LABEL = 3
"""So few words in marks ('big four' rules) close behind a plural, even where the next paragraph might go on with them."""


@dataclass(frozen=True)
class MarkPair:
    """The places of an opening and a closing mark; None for the one that is missing, or stands in another paragraph."""

    opening: int | None
    closing: int | None
    is_sure: bool


def with_double_marks(body: str, style: Style) -> str:
    """The text with double marks in the place of single ones, where single ones are what it quotes in; its length stays.

    Double marks inside of them become single ones.

    >>> from transforms.languages.en.english import ENGLISH
    >>> print(with_double_marks("'It isn't “safe”,' said Lind. The engineers' report is 'a dead letter'.", ENGLISH.style))
    “It isn't ‘safe’,” said Lind. The engineers' report is “a dead letter”.
    >>> print(with_double_marks("“They said 'no',” said Lind.", ENGLISH.style))
    “They said 'no',” said Lind.
    >>> print(with_double_marks("'We were lied to': islanders to sue\\n“No,” said Lind.", ENGLISH.style))
    “We were lied to”: islanders to sue
    “No,” said Lind.
    """
    spans = split_paragraphs(body)
    opens = [_OPENING.match(body, start, end) is not None for start, end in spans] + [False]
    pairs = [pair for number, span in enumerate(spans) for pair in pairs_in(body, span, opens[number + 1], style)]
    if pairs and not is_house_style(body, pairs):
        pairs = pairs_of_headline(body, spans, pairs)
    if not pairs:
        return body
    characters = list(body)
    for pair in pairs:
        if pair.opening is not None:
            characters[pair.opening] = "“"
        if pair.closing is not None:
            characters[pair.closing] = "”"
        if pair.opening is not None and pair.closing is not None:
            inside = slice(pair.opening + 1, pair.closing)
            characters[inside] = body[inside].translate(_SWAPPED)
    return "".join(characters)


def pairs_of_headline(body: str, spans: list[tuple[int, int]], pairs: list[MarkPair]) -> list[MarkPair]:
    """The pairs of a headline that quotes in single marks, as most papers' do: ''We were lied to': islanders to sue'.

    A headline is a short first line without a stop; what it quotes has words enough to be no label.
    """
    start, end = spans[0]
    is_headline = (
        len(spans) > 1 and len(body[start:end].split()) <= MAX_HEADLINE_WORDS and not body[:end].endswith((".", "”", '"'))
    )
    if not is_headline or _DOUBLE.search(body, start, end):
        return []
    return [
        pair
        for pair in pairs
        if pair.opening is not None
        and pair.closing is not None
        and pair.closing < end
        and len(body[pair.opening : pair.closing].split()) >= MIN_HEADLINE_QUOTED
        # 'No more tears', vows coach
        and (body[pair.closing - 1] != "s" or (pair.opening == start and body.startswith((",", ":"), pair.closing + 1)))
    ]


def is_house_style(body: str, pairs: list[MarkPair]) -> bool:
    """Whether single marks are what the article quotes in.

    It has none but these, below its headline ('Dykes 'safe'' is a headline anywhere), or more of its quotations surely begin in
    them than in double ones.
    """
    whole = [(pair.opening, pair.closing) for pair in pairs if pair.opening is not None and pair.closing is not None]
    double = sum(not is_within(mark.start(), whole) for mark in _DOUBLE.finditer(body))
    if sum(pair.is_sure for pair in pairs) * 2 > double:
        return True
    headline_end = body.find("\n")
    return double == 0 and headline_end >= 0 and any(first > headline_end for first, _ in whole)


def is_within(place: int, spans: list[tuple[int, int]]) -> bool:
    """Whether the place stands in one of the spans, which are in order and do not overlap."""
    number = bisect_left(spans, (place, 0)) - 1
    return number >= 0 and place < spans[number][1]


def pairs_in(body: str, span: tuple[int, int], next_reopens: bool, style: Style) -> list[MarkPair]:
    """The single marks of one paragraph that are quotation marks, in order.

    An opening one closes at the first mark that can be no apostrophe, or else at the first that can be one; before the next one
    opens. `next_reopens`: the paragraph behind this one begins with a mark, so that this one may end within its quotation.
    """
    start, end = span
    openings = [mark.start() for mark in _OPENING.finditer(body, start, end) if not style.shortened.match(body, mark.end(), end)]
    closings = [(mark.start(), closing_strength(body, mark.start(), end, style)) for mark in _CLOSING.finditer(body, start, end)]
    pairs: list[MarkPair] = []
    free = start
    for opening, limit in pairwise([start - 1, *openings, end]):
        able = closings[bisect_left(closings, (max(free, opening + 2), 0)) : bisect_left(closings, (limit, 0))]
        if opening >= free:
            best = next((found for found in able if found[1] > MAYBE), able[0] if able else None)
            goes_on = next_reopens and limit == end
            if best is not None and goes_on and best[1] == MAYBE and body.count(" ", opening, best[0]) >= MAX_WORDS_OF_A_LABEL:
                best = None
            if best is not None:
                pairs.append(MarkPair(opening, best[0], best[1] == ENDED))
                free = best[0] + 1
            elif goes_on or begins_quotation(body, opening, start):
                pairs.append(MarkPair(opening, None, False))
        # What ends like a quotation and was never opened is one whose opening mark was forgotten.
        for place, strength in able:
            if place >= free and strength == ENDED and body[place - 1] in ",.?!…":
                pairs.append(MarkPair(None, place, False))
    return pairs


def begins_quotation(body: str, opening: int, start: int) -> bool:
    """Whether a quotation begins at the mark as a sentence does: at the paragraph's start or behind a stop, with a capital."""
    return body[opening + 1].isupper() and (opening == start or last_before(body, opening) in ".?!:,")


def closing_strength(body: str, place: int, end: int, style: Style) -> int:
    """How surely the mark closes a quotation: `ENDED`, `PUNCTUATED` or `MAYBE`."""
    before, behind = body[place - 1], body[place + 1 : min(place + 3, end)]
    if before in ",.?!…;:—–-":
        return ENDED
    # In 'both my brothers'.' the last one closes.
    if not behind or (behind[0] in ",.;:?!)]…" and behind[1:] not in ("'", "’")):
        return PUNCTUATED
    word = re.search(r"\w*$", body[max(place - 20, 0) : place])
    text = word[0].lower() if word else ""
    return MAYBE if text.endswith(style.apostrophe_endings) or len(text) <= 2 else PUNCTUATED
