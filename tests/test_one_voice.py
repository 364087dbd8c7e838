"""Small articles as papers print them, each with the rows that a careful reader expects: one row, one voice."""

from pathlib import Path
from typing import Any

import pytest

from flows.language_model import load_model
from tests.conftest import MODEL
from transforms.extraction import extract
from transforms.rows import quote_rows

FOLDER = Path(__file__).parent / "voices"
"""Text files: '=== what is shown', the article, '---', and for each row 'kind | text | who says it'."""

SURE = 0.6
"""From this confidence on no row may stand that no reader expects; reported speech is looked at only where it is expected."""

Row = tuple[str, str, str]


def articles() -> list[tuple[str, str, list[Row]]]:
    """For each article what it shows, its text, and the rows expected."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("=== ")[1:]:
            heading, _, rest = part.partition("\n")
            text, _, rows = rest.partition("\n---")
            expected = [line.split(" | ") for line in rows.strip().splitlines()]
            found.append((f"{path.stem}: {heading}", text + "\n", [(kind, said, who.lower()) for kind, said, who in expected]))
    return found


ARTICLES = articles()


def row_as_told(row: dict[str, Any]) -> Row:
    """The row as the files tell it; a name may be printed in capitals."""
    return row["kind"], " ".join(row["text"].split()), (row["speaker_name"] or row["speaker_text"] or "-").lower()


@pytest.fixture(scope="module")
def rows_of() -> dict[str, list[tuple[Row, float]]]:
    """For each article its rows, with how sure they are."""
    pipeline = load_model(MODEL)
    parses = pipeline.language.read_articles([text for _, text, _ in ARTICLES])
    found: dict[str, list[tuple[Row, float]]] = {}
    for (name, _, _), parse in zip(ARTICLES, parses, strict=True):
        found[name] = [(row_as_told(row), row["confidence"]) for row in quote_rows(extract(parse, pipeline.models), "a")]
    return found


@pytest.mark.parametrize(("name", "expected"), [(name, rows) for name, _, rows in ARTICLES])
def test_each_voice_has_its_rows_and_nothing_else(
    rows_of: dict[str, list[tuple[Row, float]]], name: str, expected: list[Row]
) -> None:
    got = rows_of[name]
    assert [row for row in expected if row not in [row for row, _ in got]] == [], got
    assert [row for row, sure in got if row not in expected and row[0] != "indirect" and sure >= SURE] == []
