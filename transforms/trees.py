"""Boosted trees, read from small text files and applied with numpy: how the learned parts weigh the evidence that the rules
gather.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]


CHUNK_ROWS = 512
"""Rows that are looked up at once; with them all masks stay in the processor's cache."""

FEW_ROWS = 40
"""So many rows at most are looked up for all features in one step: of few rows the steps cost more than what is done in them."""

MAX_LEAVES = 64
"""The leaves of a tree are the bits of one number."""


@dataclass(frozen=True)
class Trees:
    """A sum of decision trees over named features, applied without walking through them (QuickScorer, Lucchese and others, 2015).

    The leaves of a tree are numbered from the left. A node whose condition a row does not meet rules out the leaves on its left;
    of those that no node has ruled out, the leftmost is the row's. For each feature the nodes are sorted by their thresholds, and
    `masks[n]` has a bit for each leaf that is left when the first n of them are not met: one number a tree.
    """

    features: tuple[str, ...]
    splits: tuple[tuple[int, Matrix, npt.NDArray[Any]], ...]  # feature, thresholds (nodes), masks (nodes + 1 × trees)
    value: Matrix  # trees × leaves

    def margins(self, rows: Matrix) -> Matrix:
        """The trees' sum for each row; `rows` is rows × features in the order of `features`."""
        sums = np.zeros(len(rows))
        for start in range(0, len(rows), CHUNK_ROWS):
            chunk = rows[start : start + CHUNK_ROWS]
            left = self._left_by_feature(chunk) if len(chunk) > FEW_ROWS else self._left_at_once(chunk)
            sums[start : start + CHUNK_ROWS] = self.value.ravel().take(lowest_bit(left) + self._first_leaves).sum(axis=1)
        return sums

    def _left_by_feature(self, rows: Matrix) -> npt.NDArray[Any]:
        """For each row and tree the leaves that no node rules out, one feature after the other."""
        kind = self.splits[0][2].dtype
        left = np.full((len(rows), len(self.value)), np.iinfo(kind).max, dtype=kind)
        for feature, thresholds, masks in self.splits:
            left &= masks.take(thresholds.searchsorted(rows[:, feature]), axis=0)
        return left

    def _left_at_once(self, rows: Matrix) -> npt.NDArray[Any]:
        """The same for all features in one step."""
        masks, first_masks = self._all_masks
        numbers = [thresholds.searchsorted(rows[:, feature]) for feature, thresholds, _ in self.splits]
        left: npt.NDArray[Any] = np.bitwise_and.reduce(masks.take(np.array(numbers) + first_masks, axis=0), axis=0)
        return left

    @cached_property
    def _all_masks(self) -> tuple[npt.NDArray[Any], npt.NDArray[np.intp]]:
        """The masks of all features, one after the other, and where each feature's begin."""
        sizes = [len(masks) for _, _, masks in self.splits]
        return np.concatenate([masks for _, _, masks in self.splits]), np.cumsum([0, *sizes[:-1]])[:, None]

    @cached_property
    def _first_leaves(self) -> npt.NDArray[np.intp]:
        """Where each tree's leaves begin among the leaves of all."""
        first: npt.NDArray[np.intp] = np.arange(len(self.value), dtype=np.intp) * self.value.shape[1]
        return first

    def probabilities(self, rows: Matrix) -> Matrix:
        """The logistic of the margins."""
        return 1.0 / (1.0 + np.exp(-self.margins(rows)))


_LOWEST_OF_16 = np.array([0] + [(number & -number).bit_length() - 1 for number in range(1, 1 << 16)], dtype=np.uint8)


