"""The work for a text grows with its size, and not with the square of it, whatever it repeats. Work is counted, not timed."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from tests.long_texts import Growth, lines_by_size, nested, pieces, printed_texts, texts
from tests.parses import parse_of
from transforms.accents import MOST_MARKS, composed, decomposed, without_accents
from transforms.languages.en.english import ENGLISH
from transforms.languages.lookup import PlainNames
from transforms.names.canonical import with_both_marks
from transforms.names.entities import Entity, NamedEntities
from transforms.names.folding import folded
from transforms.names.namewords import Name
from transforms.quotations.held_offices import Offices, by_capacity, by_copula
from transforms.quotations.meant import Office
from transforms.quotations.namings import MOST_APPOSITIONS, described_head
from transforms.quotations.noun_phrases import MAX_MODIFIER_TOKENS, NounPhrase
from transforms.quotations.phrases import MOST_BEFORE, phrase_of_noun
from transforms.quotations.reported_clause import trim
from transforms.reading.articles import Article, read_article
from transforms.tables.entity_ids import normalize_name
from transforms.text.credits import MAX_NOTES, take_off_notes
from transforms.text.marks import find_passages
from transforms.text.visible import name_span

PIECES = (
    "Mr. ",
    "MR. LIND ",
    "@#said ",
    '"VIP" ',
    "“conj ",
    "Mitch. ",
    "(sinn fein) an said ",
    "said ” ",
    "Mayor Ada Lind ",
    "“ and ",
    "Older: - coun ",
    "“Supplier ",
    "{name} Lind, ",
    "the {name} Alliance ({name}A) ",
    "Asked about it, he said ",
    "Asked if she said ",
    "the {name} Alliance (TPA) ",
)
"""Each once took time that grew with the square of its text."""


@pytest.mark.parametrize("pieces_repeated", [PIECES[::4], pytest.param(PIECES, marks=pytest.mark.long)], ids=["some", "all"])
def test_pieces_repeated(pieces_repeated: Sequence[str]) -> None:
    counts = lines_by_size(pieces_repeated, (3_000, 12_000))

    growths = [Growth(piece, 12_000, *counts[piece]) for piece in pieces_repeated]

    assert [growth for growth in growths if growth.is_too_much] == []


@pytest.mark.parametrize("text", ["“It is gone" + ".-A" * 400_000 + "!", "“It is gone,” said " + "a" * 1_000_000 + ".”"])
def test_a_run_without_blanks_behind_a_mark(text: str) -> None:
    """Looked at anew from each of its places, it would take the better part of an hour."""
    passages = find_passages(text, [(0, len(text))], ENGLISH.style)

    assert [passage.start for passage in passages] == [1]


def test_the_ends_of_a_long_name() -> None:
    initials, stops = "A." * 200_000, "a. ." * 200_000

    assert name_span(f"({initials}),", 0, len(initials) + 3) == (1, len(initials) + 1)
    assert name_span(f"{stops}x..", 0, len(stops) + 3) == (0, len(stops) + 2)
    assert with_both_marks("a" * 1_000_000 + ' "Bud Ashe').endswith(' "Bud" Ashe')


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 2_000_000 + "\nand the dykes.", id="a long word at a line's end"),
        pytest.param("a" * 2_000_000 + "1-\nand the dykes.", id="a long word before a hyphen at a line's end"),
        pytest.param("“A\n" * 800_000 + "and the dykes.", id="marks that none closes, line by line"),
        pytest.param("Lind a" + "\u0301\u0323" * 800_000 + " and the dykes.", id="marks heaped on a letter, in turn"),
        pytest.param(
            "Lind a" + "\u0301" * 800_000 + "\u0323" * 800_000 + " and the dykes.", id="marks heaped on a letter, in order"
        ),
        pytest.param("By Ada Holm\n\nX" + " " * 800_000 + "and the dykes.", id="blanks in a line below a byline"),
        pytest.param("PRESS RELEASE" + " " * 800_000 + "and the dykes.", id="blanks behind what a press office prints"),
        pytest.param("Rain fell.\n\n" + "and the dykes.\n" + "|\n" * 200_000 + "and the dykes.", id="lines of a mark"),
        pytest.param("It fell." + "\n* * *" * 100_000 + "\nand the dykes.", id="lines of marks within"),
        pytest.param("+++\n" + "a." * 9_000 + "a = 1\n+++\nand the dykes.", id="a key of many parts in TOML"),
    ],
)
def test_a_long_text_is_read(text: str) -> None:
    """Each once took minutes to days of the run's own process."""
    read = read_article("a.txt", text.encode(), detect_language=lambda _: "en")

    assert isinstance(read, Article)
    assert read.body.endswith("and the dykes.")


