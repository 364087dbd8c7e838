"""How many names are found: a found one is right when it has at least half of the letters that it or the annotated one has."""

from collections import Counter
from collections.abc import Iterable, Mapping

from learning.lessons import NamedArticle, Span

KINDS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "LOCATION": "PLACE", "NORP": "NORP"}
"""The kinds that are counted, by label; annotations do not tell GPE and LOC apart."""

Counts = Counter[tuple[str, str]]
"""By kind, and 'annotated', 'found' or 'right'."""


def judged_names(article: NamedArticle, found: Iterable[Span]) -> Counts:
    """The counts of one article, one to one, the pairs that share most letters first."""
    counts: Counts = Counter()
    spans = list(found)
    for kind in dict.fromkeys(KINDS.values()):
        theirs, ours = _letters(article.text, article.names, kind), _letters(article.text, spans, kind)
        pairs = sorted(
            (-len(one & other), i, j)
            for i, one in enumerate(theirs)
            for j, other in enumerate(ours)
            if 2 * len(one & other) >= len(one | other)
        )
        used: set[tuple[str, int]] = set()
        for _, i, j in pairs:
            if used.isdisjoint({("theirs", i), ("ours", j)}):
                used |= {("theirs", i), ("ours", j)}
        counts[kind, "annotated"], counts[kind, "found"], counts[kind, "right"] = len(theirs), len(ours), len(used) // 2
    return counts


def table(found: Mapping[str, Counts]) -> str:
    """F1 (precision, recall) of each kind, a line for each way of finding names."""
    lines = []
    for name, counts in found.items():
        cells = []
        for kind in dict.fromkeys(KINDS.values()):
            annotated, ours, right = (counts[kind, what] for what in ("annotated", "found", "right"))
            precision, recall = right / max(ours, 1), right / max(annotated, 1)
            cells.append(f"{kind} {2 * right / max(annotated + ours, 1):.3f} ({precision:.3f}, {recall:.3f})")
        lines.append(f"{name:35} {'  '.join(cells)}")
    return "\n".join(lines)


def _letters(text: str, spans: Iterable[Span], kind: str) -> list[set[int]]:
    """The letters and digits of each span of the kind that has any."""
    found = (
        {place for place in range(start, end) if text[place].isalnum()} for start, end, label in spans if KINDS.get(label) == kind
    )
    return [letters for letters in found if letters]
