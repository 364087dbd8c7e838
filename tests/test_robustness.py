"""What a forgotten mark costs, and that no text makes the extraction raise or lose its offsets."""

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.language_model import load_model
from tests.conftest import MODEL, ROOT
from transforms.batch import Pipeline
from transforms.extraction import Extraction, extract
from transforms.rows import mention_rows, quote_rows
from transforms.tables.schema import KINDS, LABELS, SPEAKER_FORMS

MARK = re.compile("\"|“|”|``|''")
TEXTS = [json.loads(line)["text"] for line in (ROOT / "tests/gold/articles.jsonl").read_text(encoding="utf-8").splitlines()]

Row = tuple[int, str, str, str | None, str | None]


def said(pipeline: Pipeline, texts: list[str]) -> Iterator[list[Row]]:
    """For each text its quotations: paragraph, words, kind, printed and resolved speaker."""
    for parse in pipeline.language.read_articles(texts):
        extraction = extract(parse, pipeline.models)
        yield [
            (
                extraction.article.parse.paragraph_at(row["start_char"]),
                row["text"],
                row["kind"],
                row["speaker_text"],
                row["speaker_name"],
            )
            for row in quote_rows(extraction, "a")
        ]


def touched(text: str, place: int, opening: re.Pattern[str] = MARK) -> set[int]:
    """The paragraph of the mark, and those that its quotation may run over: next to it, and begun with a mark each."""
    paragraphs = text.split("\n\n")
    own = text.count("\n\n", 0, place)
    found = {own}
    behind = own + 1
    while behind < len(paragraphs) and opening.match(paragraphs[behind]):
        found.add(behind)
        behind += 1
    before = own
    while before > 0 and opening.match(paragraphs[before]):
        before -= 1
        found.add(before)
    return found


@pytest.mark.parametrize(
    "number", [pytest.param(number, marks=[pytest.mark.long] if number % 4 else []) for number in range(len(TEXTS))]
)
def test_removing_a_mark_changes_nothing_in_other_paragraphs(pipeline: Pipeline, number: int) -> None:
    text = TEXTS[number]
    marks = list(MARK.finditer(text))
    whole, *damaged = said(pipeline, [text, *(text[: mark.start()] + text[mark.end() :] for mark in marks)])
    for mark, rows in zip(marks, damaged, strict=True):
        own = touched(text, mark.start())
        expected = [row for row in whole if row[0] not in own]
        assert [row for row in rows if row[0] not in own] == expected, text[max(mark.start() - 40, 0) : mark.end() + 20]


PIECES = st.one_of(
    st.sampled_from(
        ['"', "“", "”", "''", "``", "'", "’", "«", "»", "„", "(", ")", "[", "—", "–", "-", "…", ":", ",", ".", "?", "!"]
    ),
    st.sampled_from(
        [" said ", " Lind ", " Ada Lind ", " Mayor Ada Lind ", "LIND: ", " she ", " according to ", " told ", " that "]
    ),
    st.sampled_from(["\n", "\n\n", "\r\n", "\u2028", "\u00a0", "\u200b", "\u202e", "\u0301", "\t", "\x00", "\x1b[31m"]),
    st.sampled_from(
        ["date 2024-01-01", "https://a.b/c", "<b>", "שלום", "مرحبا", "你好", "🙂", "é", "e\u0301", "ﬁ", "İ", "ß", "1,000.5"]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_text_makes_the_extraction_raise_and_offsets_hold(text: str) -> None:
    pipeline = load_model(MODEL)
    hold(extract(pipeline.language.read_articles([text])[0], pipeline.models), text)


def hold(extraction: Extraction, text: str) -> None:
    """Holds the rows against the text that they were cut from."""
    for mention in mention_rows(extraction, "a"):
        assert text[mention["start_char"] : mention["end_char"]] == mention["text"] != ""
        assert mention["label"] in LABELS
    for row in quote_rows(extraction, "a"):
        spans = [(span["start_char"], span["end_char"]) for span in row["spans"]]
        assert row["text"] == " ".join(text[start:end] for start, end in spans)
        places = [place for span in spans for place in span]
        assert places == sorted(places)
        assert 0 <= places[0] < places[-1] <= len(text)
        assert row["kind"] in KINDS
        assert row["speaker_form"] in SPEAKER_FORMS
        assert 0 <= row["confidence"] <= 1
        for part in ("cue", "speaker"):
            if row[f"{part}_text"] is not None:
                assert text[row[f"{part}_start_char"] : row[f"{part}_end_char"]] == row[f"{part}_text"]


@pytest.mark.parametrize(
    "text",
    ['"' * 1_000, "word " * 2_000, "“No,” he said. " * 150, "a" * 20_000, "\n\n".join(["Yes."] * 500), "(" * 1_000],
    ids=["marks", "words", "quotations", "one word", "paragraphs", "brackets"],
)
def test_long_monotonous_texts_pass(pipeline: Pipeline, text: str) -> None:
    hold(extract(pipeline.language.read_articles([text])[0], pipeline.models), text)


@pytest.mark.parametrize("last", ["Radio", "Bank", "Rugby", "Parks", "Indonesia"])
def test_an_article_may_end_with_any_name(pipeline: Pipeline, last: str) -> None:
    """A field of a land that ended the text was looked behind."""
    (parse,) = pipeline.language.read_articles([f"“It was quick,” said Ada Lind, who had it from {last}"])
    assert [row["text"] for row in quote_rows(extract(parse, pipeline.models), "a")] == ["It was quick,"]
