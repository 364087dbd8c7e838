"""Which quotation mark opens and which closes: the passages in double marks, paired paragraph by paragraph.

Wire copy mixes straight and curly marks, even within a pair, forgets one here and there (in 13 % of articles), and types them
as two single ones. So a mark's shape and its neighbours are evidence, not law: in each paragraph the reading with the lowest
total cost wins, and a stray mark costs only itself, never the pairs after it.
"""

import math
import re
from dataclasses import dataclass, replace

from transforms.languages.language import Style
from transforms.text.dashed_speech import dashed_speech
from transforms.text.lost_marks import ends_with_cue, holds_cue, lost_closing, lost_opening, without_cue

_MARK = re.compile(r"\"|“|”|„|‟|«|»|″|``|''|‘‘|’’")
_LABEL = re.compile(r"(?:\"|“|``|'')(?:[A-Z][A-Z.'’-]+)(?: [A-Z][A-Z.'’-]+){0,3}(?: ?\([^()\n]{1,40}\))?:[ \u00a0]+(?=\S)")
_OPENING = frozenset("“„‟«") | {"``", "‘‘"}
_CLOSING = frozenset("”»") | {"’’"}
_BEFORE_OPENING = re.compile(r"[\s(\[{/—–―‒\-‘'“\"…:,.]")
_AFTER_CLOSING = re.compile(r"[\s.,;:!?)\]}/—–―‒\-’'”\"…\u200b]")

# The costs are ordinal: against its shape is worse than against its neighbours, and both are worse than taking a mark for a stray
# one only together; a paragraph may end inside a quotation when the next one reopens it (the news style for long ones).
AGAINST_SHAPE = 1.6
AGAINST_NEIGHBOURS = 1.8
UNDECIDED = 0.2
STRAY = 2.0
"""Undecided: a mark whose neighbours do not tell its side. Stray: a mark that is taken for none."""

HOLDS_CUE = 1.1
"""Marks around what reads like a cue, perhaps since one is missing: "We lost, explained Lind. "Badly.'"""
LOST = 1.2
"""A mark whose partner is missing, where the words tell where it stood: “We lost, Lind said. / We lost,” Lind said."""
NESTED = 1.5
"""Marks within marks of the same kind: “The “big three” are gone,” Lind said."""
INCHES = 0.8
"""A straight mark behind a digit, taken for a stray one: the 27" screen."""
LEFT_OPEN = 1.5
"""A quotation that its paragraph does not close."""
MIN_LABELS = 2
"""Labels inside marks that make a transcript. Chosen by hand: one alone may be a word before a colon."""
MAX_FOREIGN = 4
"""Paragraphs of foreign matter that may stand between two of one quotation."""
MAX_SUBHEADING_WORDS = 8
"""Chosen by hand: a subheading fits into one line of a column."""
LEFT_OPEN_AND_REOPENED = 0.2
"""A quotation that the next paragraph reopens."""


