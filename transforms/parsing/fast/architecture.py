"""What the fast pass takes from spaCy's models: components, weights of layers, and the products of rows with these."""

from collections.abc import Callable
from typing import Any

import blis.py
import numpy as np
import numpy.typing as npt
from spacy.language import Language

Floats = npt.NDArray[np.float32]
Multiply = Callable[[Floats, Floats, Floats], None]
"""Puts the product of the first two into the third."""

Layer = Any
"""A layer of spaCy's: a thinc model, whose parameters its types do not tell apart."""


class UnknownArchitecture(Exception):
    """A pipeline is not built as the fast pass expects; the message says what differs."""


def component(nlp: Language, name: str) -> Any:
    """A component of the pipeline; spaCy's types know no more of it than that it can be called."""
    return nlp.get_pipe(name)


def affine(model: Layer) -> tuple[Floats, Floats]:
    """The weights, transposed for rows of vectors, and the bias of a linear layer."""
    return np.ascontiguousarray(parameter(model, "W").T), parameter(model, "b")


def parameter(model: Layer, name: str) -> Floats:
    """A layer's weights."""
    return np.asarray(model.get_param(name), dtype=np.float32)


def by_numpy(rows: Floats, weights: Floats, out: Floats) -> None:
    """Puts `rows @ weights` into `out` with numpy's library."""
    np.matmul(rows, weights, out=out)


def by_blis(rows: Floats, weights: Floats, out: Floats) -> None:
    """Puts `rows @ weights` into `out` with spaCy's library: three times as fast on one processor, slower on another."""
    blis.py.gemm(rows, weights, out=out, beta=0.0)
