"""The scores of moves: what spaCy's transition parsers make of the words that a state looks at."""

from typing import Any

import numpy as np

from transforms.parsing.fast.architecture import Floats, Multiply, UnknownArchitecture, affine, parameter


class StateLayer:
    """What a spaCy transition parser makes of a state's words: a sum over its features, a maxout, a score for each move.

    The words' shares in the sum are computed for all words at once, one row of `features * width` numbers a word; row 0 is for a
    feature that is missing. The pieces of the maxout stand side by side, as in `Convolution`.
    """

    def __init__(self, component: Any, multiply: Multiply) -> None:
        self.multiply = multiply
        model = component.model
        tokens, lower = model.get_ref("tok2vec"), model.get_ref("lower")
        if model.name != "parser_model" or tokens.layers[-1].name != "linear" or not model.attrs["has_upper"]:
            raise UnknownArchitecture(f"{component.name} is built of {model.name}")
        if model.attrs["unseen_classes"] or component.cfg.get("beam_width", 1) != 1:
            raise UnknownArchitecture(f"{component.name} does not choose the best move at each step")
        self.linear, self.linear_bias = affine(tokens.layers[-1])
        self.upper, self.upper_bias = affine(model.get_ref("upper"))
        weights = parameter(lower, "W")
        self.features, self.units, self.pieces, inputs = weights.shape
        self.width = self.units * self.pieces
        by_piece = weights.transpose(3, 0, 2, 1).reshape(inputs, self.features * self.width)
        self.lower: Floats = np.ascontiguousarray(by_piece, dtype=np.float32)
        self.lower_bias: Floats = np.ascontiguousarray(parameter(lower, "b").T.reshape(self.width), dtype=np.float32)
        self.missing: Floats = parameter(lower, "pad")[0].transpose(0, 2, 1).reshape(self.features * self.width)

    def shares(self, vectors: Floats) -> Floats:
        """The shares of the words with these vectors, from row 1 on."""
        table = np.empty((len(vectors) + 1, self.features * self.width), dtype=np.float32)
        table[0] = self.missing
        self.multiply(vectors @ self.linear + self.linear_bias, self.lower, table[1:])
        return table

    def hidden(self, sums: Floats) -> Floats:
        """The hidden units of states, from the sums of their features."""
        sums = sums + self.lower_bias
        best = sums[:, : self.units]
        for piece in range(1, self.pieces):
            best = np.maximum(best, sums[:, piece * self.units : (piece + 1) * self.units])
        return best

    def scores(self, sums: Floats) -> Floats:
        """The score of each move in states, from the sums of their features."""
        return self.hidden(sums) @ self.upper + self.upper_bias
