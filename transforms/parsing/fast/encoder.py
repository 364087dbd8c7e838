"""Words as vectors: spaCy's stack of convolutions over embedded words, what comes again being kept by word."""

from collections.abc import Sequence
from itertools import cycle
from typing import Any

import numpy as np
import numpy.typing as npt

from transforms.parsing.fast.architecture import Floats, Layer, Multiply, UnknownArchitecture, parameter

Keys = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]

CHUNK_ROWS = 512
"""Rows of a convolution that are computed at once: with them its weights and results stay in the processor's cache."""

MAX_WORDS = 8_000
"""Words that an encoder keeps: 4 KB each. When there are more, it begins anew."""


class Encoder:
    """A stack of convolutions over embedded words (spaCy's `MultiHashEmbed` and `MaxoutWindowEncoder` of window 1).

    Words are known by the attributes that their embedding is made of. For each word are kept its vector and its share in the
    first convolution's sum at the place itself, and at the places before and behind it.
    """

    def __init__(self, model: Layer, multiply: Multiply) -> None:
        embed, encode = _embedding_and_convolutions(model)
        names = [layer.name.split("(")[0] for layer in embed.layers]
        if names != ["extract_features", "list2ragged", "with_array", "with_array", "ragged2list"]:
            raise UnknownArchitecture(f"words are embedded by {embed.name}")
        self.columns = list(embed.layers[0].attrs["columns"])
        self.hashes: Layer = embed.layers[2].layers[0]
        self.mix: Layer = embed.layers[3].layers[0]
        stack = encode.layers[0]
        self.pad = int(encode.attrs.get("pad", 0))
        layers = list(stack.layers) if stack.layers[0].name.startswith("residual") else [stack]
        self.first, *self.others = [Convolution(layer, multiply) for layer in layers]
        if self.pad < len(layers):
            raise UnknownArchitecture("articles are padded by less than what the convolutions see")
        self.width = self.first.width
        self._forget()

    def _forget(self) -> None:
        # Row 0 is the padding between articles: a vector of zeros.
        self.rows: dict[int, int] = {}
        # Pages of zeros that nothing was written to take no memory.
        self.vectors: Floats = np.zeros((MAX_WORDS + 1, self.width), dtype=np.float32)
        self.shares: Floats = np.zeros((3, MAX_WORDS + 1, self.first.outputs), dtype=np.float32)

    def encode(self, attributes: Keys, sizes: Sequence[int]) -> Floats:
        """One row per token of texts with so many tokens, none of which is empty, one text after the other.

        `attributes` has a column for each of `columns`.
        """
        rows = self._rows_of(attributes)
        places = np.arange(len(rows)) + self.pad * np.repeat(np.arange(1, len(sizes) + 1), sizes)
        padded = np.zeros(len(rows) + (len(sizes) + 1) * self.pad, dtype=np.intp)
        padded[places] = rows
        found = self.first.after_shares(self.vectors, self.shares, padded)
        for convolution in self.others:
            found = convolution.apply(found)
        encoded: Floats = found[places]
        return encoded

    def _rows_of(self, attributes: Keys) -> Places:
        """The row of each token's word; new words are embedded first."""
        keys = _mixed(attributes).tolist()
        new = {key: place for place, key in enumerate(keys) if key not in self.rows}
        if len(self.rows) + len(new) > MAX_WORDS and self.rows:
            self._forget()
            new = {key: place for place, key in enumerate(keys)}
        known = self.rows
        if new:
            first = len(known) + 1
            known.update(zip(new, range(first, first + len(new)), strict=True))
            self._embed(attributes[list(new.values())], first)
        return np.array([known[key] for key in keys], dtype=np.intp)

    def _embed(self, attributes: Keys, first: int) -> None:
        vectors = self.mix.predict(self.hashes.predict(attributes))
        last = first + len(vectors)
        if last > len(self.vectors):
            # One text with more words than are kept.
            self.vectors = np.concatenate([self.vectors, np.zeros((last - len(self.vectors), self.width), np.float32)])
            empty = np.zeros((3, last - self.shares.shape[1], self.first.outputs), np.float32)
            self.shares = np.concatenate([self.shares, empty], axis=1)
        self.vectors[first:last] = vectors
        for number, weights in enumerate(self.first.parts):
            self.shares[number, first:last] = vectors @ weights


