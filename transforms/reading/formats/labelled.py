"""Many articles in one text file, each below lines with labels: what research tools, and people, put together."""

import re
from typing import Any

from transforms.languages.known import FRONTS

_LABEL = re.compile(r"([A-Za-z][A-Za-z ]{1,24}?) ?:(?:[ \t]+\S.*|[ \t]*)")
_KINDS = {label: kind or label for kind, labels in FRONTS.labels.items() for label in labels}
_RULE = re.compile(r"[ \t]*([_=*#~-])\1{2,}[ \t]*")
_FULL_TEXT = re.compile(r"^Full [Tt]ext:[ \t]*", re.MULTILINE)
_FIELD = re.compile(r"^([A-Z][A-Za-z]{2,15}(?: [A-Za-z]{2,15}){0,3}):[ \t]+(\S.*)$", re.MULTILINE)
_BELOW = frozenset(
    "subject subjects location people company title publication pages page place country dateline section identifier language "
    "document proquest copyright last database classification ethnicity contributor source issn features credit".split()
)
"""First words of the labels that databases print below an article's text."""


def header_starts(text: str) -> list[int]:
    """Where the headers of the articles in a text begin; none unless it has two, each of two labelled lines or more.

    >>> header_starts("Source: Courier\\nTitle: Dykes\\n\\nRain.\\n\\nSource: Herald\\nTitle: Ferry\\n\\nIt waited.")
    [0, 37]
    """
    lines = text.split("\n")
    first = next((line for line in lines if line.strip() and not _RULE.fullmatch(line)), "")
    label = _kind(first)
    if label is None:
        return []
    found, start = [], 0
    for place, line in enumerate(lines):
        if _kind(line) == label and line[:4].lower() == first[:4].lower():
            below = lines[place + 1] if place + 1 < len(lines) else ""
            if _kind(below) not in (None, label) and (
                place == 0 or not lines[place - 1].strip() or _RULE.fullmatch(lines[place - 1])
            ):
                found.append(start)
        start += len(line) + 1
    return found if len(found) > 1 else []


def pieces(text: str) -> list[str]:
    """The articles of such a text, each with its header, without the rules between them; none of another text."""
    starts = header_starts(text)
    stops = [*starts, len(text)][1:]
    return [_without_rules(text[start:stop]) for start, stop in zip(starts, stops, strict=True)]


def _without_rules(piece: str) -> str:
    lines = piece.split("\n")
    while lines and (not lines[-1].strip() or _RULE.fullmatch(lines[-1])):
        lines.pop()
    return "\n".join(lines)


def _kind(line: str) -> str | None:
    found = _LABEL.fullmatch(line.strip())
    return _KINDS.get(" ".join(found[1].lower().split())) if found else None


def has_full_text(piece: str) -> bool:
    """Whether an article's text stands behind a label of its own, below other fields, as library databases print it."""
    return _FULL_TEXT.search(piece) is not None


def full_text_fields(piece: str) -> dict[str, Any]:
    """The fields of such an article: its headline stands above them, what tells of the publication below the text.

    >>> fields = full_text_fields("Dykes\\n\\nAuthor: Holm, Ada\\n\\nFull text: Rain fell.\\n\\nPublication date: Mar 12, 2026")
    >>> fields["title"], fields["Author"], fields["text"], fields["Publication date"]
    ('Dykes', 'Holm, Ada', 'Rain fell.', 'Mar 12, 2026')
    """
    text = _FULL_TEXT.search(piece)
    if text is None:
        return {}
    above, rest = piece[: text.start()], piece[text.end() :]
    below = next((found.start() for found in _FIELD.finditer(rest) if found[1].split()[0].lower() in _BELOW), len(rest))
    fields: dict[str, Any] = {}
    for found in [*_FIELD.finditer(above), *_FIELD.finditer(rest, below)]:
        fields.setdefault(found[1], found[2].strip())
    first = next((line.strip() for line in above.split("\n") if line.strip() and not _RULE.fullmatch(line)), "")
    if first and not _FIELD.match(first):
        fields = {"title": first, **{name: value for name, value in fields.items() if name.lower() != "title"}}
    return {**fields, "text": _without_rules(rest[:below]).strip()}
