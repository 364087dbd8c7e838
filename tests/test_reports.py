"""What is reported without marks: transcripts, headlines, passives, contents with and without what trails behind them."""

import pytest

from transforms.batch import Pipeline
from transforms.extraction import annotated_article, extract
from transforms.quotations.evidence import Evidence
from transforms.quotations.report_shapes import find_pairs
from transforms.quotations.reported_clause import ReportedClause
from transforms.rows import quote_rows

TRANSCRIPT = (
    "Council debate on the harbour: a rush transcript\n\n"
    "The debate was held at Corran town hall on Monday.\n\n"
    "MODERATOR: Good evening. Why will the harbour not flood again?\n\n"
    "LIND: Because there is a wall. It has stood for nine winters.\n\n"
    "MAYOR ADA HOLM: With respect, the wall leaks.\n\n"
    "(LAUGHTER)\n\n"
    "LIND: I live on Quay Street."
)


def pairs_of(pipeline: Pipeline, text: str) -> list[tuple[str, str | None, str, int]]:
    """Each pair's content, the word that heads its source, its shape, and whether it is cut."""
    [parse] = pipeline.language.read_articles([text])

    def told(pair: ReportedClause) -> tuple[str, str | None, str, int]:
        source = None if pair.source is None else parse.words[pair.source]
        return parse.body[pair.start : pair.end], source, pair.shape, pair.cut

    return [told(pair) for pair in find_pairs(Evidence(annotated_article(parse)))]


def test_every_turn_of_a_transcript_without_marks_has_its_speaker(pipeline: Pipeline) -> None:
    [parse] = pipeline.language.read_articles([TRANSCRIPT])
    rows = [row for row in quote_rows(extract(parse, pipeline.models), "a") if row["method"] == "label"]
    assert [(row["text"], row["speaker_text"]) for row in rows] == [
        ("Good evening. Why will the harbour not flood again?", "MODERATOR"),
        ("Because there is a wall. It has stood for nine winters.", "LIND"),
        ("With respect, the wall leaks.", "MAYOR ADA HOLM"),
        ("I live on Quay Street.", "LIND"),
    ]
    assert {row["kind"] for row in rows} == {"turn"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Lind: It Will Hold.", "Lind"),
        ("Ada Lind on the Dyke: It Will Hold.", "Lind"),
        ("Q: And then what?", "Q"),
        ("Poll: Most Want a Wall.", "Poll"),
        # What begins small, or runs on too long, is no label.
        ("it is simple: the wall will hold.", None),
        ("The Things We Know About It All: the wall will hold.", None),
        ("Gulls 3-1 Terns: Lind Strikes Twice.", None),
        ("Video: The Wall Breaks.", None),
        ("CORRAN, Oct 3: The wall broke.", None),
    ],
)
def test_a_label_names_its_source(pipeline: Pipeline, text: str, source: str | None) -> None:
    assert [head for _, head, shape, _ in pairs_of(pipeline, text) if shape == "label"] == ([] if source is None else [source])


def test_what_a_passive_is_about_is_its_content(pipeline: Pipeline) -> None:
    assert ("The harbour plan", "Lind", "passive", 0) in pairs_of(
        pipeline, "The harbour plan was endorsed by Ada Lind on Monday."
    )


def test_a_content_stands_with_and_without_what_trails_behind_it(pipeline: Pipeline) -> None:
    found = pairs_of(pipeline, "Lind backed the new sea wall, which has leaked for years.")
    assert ("the new sea wall, which has leaked for years", "Lind", "object", 1) in found
    assert ("the new sea wall", "Lind", "object", 2) in found


def test_one_word_in_marks_within_a_report_is_a_quotation_with_its_speaker(pipeline: Pipeline) -> None:
    text = (
        "Asked whether the wall leaked, Mayor Ada Lind offered a quick “no,” and walked on.\n\n"
        "“We have looked,” she said. “There is nothing.”"
    )
    rows = list(quote_rows(extract(pipeline.language.read_articles([text])[0], pipeline.models), "a"))
    [row] = [row for row in rows if row["text"] == "no,"]
    assert row["speaker_name"] == "Ada Lind"


