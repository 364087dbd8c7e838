"""Long texts that look for rules whose work grows with the square of a text: pieces of all that rules know, repeated, alternated and
nested. `make torture` takes them at 20, 80 and 320 kB; the tests take those that once were slow, at less, and count the work.
"""

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import FrameType, ModuleType
from typing import Any

from flows.language_model import load_model
from tests.conftest import MODEL, PATIENCE, environment
from transforms.batch import parse_one
from transforms.extraction import extract
from transforms.languages.en import words
from transforms.parsing.parse import Parse
from transforms.reading.articles import read_record
from transforms.reading.fields import record_of
from transforms.reading.records import Record

SIZES = (20_000, 80_000, 320_000)
OPEN_AND_CLOSED = ("()", "[]", "“”", "‘’", "«»", '""', "''", "{}", "<>")
MARKS = ("\"“”‘’'«»„‟()[]{}—–-.,:;!?…·•*_#@&/|~`=+$%^<>", "''", "``", "--", "...", "\n", "\n\n", " \n", "\t", "\u00a0", "\u2028")
FRAMES = (
    "{} ", "{}. ", "{}, ", "{}", "{} Lind ", "{} of ", "{} and ", "“{} ", "{}” ", '"{}" ', "({}) ", "{}: ", "{}\n\n", "{} said ",
    "said {} ", "Mr. {} ", "{} Ada Lind, ", "- {} ", "{}'s ", "{{name}} {}, ", "{} {{name}} said it. ", "{{name}} Lind: {}.\n\n", "the {{name}} {} ",
    "— {}\n\n", "{}: It is so.\n\n", "the {} of the ", "{} (PEA) ",
)  # fmt: skip
NAME = "{name}"
"""The place for a name in a piece, another one each time it is repeated."""
ABOVE_AND_BELOW = (
    "By ", "BY ADA HOLM\n", "Ada Holm", "12 March 2026", "March 12, 2026 ", "Published: ", "Updated ", "10:00 GMT ", "| ", " - ", " – ", "·",
    "(", ")", "/", "LONDON (Reuters) — ", "LONDON, ", "3 min read", "Northmere Courier", "Daily Tide (Accra)", "a@b.example ", "Share",
    "https://a.example/2026/03/12/x ", "Leave a Comment", "Photo: ", "Advertisement\n", "Key points\n", "- ", "• ", "1. ", "# ", "---\n",
    "+++\n", "title: x\n", ": ", "\n", "\n\n", " \n", "\t", ".", ",", "A", "a ", "Mr. ", "“", "”", "'", "’", '"', "and ", "with ", "for ", "_",
    "© 2026 ", "(PTI)", "###", "FOR IMMEDIATE RELEASE\n", "Section: A; Pg. 3\n", "LENGTH: 500 words\n", "Body\n", "End of Document\n",
    "1 of 2 DOCUMENTS\n", "LIND: ", "&amp;", "&#8211;", "<p>", "\u0301", "\u200b", "--", "…", "special to the ", "our correspondent", "=",
    "contributed to this report.\n", "Reporting by ", "Editing by ",
)  # fmt: skip
"""Pieces of what stands above an article and below it."""
ENDING = (
    "\n\nThe council said that it was late, and that the roof had not been mended since the summer of that year. “We cannot wait for "
    "another flood,” said Mayor Ines Calloway, who chairs the council. The work begins in May, when the river is low again."
)
"""English enough that the text is read at all."""

LARGEST_GROWTH = 2.0
"""How much more work for a character there may be from one size to the next, which is four times as long."""


@dataclass(frozen=True)
class Growth:
    """What a text of a kind took at two sizes, in whatever unit."""

    kind: str
    size: int
    smaller: float
    larger: float

    @property
    def is_too_much(self) -> bool:
        """Whether the larger one took more than twice as much for a character."""
        return self.larger > 4 * LARGEST_GROWTH * self.smaller


def word_lists(module: ModuleType) -> Mapping[str, list[str]]:
    """All that a module lists of words, by name."""
    found = {}
    for name, value in vars(module).items():
        if isinstance(value, frozenset | set | tuple | list | dict) and value and all(isinstance(one, str) for one in value):
            found[name] = sorted(value)
    return found


def pieces(seed: int, each: int = 2) -> Iterator[str]:
    """Pieces to repeat: some words of every list, in frames; every mark, alone and with others; and several of these in turn."""
    dice = random.Random(seed)
    marks = [*MARKS[0], *MARKS[1:]]
    chosen = [
        form
        for listed in word_lists(words).values()
        for word in dice.sample(listed, min(each, len(listed)))
        for form in {word, word.title()}
    ]
    for one in (*chosen, *marks):
        yield from (frame.format(one) for frame in dice.sample(FRAMES, 2))
    for one in marks:
        yield one + dice.choice(marks) + dice.choice(("", " ", "a ", "A ", "Lind ", "said "))
    for _ in chosen:
        yield "".join(dice.choice(FRAMES).format(dice.choice(chosen)) for _ in range(dice.choice((2, 3, 4))))


def repeated(piece: str, size: int) -> str:
    """The piece as often as it takes, each with another name where it has a place for one, and some English behind it."""
    count = size // len(piece.encode())
    run = piece * count if NAME not in piece else "".join(piece.replace(NAME, made_up(number)) for number in range(count))
    return f"Rain fell. {run}{ENDING}"


