"""What is somebody's own words without marks: turns of transcripts and interviews, posts, letters and statements."""

import pytest

from flows.language_model import load_model
from tests.conftest import MODEL
from transforms.batch import Pipeline
from transforms.extraction import extract
from transforms.rows import quote_rows

Said = tuple[str, str, str]
"""What a row says, who is named or printed for it, its kind."""


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_model(MODEL)


TURNS: dict[str, tuple[str, list[Said]]] = {
    "official report 1": (
        """\
Harbour Dues Bill

The Minister for Ports (Helena Strand) (Corran West): I beg to move that the Bill be read a second time. It has waited nine years.

Tomas Vell (Marle) (Ind): Will the Minister give way?

Helena Strand: I will.

Tomas Vell: Nine years is a long time to wait for a bad Bill.

Mr Deputy Speaker (Sir Edwin Pask): Order. The House will hear the Minister.
""",
        [
            ("I beg to move that the Bill be read a second time. It has waited nine years.", "Helena Strand", "turn"),
            ("Will the Minister give way?", "Tomas Vell", "turn"),
            ("I will.", "Helena Strand", "turn"),
            ("Nine years is a long time to wait for a bad Bill.", "Tomas Vell", "turn"),
            ("Order. The House will hear the Minister.", "Edwin Pask", "turn"),
        ],
    ),
    "official report 2": (
        """\
Mr. OKONJO of Tolland. Mr. Speaker, I rise in opposition to the amendment.

The SPEAKER pro tempore. The gentleman is recognized for 5 minutes.

Mr. OKONJO of Tolland. The amendment closes three ferries and opens none.

Mrs. BRANDT. Will the gentleman yield?

Mr. OKONJO of Tolland. I yield to the gentlewoman from Marle.
""",
        [
            ("Mr. Speaker, I rise in opposition to the amendment.", "OKONJO", "turn"),
            ("The gentleman is recognized for 5 minutes.", "SPEAKER", "turn"),
            ("The amendment closes three ferries and opens none.", "OKONJO", "turn"),
            ("Will the gentleman yield?", "BRANDT", "turn"),
            ("I yield to the gentlewoman from Marle.", "OKONJO", "turn"),
        ],
    ),
    "official report 3": (
        """\
The committee met on Tuesday with Ms. Ilse Haugen in the chair.

The Chair: Good morning. We have a quorum.

Mr. Pierre Lacombe (Rimouski, BQ): Thank you, Madam Chair. How many wells were tested?

Dr. Amina Diallo (Director, Water Board): Forty-one of sixty.

Mr. Pierre Lacombe: And the other nineteen?

Dr. Amina Diallo: Next spring.
""",
        [
            ("Good morning. We have a quorum.", "The Chair", "turn"),
            ("Thank you, Madam Chair. How many wells were tested?", "Pierre Lacombe", "turn"),
            ("Forty-one of sixty.", "Amina Diallo", "turn"),
            ("And the other nineteen?", "Pierre Lacombe", "turn"),
            ("Next spring.", "Amina Diallo", "turn"),
        ],
    ),
    "official report 4": (
        """\
Hon Ruta Matiu (Minister of Fisheries): We have closed the bay until June.

Simon Oakes: Point of order, Madam Speaker.

SPEAKER: A point of order, Simon Oakes.

Simon Oakes: The Minister did not answer the question.

Hon Ruta Matiu: I answered it twice.
""",
        [
            ("We have closed the bay until June.", "Ruta Matiu", "turn"),
            ("Point of order, Madam Speaker.", "Simon Oakes", "turn"),
            ("A point of order, Simon Oakes.", "SPEAKER", "turn"),
            ("The Minister did not answer the question.", "Simon Oakes", "turn"),
            ("I answered it twice.", "Ruta Matiu", "turn"),
        ],
    ),
    "court 1": (
        """\
The inquest into the sinking of the ferry Marle heard from the mate, Jonas Reyl, on Monday. Counsel Petra Quist asked the questions.

Q. Where were you when the door opened?

A. On the bridge. I had the wheel.

Q. Did you hear an alarm?

A. No. There was none to hear.
""",
        [
            ("Where were you when the door opened?", "Petra Quist", "turn"),
            ("On the bridge. I had the wheel.", "Jonas Reyl", "turn"),
            ("Did you hear an alarm?", "Petra Quist", "turn"),
            ("No. There was none to hear.", "Jonas Reyl", "turn"),
        ],
    ),
    "court 2": (
        """\
Direct examination of Walter Obi by Ms. Lena Hartog.

Q. Mr. Obi, do you own a boat?

A. I own two.

Q. Which of them was in the harbour that night?

A. The small one, the Petrel.
""",
        [
            ("Mr. Obi, do you own a boat?", "Lena Hartog", "turn"),
            ("I own two.", "Walter Obi", "turn"),
            ("Which of them was in the harbour that night?", "Lena Hartog", "turn"),
            ("The small one, the Petrel.", "Walter Obi", "turn"),
        ],
    ),
    "court 3": (
        """\
THE COURT: Be seated. Counsel, are you ready?

MS. HARTOG: Ready for the State, Your Honor.

MR. PRAKASH: Ready for the defense.

THE COURT: Call your first witness.

MS. HARTOG: The State calls Walter Obi.

THE WITNESS: Good morning.
""",
        [
            ("Be seated. Counsel, are you ready?", "THE COURT", "turn"),
            ("Ready for the State, Your Honor.", "HARTOG", "turn"),
            ("Ready for the defense.", "PRAKASH", "turn"),
            ("Call your first witness.", "THE COURT", "turn"),
            ("The State calls Walter Obi.", "HARTOG", "turn"),
            ("Good morning.", "THE WITNESS", "turn"),
        ],
    ),
    "court 4": (
        """\
Mara Lindholm, a clerk at the port, told the tribunal on Friday how the books were kept. She was examined by Oscar Benn for the union.

Q: Who kept the second book?

A: Mr Vane did.

Q: Did you see it?

A: Every Friday. "Sign here," he said.
""",
        [
            ("Who kept the second book?", "Oscar Benn", "turn"),
            ("Mr Vane did.", "Mara Lindholm", "turn"),
            ("Did you see it?", "Oscar Benn", "turn"),
            ('Every Friday. "Sign here," he said.', "Mara Lindholm", "turn"),
            ("Sign here,", "Vane", "direct"),
        ],
    ),
    "interview 1": (
        """\
Novelist Ruth Adeyemi talks about her third book, which comes out on Monday.

**Why a lighthouse?**

Because nobody can leave one.

**Did you ever live in one?**

For two summers. I read all of Tolstoy and learned to gut fish.

**What comes next?**

A book with more people in it.
""",
        [
            ("Because nobody can leave one.", "Ruth Adeyemi", "turn"),
            ("For two summers. I read all of Tolstoy and learned to gut fish.", "Ruth Adeyemi", "turn"),
            ("A book with more people in it.", "Ruth Adeyemi", "turn"),
        ],
    ),
    "interview 2": (
        """\
The baker Joan Pryce opened her tenth shop this week. We met her at the oven.

– Ten shops. Are you not tired?

– I get up at two. Tired is what other people are.

– Who bakes the bread?

– I do. The others sell it.
""",
        [
            ("I get up at two. Tired is what other people are.", "Joan Pryce", "turn"),
            ("I do. The others sell it.", "Joan Pryce", "turn"),
        ],
    ),
    "interview 3": (
        """\
Halima Osei has run the night bus for thirty years. We asked her about the last one.

How was the last run?

"Empty. There was one man, and he slept."

Will you miss it?

"I will miss the driver. He never once took the corner at Elm Street slowly."
""",
        [
            ("Empty. There was one man, and he slept.", "Halima Osei", "direct"),
            ("I will miss the driver. He never once took the corner at Elm Street slowly.", "Halima Osei", "direct"),
        ],
    ),
    "interview 4": (
        """\
The sisters Anna Falk and Greta Falk make cheese on the hill above Sorle.

Anna: We began with one goat.

Greta: Two goats. She forgets Berta.

Anna: Berta gave no milk.

Greta: She was company.
""",
        [
            ("We began with one goat.", "Anna Falk", "turn"),
            ("Two goats. She forgets Berta.", "Greta Falk", "turn"),
            ("Berta gave no milk.", "Anna Falk", "turn"),
            ("She was company.", "Greta Falk", "turn"),
        ],
    ),
    "interview 5": (
        """\
Courier: Mr Brandt, you have led the club for a decade. Why leave now?

Brandt: Because the club can walk alone.

Courier: And the debts?

Brandt: They can walk too.

Courier: Where will you go?

Brandt: Home, first. Otto Brandt is a patient man, my wife says.
""",
        [
            ("Mr Brandt, you have led the club for a decade. Why leave now?", "Courier", "turn"),
            ("Because the club can walk alone.", "Otto Brandt", "turn"),
            ("And the debts?", "Courier", "turn"),
            ("They can walk too.", "Otto Brandt", "turn"),
            ("Where will you go?", "Courier", "turn"),
            ("Home, first. Otto Brandt is a patient man, my wife says.", "Otto Brandt", "turn"),
        ],
    ),
    "interview 6": (
        """\
Film director Yusuf Karim speaks to our reporter Paula Harding about his new film.

PH: Why black and white?

YK: The colour money ran out.

PH: Is that true?

YK: It is a good story.
""",
        [
            ("Why black and white?", "Paula Harding", "turn"),
            ("The colour money ran out.", "Yusuf Karim", "turn"),
            ("Is that true?", "Paula Harding", "turn"),
            ("It is a good story.", "Yusuf Karim", "turn"),
        ],
    ),
    "panel 1": (
        """\
Should the market stay open on Sundays? We asked on Elm Street.

"Sunday is when I have time to shop."
– S. Dahl, 29

"Leave one day alone."
– Morten Aske, 71, retired

"I only come for the waffles."
– Lise Bech, 12
""",
        [
            ("Sunday is when I have time to shop.", "S. Dahl", "direct"),
            ("Leave one day alone.", "Morten Aske", "direct"),
            ("I only come for the waffles.", "Lise Bech", "direct"),
        ],
    ),
    "panel 2": (
        """\
We asked five readers about the new bus.

Sunday is when I have time to shop, and there is no bus.
– S. Dahl, 29

It stops too far away from the school.
– Morten Aske, 71, retired

The driver sings, and I like it.
– Lise Bech, 12
""",
        [
            ("Sunday is when I have time to shop, and there is no bus.", "S. Dahl", "block"),
            ("It stops too far away from the school.", "Morten Aske", "block"),
            ("The driver sings, and I like it.", "Lise Bech", "block"),
        ],
    ),
    "panel 3": (
        """\
What readers say about the new bridge:

Sofia Dahl, 29, nurse: "It saves me an hour a day."

Morten Aske, 71, retired: "Nobody asked the fishermen."

Lise Bech, 12, pupil: "It hums when it blows."
""",
        [
            ("It saves me an hour a day.", "Sofia Dahl", "direct"),
            ("Nobody asked the fishermen.", "Morten Aske", "direct"),
            ("It hums when it blows.", "Lise Bech", "direct"),
        ],
    ),
    "panel 4": (
        """\
Sofia Dahl, 29, nurse: It saves me an hour a day.

Morten Aske, 71, retired: Nobody asked the fishermen.

Lise Bech, 12, pupil: It hums when it blows.

Sofia Dahl: I can hear it from the ward.
""",
        [
            ("It saves me an hour a day.", "Sofia Dahl", "turn"),
            ("Nobody asked the fishermen.", "Morten Aske", "turn"),
            ("It hums when it blows.", "Lise Bech", "turn"),
            ("I can hear it from the ward.", "Sofia Dahl", "turn"),
        ],
    ),
    "going on 1": (
        """\
ANCHOR: Let us go to the harbour.

REPORTER: Thank you. The water is still rising.

It reached the first step at noon.

ANCHOR: Is anybody hurt?

REPORTER: Not so far.
""",
        [
            ("Let us go to the harbour.", "ANCHOR", "turn"),
            ("Thank you. The water is still rising. It reached the first step at noon.", "REPORTER", "turn"),
            ("Is anybody hurt?", "ANCHOR", "turn"),
            ("Not so far.", "REPORTER", "turn"),
        ],
    ),
    "stage directions 1": (
        """\
LIND: We never saw the plan. (Laughter.)

HOLM [reading]: It says so on page four.

LIND: Which page four?

(Applause.)

HOLM: There is only one.
""",
        [
            ("We never saw the plan.", "LIND", "turn"),
            ("It says so on page four.", "HOLM", "turn"),
            ("Which page four?", "LIND", "turn"),
            ("There is only one.", "HOLM", "turn"),
        ],
    ),
    "no turns 1": (
        """\
Recipe: Fish soup

Ingredients: Two cod, one onion.

Time: Forty minutes.

Serves: Four people.

Method: Boil the cod. Add the onion. Serve it hot.
""",
        [],
    ),
    "no turns 2": (
        """\
Results of Saturday

Corran: Falk 2, Aske 1.

Marle: Dahl 3, Bech 0.

Sorle: no play, the pitch was under water.

Corran lead the table with nine points.
""",
        [],
    ),
    "no turns 3": (
        """\
When: Saturday at noon.

Where: The old pier.

Tickets: Five crowns at the door.

Anna Falk opens the fair at noon.
""",
        [],
    ),
    "official report 5": (
        """\
Mr. Adeyemi (Leeds Fold) (Con): May I ask how many bridges were closed?

The Parliamentary Under-Secretary of State for Roads (Miss Joan Tarrant): Eleven, of which four will open in May.

Mr. Adeyemi: And the other seven?

Miss Tarrant: I will write to the hon. Gentleman.
""",
        [
            ("May I ask how many bridges were closed?", "Adeyemi", "turn"),
            ("Eleven, of which four will open in May.", "Joan Tarrant", "turn"),
            ("And the other seven?", "Adeyemi", "turn"),
            ("I will write to the hon. Gentleman.", "Joan Tarrant", "turn"),
        ],
    ),
    "official report 6": (
        """\
The PRESIDING OFFICER. The Senator from Tolland.

Ms. QUIGLEY. Mr. President, I ask unanimous consent that the order be set aside.

The PRESIDING OFFICER. Without objection, it is so ordered.

Ms. QUIGLEY. I thank the Chair.
""",
        [
            ("The Senator from Tolland.", "The PRESIDING OFFICER", "turn"),
            ("Mr. President, I ask unanimous consent that the order be set aside.", "QUIGLEY", "turn"),
            ("Without objection, it is so ordered.", "The PRESIDING OFFICER", "turn"),
            ("I thank the Chair.", "QUIGLEY", "turn"),
        ],
    ),
    "official report 7": (
        """\
Senator PAYNTER (Tasmar) (14:02): My question is to the minister. When will the mine close?

Senator OSBORNE (Corran—Minister for Mines) (14:03): I thank the senator for his question. It will close in June.

Senator PAYNTER (Tasmar) (14:04): Which June?
""",
        [
            ("My question is to the minister. When will the mine close?", "PAYNTER", "turn"),
            ("I thank the senator for his question. It will close in June.", "OSBORNE", "turn"),
            ("Which June?", "PAYNTER", "turn"),
        ],
    ),
    "court 5": (
        """\
The trial of Marcus Dene went into its second week on Monday. He was questioned by his own lawyer, Abigail Stone.

Q. What did you do with the key?

A. I put it under the mat.

Q. Who knew of it?

A. My wife. And the cat, perhaps.
""",
        [
            ("What did you do with the key?", "Abigail Stone", "turn"),
            ("I put it under the mat.", "Marcus Dene", "turn"),
            ("Who knew of it?", "Abigail Stone", "turn"),
            ("My wife. And the cat, perhaps.", "Marcus Dene", "turn"),
        ],
    ),
    "court 6": (
        """\
Prosecutor Ivan Petrov cross-examined the accountant, Lydia Moreau.

Q: Is this your handwriting?

A: It looks like it.

Q: Is it?

A: Yes.
""",
        [
            ("Is this your handwriting?", "Ivan Petrov", "turn"),
            ("It looks like it.", "Lydia Moreau", "turn"),
            ("Is it?", "Ivan Petrov", "turn"),
            ("Yes.", "Lydia Moreau", "turn"),
        ],
    ),
    "court 7": (
        """\
Three men spoke at the hearing: Ray Tull, Sam Ode and Vic Hart. One was asked about the key.

Q: Where was it?

A: Under the mat.

Q: Who put it there?

A: He did.
""",
        [
            ("Where was it?", "Q", "turn"),
            ("Under the mat.", "A", "turn"),
            ("Who put it there?", "Q", "turn"),
            ("He did.", "A", "turn"),
        ],
    ),
    "interview 7": (
        """\
Pastry cook Rosa Imre, 61, retires in June. She spoke with us in her kitchen.

You began at fourteen. Why so young?

My aunt had nobody else. I peeled apples for a year before she let me near the oven.

I still peel them myself.

What will you do on the first morning?

Sleep. After that I do not know.

The bakery closes on June 4.
""",
        [
            (
                "My aunt had nobody else. I peeled apples for a year before she let me near the oven. I still peel them myself.",
                "Rosa Imre",
                "turn",
            ),
            ("Sleep. After that I do not know.", "Rosa Imre", "turn"),
        ],
    ),
    "interview 8": (
        """\
What is the new parking rule?

From May, cars may stand for two hours.

Who is exempt?

Doctors and nurses on duty. The mayor, Anna Kerr, is not.

What do I have to do?

Put the disc behind the windscreen. You will be fined if you do not.
""",
        [],
    ),
    "interview 9": (
        """\
Readers asked, the vet Dr Paul Ames answers.

Why does my dog eat grass?

Most dogs do. I would not worry.

Should I let him?

Yes, unless it was sprayed.
""",
        [],
    ),
    "interview 10": (
        """\
Elena: Did you see the moon?

Marco: Which one?

Elena: There is only one.

Marco: That is what they want you to think.

The two met in 2019.
""",
        [
            ("Did you see the moon?", "Elena", "turn"),
            ("Which one?", "Marco", "turn"),
            ("There is only one.", "Elena", "turn"),
            ("That is what they want you to think.", "Marco", "turn"),
        ],
    ),
    "interview 11": (
        """\
Interview: the new coach of Corran

The Courier: What is your first task?

Bashir Noor: To learn the names.

The Courier: How many do you know?

Bashir Noor: Six. Seven with the keeper.
""",
        [
            ("What is your first task?", "Courier", "turn"),
            ("To learn the names.", "Bashir Noor", "turn"),
            ("How many do you know?", "Courier", "turn"),
            ("Six. Seven with the keeper.", "Bashir Noor", "turn"),
        ],
    ),
    "interview 12": (
        """\
The glassblower Ines Valdo works alone. We asked her why.

Is it not lonely?

“The furnace talks.”

And what does it say?

“That I should hurry.”

She sells her glass at the market.
""",
        [("The furnace talks.", "Ines Valdo", "direct"), ("That I should hurry.", "Ines Valdo", "direct")],
    ),
    "panel 5": (
        """\
"The tram is late every day."
— Hana Ito, 34, teacher

"It is warm, and it is dry."
— Karl Benz, 70

"I walk."
— Zoe Marsh, 19, student
""",
        [
            ("The tram is late every day.", "Hana Ito", "direct"),
            ("It is warm, and it is dry.", "Karl Benz", "direct"),
            ("I walk.", "Zoe Marsh", "direct"),
        ],
    ),
    "panel 6": (
        """\
Hana Ito, 34, teacher
"The tram is late every day."

Karl Benz, 70, pensioner
"It is warm, and it is dry."

Zoe Marsh, 19, student
"I walk."
""",
        [
            ("The tram is late every day.", "Hana Ito", "direct"),
            ("It is warm, and it is dry.", "Karl Benz", "direct"),
            ("I walk.", "Zoe Marsh", "direct"),
        ],
    ),
    "no turns 4": (
        """\
The week ahead

Monday: The council meets at noon.

Tuesday: Schools open again.

Wednesday: Mayor Anna Kerr opens the fair.

Thursday: The council meets once more.
""",
        [],
    ),
    "no turns 5": (
        """\
Corran: The bridge is open.

Marle: The bridge is closed.

Sorle: The ferry sails at noon.

Corran: The market is moved to Friday.
""",
        [],
    ),
    "no turns 6": (
        """\
Winners

Best Film: The Long Ferry

Best Director: Yusuf Karim

Best Actor: Otto Brandt

Best Film Abroad: Night Bus
""",
        [],
    ),
    "no turns 7": (
        """\
Police log

9:14 p.m.: A man fell off a ladder.

9:40 p.m.: A dog was found.

10:05 p.m.: The dog was lost again.
""",
        [],
    ),
}


