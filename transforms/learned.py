"""Boosted trees, read from small text files and applied with numpy: how the learned parts weigh the evidence that the rules
gather.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Trees:
    """A sum of decision trees over named features.

    Node 0 of a tree is its root; `left` and `right` hold the next node, or -1 - leaf. Arrays are trees × nodes (values: ×
    leaves), filled up with zeros.
    """

    features: tuple[str, ...]
    feature: npt.NDArray[np.intp]
    threshold: Matrix
    left: npt.NDArray[np.intp]
    right: npt.NDArray[np.intp]
    value: Matrix

    def margins(self, rows: Matrix) -> Matrix:
        """The trees' sum for each row; `rows` is rows × features in the order of `features`."""
        if not len(rows):
            return np.zeros(0)
        tree = np.arange(len(self.feature))[None, :]
        node = np.zeros((len(rows), len(self.feature)), dtype=np.intp)
        row = np.arange(len(rows))[:, None]
        while (node >= 0).any():
            here = np.maximum(node, 0)
            goes_left = rows[row, self.feature[tree, here]] <= self.threshold[tree, here]
            node = np.where(node < 0, node, np.where(goes_left, self.left[tree, here], self.right[tree, here]))
        sums: Matrix = self.value[tree, -1 - node].sum(axis=1)
        return sums

    def probabilities(self, rows: Matrix) -> Matrix:
        """The logistic of the margins."""
        return 1.0 / (1.0 + np.exp(-self.margins(rows)))


@dataclass(frozen=True)
class Models:
    """The learned parts: who is a passage's source, is it a quotation, is it a part of one, is a report one, how sure is a row.

    `rates`: how often a word, and a word with a shape of content ('say clause'), reports in the articles learned from.
    """

    source: Trees
    passage: Trees
    host: Trees
    report: Trees
    confidence: Trees
    rates: dict[str, float]


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
    trees: list[list[tuple[int, float, int, int]]] = []
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
    nodes = max(map(len, trees))
    shape = (len(trees), nodes)
    feature, left, right = (np.zeros(shape, dtype=np.intp) for _ in range(3))
    threshold, value = np.zeros(shape), np.zeros((len(trees), nodes + 1))
    for number, tree in enumerate(trees):
        for place, (name, limit, low, high) in enumerate(tree):
            feature[number, place], threshold[number, place] = name, limit
            left[number, place], right[number, place] = low, high
        value[number, : len(values[number])] = values[number]
    return Trees(tuple(names), feature, threshold, left, right, value)
