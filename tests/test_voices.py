"""One row, one voice: what two people say is two rows, what the paper says is none, and a quotation that goes on is one."""

import pytest

from flows.language_model import load_model
from tests.conftest import MODEL
from transforms.batch import Pipeline
from transforms.extraction import extract
from transforms.rows import quote_rows

Said = tuple[str, str | None]
"""What a row says, and who is printed or named for it."""


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_model(MODEL)


def said(pipeline: Pipeline, text: str, *kinds: str) -> list[Said]:
    """The article's quotations of these kinds, each with the name of who said it, else with what is printed for it."""
    [parse] = pipeline.language.read_articles([text])
    rows = list(quote_rows(extract(parse, pipeline.models), "a"))
    for row in rows:
        for place in (row["cue_start_char"], row["speaker_start_char"]):
            assert not any(span["start_char"] <= (place or -1) < span["end_char"] for span in row["spans"]), row
    return [(row["text"], row["speaker_name"] or row["speaker_text"]) for row in rows if row["kind"] in (kinds or ("direct",))]


@pytest.mark.parametrize(
    ("first", "second", "other"),
    [
        ("said Ingrid Solheim", "deadpanned Tomas Okafor", "Tomas Okafor"),
        ("said Ingrid Solheim", "enquired Tomas Okafor", "Tomas Okafor"),
        ("said Ingrid Solheim", "grinned Tomas Okafor", "Tomas Okafor"),
        ("said Ingrid Solheim", "texted Tomas Okafor", "Tomas Okafor"),
        ("said Ingrid Solheim", "chipped in Tomas Okafor", "Tomas Okafor"),
        ("said Ingrid Solheim", "piped up Tomas Okafor", "Tomas Okafor"),
        ("quipped Ingrid Solheim", "winced Tomas Okafor", "Tomas Okafor"),
        ("Ingrid Solheim said", "Tomas Okafor smiled", "Tomas Okafor"),
        ("Ingrid Solheim said", "Tomas Okafor shrugged", "Tomas Okafor"),
        ("Ingrid Solheim said", "Tomas Okafor shot back", "Tomas Okafor"),
        ("said Ingrid Solheim", "he groaned", "he"),
        ("said Ingrid Solheim", "sniffed the harbour master", "the harbour master"),
    ],
)
def test_two_quotations_with_their_own_cues_are_two_rows(pipeline: Pipeline, first: str, second: str, other: str) -> None:
    text = f"The race ended in fog. “I can see my own hand,” {first}. “Both of mine are numb,” {second}.\n"
    assert said(pipeline, text) == [("I can see my own hand,", "Ingrid Solheim"), ("Both of mine are numb,", other)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Forgotten before a cue, and the next paragraph opens another quotation.
        (
            '"We felt it twice, Amara Nwosu said.\n\n"Then the lights went," said Pavel Horak.\n',
            [("We felt it twice,", "Amara Nwosu"), ("Then the lights went,", "Pavel Horak")],
        ),
        (
            "“The well is dry, the farmer Luis Prado told reporters.\n\n“It was dry in May,” said Marta Ruiz.\n",
            [("The well is dry,", "Luis Prado"), ("It was dry in May,", "Marta Ruiz")],
        ),
        (
            '"Nobody asked us, she said on Friday.\n\n"We did ask," said Pavel Horak.\n',
            [("Nobody asked us,", "she"), ("We did ask,", "Pavel Horak")],
        ),
        # Forgotten at the end, behind an inserted clause.
        (
            '"I heard it first," said Amara Nwosu, who sells papers at the corner, "and then came the dust.\n\nNobody was hurt.\n',
            [("I heard it first, and then came the dust.", "Amara Nwosu")],
        ),
        (
            '"The bridge moved," said Pavel Horak, whose shop stands below it, "and so did I.\n\nIt rained later.\n',
            [("The bridge moved, and so did I.", "Pavel Horak")],
        ),
        (
            '"It was loud," said Amara Nwosu, a baker in Corran, "and we ran.”\n\nIt rained later.\n',
            [("It was loud, and we ran.", "Amara Nwosu")],
        ),
    ],
)
def test_a_forgotten_mark_joins_no_two_voices(pipeline: Pipeline, text: str, rows: list[Said]) -> None:
    assert said(pipeline, text) == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Mayor Amara Nwosu called the map “a mess”, and walked out.\n", "the map “a mess”"),
        (
            "Mayor Amara Nwosu said that “a town without a tram is a car park”, and shook hands.\n",
            "“a town without a tram is a car park”",
        ),
        ("The coach Pavel Horak described the match as “a long Monday”, and left for the airport.\n", "“a long Monday”"),
        ("Horak told the crowd that “the wall will hold”, and took off his hat.\n", "“the wall will hold”"),
        ("Nwosu said the port was “a museum with cranes”, but signed the papers.\n", "“a museum with cranes”"),
    ],
)
def test_what_a_speaker_did_next_is_not_what_was_said(pipeline: Pipeline, text: str, row: str) -> None:
    rows = said(pipeline, text, "direct", "mixed")
    assert len(rows) == 1
    assert f"“{rows[0][0]}”".replace("““", "“").replace("””", "”").endswith(row.lstrip("“"))