@dataclass(frozen=True)
class Passage:
    """What stands between two marks: `start` and `end` without the marks, `outer_start` and `outer_end` with them (characters).

    Of `find_passages` none begins or ends with a blank within its marks.

    `is_open` when its paragraph ends before a closing mark; `continues` when it reopens the passage of the paragraph before.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    is_open: bool = False
    continues: bool = False


def find_passages(body: str, paragraphs: list[tuple[int, int]], style: Style) -> list[Passage]:
    """The passages in double quotation marks, in order; none is empty of letters and digits.

    >>> from transforms.languages.en.english import ENGLISH
    >>> body = 'A 6" pipe. "Yes,” she said. "No.'
    >>> [body[p.start:p.end] for p in find_passages(body, [(0, len(body))], ENGLISH.style)]
    ['Yes,', 'No.']
    """
    passages: list[Passage] = []
    was_left_open = False
    turns = transcript_turns(body, paragraphs)
    dashed = dashed_speech(body, paragraphs, style)
    between: set[int] = set()
    for number, (start, end) in enumerate(paragraphs):
        if number in between:
            continue
        if number in turns:
            passages.append(turns[number])
            was_left_open = False
            continue
        if number in dashed:
            # The dash is the first one's mark.
            edges = [(start if first == dashed[number][0][0] else first, last) for first, last in dashed[number]]
            passages += [Passage(*span, *edge, number) for span, edge in zip(dashed[number], edges, strict=True)]
            was_left_open = False
            continue
        marks = list(_MARK.finditer(body, start, end))
        if not marks:
            was_left_open = False
            continue
        next_text = behind_foreign_matter(body, paragraphs, number + 1, style)
        next_reopens = next_text < len(paragraphs) and begins_with_mark(body, paragraphs[next_text])
        reading = read_marks(body, marks, (start, end), next_reopens, style)
        own = passages_of(body, marks, reading, number, (start, end), style)
        if own and was_left_open and (own[0].outer_start == start or own[0].outer_start == own[0].start):
            # Where no mark reopens it, all that stands before the first mark goes on.
            begins = own[0].start if own[0].outer_start < own[0].start else start
            own[0] = replace(own[0], start=begins, outer_start=start, continues=True)
        passages += own
        was_left_open = bool(own) and own[-1].is_open
        if was_left_open and next_reopens:
            between.update(range(number + 1, next_text))
    return [without_blanks(body, passage) for passage in passages if any(map(str.isalnum, body[passage.start : passage.end]))]


def without_blanks(body: str, passage: Passage) -> Passage:
    """The passage without blanks at its edges, as some papers set them: '“ The road is bad, ” she said'."""
    start, end = passage.start, passage.end
    while body[start].isspace():
        start += 1
    while body[end - 1].isspace():
        end -= 1
    return passage if (start, end) == (passage.start, passage.end) else replace(passage, start=start, end=end)


def passages_of(
    body: str, marks: list[re.Match[str]], reading: list[str], paragraph: int, span: tuple[int, int], style: Style
) -> list[Passage]:
    """The passages of one paragraph whose marks have been read."""
    start, end = span
    passages: list[Passage] = []
    opened: re.Match[str] | None = None
    for place, (mark, role) in enumerate(zip(marks, reading, strict=True)):
        if role == "open":
            opened = mark
        elif role == "lost_closing" and (last := lost_closing(body, marks, place, end, style)) is not None:
            passages.append(Passage(mark.end(), last, mark.start(), last, paragraph))
        elif role == "close" and opened is not None:
            outer = (opened.start(), mark.end())
            spans = without_cue(body, (opened.end(), mark.start()), outer, style)
            for begins, ends in spans:
                outer_start = outer[0] if begins == opened.end() else begins
                outer_end = outer[1] if ends == mark.start() else ends
                passages.append(Passage(begins, ends, outer_start, outer_end, paragraph))
            opened = None
        elif role == "lost_opening" and (first := lost_opening(body, marks, place, (start, end), style)) is not None:
            passages.append(Passage(first, mark.start(), first, mark.end(), paragraph))
    if opened is not None:
        passages.append(Passage(opened.end(), end, opened.start(), end, paragraph, is_open=True))
    return passages


def behind_foreign_matter(body: str, paragraphs: list[tuple[int, int]], number: int, style: Style) -> int:
    """The number of the paragraph in which an open quotation goes on: `number`, or one behind what is no part of the article.

    An advertisement, 'Read more: …', a picture's line, a subheading, a post or a time of a live blog may stand between the
    paragraphs of one quotation: behind them the next one begins with a mark.
    """
    for place in range(number, min(number + MAX_FOREIGN + 1, len(paragraphs))):
        start, end = paragraphs[place]
        if begins_with_mark(body, (start, end)):
            return place
        next_line = paragraphs[place + 1] if place + 1 < len(paragraphs) else (end, end)
        is_post = "@" in body[slice(*next_line)] and style.foreign_matter.fullmatch(body, *next_line) is not None
        if not (is_post or is_foreign(body, start, end, style)):
            break
    return number


def is_foreign(body: str, start: int, end: int, style: Style) -> bool:
    """Whether the paragraph is no part of the text, or a subheading: short, with no stop and no mark.

    >>> from transforms.languages.en.english import ENGLISH
    >>> [is_foreign(line, 0, len(line), ENGLISH.style) for line in ("Advertisement", "Winter on the weir", "Nobody was hurt.")]
    [True, True, False]
    """
    if style.foreign_matter.fullmatch(body, start, end):
        return True
    is_short = len(body[start:end].split()) <= MAX_SUBHEADING_WORDS
    return is_short and body[start].isupper() and body[end - 1].isalnum() and not _MARK.search(body, start, end)


def transcript_turns(body: str, paragraphs: list[tuple[int, int]]) -> dict[int, Passage]:
    """The paragraphs of a transcript that is printed as one long quotation, the labels inside the marks: '"LIND: I never knew.'

    Each is one passage behind its label, with what stands in marks inside it; one without a label goes on with the turn before.
    A single label tells nothing: '"WARNING: wet paint," it said.'
    """
    labels = {number: _LABEL.match(body, start, end) for number, (start, end) in enumerate(paragraphs)}
    if sum(label is not None for label in labels.values()) < MIN_LABELS:
        return {}
    turns: dict[int, Passage] = {}
    for number, (start, end) in enumerate(paragraphs):
        label = labels[number]
        goes_on = label is None and number - 1 in turns and begins_with_mark(body, (start, end))
        if label is None and not goes_on:
            continue
        first = label.end() if label is not None else start + 1
        marks = list(_MARK.finditer(body, first, end))
        closes = bool(marks) and marks[-1].end() == end and len(marks) % 2 == 1
        turns[number] = Passage(
            first,
            marks[-1].start() if closes else end,
            first if label is not None else start,
            end,
            number,
            is_open=not closes,
            continues=goes_on,
        )
    return turns


def begins_with_mark(body: str, paragraph: tuple[int, int]) -> bool:
    """Whether the paragraph's first character opens a quotation."""
    mark = _MARK.match(body, paragraph[0])
    return mark is not None and mark[0] not in _CLOSING