def test_notes_without_end_below_an_article_are_taken_off_up_to_a_number() -> None:
    body, credits, _ = take_off_notes("Rain fell." + "\n(PTI)" * 400_000)

    assert (len(credits), body.count("(PTI)")) == (MAX_NOTES, 400_000 - MAX_NOTES)


def test_heaps_of_marks_on_a_letter_become_as_high_as_any_script_has_them() -> None:
    heap = "\u0301\u0323" * 1_000_000

    assert [len(forms(f"a{heap}")) for forms in (composed, decomposed)] == [MOST_MARKS, MOST_MARKS + 1]
    assert [normalize_name(f"Ada{heap} Lind"), without_accents(f"Inés{heap}"), folded(f"Inés{heap}")] == [
        "ada lind",
        "Ines",
        "ines",
    ]
    assert f"inés{heap}" in PlainNames({"ines"})
    assert composed("Tra\u0302\u0300n — « Đồng »" + "—" * 50) == "Trần — « Đồng »" + "—" * 50


@pytest.mark.parametrize(
    ("read", "said"),
    [(by_copula, "mayor NN attr is\n"), (by_capacity, "as IN prep is\nmayor NN pobj as\n")],
    ids=["is the mayor", "as mayor"],
)
def test_each_office_of_a_verb_with_many_subjects_is_one_persons(read: Callable[[Offices], Iterator[Office]], said: str) -> None:
    """A list without stops may be read as one sentence. With each subject given each office, it took the square of the time."""
    count = 200
    parse = parse_of("Lind NNP nsubj is PERSON\n" * count + "is=be VBZ ROOT -\n" + said * count)
    names = [Name(token, token + 1, "PERSON", "model") for token, word in enumerate(parse.words) if word == "Lind"]
    at = {name.first: number for number, name in enumerate(names)}
    entities = [Entity("PERSON", (number,), "Lind") for number in range(len(names))]
    named = NamedEntities(names, entities, list(range(len(names))), at, [1.0] * len(names))

    offices = list(read(Offices(parse, named, [False] * len(parse))))

    assert len(names) == count
    assert len(offices) == count
    assert {office.noun for office in offices} == {"mayor"}


def test_marks_that_none_closes_are_taken_off_at_once() -> None:
    """Whether one closes was asked of each, and looked for up to the end."""
    body = "‘ " * 1_000_000 + "dykes"
    assert trim(body, 0, len(body)) == (len(body) - 5, len(body))


def test_no_phrase_is_a_page_long() -> None:
    """Of titles in a row without a verb the parser makes one phrase, of which each was looked at for each speaker."""
    count = 500
    row = "".join(f"w{number} NN compound aide\n" for number in range(count))
    parse = parse_of(f"{row}aide NN nsubj said\nsaid=say VBD ROOT -\n")
    assert phrase_of_noun(parse, count) == (count - MOST_BEFORE, count + 1)
    whole = parse_of(
        "w0 NN compound w1\n" + "".join(f"w{number} NN compound aide\n" for number in range(1, count)) + "aide NN ROOT -\n"
    )
    assert len(NounPhrase(whole, count).modifier_tokens) <= MAX_MODIFIER_TOKENS
    nouns = "w0 NN ROOT -\n" + "".join(f"w{number} NN appos w{number - 1}\n" for number in range(1, count))
    assert described_head(parse_of(nouns), count - 1) == count - 1 - MOST_APPOSITIONS


def test_growth_is_told_apart() -> None:
    assert not Growth("", 1, 10, 80).is_too_much
    assert Growth("", 1, 10, 81).is_too_much


def test_the_same_seed_gives_the_same_texts() -> None:
    assert list(pieces(1)) == list(pieces(1))
    assert len({kind for kind, _ in texts(1)}) > 300
    assert all(len(make(2_000)) < 5_000 for _, make in texts(1))
    assert [kind for kind, _ in printed_texts(1, 40)] == [kind for kind, _ in printed_texts(1, 40)]
    assert nested("()", "a", 100).count("(") == nested("()", "a", 100).count(")") == 33