def test_a_passage_with_its_own_voice_belongs_to_no_other_content(pipeline: Pipeline) -> None:
    text = "The board blamed heavy rain, a theory that Amara Nwosu said on Tuesday “did not survive the first dry day.”\n"
    assert said(pipeline, text, "direct", "mixed") == [("did not survive the first dry day.", "Amara Nwosu")]


@pytest.mark.parametrize(
    "between",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Article continues below",
        "Read more: Ferry stops for the winter",
        "Related: Why the dam was built",
        "Mayor Pavel Horak at the dam last year. Photograph: Luis Prado/The Courier",
        "The dam in March. Picture: Marta Ruiz",
        "The spillway on Monday (Marta Ruiz/AFP via Getty Images)",
        "Winter on the weir",
        "14.32 GMT",
        "10:05am",
        "So proud of our engineers today!\n\n— Corran Dam (@corrandam) March 8, 2026",
        "Advertisement\n\nWinter on the weir",
        "Sign up for our morning letter",
    ],
)
def test_foreign_matter_inside_a_quotation_is_none_of_it(pipeline: Pipeline, between: str) -> None:
    text = (
        "“We test the gates each spring,” said the engineer Ewa Lindahl. “They open, they shut, they complain.\n\n"
        f"{between}\n\n“If they ever stop complaining, I will worry.”\n"
    )
    whole = "We test the gates each spring, They open, they shut, they complain. If they ever stop complaining, I will worry."
    assert said(pipeline, text) == [(whole, "Ewa Lindahl")]


def test_a_paragraph_of_the_papers_own_ends_a_quotation(pipeline: Pipeline) -> None:
    text = (
        "“They open, they shut, they complain,” said the engineer Ewa Lindahl.\n\n"
        "The dam was built in 1931.\n\n“I was there,” said Jan Prus.\n"
    )
    assert said(pipeline, text) == [("They open, they shut, they complain,", "Ewa Lindahl"), ("I was there,", "Jan Prus")]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("„", "“"),
        ("„", "”"),
        ("»", "«"),
        ("«", "»"),
        ("‹", "›"),
        ("›", "‹"),
        ("「", "」"),
        ("『", "』"),
        ("＂", "＂"),
        ("“", "”"),
    ],
)
def test_marks_of_all_the_world_are_read(pipeline: Pipeline, opening: str, closing: str) -> None:
    text = (
        f"{opening}The snow is not the problem,{closing} said the mountain guide Reto Caflisch in Davenna. {opening}The people are.{closing}\n\n"
        f"{opening}We close the pass at four,{closing} police officer Lucia Bernasconi said.\n"
    )
    assert said(pipeline, text) == [
        ("The snow is not the problem, The people are.", "Reto Caflisch"),
        ("We close the pass at four,", "Lucia Bernasconi"),
    ]


