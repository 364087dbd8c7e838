"""Where a quotation mark stood that was forgotten: before or behind a cue, at a signature, around an inserted cue."""

import re

from transforms.languages.language import Style

# No word of a name is longer: without that, each stop of a run without blanks would be looked at to the run's end.
_SIGNATURE_BEHIND = re.compile(r"\s*[—–―‒-]{1,2}\s*[A-Z][\w.'’-]{0,60}(?:\s+[A-Z][\w.'’-]{0,60}){0,4}(?:,[^.\n\"“”]{1,40})?\s*$")
MAX_BLANKS = 4
"""Blanks and line ends between a mark and what stands before it."""

_COMMA = re.compile(r",\s+")
_STOPS = re.compile(r"[.,?!]")
_SENTENCE_END = re.compile(r"(?<!\w)(\w*)[.?!]\s+(?=[A-Z])")


def lost_opening(body: str, marks: list[re.Match[str]], number: int, span: tuple[int, int], style: Style) -> int | None:
    """Where the opening mark must have stood that a closing one lacks; None when nothing tells.

    Behind a cue and its comma; behind the sentence with the cue of the passage before, or the comma behind which it goes on;
    where a cue follows, before the sentences in somebody's own words.

    >>> from transforms.languages.en.english import ENGLISH
    >>> body = '"We lost," Lind said on Monday. It was late."'
    >>> body[lost_opening(body, list(re.finditer('["]', body)), 2, (0, len(body)), ENGLISH.style):]
    'It was late."'
    """
    mark, (start, end) = marks[number], span
    if mark.start() <= start + 1 or body[mark.start() - 1] not in ",.?!…":
        return None
    first = marks[number - 1].end() if number else start
    led = style.leading_cue.search(body, first, mark.start())
    if led is not None:
        return led.end()
    if number == 0:
        is_told = body[mark.start() - 1] in ",?!" and style.cue_behind.match(body, mark.end(), end) is not None
        # A paragraph in somebody's own words, of which only the end is marked.
        is_told = is_told or (mark.end() == end and style.in_own_words.search(body, start, mark.start()) is not None)
        return own_words_before(body, start, mark.start(), style) if is_told else None
    cue = style.cue_behind.match(body, first, mark.start())
    if cue is None:
        return None
    for stop in _SENTENCE_END.finditer(body, first, mark.start()):
        # 'Gov.', 'Mr.', 'U.S.' end no sentence.
        if not (len(stop[1]) <= 3 and stop[1][:1].isupper()):
            return stop.end()
    resumed = style.resumed.search(body, cue.end(), mark.start())
    return behind_inserted(body, cue.end(), mark.start(), style) if resumed is None else resumed.end()


def behind_inserted(body: str, start: int, end: int, style: Style) -> int | None:
    """Where a sentence goes on behind a cue and what is inserted there; None without a comma.

    >>> from transforms.languages.en.english import ENGLISH
    >>> body = " said Lind, pointing at the buckets, has leaked since May."
    >>> body[behind_inserted(body, 5, len(body), ENGLISH.style) :]
    'has leaked since May.'
    """
    commas = [comma.end() for comma in _COMMA.finditer(body, start, end)]
    if not commas:
        return None
    return next((comma for comma in commas if style.inserted_words.match(body, comma, end) is None), commas[-1])


def own_words_before(body: str, start: int, end: int, style: Style) -> int:
    """Where the words begin that end before a mark: with its sentence, and those before it in which somebody speaks as 'I', 'we'.

    >>> from transforms.languages.en.english import ENGLISH
    >>> body = 'The mayor was short. We paid. We have nothing left,'
    >>> body[own_words_before(body, 0, len(body), ENGLISH.style) :]
    'We paid. We have nothing left,'
    """
    begins = [start, *(stop.end() for stop in _SENTENCE_END.finditer(body, start, end))]
    for place in range(len(begins) - 1, 0, -1):
        if not style.in_own_words.search(body, begins[place - 1], begins[place]):
            return begins[place]
    return start


def without_cue(body: str, inner: tuple[int, int], outer: tuple[int, int], style: Style) -> list[tuple[int, int]]:
    """What stands between two marks, without a cue around which they were forgotten: '“It is safe, he said, and free.”'

    `inner` is the stretch between the marks, `outer` the one with them. Where another cue stands beside the marks somebody tells
    what somebody said.

    >>> from transforms.languages.en.english import ENGLISH
    >>> body = '"It is safe, he said, and free."'
    >>> [body[slice(*span)] for span in without_cue(body, (1, 31), (0, 32), ENGLISH.style)]
    ['It is safe,', 'and free.']
    """
    start, end = inner
    cue = style.inserted_cue.search(body, start, end)
    before = body[max(outer[0] - MAX_BLANKS, 0) : outer[0]].rstrip()[-1:]
    if cue is None or style.cue_behind.match(body, outer[1]) or (before and before not in ".?!\n"):
        return [(start, end)]
    return [(first, last) for first, last in ((start, cue.start()), (cue.end(), end)) if any(map(str.isalnum, body[first:last]))]


def lost_closing(body: str, marks: list[re.Match[str]], number: int, end: int, style: Style) -> int | None:
    """Where the closing mark must have stood that an opening one lacks: before the next mark, at a cue, or at a dash and a name.

    None when nothing tells.

    >>> from transforms.languages.en.english import ENGLISH
    >>> body = '"We lost, the mayor said.'
    >>> body[: lost_closing(body, list(re.finditer('["]', body)), 0, len(body), ENGLISH.style)]
    '"We lost,'
    """
    next_start = marks[number + 1].start() if number + 1 < len(marks) else end
    for stop in _STOPS.finditer(body, marks[number].end(), next_start):
        if stop[0] != "." and style.cue_behind.match(body, stop.end(), next_start):
            return stop.end()
        if _SIGNATURE_BEHIND.match(body, stop.end(), next_start):
            return stop.end()
    return None


def holds_cue(body: str, marks: list[re.Match[str]], number: int, style: Style) -> bool:
    """Whether a cue stands between the mark before and this one: '"We lost, explained Lind. "'"""
    last = lost_closing(body, marks, number - 1, marks[number].end(), style) if number else None
    return last is not None and last < marks[number].start()


def ends_with_cue(body: str, marks: list[re.Match[str]], end: int, style: Style) -> bool:
    """Whether the paragraph ends with a cue to which a closing mark is lacking, or goes on in the paper's own words.

    '"I heard it, Lind said.', '"I heard it, Lind said. She lives there with her son.'
    """
    last = lost_closing(body, marks, len(marks) - 1, end, style)
    if last is not None and _SIGNATURE_BEHIND.match(body, last, end):
        return True
    if last is None or body[last - 1] not in ",?!":
        return False
    sentence = _SENTENCE_END.search(body, last, end)
    return sentence is None or style.in_own_words.search(body, sentence.end(), end) is None
