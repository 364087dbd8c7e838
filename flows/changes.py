"""What other rows are made of the same articles: added, gone, or with another speaker or name; with a few examples of each."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

EXAMPLES = 5
"""So many examples of each kind of change are kept."""

EXAMPLE_CHARS = 80

Row = Mapping[str, Any]


@dataclass
class Changes:
    """The changes so far.

    Attributes:
        counts: How many, by kind: 'quotes added', 'speaker changed'.
        examples: The first ones of each kind, in words.
    """

    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def note(self, kind: str, example: str) -> None:
        """One more change."""
        self.counts[kind] += 1
        kept = self.examples.setdefault(kind, [])
        if len(kept) < EXAMPLES:
            kept.append(example)

    def compare(self, places: Mapping[str, str], old: Mapping[str, Sequence[Row]], new: Mapping[str, Sequence[Row]]) -> None:
        """Takes in the rows of some articles, old and new, each as `quotes` and `mentions`.

        Args:
            places: What each article is called, by article_id.
            old, new: The rows, by table.
        """
        self._compare(places, "quotes", old["quotes"], new["quotes"], {"speaker_name": "speaker changed", "kind": "kind changed"})
        self._compare(places, "mentions", old["mentions"], new["mentions"], {"name": "name changed", "label": "label changed"})

    def _compare(
        self, places: Mapping[str, str], table: str, old: Iterable[Row], new: Iterable[Row], told: Mapping[str, str]
    ) -> None:
        """Rows are the same when they stand at the same characters of the same article; `told` are columns that may differ."""
        before, after = _by_place(old), _by_place(new)
        for key in sorted(before.keys() | after.keys()):
            one, other = before.get(key), after.get(key)
            row = other or one
            assert row is not None
            where = places.get(row["article_id"], row["article_id"])
            if one is None or other is None:
                self.note(
                    f"{table} {'added' if one is None else 'gone'}", f"{where}: {_short(row['text'])} ({row[next(iter(told))]})"
                )
                continue
            for column, kind in told.items():
                if one[column] != other[column]:
                    self.note(kind, f"{where}: {_short(row['text'])}: {one[column]} -> {other[column]}")


def _by_place(rows: Iterable[Row]) -> dict[tuple[str, int, int], Row]:
    return {(row["article_id"], row["start_char"], row["end_char"]): row for row in rows}


def _short(text: str) -> str:
    """The text in one line, cut.

    >>> _short("We  will see.")
    "'We will see.'"
    """
    line = " ".join(text.split())
    return repr(line if len(line) <= EXAMPLE_CHARS else f"{line[: EXAMPLE_CHARS - 1]}…")