def made_up(number: int) -> str:
    """A name of three syllables, another one for each number."""
    syllables = [consonant + vowel for vowel in "aeiou" for consonant in "bdfghklmnprstvwz"]
    return "".join(syllables[number // len(syllables) ** place % len(syllables)] for place in range(3)).title()


def nested(pair: str, inner: str, size: int) -> str:
    """Brackets or marks in one another, each with something in it."""
    depth = size // len(f"{pair}{inner}".encode())
    return "Rain fell. " + (pair[0] + inner) * depth + pair[1] * depth + ENDING


def texts(seed: int) -> Iterator[tuple[str, Callable[[int], str]]]:
    """The kinds of texts, each with what makes one of a size."""
    for piece in pieces(seed):
        yield repr(piece), lambda size, piece=piece: repeated(piece, size)  # type: ignore[misc]
    for pair in OPEN_AND_CLOSED:
        for inner in ("a", " Mr. ", "Ada Lind said "):
            yield f"{pair} with {inner!r}", lambda size, pair=pair, inner=inner: nested(pair, inner, size)  # type: ignore[misc]


def printed_texts(seed: int, kinds: int) -> Iterator[tuple[str, Callable[[int], dict[str, Any]]]]:
    """Kinds of records for reading: pieces of what stands around articles, repeated above one, below it, or in each of its fields."""
    dice = random.Random(seed)
    for _ in range(kinds):
        piece = "".join(dice.choice(ABOVE_AND_BELOW) for _ in range(dice.choice((1, 1, 2, 3, 4))))
        place = dice.choice(("above", "below", "in a line above", "in its fields"))

        def make(size: int, piece: str = piece, place: str = place) -> dict[str, Any]:
            run = piece * (size // len(piece.encode()))
            if place == "in its fields":
                return dict.fromkeys(("title", "standfirst", "byline", "publisher", "date", "url"), run) | {"text": ENDING}
            run = run.replace("\n", " ") if place == "in a line above" else run
            return {"text": ENDING + run if place == "below" else run + ENDING}

        yield f"{piece!r} {place}", make


def seconds_of_reading(row: Mapping[str, Any]) -> float:
    """How long the reader has a processor for a record of these fields."""
    began = time.process_time()
    facts: dict[str, Any] = {"place": "a.jsonl", "number": 1, "raw_sha256": "0" * 64, "format": "jsonl", "encoding": "utf-8"}
    record = record_of(row, **facts)
    if isinstance(record, Record):
        read_record(record, detect_language=lambda _: "en")
    return time.process_time() - began


def parsed(text: str) -> Parse | None:
    """The text's parse; None where it has more tokens than an article may."""
    found = parse_one(text, load_model(MODEL).language)
    return None if isinstance(found, Exception) else found


def seconds_of_rules(parse: Parse) -> float:
    """How long the rules have a processor for the text."""
    began = time.process_time()
    extract(parse, load_model(MODEL).models)
    return time.process_time() - began


def lines_of_rules(parse: Parse) -> int:
    """How many lines of Python the rules go through for the text: the same on every machine.

    Only for a process with one thread: CPython 3.11 was seen to trace the first line of a function forever when other threads asked
    for the interpreter at that moment.
    """
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    models = load_model(MODEL).models
    sys.settrace(trace)
    try:
        extract(parse, models)
    finally:
        sys.settrace(None)
    return count


def lines_by_size(pieces: Sequence[str], sizes: Sequence[int]) -> dict[str, list[int]]:
    """How many lines of Python the rules go through for each piece repeated, at each size; counted in a process of its own."""
    script = "import json, sys; from tests.long_texts import count_lines; print(json.dumps(count_lines(*json.load(sys.stdin))))"
    ran = subprocess.run(
        [sys.executable, "-c", script],
        input=json.dumps([pieces, sizes]),
        env=environment(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1"),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    counts: dict[str, list[int]] = json.loads(ran.stdout.splitlines()[-1])
    return counts


def count_lines(pieces: Sequence[str], sizes: Sequence[int]) -> dict[str, list[int]]:
    """The lines for each piece repeated, at each size. What is loaded on first use is not counted."""
    counts = {}
    for piece in pieces:
        parses = [parse for size in sizes if (parse := parsed(repeated(piece, size))) is not None]
        extract(parses[0], load_model(MODEL).models)
        counts[piece] = [lines_of_rules(parse) for parse in parses]
    return counts


def growths(seed: int, kinds: int, enough: float = 0.5) -> Iterator[Growth]:
    """How the seconds grow of so many kinds of text, for the rules, and of ten times as many for the reader, which is faster;
    where the larger one takes enough of them to be told from chance.
    """
    every = list(texts(seed))
    for kind, make in random.Random(seed).sample(every, min(kinds, len(every))):
        parses = (parse for size in SIZES if (parse := parsed(make(size))) is not None)
        yield from _growing(kind, map(seconds_of_rules, parses), enough)
    for kind, made in printed_texts(seed, 10 * kinds):
        yield from _growing(f"reading {kind}", map(seconds_of_reading, map(made, SIZES)), enough)


def _growing(kind: str, taken: Iterator[float], enough: float) -> Iterator[Growth]:
    """How what was taken grows from size to size."""
    before: float | None = None
    for size, now in zip(SIZES, taken, strict=False):
        if before is not None and now > enough:
            yield Growth(kind, size, before, now)
        before = now
