"""Names: spaCy's entity recognizer, whose moves are scored for all words at once."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import IS_SPACE, SENT_START
from spacy.tokens import Doc

from transforms.parsing.fast.architecture import Floats, Multiply, UnknownArchitecture
from transforms.parsing.fast.encoder import Places
from transforms.parsing.fast.states import StateLayer


class EntityPass:
    """The entity recognizer: at each word the best move of those that are allowed there.

    While no entity is open, a word's scores depend on that word alone, so they are computed for all words at once; so is, for
    every word that would begin an entity, how far that one would go on. What is left is to walk through them.
    """

    def __init__(self, recognizer: Any, multiply: Multiply) -> None:
        self.layer = StateLayer(recognizer, multiply)
        if self.layer.features != len(("word", "first of the entity", "word before")):
            raise UnknownArchitecture(f"the entity recognizer looks at {self.layer.features} words")
        names = [recognizer.moves.get_class_name(number) for number in range(recognizer.moves.n_moves)]
        moves = [name.partition("-")[::2] for name in names]
        self.labels = [label for _, label in moves]
        self.kinds = np.array([kind if label or kind == "O" else "" for kind, label in moves])
        if not set(self.kinds.tolist()) <= {"B", "I", "L", "U", "O", ""} or "O" not in self.kinds:
            raise UnknownArchitecture("the entity recognizer has other moves than beginning, going on, ending, one word, none")
        self.inside = {
            move: (self._move("I", label), self._move("L", label)) for move, (kind, label) in enumerate(moves) if kind == "B"
        }

    def _move(self, kind: str, label: str) -> int:
        found = [number for number, own in enumerate(self.labels) if own == label and self.kinds[number] == kind]
        if label and len(found) != 1:
            raise UnknownArchitecture(f"the entity recognizer has {len(found)} moves {kind}-{label}")
        return found[0] if found else -1

    def find(self, docs: Sequence[Doc], vectors: Floats) -> list[list[tuple[int, int, str]]]:
        """Each Doc's entities: first token, one past the last, label. The Docs have their sentences; none is empty."""
        layer = self.layer
        shares = layer.shares(vectors).reshape(len(vectors) + 1, layer.features, layer.width)
        told = np.concatenate([doc.to_array([SENT_START, IS_SPACE]) for doc in docs]).astype(np.int64)
        starts, spaces = told[:, 0] == 1, told[:, 1].astype(bool)
        ends = np.cumsum([len(doc) for doc in docs])
        # An entity ends with its sentence, and with its article.
        must_end = np.append(starts[1:], True)
        must_end[ends - 1] = True
        scores = layer.scores(shares[1:, 0] + (shares[0, 1] + shares[0, 2]))
        scores[:, ~np.isin(self.kinds, ("B", "U", "O"))] = -np.inf
        scores[np.ix_(must_end, self.kinds == "B")] = -np.inf
        scores[np.ix_(spaces, np.isin(self.kinds, ("B", "U")))] = -np.inf
        best = scores.argmax(axis=1)
        last_of = self._ends_of(best, must_end, shares)
        best_moves, out = best.tolist(), int(np.flatnonzero(self.kinds == "O")[0])
        found: list[list[tuple[int, int, str]]] = []
        named = np.flatnonzero(best != out)
        for doc, end in zip(docs, ends.tolist(), strict=True):
            first = end - len(doc)
            entities: list[tuple[int, int, str]] = []
            free_from = first
            for place in named[np.searchsorted(named, first) : np.searchsorted(named, end)].tolist():
                if place >= free_from:
                    free_from = last_of.get(place, place) + 1
                    entities.append((place - first, free_from - first, self.labels[best_moves[place]]))
            found.append(entities)
        return found

    def _ends_of(self, best: Places, must_end: npt.NDArray[np.bool_], shares: Floats) -> dict[int, int]:
        """For each word that would begin an entity of several words the entity's last word."""
        layer = self.layer
        first = np.flatnonzero(self.kinds[best] == "B")
        move = best[first]
        go_on = np.array([self.inside.get(number, (0, 0))[0] for number in range(len(self.kinds))])
        stop = np.array([self.inside.get(number, (0, 0))[1] for number in range(len(self.kinds))])
        word = first + 1
        last_of: dict[int, int] = {}
        while len(first):
            hidden = layer.hidden(shares[word + 1, 0] + shares[first + 1, 1] + shares[word, 2])
            on = (hidden * layer.upper.T[go_on[move]]).sum(axis=1) + layer.upper_bias[go_on[move]]
            off = (hidden * layer.upper.T[stop[move]]).sum(axis=1) + layer.upper_bias[stop[move]]
            ended = must_end[word] | (off > on)
            last_of.update(zip(first[ended].tolist(), word[ended].tolist(), strict=True))
            first, move, word = first[~ended], move[~ended], word[~ended] + 1
        return last_of
