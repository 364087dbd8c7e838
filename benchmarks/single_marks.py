"""Writes annotated articles anew as a paper would print them that quotes in single marks, to measure how those are read.

    python benchmarks/single_marks.py GOLD.jsonl SINGLE.jsonl
    onrecord evaluate SINGLE.jsonl

“They said ‘no’,” said Lind → ‘They said “no”,’ said Lind. Spans are moved where two characters ('' or ``) become one.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from transforms.languages.en.english import ENGLISH
from transforms.text.marks import find_passages
from transforms.text.paragraphs import split_paragraphs
from transforms.text.single_marks import pairs_in

SINGLE = {"''": "'", "``": "‘", "‘‘": "‘", "’’": "’", '"': "'", "“": "‘", "”": "’"}


def in_single_marks(text: str) -> tuple[str, list[int]]:
    """The text with single marks for double ones and the reverse; for each place, and the end, where it stands now."""
    nested: dict[int, str] = {}
    for passage in find_passages(text, split_paragraphs(text), ENGLISH.style):
        for pair in pairs_in(text, (passage.start, passage.end), False, ENGLISH.style):
            if pair.opening is not None and pair.closing is not None:
                nested |= {pair.opening: "“", pair.closing: "”"}
    printed: list[str] = []
    places: list[int] = []
    place = 0
    while place < len(text):
        mark = next((found for found in (text[place : place + 2], text[place]) if found in SINGLE), text[place])
        places += [len(printed)] * len(mark)
        printed.append(nested.get(place, SINGLE.get(mark, mark)))
        place += len(mark)
    return "".join(printed), [*places, len(printed)]


def converted(gold: dict[str, Any]) -> dict[str, Any]:
    """The annotated article in single marks."""
    text, places = in_single_marks(gold["text"])
    attributions = [
        attribution
        | {part: [[places[start], places[end]] for start, end in attribution[part]] for part in ("source", "cue", "content")}
        for attribution in gold["attributions"]
    ]
    return gold | {"text": text, "attributions": attributions}


def main() -> None:
    """Reads, converts, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("single", type=Path)
    arguments = parser.parse_args()
    with arguments.gold.open(encoding="utf-8") as lines, arguments.single.open("w", encoding="utf-8") as out:
        for line in lines:
            out.write(json.dumps(converted(json.loads(line)), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
