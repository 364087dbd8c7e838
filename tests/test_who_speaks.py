"""Small articles of kinds that trained models seldom see: each row has one voice, and whoever's it is."""

import pytest

from flows.language_model import load_model
from tests.conftest import MODEL
from transforms.extraction import extract
from transforms.rows import quote_rows

Said = tuple[str, str | None]
"""What a row in marks, a turn or a block says, and who is named or printed for it."""

ARTICLES: dict[str, tuple[str, list[Said]]] = {
    "three with uncommon verbs": (
        'The tram stopped.\n\n"A spark, then dark," wheezed Pia Lohmann. "I lit a match," boasted Emil Trost. '
        '"A bad idea," tutted the driver.\n',
        [("A spark, then dark,", "Pia Lohmann"), ("I lit a match,", "Emil Trost"), ("A bad idea,", "the driver")],
    ),
    "a verb that is no verb of speech": (
        '"It runs on hope," muttered Ottilie Brandt. "And on my taxes," snapped Rurik Sayle, who pays them. '
        '"Mostly on diesel," the captain chimed in.\n',
        [("It runs on hope,", "Ottilie Brandt"), ("And on my taxes,", "Rurik Sayle"), ("Mostly on diesel,", "the captain")],
    ),
    "a mark forgotten before a cue, and the quotation goes on": (
        'The tram stopped.\n\n"I walked home, explained Pia Lohmann, who is 80. "It took two hours.\n',
        [("I walked home, It took two hours.", "Pia Lohmann")],
    ),
    "a mark forgotten before a cue, and another answers": (
        'The plans were shown.\n\n"It looks like a shoe box, Orla Venn told the board. "A nice one," replied the architect, Timo Gelb.\n',
        [("It looks like a shoe box,", "Orla Venn"), ("A nice one,", "Timo Gelb")],
    ),
    "a mark forgotten at the start": (
        'The plans were shown.\n\nI would not live there," Orla Venn told the board. "You are not asked to," said the '
        "architect, Timo Gelb.\n",
        [("I would not live there,", "Orla Venn"), ("You are not asked to,", "Timo Gelb")],
    ),
    "what the paper asks between": (
        '"It hurts," said Mia Dorn. Where? "Everywhere." Since when? "Monday."\n',
        [("It hurts,", "Mia Dorn"), ("Everywhere.", "Mia Dorn"), ("Monday.", "Mia Dorn")],
    ),
    "one word in answer": (
        '"Ready?" asked Nell Fabian.\n\n"No."\n\n"Ready now?"\n\n"Yes," said Karel Dunn.\n',
        [("Ready?", "Nell Fabian"), ("No.", "Karel Dunn"), ("Ready now?", "Nell Fabian"), ("Yes,", "Karel Dunn")],
    ),
    "one word in answer, told at the start": (
        '"Is it far?" asked the warden, Elsa Thorn.\n\n"Two miles," said Ben Auer.\n\n"Uphill?"\n\n"All the way."\n',
        [("Is it far?", "Elsa Thorn"), ("Two miles,", "Ben Auer"), ("Uphill?", "Elsa Thorn"), ("All the way.", "Ben Auer")],
    ),
    "a name with a stop": (
        'Rain fell until dark.\n\nClement Ste. Marie, a judge, kept silent until the end. "I brought toast," Ste. Marie said.\n',
        [("I brought toast,", "Clement Ste. Marie")],
    ),
    "told in a line above": (
        "The board has a new engineer, Anneke Holm. Here is what others made of it.\n\nAnd from Chairwoman Rosalba Weir:\n\n"
        "“She brings a long record of keeping islands dry.”\n\nFrom the desk of Jonah Venn, senior analyst, Venn & Moll:\n\n"
        "“Machines will do the board's work.”\n",
        [
            ("She brings a long record of keeping islands dry.", "Rosalba Weir"),
            ("Machines will do the board's work.", "Jonah Venn"),
        ],
    ),
    "quoted by another paper": (
        '"The dam should be left alone," the Marle Post quoted Greta Moll as saying on Monday. "It is old," Moll said.\n',
        [("The dam should be left alone,", "Greta Moll"), ("It is old,", "Greta Moll")],
    ),
    "told within what is told": (
        'Nurse Adele Corr said that her boss, Dr Finn Weil, had told her: "Go home and say nothing."\n',
        [("Go home and say nothing.", "Finn Weil")],
    ),
    "told within what is told, with that": (
        "According to Tilda Fors, the deputy, Hasse Roth, replied that “wolves do not vote, and neither do hens”.\n",
        [("that “wolves do not vote, and neither do hens”", "Hasse Roth")],
    ),
    "what he did then": (
        'The owner, Bruno Haske, called the strike "a picnic with flags", then drove home.\n',
        [('the strike "a picnic with flags"', "Bruno Haske")],
    ),
    "signed in the same line": (
        'What would you change about the tram?\n\n"More seats," - Olga Heim, 41\n\n"Fewer stops," - Fritz Dahn, 19\n',
        [("More seats,", "Olga Heim"), ("Fewer stops,", "Fritz Dahn")],
    ),
    "a picture's credit within a quotation": (
        '"I have never seen it so low," said the fisherman Nils Orb. "My boat sits on sand.\n\n'
        'Nils Orb by his boat on Tuesday. Credit: Ida Wolf\n\nLow water, high worries\n\n"My nets hang dry."\n',
        [("I have never seen it so low, My boat sits on sand. My nets hang dry.", "Nils Orb")],
    ),
    "a post that is embedded within a quotation": (
        '"My father planted it," said Linus Ahrend. "Every row has a name.\n\nView this post on Instagram\n\n'
        'A post shared by Ahrend Orchard (@ahrendorchard)\n\n"I never learned them all."\n',
        [("My father planted it, Every row has a name. I never learned them all.", "Linus Ahrend")],
    ),
    "labels in lines of their own": (
        "Oral Answers\n\nEdda Moor (Tarn Valley) (Ind)\nWhat steps is she taking to reopen the lake?\n\n"
        "The Minister for Waters (Ute Karn)\nWe are waiting for rain.\n\nEdda Moor\nIs that a policy?\n\n"
        "Ute Karn\nIt is a climate.\n",
        [
            ("What steps is she taking to reopen the lake?", "Edda Moor"),
            ("We are waiting for rain.", "Ute Karn"),
            ("Is that a policy?", "Edda Moor"),
            ("It is a climate.", "Ute Karn"),
        ],
    ),
    "a list of people is no exchange": (
        "The jury\n\nEdda Moor (Tarn)\nShe paints in oil.\n\nUte Karn (Marle)\nShe draws in chalk.\n\nOla Brink (Tarn)\nHe carves.\n",
        [],
    ),
    "datelines are no labels": (
        "Marle, May 3: The council met for an hour and closed the pool.\n\nTarn, May 4: Rain fell all day.\n\n"
        "Marle, May 5: The pool was drained.\n",
        [],
    ),
    "days are no labels": (
        "Monday, May 3: The pool closes.\n\nTuesday, May 4: The pool is drained.\n\nWednesday, May 5: The pool is sold.\n",
        [],
    ),
    "particulars are no labels": (
        "What we know so far\n\nCause: A candle fell in the hall.\n\nDamage: Two roofs and a piano.\n\n"
        "Cause of the delay: A lorry blocked the lane.\n\nNext: The council meets on Monday.\n",
        [],
    ),
    "two in lower marks": (
        "„It was a long night“, said keeper Jutta Wenk. „The bears slept“, said her colleague Rolf Ambs.\n",
        [("It was a long night", "Jutta Wenk"), ("The bears slept", "Rolf Ambs")],
    ),
    "two in pointed marks": (
        "‹We lost one owl›, said keeper Jutta Wenk. ‹It came back›, said her colleague Rolf Ambs.\n",
        [("We lost one owl", "Jutta Wenk"), ("It came back", "Rolf Ambs")],
    ),
    "a headline that begins with what is said": (
        "'It will flood again': engineer warns Tarn\n\nThe dyke leaks.\n\n\"It will flood again in April,\" said the engineer "
        "Greta Moll.\n",
        [("It will flood again", "engineer"), ("It will flood again in April,", "Greta Moll")],
    ),
    "a post whose head is two lines": (
        "Reaction to the strike\n\nRuna Beck\n@runabeck\nNo boats, no bread. Well done, Tarn.\n9:14 AM · May 3, 2026\n\n"
        "The strike goes on.\n",
        [("No boats, no bread. Well done, Tarn.", "Runa Beck")],
    ),
    "letters whose writers have titles": (
        "LETTERS TO THE EDITOR\n\nThe pool should stay open. My children learned to swim there.\n\nMrs Gerda Ahl\nTarn\n\n"
        "SIR – Your report on the pool was wrong. It leaks at both ends.\n\nCaptain P. Hollis (retd)\nMarle\n",
        [
            ("The pool should stay open. My children learned to swim there.", "Gerda Ahl"),
            ("Your report on the pool was wrong. It leaks at both ends.", "P. Hollis"),
        ],
    ),
    "a statement in points": (
        "The mayor of Tarn, Oskar Lind, said in a statement:\n\n- We regret the closure of the pool.\n"
        "- We will repay every season ticket.\n\nThe pool was built in 1964.\n",
        [("We regret the closure of the pool. We will repay every season ticket.", "Oskar Lind")],
    ),
    "titles with a stop": (
        'The bridge at Wara was closed on Monday.\n\n"It will not happen again," Hon. Siaosi Kefu said.\n\n"We will mend it," said Engr. '
        'Musa Garba. "It is our duty."\n\n"We prayed for it," Fr. Luis Okpara told the crowd.\n\n"It was never safe," Cde. Obert Shoko said.\n',
        [
            ("It will not happen again,", "Siaosi Kefu"),
            ("We will mend it, It is our duty.", "Musa Garba"),
            ("We prayed for it,", "Luis Okpara"),
            ("It was never safe,", "Obert Shoko"),
        ],
    ),
    "second syllables that are words": (
        'Barrister Franco Kuan Bak-on said his client was "too tired" to walk.\n\n"We will wait," said Kwok Man-to, a tailor.\n\n'
        'Coach Alan Wong So-on said his team had "done well".\n',
        [
            ('his client was "too tired" to walk', "Franco Kuan Bak-on"),
            ("We will wait,", "Kwok Man-to"),
            ('his team had "done well"', "Alan Wong So-on"),
        ],
    ),
    "an agency's credit behind the last words": (
        'Rep. Chang Dae-jung on Monday urged the party to "keep its word".\n\n"We should refrain from such words in public, whatever '
        'the reason." (Hanbit News)\n',
        [
            ('the party to "keep its word"', "Chang Dae-jung"),
            ("We should refrain from such words in public, whatever the reason.", "Chang Dae-jung"),
        ],
    ),
    "of whom it is said": (
        'Juan Ortega was accused of "selling the land twice".\n\nLucia Mora, who was dubbed "the queen of the harbour", retired in May.\n\n'
        'Deng Wei was told to "go home" by a guard. Tomas Vidal was quoted as saying he was "tired of it all".\n\n'
        'Pedro Silva was described by his neighbours as "a quiet man".\n',
        [
            ("selling the land twice", None),
            ('to "go home" by a guard', None),
            ('he was "tired of it all"', "Tomas Vidal"),
            ("a quiet man", "his neighbours"),
        ],
    ),
    "described without a closing comma, or by what they do": (
        'Kofi Asante, a taxi driver said fuel was "too dear". After a talk with Kofi Asante, a nurse said she was "fine".\n\n'
        'The senator representing Tarva East, Ikem Obiora, said the tax was "a theft".\n',
        [
            ('fuel was "too dear"', "Kofi Asante"),
            ('she was "fine"', "a nurse"),
            ('the tax was "a theft"', "Ikem Obiora"),
        ],
    ),
    "what somebody is named behind what they say": (
        '"It was never in doubt," said captain Sione Vea, who was named "man of the match".\n',
        [("It was never in doubt,", "Sione Vea")],
    ),
    "who is named in the words": (
        'Kofi Asante remembers Ama Owusu well. Then there is Lena Moss. "Lena Moss taught me to read."\n',
        [("Lena Moss taught me to read.", "Kofi Asante")],
    ),
    "a body against something": (
        "Seven were charged with fraud by the Independent Commission Against Graft.\n\nThe commission called on people to uphold the "
        'law, saying: "We will continue to reach out."\n',
        [("We will continue to reach out.", "Independent Commission Against Graft")],
    ),
    "passed on by others": (
        'Prime Minister Ana Solis told the council that towns should "build a fast system," the statement said.\n\n'
        'Kofi Adu promised that nobody would be "left behind", according to his office.\n\n"I never saw the boat," Peter Bello told the '
        'court, according to court papers.\n\nAmal Haddad said the border "will stay shut", state television reported.\n',
        [
            ('that towns should "build a fast system,"', "Ana Solis"),
            ('that nobody would be "left behind"', "Kofi Adu"),
            ("I never saw the boat,", "Peter Bello"),
            ('the border "will stay shut"', "Amal Haddad"),
        ],
    ),
}


@pytest.fixture(scope="module")
def found() -> dict[str, list[Said]]:
    """Of each article the rows in marks and the turns and blocks, all read in one batch."""
    pipeline = load_model(MODEL)
    parses = pipeline.language.read_articles([text.strip() for text, _ in ARTICLES.values()])
    return {
        name: [
            (row["text"], row["speaker_name"] or row["speaker_text"])
            for row in quote_rows(extract(parse, pipeline.models), "a")
            if row["kind"] != "indirect"
        ]
        for name, parse in zip(ARTICLES, parses, strict=True)
    }


@pytest.mark.parametrize("name", ARTICLES)
def test_each_row_has_one_voice(found: dict[str, list[Said]], name: str) -> None:
    assert found[name] == ARTICLES[name][1]