INTERVIEW = (
    "A talk on the shore\n\n"
    "Novelist Ingrid Falk won the Harbour Prize. She spoke to Marcus Teale in Corran.\n\n"
    "Marcus Teale: Were you surprised?\n\n"
    "Ingrid Falk: Completely. I was at the dentist.\n\n"
    "MT: The book took eleven years.\n\n"
    "IF: Twelve. My editor counts.\n\n"
    "MT: Some call it the last.\n\n"
    "IF: Some are wrong."
)


def test_the_turns_of_an_interview_are_those_of_whom_the_initials_shorten(pipeline: Pipeline) -> None:
    rows = list(quote_rows(extract(pipeline.language.read_articles([INTERVIEW])[0], pipeline.models), "a"))
    turns = [(row["speaker_text"], row["speaker_name"]) for row in rows if row["method"] == "label"]
    asks, answers = ("MT", "Marcus Teale"), ("IF", "Ingrid Falk")
    assert turns == [("Marcus Teale",) * 2, ("Ingrid Falk",) * 2, asks, answers, asks, answers]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        # Whom it is told is no part of what is told.
        ("Ada Lind told a packed hall on Monday night that the wall was safe.", "that the wall was safe", "Ada Lind"),
        # One word for a content.
        ("Ada Lind was quoted as saying the wall had held.", "the wall had held", "Ada Lind"),
        ("Ada Lind was quoted by the Courier as saying the wall had held.", "the wall had held", "Ada Lind"),
        ("The Courier quoted Ada Lind as saying that the wall had held.", "that the wall had held", "Ada Lind"),
        # Who is told says nothing.
        ("Ministers were told on Friday that the wall had held.", "that the wall had held", None),
        # The company is the one that stands beside it.
        (
            "The Courier wrote. The power company, Corran Electric, said that it was sorry.",
            "that it was sorry",
            "Corran Electric",
        ),
    ],
)
def test_a_report_has_its_content_and_its_speaker(pipeline: Pipeline, text: str, content: str, speaker: str | None) -> None:
    rows = quote_rows(extract(pipeline.language.read_articles([text])[0], pipeline.models), "a")
    assert [(row["text"], row["speaker_name"]) for row in rows] == [(content, speaker)]


@pytest.mark.parametrize(
    ("text", "spans", "speaker"),
    [
        ("The school, Ada Holm said, will train 120 cadets a year.", ["The school", "will train 120 cadets a year"], "Ada Holm"),
        ("Wages at the port, Okello says, are paid in fish.", ["Wages at the port", "are paid in fish"], "Okello"),
        ("The levy, Jon Aske insisted, would be gone by May.", ["The levy", "would be gone by May"], "Jon Aske"),
        ("Fewer trains, according to the operator, would stop here.", ["Fewer trains", "would stop here"], "the operator"),
        (
            "The bridge at Tolm, Ada Holm said on Monday, was built in 1911.",
            ["The bridge at Tolm", "was built in 1911"],
            "Ada Holm",
        ),
        ("Talks, the minister said in a statement, had broken down.", ["Talks", "had broken down"], "the minister"),
        # What stands behind is another clause, of which nobody knows who says it.
        (
            "The strike, begun in March, was over, she said, and the drivers went home.",
            ["The strike, begun in March, was over"],
            "she",
        ),
    ],
)
def test_a_sentence_that_a_cue_divides_is_one_content(pipeline: Pipeline, text: str, spans: list[str], speaker: str) -> None:
    [parse] = pipeline.language.read_articles([text])
    [row] = quote_rows(extract(parse, pipeline.models), "a")
    assert [text[span["start_char"] : span["end_char"]] for span in row["spans"]] == spans
    assert row["speaker_text"] == speaker


def test_of_two_subjects_the_nearer_one_speaks(pipeline: Pipeline) -> None:
    [parse] = pipeline.language.read_articles(["The dam, engineers warned last year, could fail in a wet spring."])
    assert [row["speaker_text"] for row in quote_rows(extract(parse, pipeline.models), "a")] == ["engineers"]