def test_emphasis_and_links_hide_no_speaker(pipeline: Pipeline) -> None:
    text = (
        '## Goats return to the down\n\n"They ate my *entire* hedge," **Lucia Bernasconi** said.\n\n'
        '[Farmer Reto Caflisch](https://example.org/reto) said: "Hedges grow."\n'
    )
    assert said(pipeline, text) == [("They ate my *entire* hedge,", "Lucia Bernasconi"), ("Hedges grow.", "Reto Caflisch")]


@pytest.mark.parametrize(
    "dateline", ["CORRAN — ", "NEW YORK — ", "CORRAN, Oct 3 — ", "LAGOS, Nigeria (AP) — ", "DARIM (Reuters) - ", ""]
)
def test_a_dateline_is_no_part_of_a_content(pipeline: Pipeline, dateline: str) -> None:
    text = f"{dateline}The new ferry fares are fair, Transport Minister Lucia Bernasconi said on Tuesday.\n"
    assert said(pipeline, text, "indirect") == [("The new ferry fares are fair", "Lucia Bernasconi")]


HANSARD = (
    "Madam Deputy Speaker (Dame Rosalind Tull): Order. The hon. Member will resume his seat.\n\n"
    "Mr Idris Vane (Senneck West) (Lab): When will the wall at Senneck be finished?\n\n"
    "The Minister for Rivers (Hilary Crouch): The wall will be finished in May.\n\n"
    "Mr Vane: Which May?\n"
)
RECORD = (
    "RIVER COMPACT ACT\n\nThe ACTING CHAIR. The gentleman from Tolland is recognized for 2 minutes.\n\n"
    "Mr. HOBARTH of Tolland. This bill would drown my uncle's barn. I rise against it.\n\n"
    "The ACTING CHAIR. The time of the gentleman has expired.\n"
)
INTERVIEW = (
    "Courier: Do the bees bother the postmen?\n\nHelen Carver: Only in August.\n\n"
    "Courier: What do you do in winter?\n\nHelen Carver: I worry.\n"
)
QUESTIONS = (
    "We met Helen Carver on the roof of the post office.\n\nQ: Do the bees bother the postmen?\n\n"
    'A: Only in August. "Do not run," I tell them.\n\nQ: What do you do in winter?\n\nA: I worry.\n'
)


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            HANSARD,
            [
                ("Order. The hon. Member will resume his seat.", "Rosalind Tull"),
                ("When will the wall at Senneck be finished?", "Idris Vane"),
                ("The wall will be finished in May.", "Hilary Crouch"),
                ("Which May?", "Idris Vane"),
            ],
        ),
        (
            RECORD,
            [
                ("The gentleman from Tolland is recognized for 2 minutes.", "The ACTING CHAIR"),
                ("This bill would drown my uncle's barn. I rise against it.", "HOBARTH"),
                ("The time of the gentleman has expired.", "The ACTING CHAIR"),
            ],
        ),
        (
            INTERVIEW,
            [
                ("Do the bees bother the postmen?", "Courier"),
                ("Only in August.", "Helen Carver"),
                ("What do you do in winter?", "Courier"),
                ("I worry.", "Helen Carver"),
            ],
        ),
        (
            QUESTIONS,
            [
                ("Do the bees bother the postmen?", "Q"),
                ('Only in August. "Do not run," I tell them.', "Helen Carver"),
                ("What do you do in winter?", "Q"),
                ("I worry.", "Helen Carver"),
            ],
        ),
    ],
    ids=["Hansard", "Congressional Record", "names", "Q and A"],
)
def test_printed_turns_are_rows(pipeline: Pipeline, text: str, turns: list[Said]) -> None:
    rows = said(pipeline, text, "turn")
    assert rows == turns


def test_a_headline_with_a_colon_makes_no_exchange(pipeline: Pipeline) -> None:
    text = "Flood defences: a wall too far\n\nThe wall at Senneck leaks.\n\nNobody was hurt on Monday.\n"
    assert said(pipeline, text, "indirect", "direct", "mixed", "turn", "block") == []


