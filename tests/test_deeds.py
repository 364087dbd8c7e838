"""Deeds, gestures and refusals are no words of anybody's; who is asked says nothing; what is said behind them still is."""

import pytest

from flows.language_model import load_model
from tests.conftest import MODEL
from transforms.batch import Pipeline
from transforms.extraction import extract
from transforms.rows import quote_rows

SURE = 0.6


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_model(MODEL)


def reported(pipeline: Pipeline, text: str) -> list[tuple[str, str | None, float]]:
    """What the article reports without marks: the text, who says it, how sure the row is."""
    [parse] = pipeline.language.read_articles([text + "\n"])
    rows = quote_rows(extract(parse, pipeline.models), "a")
    return [
        (row["text"], row["speaker_name"] or row["speaker_text"], row["confidence"]) for row in rows if row["kind"] == "indirect"
    ]


@pytest.mark.parametrize(
    "text",
    [
        # What was called off, or called together.
        "Minister Hala Nasser called off the strike talks with doctors on Friday.",
        "The Ministry of Works called off the tender on Monday.",
        "The governor called in the army.",
        "The coach called up three rookies.",
        "The minister called a meeting for Friday.",
        "The party called an election.",
        "Nurse Edith Mbeki called the doctor at noon.",
        "The chairman called a halt to the sale.",
        # Gestures and blows.
        "“There is nothing left,” said Rosa Quispe, pointing at the empty shelf.",
        "“Go home,” said Ivo Bilic, waving at the crowd.",
        "“Look,” said Lupe Sosa, gesturing toward the sea.",
        "“I will,” said the priest, nodding at her.",
        "“Who ordered this?” asked Malik Toure, slamming a crate on the floor.",
        "“Enough,” said Hawa Keita, banging her spoon on the bowl.",
        "“Mine,” said Jorge Paz, pounding his fist on the table.",
        # What one would not say, or did away with.
        "The airline declined to give a figure.",
        "Its chief, Omar Zaki, refused to comment on the deal.",
        "Pavel Hruby declined to say how much it cost.",
        "The treasurer would not say who signed it.",
        "The striker Diego Paz shrugged off the boos.",
        "Coach Ana Ruiz brushed aside the criticism.",
        "Nadia Petit laughed off the rumour.",
        "The court confirmed receipt of the file.",
        "The police acknowledged receipt of the letter on Monday.",
        "Could the dam hold? Engineer Marta Kos doubts it.",
    ],
)
def test_what_nobody_said_is_no_sure_row(pipeline: Pipeline, text: str) -> None:
    assert [row for row in reported(pipeline, text) if row[2] >= SURE] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Premier Rose Lam announced a new tax.", "a new tax"),
        ("The embassy called on its citizens to leave the city.", "on its citizens to leave the city"),
        ("Minister Otieno Wekesa warned of floods.", "floods"),
        ("Mayor Ana Ruiz pointed to the rise in rents.", "the rise in rents"),
        ("Engineer Marta Kos doubts that the dam will hold.", "that the dam will hold"),
    ],
)
def test_what_is_said_stays(pipeline: Pipeline, text: str, said: str) -> None:
    assert said in [words for words, _, _ in reported(pipeline, text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Asked what the village lacks, Soe Min, who runs its only shop, laughed: “A road.”", "Soe Min"),
        ("Asked who would pay, Ines Calado shrugged. “The sea,” she said.", "Ines Calado"),
        ("When asked why the gates were shut, Baraka Njoroge, a guard, turned away.", "Baraka Njoroge"),
        ("Pressed on whether the state would pay, Luz Vega said “no”.", "Luz Vega"),
        ("Told that the road was closed, Ivan Petrov turned round.", "Ivan Petrov"),
        ("Quizzed by lawmakers on the missing grain, Minister Tola Adu blamed rats.", "Tola Adu"),
        ("“Of what?” said Omar Said, when told he had won.", "Omar Said"),
        ("Asked if she was afraid, Leila Aziz said: “Of what?”", "Leila Aziz"),
    ],
)
def test_whoever_is_asked_does_not_ask(pipeline: Pipeline, text: str, name: str) -> None:
    openers = ("what", "who", "why", "whether", "that", "if", "he", "she", "the missing")
    assert [row for row in reported(pipeline, text) if row[1] == name and row[0].startswith(openers)] == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Reporter Jun Abe asked the coach, Mika Sato, if she would resign.",
            ("if she would resign", "Jun Abe"),
        ),
        (
            "A shareholder, Lena Brandt, asked the chairman, Otto Weiss, whether the mine would close.",
            ("whether the mine would close", "Lena Brandt"),
        ),
        (
            "The reporter asked the fisherman, Hemi Parata, how many boats were lost.",
            ("how many boats were lost", "The reporter"),
        ),
        (
            "The union leader, Kofi Antwi, told the labour minister, Ama Serwaa, that the strike would go on.",
            ("that the strike would go on", "Kofi Antwi"),
        ),
    ],
)
def test_whoever_is_asked_stands_outside_of_what_is_asked(pipeline: Pipeline, text: str, row: tuple[str, str]) -> None:
    assert row in [(words, name) for words, name, _ in reported(pipeline, text)]
