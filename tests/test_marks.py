"""Which double marks open and which close: straight, curly, typed as two single ones, mixed, nested, forgotten and stray."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.languages.en.english import ENGLISH
from transforms.reading.articles import Article, read_article
from transforms.text.marks import Passage, find_passages
from transforms.text.paragraphs import split_paragraphs

SAMPLES = Path(__file__).parents[1] / "samples"
DOUBLE_MARK = re.compile("[\"“”«»]|``|''|‘‘|’’")


def passages_of(body: str) -> list[Passage]:
    return find_passages(body, split_paragraphs(body), ENGLISH.style)


def inside(body: str) -> list[str]:
    return [body[passage.start : passage.end] for passage in passages_of(body)]


def outside(body: str) -> list[str]:
    return [body[passage.outer_start : passage.outer_end] for passage in passages_of(body)]


@pytest.mark.parametrize(
    ("body", "passages"),
    [
        # Each kind of pair.
        ('"Yes," Lind said. "No."', ["Yes,", "No."]),
        ("“Yes,” Lind said. “No.”", ["Yes,", "No."]),
        ("''Yes,'' Lind said. ''No.''", ["Yes,", "No."]),
        ("``Yes,'' Lind said. ``No.''", ["Yes,", "No."]),
        ("‘‘Yes,’’ Lind said. ‘‘No.’’", ["Yes,", "No."]),
        ("«Yes», Lind said. «No.»", ["Yes", "No."]),
        ("„Yes,“ Lind said.", ["Yes,"]),
        # Mixed: within a pair, and pair by pair.
        ('"Yes,” Lind said. “No."', ["Yes,", "No."]),
        ('“Yes," Lind said. "No.”', ["Yes,", "No."]),
        ('"It broke," Lind said. “It was old," she added. "We knew.”', ["It broke,", "It was old,", "We knew."]),
        ('``Yes," Lind said.', ["Yes,"]),
        ("\"Yes,'' Lind said.", ["Yes,"]),
        # Turned the wrong way round throughout.
        ("”Yes,“ Lind said.", ["Yes,"]),
        ("”Yes,” Lind said. ”No.”", ["Yes,", "No."]),
        # What may stand beside a mark.
        ('Lind said: "Yes."', ["Yes."]),
        ('Lind—"the boss"—left.', ["the boss"]),
        ('The plan ("a mess") failed.', ["a mess"]),
        ('Lind called it "odd"; Hale called it "new".', ["odd", "new"]),
        ('The "dead"/"alive" debate', ["dead", "alive"]),
        ('"We" and "they"', ["We", "they"]),
        ('"[We] will go … soon," Lind said.', ["[We] will go … soon,"]),
        ('"Go [to the council]," Lind said.', ["Go [to the council],"]),
        ('"What?" Lind asked. "Why—" He stopped.', ["What?", "Why—"]),
        ('"...and so on," Lind said.', ["...and so on,"]),
        # Single marks within belong to the passage; alone they are none.
        ("\"He said 'go,' and I went,\" Lind said.", ["He said 'go,' and I went,"]),
        ("\"'Go,' he said,\" Lind recalled.", ["'Go,' he said,"]),
        ("“He called it ‘odd,’” Lind said.", ["He called it ‘odd,’"]),
        ("He called it 'odd' and the neighbours' dog barked.", []),
        # Nothing worth a passage.
        ('The sign read "" and "...".', []),
        ("No marks at all.", []),
        ("", []),
    ],
)
def test_marks_are_paired(body: str, passages: list[str]) -> None:
    assert inside(body) == passages


@pytest.mark.parametrize(
    ("body", "passages"),
    [
        # A measure is no mark: the pairs after it stand.
        ('A 6" pipe burst. "We saw it," Lind said. "It was loud."', ["We saw it,", "It was loud."]),
        ('The 27" screen and the 6" pipe. "Yes," Lind said.', ["Yes,"]),
        # A stray mark.
        ('The plan" failed. "Yes," Lind said. "No."', ["Yes,", "No."]),
        ("“Yes,” Lind said. Then she” left. “No,” said Hale.", ["Yes,", "No,"]),
        # The opening mark is lost.
        ("“Yes,” Lind said. Then she left.” “No,” said Hale.", ["Yes,", "Then she left.", "No,"]),
        ('I will not run," Lind said. "I am tired."', ["I will not run,", "I am tired."]),
        ("We lost everything,” Lind said. “All of it.”", ["We lost everything,", "All of it."]),
        ("“We lost,” said Mayor Ann Lind. It was late.”", ["We lost,", "It was late."]),
        (
            "“We lost,” said Gov. Ann Lind, a friend of the U.S. team. It was late.” “No,” said Hale.",
            ["We lost,", "It was late.", "No,"],
        ),
        ("Hale listened. She added, The roof is gone.” “No,” said Lind.", ["The roof is gone.", "No,"]),
        ("“We lost,” Lind said. Hale laughed and wrote: It was late.”", ["We lost,", "It was late."]),
        # … and the words do not tell where it stood.
        ("They sat through Hold the Line,” which Hale had made. “No,” said Lind.", ["No,"]),
        # The closing mark is lost, and a cue tells where it stood.
        ("“We lost everything, Lind said. “All of it.”", ["We lost everything,", "All of it."]),
        ('"Who goes there? the guard asked.', ["Who goes there?"]),
        ('"We went," she said. "It was late, Mayor Ada Lind added. "It was dark."', ["We went,", "It was late,", "It was dark."]),
        # … or a dash and a name do.
        ("“The roof is gone. ― Ada Lind", ["The roof is gone."]),
        # … before the next mark, where one follows.
        ("“The roof is gone. ― Ada Lind “No,” he said.", ["The roof is gone.", "No,"]),
        # … and a dash that goes on does not.
        ("“The roof — Lind built it — is gone.", ["The roof — Lind built it — is gone."]),
        # … and none does: the passage ends with its paragraph, the next paragraph stands.
        ('"I am tired.\n\nHale laughed. "Yes," he said.', ["I am tired.", "Yes,"]),
        ("Lind said, “I am tired.\n\n“So am I,” said Hale.", ["I am tired.", "So am I,"]),
    ],
)
def test_a_forgotten_or_stray_mark_costs_only_itself(body: str, passages: list[str]) -> None:
    assert inside(body) == passages


@pytest.mark.parametrize(
    ("body", "passages"),
    [
        ("“The “big three” are gone,” Lind said. “All of them.”", ["The “big three” are gone,", "All of them."]),
        ('Lind said: "The "big three" are gone."', ['The "big three" are gone.']),
        # Left open, for the next paragraph reopens it.
        ("“The “big three” are gone.\n\n“All of them,” Lind said.", ["The “big three” are gone.", "All of them,"]),
        # Side by side is not one within the other.
        ("“Yes,” “no,” “maybe.”", ["Yes,", "no,", "maybe."]),
    ],
)
def test_marks_of_one_kind_stand_within_each_other(body: str, passages: list[str]) -> None:
    assert inside(body) == passages


@pytest.mark.parametrize("behind", ["A" * 3_000, "Ada " * 3_000, "A." * 3_000, "A-" * 3_000])
def test_a_signature_without_end_is_given_up_at_once(behind: str) -> None:
    """With a pattern that can divide the capitals in many ways this does not end."""
    assert inside(f"“The roof is gone. - {behind}! it is.") == [f"The roof is gone. - {behind}! it is."]


def test_the_marks_belong_to_the_outer_span() -> None:
    assert outside("``Yes,'' Lind said. \"No.”") == ["``Yes,''", '"No.”']
    assert outside('I will not run," Lind said.') == ['I will not run,"']


def test_a_quotation_over_paragraphs_is_reopened_and_closed_once() -> None:
    body = '"The first year was hard.\n\n"The second was worse.\n\n"The third was fine," Lind said.'
    passages = passages_of(body)
    assert [(passage.is_open, passage.continues, passage.paragraph) for passage in passages] == [
        (True, False, 0),
        (True, True, 1),
        (False, True, 2),
    ]
    assert inside(body) == ["The first year was hard.", "The second was worse.", "The third was fine,"]


@pytest.mark.parametrize(
    "body",
    [
        '"The first was hard."\n\n"The second was worse," Lind said.',
        '"The first was hard.\n\nRain fell.\n\n"The third was fine," Lind said.',
        '"The first was hard.\n\nRain fell on "the boss," Lind said.',
    ],
)
def test_a_passage_continues_only_what_the_paragraph_right_before_left_open(body: str) -> None:
    assert not any(passage.continues for passage in passages_of(body))


STORIES = (
    '“The bridge is closed,” Mayor Ann Holm said. “It will stay closed.”\n\nHale called it "a mess" and left.\n\n'
    '"We waited.\n\n"Nobody came," he said. "Nobody at all."\n\nThe "old" road, a 6" pipe, is next.',
    "``We won,'' Lind said. ``Twice.''\n\nWALLACE: \"And now?\"\n\n''Now we rest,'' she said, “if they let us.\"\n\n“Fine.”",
)


def sample_bodies() -> list[str]:
    articles = [
        read_article(path.name, path.read_bytes(), detect_language=lambda _: "en") for path in sorted(SAMPLES.glob("*.txt"))
    ]
    return [article.body for article in articles if isinstance(article, Article)]


BODIES = [*STORIES, *sample_bodies()]


def without_mark(body: str, mark: re.Match[str]) -> str:
    """The body with the mark's characters replaced by as many blanks no reader would see, so that all offsets stay."""
    return body[: mark.start()] + "\u2060" * len(mark[0]) + body[mark.end() :]