def lowest_bit(numbers: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The place of the lowest bit that is set in each unsigned number, none of which is 0.

    >>> lowest_bit(np.array([1, 6, 1 << 15], dtype=np.uint16)).tolist()
    [0, 1, 15]
    >>> lowest_bit(np.array([1, 3 << 20, 1 << 31], dtype=np.uint32)).tolist()
    [0, 20, 31]
    """
    if numbers.dtype == np.uint16:
        return _LOWEST_OF_16.take(numbers)
    if numbers.dtype == np.uint32:
        low = numbers & 0xFFFF
        return np.where(low, _LOWEST_OF_16.take(low), 16 + _LOWEST_OF_16.take(numbers >> 16))
    alone = numbers & (~numbers + numbers.dtype.type(1))
    return np.asarray(np.log2(alone.astype(np.float64)), dtype=np.uint8)


@dataclass(frozen=True)
class Models:
    """The learned parts: who is a passage's source, is it a quotation, is it a part of one, is a report one, how sure is a row.

    `rates`: how often a word, and a word with a shape of content ('say clause'), reports in the articles learned from. `names`:
    how often the speaker's name is right by the kind of evidence that gave it.
    """

    source: Trees
    passage: Trees
    host: Trees
    report: Trees
    confidence: Trees
    rates: dict[str, float]
    names: dict[str, float] = field(default_factory=dict)


def parse_trees(text: str, features: Sequence[str]) -> Trees:
    """Trees from their text form.

    Lines: `# …` comments; `features a b c`; then for each tree `tree`, its nodes `feature <= threshold ? left : right` in
    order, where a number is a node and `=value` a leaf.

    >>> trees = parse_trees("features gap\\ntree\\ngap <= 3 ? =0.5 : 1\\ngap <= 9 ? =0 : =-1", ("gap",))
    >>> trees.margins(np.array([[1.0], [5.0], [20.0]])).tolist()
    [0.5, 0.0, -1.0]

    Raises:
        ValueError: the features are not the ones that the rules compute: the file is of another version of the rules.
    """
    names: list[str] = []
    trees: list[list[Node]] = []
    values: list[list[float]] = []
    for line in text.splitlines():
        words = line.split()
        if not words or words[0] == "#":
            continue
        if words[0] == "features":
            names = words[1:]
            if tuple(names) != tuple(features):
                raise ValueError(
                    f"the model's features {sorted(set(names) ^ set(features))} are not those of these rules: learn it anew"
                )
        elif words[0] == "tree":
            trees.append([])
            values.append([])
        else:
            ends = []
            for word in (words[4], words[6]):
                if word.startswith("="):
                    values[-1].append(float(word[1:]))
                    ends.append(-len(values[-1]))
                else:
                    ends.append(int(word))
            trees[-1].append((names.index(words[0]), float(words[2]), ends[0], ends[1]))
    return _compiled(tuple(names), trees, values)


Node = tuple[int, float, int, int]
"""Feature, threshold, and where it goes on if the feature is at most that, and if not: a node, or -1 - leaf."""


def _compiled(names: tuple[str, ...], trees: list[list[Node]], values: list[list[float]]) -> Trees:
    most = max(map(len, values))
    if most > MAX_LEAVES:
        raise ValueError(f"a tree has {most} leaves; at most {MAX_LEAVES} are read")
    kind = np.uint16 if most <= 16 else np.uint32 if most <= 32 else np.uint64
    every = (1 << most) - 1
    value = np.zeros((len(trees), most))
    by_feature: dict[int, list[tuple[float, int, int]]] = {}
    for number, tree in enumerate(trees):
        ranges, order = _leaves_below(tree)
        for place, (first, _, middle) in ranges.items():
            feature, threshold, _, _ = tree[place]
            ruled_out = ((1 << middle) - 1) ^ ((1 << first) - 1)
            by_feature.setdefault(feature, []).append((threshold, number, every & ~ruled_out))
        value[number, : len(order)] = [values[number][leaf] for leaf in order]
    splits = []
    for feature in sorted(by_feature):
        nodes = sorted(by_feature[feature])
        masks = np.full((len(nodes) + 1, len(trees)), every, dtype=kind)
        for count, (_, number, mask) in enumerate(nodes, start=1):
            masks[count] = masks[count - 1]
            masks[count, number] &= kind(mask)
        splits.append((feature, np.array([threshold for threshold, _, _ in nodes]), masks))
    return Trees(names, tuple(splits), value)


def _leaves_below(tree: list[Node]) -> tuple[dict[int, tuple[int, int, int]], list[int]]:
    """For each node the range of its leaves, numbered from the left, and where the right half begins; and the leaves in order."""
    ranges: dict[int, tuple[int, int, int]] = {}
    order: list[int] = []

    def walk(place: int) -> None:
        if place < 0:
            order.append(-1 - place)
            return
        first = len(order)
        walk(tree[place][2])
        middle = len(order)
        walk(tree[place][3])
        ranges[place] = (first, len(order), middle)

    walk(0)
    return ranges, order
