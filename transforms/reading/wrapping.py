"""Lines that were wrapped at a width, put together again, with words that were divided at a line's end."""

import re
from collections.abc import Iterator

from transforms.languages.known import FRONTS

WIDTHS = range(40, 101)
"""The longest line of a text that was wrapped by a program or a typist: 60 to 80 columns, with some freedom."""

MIN_WRAPPED = 2
MIN_WRAPPED_SHARE = 0.9
"""Of the line ends within paragraphs, so many are where the next line's first word had no room any more."""

MAX_SENTENCE_ENDS_SHARE = 0.5
"""Of the ends of wrapped lines, at most so many end a sentence too: where more do, each line is a short paragraph of its own."""

_ENDS_SENTENCE = re.compile(r"[.?!…:][\"'”’»)\]]*$")
_FIRST = re.compile(r"[^\W\d_][\w'’]*")
_LISTED = re.compile(r"\w[).]\s")
_DIVIDED = re.compile(r"([^\W\d_]+)[-\u2010]$")
HYPHENS = ("-", "\u2010")
LONGEST_WORD = 100
"""Characters; looked for from each of its letters, one of megabytes would take days."""
_WORD = re.compile(r"[^\W\d_]+")
_PRINTED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def unwrap(text: str) -> str:
    """The text with the lines of each paragraph joined, where they were wrapped; else the text itself.

    A line end is one of wrapping when the next line's first word had no room on its line. Where nearly all line ends within
    paragraphs are such, and most of them end no sentence, the text was wrapped; the others among them end headings or
    paragraphs, and stay. Whatever the width, a line is wrapped that ends in the midst of a sentence.

    >>> unwrap("The council voted to raise the dykes along the river,\\nwhich had flooded the town twice in the last five\\n"
    ...        "years, the clerk wrote.\\n\\nShort.").count("\\n")
    2
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = max((len(line) for line in lines), default=0)
    within = [place for place in range(len(lines) - 1) if lines[place] and lines[place + 1] and not lines[place + 1][0].isspace()]
    wrapped = [place for place in within if width in WIDTHS and _had_no_room(lines[place], lines[place + 1], width)]
    ending = {place for place in within if _ENDS_SENTENCE.search(lines[place])}
    if len(ending & set(wrapped)) > MAX_SENTENCE_ENDS_SHARE * len(wrapped):
        wrapped = []
    soft = _within_sentences(lines)
    # What ends a sentence with room left ends a paragraph.
    inner_count = len(within) - len(ending - set(wrapped))
    if len(wrapped) >= max(MIN_WRAPPED, MIN_WRAPPED_SHARE * inner_count):
        soft |= set(wrapped) | {place for place in within if lines[place + 1].lstrip()[:1].islower()}
    return _joined(lines, soft, text) if soft else text


def _within_sentences(lines: list[str]) -> set[int]:
    """The lines that end in the midst of a sentence, which goes on to its end in the lines below.

    >>> sorted(_within_sentences(["The keeper, Helen", "Carver, opened the", "door.", "“Come in”, she said."]))
    [0, 1]
    >>> _within_sentences(["Bring with you:", "bread", "salt"]), _within_sentences(["Roses are red", "Violets are blue."])
    (set(), set())
    """
    found: set[int] = set()
    for start, stop in _blocks(lines):
        going_on: list[int] = []
        open_curly = straight = 0
        for place in range(start, stop):
            line = lines[place]
            open_curly += line.count("“") - line.count("”")
            straight += line.count('"')
            is_open = open_curly > 0 or straight % 2 == 1
            if _ENDS_SENTENCE.search(line):
                # Capitals alone may be those of a heading above a paragraph, or of verse.
                if any(_goes_on(lines[one], lines[one + 1]) for one in going_on):
                    found.update(going_on)
                going_on = []
                open_curly, straight = (open_curly, straight) if is_open else (0, 0)
            elif place + 1 < stop and (_goes_on(line, lines[place + 1]) or _may_go_on(line, lines[place + 1], is_open=is_open)):
                going_on.append(place)
            else:
                going_on = []
    return found


def _blocks(lines: list[str]) -> Iterator[tuple[int, int]]:
    """The stretches of two or more lines without a blank or an indented one between them."""
    start = 0
    for place in range(len(lines) + 1):
        if place == len(lines) or not lines[place] or lines[place][0].isspace():
            if place - start > 1:
                yield start, place
            start = place + 1 if place < len(lines) and not lines[place] else place


def _goes_on(line: str, following: str) -> bool:
    """Whether a line goes on with a sentence: in lower case, but not as a list does ('a) bread'), or behind 'the' or 'of'."""
    return (following[0].islower() and not _LISTED.match(following)) or line.split()[-1] in FRONTS.unended_words


def _may_go_on(line: str, following: str, *, is_open: bool) -> bool:
    """Whether the line may go on in one that begins with a capital or a mark: behind a comma, within marks or within a name."""
    if line.endswith(","):
        return True
    first = _FIRST.match(following)
    last = line.split()[-1]
    within_name = last[0].isupper() and not last.isupper()
    return first is not None and (is_open or (within_name and first[0].lower() not in FRONTS.function_words))


def _divided(line: str) -> "re.Match[str] | None":
    """The word at a line's end that goes on in the next one; of a longer one than any word is, its last letters."""
    return _DIVIDED.search(line, max(len(line) - LONGEST_WORD, 0)) if line.endswith(HYPHENS) else None


def _had_no_room(line: str, following: str, width: int) -> bool:
    if _divided(line):
        return True
    return len(line) + 1 + len(following.split(None, 1)[0]) > width


def _joined(lines: list[str], soft: set[int], text: str) -> str:
    words = frozenset(found.lower() for found in _PRINTED.findall(text))
    pieces: list[str] = []
    for place, line in enumerate(lines):
        if place not in soft:
            pieces.append(line + "\n")
            continue
        divided = _divided(line)
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