@pytest.mark.parametrize(
    ("headline", "said_in_it", "who"),
    [
        ("'We were lied to': islanders to sue over ferry", "We were lied to", "islanders"),
        ("'It was like a river of mud' - survivors tell of flood", "It was like a river of mud", "survivors"),
        ("'I will not sit down': pensioner blocks bulldozer", "I will not sit down", "pensioner"),
        ("'Rock 'n' roll is here to stay,' says the last jukebox man", "Rock 'n' roll is here to stay,", "the last jukebox man"),
        ("Teachers' union rejects offer: 'We are worth more'", "We are worth more", "*"),
        ("Farmers' anger over 'secret' landfill", None, ""),
        ("What happens when the '90s come back?", None, ""),
        ("It's the farmers' turn", None, ""),
    ],
)
def test_a_headline_quotes_in_single_marks_whatever_the_article_quotes_in(
    pipeline: Pipeline, headline: str, said_in_it: str | None, who: str
) -> None:
    """Nobody of whom only the article below tells is given what the headline quotes."""
    rows = said(pipeline, f'{headline}\n\nPeople in Sorle read of it on Monday. "I kept my coat," said Otto Brandt.\n')
    assert ("I kept my coat,", "Otto Brandt") in rows
    assert [text for text, _ in rows if text != "I kept my coat,"] == ([] if said_in_it is None else [said_in_it])
    assert who == "*" or [name for text, name in rows if text == said_in_it] == ([who] if said_in_it else [])


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ('Otto Brandt was quoted by the Marle Post as saying "the ice is thin".', ("the ice is thin", "Otto Brandt")),
        ("Rosa Imre was cited by the agency as saying “the oven is cold”.", ("the oven is cold", "Rosa Imre")),
        ("The Marle Post quoted Otto Brandt as saying “the ice is thin” in May.", ("the ice is thin", "Otto Brandt")),
        ('Otto Brandt called it "a mess" and left.', ('it "a mess"', "Otto Brandt")),
        ("Rosa Imre called the plan “an insult” and walked out.", ("the plan “an insult”", "Rosa Imre")),
    ],
)
def test_who_is_quoted_says_it_and_what_follows_is_not_said(pipeline: Pipeline, text: str, row: Said) -> None:
    assert said(pipeline, text, "direct", "mixed") == [row]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Falk sang “Leave the Lamp On” twice.",
        "Otto Brandt read “Winter on the Weir” to his sons.",
        "The choir performed “Songs for Empty Harbours” in May.",
        "Ruth Adeyemi wrote “The House Without Doors” in a year.",
    ],
)
def test_a_works_title_is_no_quotation(pipeline: Pipeline, text: str) -> None:
    assert said(pipeline, text) == []


def test_what_was_sung_is_a_quotation(pipeline: Pipeline) -> None:
    assert said(pipeline, "The crowd sang: “We will not go home tonight.”") == [("We will not go home tonight.", "The crowd")]


@pytest.mark.parametrize(
    "said_there",
    ["We say חיים before we say anything.", "The sign said ممنوع الدخول and nobody read it.", "هذا بيتنا ولن نغادر."],
)
def test_words_from_right_to_left_are_part_of_what_is_said(pipeline: Pipeline, said_there: str) -> None:
    assert said(pipeline, f'"{said_there}" Dana Peretz told reporters.') == [(said_there, "Dana Peretz")]


@pytest.mark.parametrize(
    "lost",
    ['"It is asham,"saiMoran-Lind, the clerk.', '"It is gone,it is asham,"saidHolm.', "“It is gone,”saidHolm-Dey, a clerk."],
)
def test_no_speaker_stands_in_what_is_said_where_blanks_were_lost(pipeline: Pipeline, lost: str) -> None:
    extraction = extract(
        pipeline.language.read_articles([f"The clerk made an offer.\n\n{lost}\n\nIt rained."])[0], pipeline.models
    )
    for row in quote_rows(extraction, "a"):
        places = [row["cue_start_char"], row["speaker_start_char"]]
        assert not any(place in range(span["start_char"], span["end_char"]) for place in places for span in row["spans"])