def read_marks(body: str, marks: list[re.Match[str]], span: tuple[int, int], next_reopens: bool, style: Style) -> list[str]:
    """For each mark of one paragraph its role, at the lowest total cost (dynamic programming).

    'open', 'close' or 'stray'; 'inner' opens or closes a passage within a passage. 'lost_opening' closes a passage whose opening
    mark is missing: `I will not run," she said.` 'lost_closing' opens one whose closing mark is missing: `"I will not run, she
    said.`
    """
    start, end = span
    # The least cost of standing outside, within a passage, and within one in a passage.
    costs = [0.0, math.inf, math.inf]
    steps: list[list[tuple[int, str]]] = []
    for number, mark in enumerate(marks):
        opening, closing = role_costs(body, mark, start, end)
        stray = INCHES if mark[0] in '"″' and body[max(mark.start() - 1, start)].isdigit() else STRAY
        lost = unclosed = math.inf
        if closing < opening and lost_opening(body, marks, number, span, style) is not None:
            lost = closing + LOST
        if opening < closing and lost_closing(body, marks, number, end, style) is not None:
            unclosed = opening + LOST
        outside, inside, within = costs
        # For each state behind the mark: its cost, the state before it, the mark's role.
        ways = (
            min(
                (outside + stray, 0, "stray"),
                (inside + closing + (HOLDS_CUE if holds_cue(body, marks, number, style) else 0.0), 1, "close"),
                (outside + lost, 0, "lost_opening"),
                (outside + unclosed, 0, "lost_closing"),
            ),
            min((outside + opening, 0, "open"), (inside + stray, 1, "stray"), (within + closing, 2, "inner")),
            min((inside + opening + NESTED, 1, "inner"), (within + stray, 2, "stray")),
        )
        costs = [cost for cost, _, _ in ways]
        steps.append([(before, role) for _, before, role in ways])
    goes_on = next_reopens and not ends_with_cue(body, marks, end, style)
    left_open = LEFT_OPEN_AND_REOPENED if goes_on else LEFT_OPEN
    state = int(costs[1] + left_open < costs[0])
    reading = []
    for step in reversed(steps):
        state, role = step[state]
        reading.append(role)
    return reading[::-1]


def has_odd_marks(body: str, start: int, end: int) -> bool:
    """Whether the stretch lacks a double mark, or has one too many."""
    return sum(1 for _ in _MARK.finditer(body, start, end)) % 2 == 1


def role_costs(body: str, mark: re.Match[str], start: int, end: int) -> tuple[float, float]:
    """What it costs to read the mark as opening, and as closing, from its shape and from the characters beside it."""
    before = body[mark.start() - 1] if mark.start() > start else " "
    after = body[mark.end()] if mark.end() < end else " "
    may_open = not after.isspace() and bool(_BEFORE_OPENING.match(before))
    may_close = not before.isspace() and bool(_AFTER_CLOSING.match(after))
    opening = closing = UNDECIDED
    if may_open != may_close:
        opening, closing = (0.0, AGAINST_NEIGHBOURS) if may_open else (AGAINST_NEIGHBOURS, 0.0)
    if mark[0] in _OPENING:
        closing += AGAINST_SHAPE
    elif mark[0] in _CLOSING:
        opening += AGAINST_SHAPE
    return opening, closing
