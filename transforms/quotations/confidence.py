"""How sure a row is: what the learned trees read of a quotation that has been found, and what they make of it."""

from typing import NamedTuple

CHOSEN = {"label": 0.8, "post": 0.8, "signature": 0.8, "letter": 0.7, "answer": 0.7, "statement": 0.6}
"""Confidences of what is set off from the text, by method, chosen by hand: the articles learned from have few turns and no block.

A line that names the writer says more than paragraphs that only speak of 'we'.
"""


class OfQuotation(NamedTuple):
    """What is told of one quotation."""

    kind: float  # its place in `KINDS`
    content_probability: float
    source_margin: float
    source_lead: float
    source_form: float  # as `Evidence.form` numbers it, -1 for nobody
    method: float  # number of the rule, or 20 + number of the report's shape
    words: float
    spans: float
    holds_passages: float
    is_same_source: float  # the report's own source is the one that the passages' ranking chose
    has_cue: float
    report_probability: float


CONFIDENCE_FEATURES = OfQuotation._fields