def opened_chain(passages: list[Passage], paragraph: int) -> set[int]:
    """The paragraph, and those after it that its open passage goes on into."""
    chain = {paragraph}
    for passage in passages:
        if passage.continues and passage.paragraph - 1 in chain:
            chain.add(passage.paragraph)
    return chain


def keys(passages: list[Passage], changed: set[int]) -> set[tuple[int, int, int, bool, bool]]:
    """What identifies the passages of the paragraphs that may not change."""
    return {
        (passage.paragraph, passage.start, passage.end, passage.is_open, passage.continues)
        for passage in passages
        if passage.paragraph not in changed
    }


@given(st.data())
@settings(max_examples=400, deadline=None)
def test_removing_a_mark_changes_only_its_paragraph_and_those_it_opens_into(data: st.DataObject) -> None:
    body = data.draw(st.sampled_from(BODIES))
    mark = data.draw(st.sampled_from(list(DOUBLE_MARK.finditer(body))))
    poorer = without_mark(body, mark)
    paragraphs = split_paragraphs(body)
    assert split_paragraphs(poorer) == paragraphs
    own = next(number for number, (start, end) in enumerate(paragraphs) if start <= mark.start() < end)
    before, after = passages_of(body), passages_of(poorer)
    # A paragraph that reopens tells how the one before it is read: with its first mark gone, that one is no longer left open.
    changed = opened_chain(before, own) | opened_chain(after, own) | ({own - 1} if mark.start() == paragraphs[own][0] else set())
    assert keys(before, changed) == keys(after, changed)


ALPHABET = "\"“”„«»'‘’`, .:\n()[]—-ab6I!?"


@given(st.text(ALPHABET, max_size=80) | st.text(max_size=80))
@settings(max_examples=1000, deadline=None)
def test_no_text_makes_pairing_raise_and_passages_never_overlap(body: str) -> None:
    paragraphs = split_paragraphs(body)
    end = 0
    for passage in find_passages(body, paragraphs, ENGLISH.style):
        first, last = paragraphs[passage.paragraph]
        assert first <= passage.outer_start <= passage.start < passage.end <= passage.outer_end <= last
        assert passage.outer_start >= end
        assert any(map(str.isalnum, body[passage.start : passage.end]))
        end = passage.outer_end


@given(st.lists(st.sampled_from(['"', "“", "”", "''", "``"]), max_size=200))
@settings(max_examples=50, deadline=None)
def test_many_marks_in_one_paragraph_are_read(marks: list[str]) -> None:
    body = " ".join(f"{mark}a{mark}" for mark in marks)
    assert len(passages_of(body)) <= 2 * len(marks)
