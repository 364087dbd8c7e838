"""Articles that quote in single marks are read as well as those that quote in double ones."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.test_robustness import TEXTS, said, touched
from transforms.batch import Pipeline
from transforms.extraction import extract
from transforms.languages.en.english import ENGLISH
from transforms.rows import mention_rows, quote_rows
from transforms.text.marks import find_passages
from transforms.text.paragraphs import split_paragraphs
from transforms.text.single_marks import with_double_marks

SWAPPED = str.maketrans({'"': "'", "“": "‘", "”": "’", "<": "“", ">": "”"})


def in_single_marks(text: str) -> str:
    """The article as a paper prints it that quotes in single marks, and in double ones within them."""
    return re.sub(r"(?<= )['‘]([^\n\"“”]+?[,.])['’](?=[\"”])", r"<\1>", text).translate(SWAPPED)


def passages(text: str) -> list[tuple[int, int]]:
    return [(passage.start, passage.end) for passage in find_passages(text, split_paragraphs(text), ENGLISH.style)]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_an_article_has_the_same_passages_in_marks_of_either_kind(text: str) -> None:
    assert passages(with_double_marks(in_single_marks(text), ENGLISH.style)) == passages(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # Apostrophes of every kind stay.
        (
            "'We can't,' she said. 'It's the engineers' report, and the 1990s' mistakes, that we're payin' for.'",
            "“We can't,” she said. “It's the engineers' report, and the 1990s' mistakes, that we're payin' for.”",
        ),
        ("‘’Tis the season,’ he said, ‘for the ’90s.’", "“’Tis the season,” he said, “for the ’90s.”"),
        ("'Rock 'n' roll in the '90s, for 'em all,' he said.", "“Rock 'n' roll in the '90s, for 'em all,” he said."),
        ("'My father's and both my brothers'.' He wept.", "“My father's and both my brothers'.” He wept."),
        # Behind a plural a mark closes where none that is surer does.
        (
            "'No.' The so-called 'big rules' of the fishermen's guild.",
            "“No.” The so-called “big rules” of the fishermen's guild.",
        ),
        # Double marks within are single ones then.
        ("'They told me “no”,' said Lind.", "“They told me ‘no’,” said Lind."),
        ("'They told me \"no\",' said Lind.", "“They told me 'no',” said Lind."),
        # A quotation of several paragraphs; what comes before the plural is longer than a label.
        (
            "'The first is long and for the boys' sake.\n\n'The second ends,' he said.",
            "“The first is long and for the boys' sake.\n\n“The second ends,” he said.",
        ),
        # A forgotten mark.
        ("'We lost,' said Lind. 'It was late.\n\nHe left.", "“We lost,” said Lind. “It was late.\n\nHe left."),
        ("'Why?' We lost,' said Lind.", "“Why?” We lost,” said Lind."),
        # Nothing but a word or two in single marks.
        ("Dykes unsafe.\n\nLind called them 'a risk', and left.", "Dykes unsafe.\n\nLind called them “a risk”, and left."),
    ],
)
def test_marks_and_apostrophes_are_told_apart(text: str, read: str) -> None:
    assert with_double_marks(text, ENGLISH.style) == read


@pytest.mark.parametrize(
    "text",
    [
        "“They said ‘no’,” Lind said. “‘Never’ was the word.”",
        "Dykes are 'safe'\n\n\"They are,\" Lind said.",
        "Lind calls dykes 'safe'",
        "The engineers' report, the boys' boat and the Joneses' car.",
        "Rock 'n' roll. The '90s.\n\n'Tis late.",
        "``We lost,'' Lind said. ''It was late,'' she said.",
        "",
    ],
)
def test_other_articles_are_read_as_they_stand(text: str) -> None:
    assert with_double_marks(text, ENGLISH.style) == text


PIECES = st.sampled_from(
    ["'", "‘", "’", '"', "“", "”", "''", "word", "s", "n", "90s", " ", ",", ".", "\n", "Lind said", "é", "—"]
)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_only_marks_are_changed_and_none_is_lost(text: str) -> None:
    read = with_double_marks(text, ENGLISH.style)
    assert len(read) == len(text)
    marks = "'‘’\"“”"
    assert all(one == other or (one in marks and other in marks) for one, other in zip(text, read, strict=True))


def test_the_rows_are_cut_from_the_article_as_it_is_printed(pipeline: Pipeline) -> None:
    text = (
        "Ada Holm, the county engineer, closed the bridge on Friday. ‘We have found three cracks,’ she said. ‘They aren’t “old”.’\n\n"
        "'It isn't the fishermen's fault,' said Tove 'Bud' Lind, who told Holm that the bridge 'won't be made safe by shouting'."
    )
    extraction = extract(pipeline.language.read_articles([text])[0], pipeline.models)
    rows = quote_rows(extraction, "a")
    assert [(row["text"], row["kind"], row["speaker_name"]) for row in rows] == [
        ("We have found three cracks, They aren’t “old”.", "direct", "Ada Holm"),
        ("It isn't the fishermen's fault,", "direct", "Tove 'Bud' Lind"),
        ("that the bridge 'won't be made safe by shouting'", "mixed", "Tove 'Bud' Lind"),
    ]
    assert all(row["text"] == " ".join(text[span["start_char"] : span["end_char"]] for span in row["spans"]) for row in rows)
    assert all(text[row["start_char"] : row["end_char"]] == row["text"] for row in mention_rows(extraction, "a"))


@pytest.mark.parametrize("number", range(0, len(TEXTS), 3))
def test_removing_a_mark_changes_nothing_in_other_paragraphs(pipeline: Pipeline, number: int) -> None:
    text = in_single_marks(TEXTS[number])
    places = [
        place for place, (one, other) in enumerate(zip(text, with_double_marks(text, ENGLISH.style), strict=True)) if one != other
    ]
    whole, *damaged = said(pipeline, [text, *(text[:place] + text[place + 1 :] for place in places)])
    for place, rows in zip(places, damaged, strict=True):
        own = touched(text, place, re.compile("['‘“]"))
        assert [row for row in rows if row[0] not in own] == [row for row in whole if row[0] not in own], text[
            place - 40 : place + 20
        ]