class Convolution:
    """One residual layer: the vectors before, at and behind a place, a maxout of three pieces, normalized, added to the vector.

    Weights are kept with the pieces side by side (all units of the first piece, then of the second, …), so that the maximum is
    taken over contiguous halves of a row.
    """

    def __init__(self, model: Layer, multiply: Multiply) -> None:
        self.multiply = multiply
        try:
            window, rest = model.layers[0].layers[0], model.layers[0].layers[1]
            maxout, norm = rest.layers[0].layers[0], rest.layers[0].layers[1]
            if (window.name, maxout.name, norm.name) != ("expand_window", "maxout", "layernorm"):
                raise UnknownArchitecture(f"a convolution is built of {model.name}")
            if window.attrs["window_size"] != 1:
                raise UnknownArchitecture(f"a convolution sees {window.attrs['window_size']} words to each side")
            weights, bias = parameter(maxout, "W"), parameter(maxout, "b")
        except (IndexError, AttributeError, KeyError, ValueError) as error:
            raise UnknownArchitecture(f"a convolution is built of {model.name}") from error
        self.width, self.pieces, inputs = weights.shape
        if inputs != 3 * self.width or self.pieces < 2:
            raise UnknownArchitecture(f"a convolution has {inputs} inputs for {self.width} units of {self.pieces} pieces")
        self.outputs = self.width * self.pieces
        self.weights: Floats = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(inputs, self.outputs), dtype=np.float32)
        self.bias: Floats = np.ascontiguousarray(bias.T.reshape(self.outputs), dtype=np.float32)
        self.gain: Floats = parameter(norm, "G")
        self.shift: Floats = parameter(norm, "b")
        self.mean: Floats = np.full(self.width, 1 / self.width, dtype=np.float32)

    @property
    def parts(self) -> list[Floats]:
        """The weights of the place before, of the place itself, and of the one behind."""
        return [self.weights[number * self.width : (number + 1) * self.width] for number in range(3)]

    def apply(self, vectors: Floats) -> Floats:
        """The layer's output for a sequence of vectors; before the first and behind the last stand zeros."""
        size = len(vectors)
        framed = np.zeros((size + 2, self.width), dtype=np.float32)
        framed[1:-1] = vectors
        out = np.empty_like(vectors)
        windows = np.empty((CHUNK_ROWS, 3 * self.width), dtype=np.float32)
        sums = np.empty((CHUNK_ROWS, self.outputs), dtype=np.float32)
        for start in range(0, size, CHUNK_ROWS):
            end = min(start + CHUNK_ROWS, size)
            own, total = windows[: end - start], sums[: end - start]
            for number in range(3):
                own[:, number * self.width : (number + 1) * self.width] = framed[start + number : end + number]
            self.multiply(own, self.weights, total)
            self._finish(total, vectors[start:end], out[start:end])
        return out

    def after_shares(self, vectors: Floats, shares: Floats, rows: Places) -> Floats:
        """The layer's output for a sequence of words, given by their rows in `vectors` and in the three tables of `shares`."""
        size = len(rows)
        framed = np.zeros(size + 2, dtype=np.intp)
        framed[1:-1] = rows
        out = np.empty((size, self.width), dtype=np.float32)
        sums = np.empty((CHUNK_ROWS, self.outputs), dtype=np.float32)
        share = np.empty((CHUNK_ROWS, self.outputs), dtype=np.float32)
        for start in range(0, size, CHUNK_ROWS):
            end = min(start + CHUNK_ROWS, size)
            total, part = sums[: end - start], share[: end - start]
            np.take(shares[0], framed[start:end], axis=0, out=total, mode="clip")
            for number in (1, 2):
                np.take(shares[number], framed[start + number : end + number], axis=0, out=part, mode="clip")
                total += part
            self._finish(total, vectors[rows[start:end]], out[start:end])
        return out

    def _finish(self, sums: Floats, vectors: Floats, out: Floats) -> None:
        sums += self.bias
        # The maximum gets rows of its own, side by side: what follows reads them three times.
        best = np.maximum(sums[:, : self.width], sums[:, self.width : 2 * self.width])
        for piece in range(2, self.pieces):
            np.maximum(best, sums[:, piece * self.width : (piece + 1) * self.width], out=best)
        # A product with 1/width is the mean, and takes a fifth of the time of `mean`.
        best -= (best @ self.mean)[:, None]
        variance = np.einsum("ij,ij->i", best, best) / np.float32(self.width) + np.float32(1e-8)
        np.multiply(best, (1 / np.sqrt(variance))[:, None], out=out)
        out *= self.gain
        out += self.shift
        out += vectors


def _embedding_and_convolutions(model: Layer) -> tuple[Any, Any]:
    try:
        return model.get_ref("embed"), model.get_ref("encode")
    except KeyError as error:
        raise UnknownArchitecture(f"words are read by {model.name}") from error


_MULTIPLIERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F,
                         0xE7037ED1A0B428DB], dtype=np.uint64)  # fmt: skip


def _mixed(attributes: Keys) -> Keys:
    """One number a row: two rows that differ have the same with a probability of 2 to the power of -64."""
    mixed = np.zeros(len(attributes), dtype=np.uint64)
    for column, multiplier in zip(attributes.T, cycle(_MULTIPLIERS)):
        mixed ^= column
        mixed *= multiplier
        mixed ^= mixed >> np.uint64(29)
    return mixed
