"""Which articles are one story: a report that several outlets print, each with its own head and tail, or one outlet in versions.

Two texts are compared by the runs of words that they share. MinHash (datasketch's) makes a signature of a text: the share of
places at which two signatures agree estimates the share of runs that two texts have in common. Signatures are cut into bands of
two places, and only articles with a band in common are compared: of those that share three runs in ten, 997 in 1,000 have one.
"""

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T", bound=Hashable)
Signatures = NDArray[np.uint32]
Numbers = NDArray[np.integer[Any]]

SAME_STORY = 0.3
"""Articles that share so many of their runs are one story. Of 1,243 articles of the training sets (half a million pairs on one
election among them) versions of one report share more than half, and of all others no two share more than 0.14.
"""

WORDS_IN_RUN = 4
"""Of three, set phrases weigh too much; of five, a word edited here and there hides too much."""

PLACES = 128
"""Places of a signature: so an estimate is off by 0.04, as a rule."""

SCHEME = "affine32"
"""How datasketch computes; it keeps its schemes from version to version, so that signatures may be stored."""

PLACES_IN_BAND = 2
BANDS = PLACES // PLACES_IN_BAND
TABLE_BITS = 22
PAIRS_AT_ONCE = 8_192
"""Pairs of signatures that are compared at once: some megabytes."""

_WORD = re.compile(r"\w+")
_MIX = np.uint64(0x9E3779B97F4A7C15)


def signature(body: str) -> bytes | None:
    """The text's signature, `PLACES` numbers of four bytes; None of a text with fewer words than a run has.

    >>> len(signature("The harbour of Tarnholm will close in May.")), signature("Closed until May.")
    (512, None)
    """
    words = _WORD.findall(body.casefold())
    runs = {" ".join(words[first : first + WORDS_IN_RUN]).encode() for first in range(len(words) - WORDS_IN_RUN + 1)}
    if not runs:
        return None
    # Only who reads texts needs it, and it takes as long to import as a query.
    from datasketch import MinHash

    sketch = MinHash(PLACES, scheme=SCHEME, permutations=_permutations())
    sketch.update_batch(runs)
    places: bytes = sketch.hashvalues.astype("<u4").tobytes()
    return places


@cache
def _permutations() -> NDArray[np.uint32]:
    """What makes the places differ, which takes as long to draw as a signature."""
    from datasketch import MinHash

    drawn: NDArray[np.uint32] = MinHash(PLACES, scheme=SCHEME).permutations
    return drawn


def as_matrix(signatures: Iterable[bytes]) -> Signatures:
    """Signatures as a matrix, one per row."""
    return np.frombuffer(b"".join(signatures), dtype="<u4").reshape(-1, PLACES)


def similarity(one: bytes, other: bytes) -> float:
    """The share of their runs of words that two texts have in common, estimated from their signatures."""
    return float(np.mean(np.frombuffer(one, "<u4") == np.frombuffer(other, "<u4")))


class BandedIndex:
    """Some signatures, found by their bands: so others are compared with the few that they may resemble, and not with all."""

    def __init__(self, signatures: Signatures) -> None:
        self._signatures = signatures
        keys = _band_keys(signatures).ravel()
        order = np.argsort(keys, kind="stable")
        self._keys, self._rows = keys[order], order // BANDS
        # Most bands of most others are none of ours: one look at a table of flags tells.
        self._flags = np.zeros(2**TABLE_BITS, dtype=np.bool_)
        self._flags[_places_in_table(keys)] = True

    def similar(self, others: Signatures, *, themselves: bool = False) -> Iterator[tuple[int, int]]:
        """The pairs that are one story, as row of the others and row of the index.

        With `themselves` the others are those of the index: each pair comes once, and none with itself.
        """
        keys = _band_keys(others)
        rows, bands = np.nonzero(self._flags[_places_in_table(keys)])
        found = keys[rows, bands]
        first, stop = np.searchsorted(self._keys, found, "left"), np.searchsorted(self._keys, found, "right")
        met = stop > first
        rows, first, counts = rows[met], first[met], (stop - first)[met]
        ends = np.cumsum(counts)
        for piece in _pieces(ends):
            pairs = self._candidates(rows[piece], first[piece], counts[piece])
            if themselves:
                pairs = pairs[pairs[:, 0] < pairs[:, 1]]
            for start in range(0, len(pairs), PAIRS_AT_ONCE):
                some = pairs[start : start + PAIRS_AT_ONCE]
                shares = np.mean(others[some[:, 0]] == self._signatures[some[:, 1]], axis=1)
                yield from ((int(other), int(own)) for other, own in some[shares >= SAME_STORY])

    def _candidates(self, rows: Numbers, first: Numbers, counts: Numbers) -> Numbers:
        """The pairs with a band in common, each once."""
        steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        own = self._rows[np.repeat(first, counts) + steps]
        size = max(1, len(self._signatures))
        pairs = np.unique(np.repeat(rows, counts) * size + own)
        return np.stack([pairs // size, pairs % size], axis=1)


def _pieces(ends: Numbers, at_most: int = 1_000_000) -> Iterator[slice]:
    """The found bands in pieces of at most so many pairs, or of one band: what many share must not fill the memory."""
    start = 0
    while start < len(ends):
        before = int(ends[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, before + at_most, "right")))
        yield slice(start, stop)
        start = stop


def _band_keys(signatures: Signatures) -> NDArray[np.uint64]:
    """A number per band of each signature, another for another band or other places."""
    wide = signatures.astype(np.uint64)
    pairs = (wide[:, 0::PLACES_IN_BAND] << np.uint64(32)) | wide[:, 1::PLACES_IN_BAND]
    return (pairs ^ (np.arange(1, BANDS + 1, dtype=np.uint64) * _MIX)) * _MIX


def _places_in_table(keys: NDArray[np.uint64]) -> Numbers:
    return (keys >> np.uint64(64 - TABLE_BITS)).astype(np.int64)


def linked(members: Iterable[T], links: Iterable[tuple[T, T]]) -> list[list[T]]:
    """The members in groups: those that links join, directly or through others, are one.

    >>> linked("abcde", [("a", "c"), ("d", "c")])
    [['a', 'c', 'd'], ['b'], ['e']]
    """
    parents = {member: member for member in members}

    def root(member: T) -> T:
        while parents[member] != member:
            parents[member] = parents[parents[member]]
            member = parents[member]
        return member

    for one, other in links:
        parents[root(other)] = root(one)
    groups: dict[T, list[T]] = {}
    for member in parents:
        groups.setdefault(root(member), []).append(member)
    return list(groups.values())