BLOCKS: dict[str, tuple[str, list[Said]]] = {
    "post 1": (
        """\
The striker Dele Okoro left the club on Sunday with a post.

Thank you, Corran. Eight years, two cups, one family.

— Dele Okoro (@okoro9) May 3, 2026

The club did not answer.
""",
        [("Thank you, Corran. Eight years, two cups, one family.", "Dele Okoro", "block")],
    ),
    "post 2": (
        """\
The mayor answered within the hour.

Ida Strand @mayorstrand · 2h
The bridge stays shut. No ifs, no buts.

Nobody crossed it on Monday.
""",
        [("The bridge stays shut. No ifs, no buts.", "Ida Strand", "block")],
    ),
    "post 3": (
        """\
A post by the singer went round the world.

Mira Sol (@mirasol) 9:14 PM - Mar 4, 2026

I am not ill. I am tired of hotels.

Her label said nothing.
""",
        [("I am not ill. I am tired of hotels.", "Mira Sol", "block")],
    ),
    "post 4": (
        """\
@okoro9: Thank you, Corran. Eight years, two cups, one family.

@corranfc: Thank you, Dele. The door is open.

@okoro9: I have the key.
""",
        [
            ("Thank you, Corran. Eight years, two cups, one family.", "@okoro9", "turn"),
            ("Thank you, Dele. The door is open.", "@corranfc", "turn"),
            ("I have the key.", "@okoro9", "turn"),
        ],
    ),
    "post 5": (
        """\
"Thank you, Corran" — Dele Okoro (@okoro9) May 3, 2026
""",
        [("Thank you, Corran", "Dele Okoro", "direct")],
    ),
    "post 6": (
        """\
The ferry company wrote on Facebook on Monday:

Dear passengers, the 8 a.m. boat will not sail this week. We are sorry.

The post had 400 comments by noon.
""",
        [("Dear passengers, the 8 a.m. boat will not sail this week. We are sorry.", "The ferry company", "block")],
    ),
    "letter 1": (
        """\
Letters to the editor

Sir – Your report on the ferry forgot the islanders. We cross twice a day, in all weathers, and nobody asked us.

Otto Brandt
Sorle

Sir – The bridge is not dangerous. I have walked it for sixty years.

Ida Strand
Marle
""",
        [
            (
                "Your report on the ferry forgot the islanders. We cross twice a day, in all weathers, and nobody asked us.",
                "Otto Brandt",
                "block",
            ),
            ("The bridge is not dangerous. I have walked it for sixty years.", "Ida Strand", "block"),
        ],
    ),
    "letter 2": (
        """\
Letters

Dear Editor,

I was sad to read that the mill will close. My father worked there.

It fed the town for a century.

Yours sincerely,
Greta Falk
Corran
""",
        [
            (
                "I was sad to read that the mill will close. My father worked there. It fed the town for a century.",
                "Greta Falk",
                "block",
            )
        ],
    ),
    "letter 3": (
        """\
LETTERS TO THE EDITOR

Save the night bus

The night bus is the only way home for nurses. Cut something else.

Halima Osei, Elm Street

More bins, please

The park is full of paper on Mondays.

Jonas Reyl, Marle
""",
        [
            ("The night bus is the only way home for nurses. Cut something else.", "Halima Osei", "block"),
            ("The park is full of paper on Mondays.", "Jonas Reyl", "block"),
        ],
    ),
    "statement 1": (
        """\
The ferry company's head, Lars Holm, said in a statement:

We regret that the boat did not sail. Passengers will get their money back.

Our crews did all they could in the storm.

The ministry opened an inquiry on Tuesday.
""",
        [
            (
                "We regret that the boat did not sail. Passengers will get their money back. Our crews did all they could in the storm.",
                "Lars Holm",
                "block",
            )
        ],
    ),
    "statement 2": (
        """\
Statement by Mayor Ida Strand on the bridge:

The bridge will stay shut until it has been looked at. I know what this means for the market.

END
""",
        [
            (
                "The bridge will stay shut until it has been looked at. I know what this means for the market.",
                "Ida Strand",
                "block",
            )
        ],
    ),
    "statement 3": (
        """\
In a letter to the board, Anna Falk wrote:

I resign as of today. I no longer trust the books.

The board met on Tuesday.
""",
        [("I resign as of today. I no longer trust the books.", "Anna Falk", "block")],
    ),
    "statement 4": (
        """\
The union said in a statement on Monday:

Our members were not told. We will meet the company on Friday and we will ask it why.

Lars Holm, who heads the company, was not reached.
""",
        [("Our members were not told. We will meet the company on Friday and we will ask it why.", "The union", "block")],
    ),
    "statement 5": (
        """\
The full statement of the coach, Petra Quist, reads:

"I leave with a light heart. We won when it mattered."

The club named no successor.
""",
        [("I leave with a light heart. We won when it mattered.", "Petra Quist", "direct")],
    ),
    "statement 6": (
        """\
Police said in a statement:

• A man of 40 was arrested in Marle.

• Two boats were taken.

Nobody was hurt.
""",
        [],
    ),
    "no turns 8": (
        """\
The council said the fair would go ahead. This is what is known:

The fair opens on Saturday at noon.

Tickets cost five crowns.
""",
        [],
    ),
    "no turns 9": (
        """\
Otto Brandt told the Courier about the flood:

The water came at night. By morning the mill was gone, and the police had closed the road.

"I never heard it," he said.
""",
        [("I never heard it,", "Otto Brandt", "direct")],
    ),
}


