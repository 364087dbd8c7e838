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

SIZES = (20_000, 80_000, 320_000)
OPEN_AND_CLOSED = ("()", "[]", "“”", "‘’", "«»", '""', "''", "{}", "<>")
MARKS = ("\"“”‘’'«»„‟()[]{}—–-.,:;!?…·•*_#@&/|~`=+$%^<>", "''", "``", "--", "...", "\n", "\n\n", " \n", "\t", "\u00a0", "\u2028")
FRAMES = (
    "{} ", "{}. ", "{}, ", "{}", "{} Lind ", "{} of ", "{} and ", "“{} ", "{}” ", '"{}" ', "({}) ", "{}: ", "{}\n\n", "{} said ",
    "said {} ", "Mr. {} ", "{} Ada Lind, ", "- {} ", "{}'s ", "— {}\n\n", "{}: It is so.\n\n", "the {} of the ", "{} (PEA) ",
)  # fmt: skip
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
    """The piece as often as it takes, and some English behind it."""
    return "Rain fell. " + piece * (size // len(piece.encode())) + ENDING


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
    """How the seconds grow of so many kinds of text, where the larger one takes enough of them to be told from chance."""
    every = list(texts(seed))
    for kind, make in random.Random(seed).sample(every, min(kinds, len(every))):
        before: float | None = None
        for size in SIZES:
            parse = parsed(make(size))
            if parse is None:
                break
            taken = seconds_of_rules(parse)
            if before is not None and taken > enough:
                yield Growth(kind, size, before, taken)
            before = taken
