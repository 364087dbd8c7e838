"""An article's body cut into pieces, so that every quotation, cue and speaker can be marked in the text as it was printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from transforms.text.paragraphs import BLOCK_BREAK

CLOSING = re.compile(r"[.,!?;]?[\"”»’']{1,2}[.,]?")
"""What may follow a quotation's last character before the number that belongs to it."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """A quotation to mark, as character offsets into the body.

    Attributes:
        number: Its place among the article's quotations, from 1.
        spans: What is quoted.
        cue, speaker: Where they are printed.
    """

    number: int
    spans: tuple[Span, ...]
    cue: Span | None
    speaker: Span | None

    @classmethod
    def of(cls, number: int, quote: Mapping[str, Any]) -> "Marked":
        """The quotation of a row of `quotes`."""
        return cls(
            number,
            tuple((span["start_char"], span["end_char"]) for span in quote["spans"]),
            _printed(quote["cue_start_char"], quote["cue_end_char"]),
            _printed(quote["speaker_start_char"], quote["speaker_end_char"]),
        )


@dataclass(frozen=True)
class Piece:
    """A stretch of the body in which nothing begins or ends.

    Attributes:
        text: As printed.
        quote, cue, speaker: The numbers of the innermost quotation that it is in, of the one it is the cue or the speaker of.
        begins: Quotations that begin with it.
        ends: Quotations that are over with it, closing marks included.
        names: Mentions that begin with it, by their offset.
    """

    text: str
    quote: int | None
    cue: int | None
    speaker: int | None
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    names: tuple[int, ...]


def paragraphs(body: str, quotes: Sequence[Marked], mentions: Sequence[int] = ()) -> Iterator[list[Piece]]:
    """The paragraphs of the body, each as its pieces; joined, their texts are the paragraph.

    Args:
        body: The article's text.
        quotes: Its quotations.
        mentions: Where names begin that are linked to.
    """
    cuts = _Cuts(body, quotes, mentions)
    start = 0
    for gap in [*BLOCK_BREAK.finditer(body), None]:
        end = gap.start() if gap else len(body)
        if pieces := list(cuts.pieces(body, start, end)):
            yield pieces
        start = gap.end() if gap else end


class _Cuts:
    """The places in a body where something begins or ends, gone through once, in order."""

    def __init__(self, body: str, quotes: Sequence[Marked], mentions: Sequence[int]) -> None:
        length = len(body)
        self._places: dict[int, list[tuple[str, str, int]]] = {}
        self._names = {place for place in mentions if 0 <= place < length}
        self._starts = {quote.number: min((start for start, end in quote.spans if start < end), default=-1) for quote in quotes}
        self._ends = {quote.number: _after(body, max((end for _, end in quote.spans), default=0)) for quote in quotes}
        self._open: list[tuple[str, int]] = []
        for quote in quotes:
            layers = [("quote", span) for span in quote.spans]
            layers += [(name, span) for name, span in (("cue", quote.cue), ("speaker", quote.speaker)) if span]
            for layer, (start, end) in layers:
                if 0 <= start < end <= length:
                    self._places.setdefault(start, []).append(("open", layer, quote.number))
                    self._places.setdefault(end, []).append(("close", layer, quote.number))
        self._begun: set[int] = set()
        self._over: set[int] = set()
        self._order = sorted({*self._places, *self._names, *self._ends.values()})
        self._next = 0

    def pieces(self, body: str, start: int, end: int) -> Iterator[Piece]:
        """The pieces between two offsets, which have to be asked for in order."""
        self._pass(start)
        while start < end:
            stop = self._order[self._next] if self._next < len(self._order) else end
            stop = min(stop, end)
            yield self._piece(body, start, stop, end)
            start = stop
            self._pass(start)

    def _pass(self, place: int) -> None:
        """Opens and closes what begins and ends up to this place, which belongs to the piece that begins there."""
        while self._next < len(self._order) and self._order[self._next] <= place:
            for what, layer, number in sorted(self._places.get(self._order[self._next], ())):
                if what == "close":
                    self._open.remove((layer, number))
                else:
                    self._open.append((layer, number))
            self._next += 1

    def _piece(self, body: str, start: int, stop: int, end: int) -> Piece:
        quotes = [number for layer, number in self._open if layer == "quote"]
        begins = [number for number in quotes if number not in self._begun and self._starts[number] <= start]
        self._begun.update(begins)
        # A span may end in the blanks between two paragraphs.
        limit = stop if stop < end else end + len(body[end:]) - len(body[end:].lstrip())
        ends = [number for number in sorted(self._begun - self._over) if self._ends[number] <= limit]
        self._over.update(ends)
        return Piece(
            body[start:stop],
            self._innermost("quote"),
            self._innermost("cue"),
            self._innermost("speaker"),
            tuple(begins),
            tuple(ends),
            (start,) if start in self._names else (),
        )

    def _innermost(self, layer: str) -> int | None:
        """The one that was opened last."""
        return next((number for of, number in reversed(self._open) if of == layer), None)


def _after(body: str, end: int) -> int:
    """The place after a quotation's closing marks."""
    closing = CLOSING.match(body, end)
    return closing.end() if closing else end


def _printed(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else (start, end)
