"""How sure the warehouse is of a quotation, in words. Confidence is calibrated: of the rows at 0.8, four in five are right."""

LOW = 0.5
"""Below, a row is more likely wrong than right in its content or its speaker: pages mark it as doubtful."""

HIGH = 0.8
"""From here on, at least four in five are right."""


def certainty(confidence: float) -> str:
    """The word for a confidence.

    >>> certainty(0.93), certainty(0.6), certainty(0.49)
    ('high', 'fair', 'low')
    """
    return "high" if confidence >= HIGH else "fair" if confidence >= LOW else "low"
