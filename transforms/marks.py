"""Which quotation mark opens and which closes: the passages in double marks, paired paragraph by paragraph.

Wire copy mixes straight and curly marks, even within a pair, forgets one here and there (in 13 % of articles), and types them
as two single ones. So a mark's shape and its neighbours are evidence, not law: in each paragraph the reading with the lowest
total cost wins, and a stray mark costs only itself, never the pairs after it.
"""

import math
import re
from dataclasses import dataclass

_MARK = re.compile(r"\"|“|”|„|‟|«|»|″|``|''|‘‘|’’")
_LABEL = re.compile(r"(?:\"|“|``|'')(?:[A-Z][A-Z.'’-]+)(?: [A-Z][A-Z.'’-]+){0,3}(?: ?\([^()\n]{1,40}\))?:[ \u00a0]+(?=\S)")
_OPENING = frozenset("“„‟«") | {"``", "‘‘"}
_CLOSING = frozenset("”»") | {"’’"}
_BEFORE_OPENING = re.compile(r"[\s(\[{/—–―‒\-‘'“\"…:,.]")
_CUE_BEHIND = (
    r"\s+(?:(?:he|she|they|[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4}|(?:the|a|an|one)(?:\s+[\w'’-]+){1,4})\s+)?"
    r"(?:said|says|added|adds|asked|told|tells|wrote|writes|replied|explained|continued|recalled|noted|insisted|argued|warned)\b"
)
"""What stands behind a content that has ended: she said; said Lind; the mayor told."""
_CUE = re.compile(_CUE_BEHIND)
_LOST_CLOSING = re.compile(rf"[,?!](?={_CUE_BEHIND})")
_AFTER_CLOSING = re.compile(r"[\s.,;:!?)\]}/—–―‒\-’'”\"…\u200b]")

# The costs are ordinal: against its shape is worse than against its neighbours, and both are worse than taking a mark for a stray
# one
# only together; a paragraph may end inside a quotation when the next one reopens it (the news style for long ones).
AGAINST_SHAPE = 1.6
AGAINST_NEIGHBOURS = 1.8
UNDECIDED = 0.2
STRAY = 2.0
LOST = 1.2
"""A mark whose partner is missing, where the words tell where it stood: “We lost, Lind said. / We lost,” Lind said."""
INCHES = 0.8
"""A straight mark behind a digit, taken for a stray one: the 27" screen."""
LEFT_OPEN = 1.5
MIN_LABELS = 2
LEFT_OPEN_AND_REOPENED = 0.2


@dataclass(frozen=True)
class Passage:
    """What stands between two marks: `start` and `end` without the marks, `outer_start` and `outer_end` with them (characters).

    `is_open` when its paragraph ends before a closing mark; `continues` when it reopens the passage of the paragraph before.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    is_open: bool = False
    continues: bool = False


def find_passages(body: str, paragraphs: list[tuple[int, int]]) -> list[Passage]:
    """The passages in double quotation marks, in order; none is empty of letters and digits.

    >>> body = 'A 6" pipe. "Yes,” she said. "No.'
    >>> [body[p.start:p.end] for p in find_passages(body, [(0, len(body))])]
    ['Yes,', 'No.']
    """
    passages: list[Passage] = []
    was_left_open = False
    turns = transcript_turns(body, paragraphs)
    for number, (start, end) in enumerate(paragraphs):
        if number in turns:
            passages.append(turns[number])
            was_left_open = False
            continue
        marks = list(_MARK.finditer(body, start, end))
        if not marks:
            was_left_open = False
            continue
        next_reopens = number + 1 < len(paragraphs) and begins_with_mark(body, paragraphs[number + 1])
        reading = read_marks(body, marks, start, end, next_reopens)
        opened: re.Match[str] | None = None
        for mark, role in zip(marks, reading, strict=True):
            if role == "open":
                opened = mark
            elif role == "lost_closing":
                place = lost_closing(body, mark, end)
                passages.append(Passage(mark.end(), place, mark.start(), place, number))
            elif role == "close" and opened is not None:
                continues = was_left_open and opened.start() == start
                passages.append(Passage(opened.end(), mark.start(), opened.start(), mark.end(), number, continues=continues))
                opened = None
            elif role == "lost_opening":
                passages.append(Passage(start, mark.start(), start, mark.end(), number))
        if opened is not None:
            continues = was_left_open and opened.start() == start
            passages.append(Passage(opened.end(), end, opened.start(), end, number, is_open=True, continues=continues))
        was_left_open = opened is not None
    return [passage for passage in passages if any(map(str.isalnum, body[passage.start : passage.end]))]


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


def read_marks(body: str, marks: list[re.Match[str]], start: int, end: int, next_reopens: bool) -> list[str]:
    """For each mark of one paragraph its role, at the lowest total cost (dynamic programming).

    'open', 'close' or 'stray'; 'lost_opening' closes a passage whose opening mark is missing, which runs from the start of the
    paragraph: `I will not run," she said.` 'lost_closing' opens one whose closing mark is missing: `"I will not run, she said.`
    """
    outside, inside = 0.0, math.inf
    steps: list[tuple[tuple[bool, str], tuple[bool, str]]] = []
    for number, mark in enumerate(marks):
        opening, closing = role_costs(body, mark, start, end)
        stray = INCHES if mark[0] in '"″' and body[max(mark.start() - 1, start)].isdigit() else STRAY
        lost = math.inf
        behind_content = mark.start() > start + 1 and body[mark.start() - 1] in ",?!"
        if number == 0 and closing < opening and behind_content and _CUE.match(body, mark.end(), end):
            lost = LOST
        unclosed = math.inf
        next_start = marks[number + 1].start() if number + 1 < len(marks) else end
        if opening < closing and lost_closing(body, mark, next_start) < next_start:
            unclosed = opening + LOST
        # For both states behind the mark: its cost, was one inside before it, the mark's role.
        to_outside = min(
            (outside + stray, False, "stray"),
            (inside + closing, True, "close"),
            (outside + lost, False, "lost_opening"),
            (outside + unclosed, False, "lost_closing"),
        )
        to_inside = min((outside + opening, False, "open"), (inside + stray, True, "stray"))
        outside, inside = to_outside[0], to_inside[0]
        steps.append((to_outside[1:], to_inside[1:]))
    is_inside = inside + (LEFT_OPEN_AND_REOPENED if next_reopens else LEFT_OPEN) < outside
    reading = []
    for step in reversed(steps):
        is_inside, role = step[is_inside]
        reading.append(role)
    return reading[::-1]


def lost_closing(body: str, mark: re.Match[str], end: int) -> int:
    """Where the closing mark must have stood that an opening one lacks: before a cue, behind a comma or the like; else `end`.

    >>> body = '"We lost, the mayor said.'
    >>> body[: lost_closing(body, _MARK.match(body), len(body))]
    '"We lost,'
    """
    found = _LOST_CLOSING.search(body, mark.end(), end)
    return end if found is None else found.end()


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
