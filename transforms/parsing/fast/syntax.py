"""Heads, relations and sentences: spaCy's parser, for all texts of a batch at each step."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
from spacy.ml.parser_model import ParserStepModel
from spacy.tokens import Doc

from transforms.parsing.fast.architecture import Floats, Multiply
from transforms.parsing.fast.states import StateLayer


class SyntaxPass:
    """The dependency parser. Its transitions are spaCy's; the scores are computed here, for all articles of a batch at each step.

    spaCy's own loop gives up Python's lock and takes it again for every question that a transition asks of a state, which costs
    more than all the rest.
    """

    def __init__(self, parser: Any, multiply: Multiply) -> None:
        self.parser = parser
        self.layer = StateLayer(parser, multiply)
        self.form = SimpleNamespace(state2vec=SimpleNamespace(nF=self.layer.features))

    def annotate(self, docs: Sequence[Doc], vectors: Floats) -> None:
        """Sets heads, relations and sentences in the Docs, whose words have these vectors."""
        layer = self.layer
        shares = layer.shares(vectors).reshape(-1, layer.width)
        places = np.arange(layer.features)
        batch = self.parser.moves.init_batch(docs)
        states = [state for state in batch if not state.is_final()]
        while states:
            words = ParserStepModel.get_token_ids(self.form, states)
            rows = np.take(shares, (words + 1) * layer.features + places, axis=0)
            states = self.parser.transition_states(states, layer.scores(rows.sum(axis=1)))
        self.parser.set_annotations(docs, batch)