@pytest.mark.parametrize(("text", "rows"), [*TURNS.values(), *BLOCKS.values()], ids=[*TURNS, *BLOCKS])
def test_own_words_without_marks_are_turns_and_blocks(pipeline: Pipeline, text: str, rows: list[Said]) -> None:
    """Of each article all rows that have somebody's own words; the lists of places, prices and hours have none."""
    [parse] = pipeline.language.read_articles([text.rstrip()])
    found = list(quote_rows(extract(parse, pipeline.models), "a"))
    own = [row for row in found if row["kind"] in ("direct", "turn", "block")]
    assert [(row["text"], row["speaker_name"] or row["speaker_text"], row["kind"]) for row in own] == rows
    for row in own:
        for place in (row["cue_start_char"], row["speaker_start_char"]):
            assert not any(span["start_char"] <= (place or -1) < span["end_char"] for span in row["spans"]), row


def test_confidence_tells_how_a_block_was_found(pipeline: Pipeline) -> None:
    """A line that names the writer says more than paragraphs that only speak of 'we'."""
    texts = [BLOCKS[name][0] for name in ("post 1", "statement 1")]
    post, statement = (
        next(row for row in quote_rows(extract(parse, pipeline.models), "a") if row["kind"] == "block")
        for parse in pipeline.language.read_articles(texts)
    )
    assert (post["method"], statement["method"]) == ("post", "statement")
    assert post["confidence"] > statement["confidence"]