SITTING = (
    "Mr. R. K. HOLMBERG (Tolland East) asked the Minister for Ports when the levy would be lifted.\n\n"
    "The MINISTER FOR PORTS (Mrs. Ines Calloway): Mr. Speaker, the levy will be reviewed in October.\n\n"
    "Mr. HOLMBERG: Which October?\n\n"
    "Hon. MEMBERS: Hear, hear!\n\n"
    "The SPEAKER: Order. The member has had his answer."
)


def test_in_an_assembly_each_may_speak_once(pipeline: Pipeline) -> None:
    [parse] = pipeline.language.read_articles([SITTING])
    rows = [row for row in quote_rows(extract(parse, pipeline.models), "a") if row["kind"] == "turn"]
    assert [(row["text"], row["speaker_name"]) for row in rows] == [
        ("Mr. Speaker, the levy will be reviewed in October.", "Ines Calloway"),
        ("Which October?", "R. K. HOLMBERG"),
        ("Hear, hear!", None),
        ("Order. The member has had his answer.", None),
    ]


def test_a_list_of_what_and_when_is_no_assembly(pipeline: Pipeline) -> None:
    text = "WHAT: The harbour fair.\n\nWHEN: Saturday from ten.\n\nWHERE: The old quay.\n\nTICKETS: Five crowns at the gate."
    [parse] = pipeline.language.read_articles([text])
    assert [row["text"] for row in quote_rows(extract(parse, pipeline.models), "a")] == []


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("The harbour authority said in a statement on Monday:", "The harbour authority"),
        ("The operator, Hidroeléctrica del Pacuare, said in a statement:", "The operator"),
        ("The company, Delta Hydro, replied by email:", "The company"),
        ("Asked about the noise, the operator of the mill answered:", "the operator of the mill"),
        ("Then she wrote on her page:", "she"),
        ("Three things were promised by the mayor, Jon Aske:", "the mayor"),
        ("The letter to the council reads as follows:", "The letter to the council"),
    ],
)
def test_a_line_with_a_colon_tells_whose_words_stand_below(pipeline: Pipeline, line: str, source: str) -> None:
    [parse] = pipeline.language.read_articles([f"“It was loud,” said Eva Lind.\n\n{line}\n\n“We regret the noise. It will end.”"])
    [row] = [row for row in quote_rows(extract(parse, pipeline.models), "a") if row["text"].startswith("We regret")]
    assert row["speaker_text"] == source


def test_a_handle_says_what_stands_behind_it(pipeline: Pipeline) -> None:
    [parse] = pipeline.language.read_articles(["“It was loud,” said Eva Lind.\n\n@portvoe_council: “The siren is being tested.”"])
    [_, row] = quote_rows(extract(parse, pipeline.models), "a")
    assert (row["speaker_text"], row["speaker_name"]) == ("@portvoe_council", None)


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("a lawyer for Omar Haddad", None),
        ("an aide to Mr. Haddad", None),
        ("the brother of Omar Haddad", None),
        ("a neighbour of Omar Haddad in Tyre", None),
        ("a spokesperson for Omar Haddad", "Omar Haddad"),
    ],
)
def test_whoever_a_noun_is_of_does_not_speak(pipeline: Pipeline, source: str, affiliation: str | None) -> None:
    [parse] = pipeline.language.read_articles([f"“He signed,” said {source}."])
    [row] = quote_rows(extract(parse, pipeline.models), "a")
    assert (row["speaker_text"], row["speaker_name"], row["speaker_affiliation"]) == (source, None, affiliation)


def test_a_name_behind_a_long_title_speaks(pipeline: Pipeline) -> None:
    [parse] = pipeline.language.read_articles(["“He signed,” said Minister for Women and Youth of Corran Marta Ibsen."])
    assert [row["speaker_name"] for row in quote_rows(extract(parse, pipeline.models), "a")] == ["Marta Ibsen"]
