"""Who is meant by whoever is printed beside a quotation: the right name, or none."""

from datetime import UTC, datetime

import pytest

from flows.language_model import load_model
from tests.conftest import MODEL
from transforms.batch import Pipeline, annotate
from transforms.extraction import extract
from transforms.reading.articles import Article, read_article
from transforms.rows import quote_rows
from transforms.tables.frames import Stamp


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_model(MODEL)


def speakers(pipeline: Pipeline, text: str) -> list[str | None]:
    """The resolved names of the quotations in marks, in order."""
    rows = quote_rows(extract(pipeline.language.read_articles([text])[0], pipeline.models), "a")
    return [row["speaker_name"] for row in rows if row["kind"] != "indirect"]


PRYOR = "Daniel Pryor, 34, of Tolm Road, was jailed on Friday for stealing from pensioners."


@pytest.mark.parametrize(
    "text",
    [
        f"{PRYOR}\n\n“You preyed on people who trusted you,” the judge said.",
        f"{PRYOR}\n\nThe judge looked at Pryor. “You lied,” he said.",
        f"{PRYOR}\n\n“He was calm,” said the lawyer.",
        "Sister Maria Lopez knelt in the square of Varda.\n\n“You must be tired,” the pope said.",
        "Luca Moretti missed twice on Sunday.\n\n“He will not sleep tonight,” the coach said.",
        "Former mayor Ada Holm came to the quay.\n\n“We will build it,” the mayor said.",
        "Deputy minister Ines Corvo opened the lock at Renn.\n\n“It is late,” the minister said.",
        "Prime Minister Karl Dey flew to Varda.\n\n“The roads are ours,” the minister said.",
        "Ines Corvo, the vice president, was ill.\n\n“I am well,” the president said.",
        "Judge Ann Lind freed the cook. Then a judge in Tolm ruled on the baker.\n\n“He is a danger,” the judge said.",
        "Jorven Pell resigned as coach in May.\n\n“We start anew,” the coach said.",
        "Karl Dey is not the mayor.\n\n“I will stay,” the mayor said.",
        "Rear Admiral Oskar Venn commands the Renn Navy.\n\n“We saw nothing,” said the commander of the Tolm Navy.",
        "Ada Holm, governor of the Bank of Corran, resigned.\n\n“Rates rise,” said the governor of the Bank of Varda.",
        "Ines Corvo, head of the Tolm Fire Service, was there.\n\n“It burnt,” said the head of the Renn Fire Service.",
        "Harry Lund, 51, wants to move to Varda.\n\n“It is cheap,” said the 46-year-old.",
        "A young man was held. Karl Dey, an officer, was there.\n\n“It is late,” the young man said.",
        "Ana Dorn sells hats in Renn.\n\n“It rains,” said the mother of one member.",
        "Karl Dey sells hats in Renn.\n\n“It rains,” said the mother of four.",
        "The tower committee met. Its president, Otis Brandt, came.\n\n“It rains,” said the fish committee president.",
        "A top diplomat flew in. Minister Karl Dey met him.\n\n“It was brief,” said the diplomat.",
        "Nils Moor, the striker, scored twice. “He is a gift,” said the manager.",
        "Mayor Ada Holm spoke first.\n\n“It is late,” a spokesman for the mayor said.",
        "Karl Dey reads it.\n\n“It is dull,” said the editor of the daily.",
        "Deputy minister Ines Corvo opened the lock at Renn.\n\n“It is late,” the leader said.",
        "The prime minister spoke on Monday. Ada Holm, prime minister of Varda, was not there.\n\n“It is late,” the prime minister said.",
        "Karl Dey said that he would wait.\n\n“You are a danger,” the High Court judge said.",
        "Karl Dey said that it rained. Nils Moor said nothing.\n\n“It is late,” the British expert said.",
        "Karl Dey was told that it rained.\n\n“It is late,” the British expert said.",
        "Karl Dey said that it rained. A British expert came.\n\n“It is late,” the British expert said.",
        "Karl Dey, the director of the Pell Museum, wept.\n\n“It is gone,” said the director of the Holm Museum.",
    ],
)
def test_an_office_is_nobodys_unless_the_article_says_so(pipeline: Pipeline, text: str) -> None:
    assert speakers(pipeline, text) == [None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mattar Al Suwaidi, director-general of the Quay Authority, was there.\n\n“Yes,” Al Suwaidi said.", "Mattar Al Suwaidi"),
        ("Noura El Khoury runs the mill. “It pays,” El Khoury said.", "Noura El Khoury"),
        ("Pieter van der Horst was there.\n\n“No,” Van der Horst said.", "Pieter van der Horst"),
        ("Hessa bin Salem opened the school.\n\n“At last,” said Bin Salem.", "Hessa bin Salem"),
        ("Camilo de la Torre sang. “Again,” De la Torre said.", "Camilo de la Torre"),
        ("Rania Abu Zeid wrote it. “It was hard,” Abu Zeid said.", "Rania Abu Zeid"),
        ("Min-seo Park, who sells fish there, disagreed. “It moved,” she said.", "Min-seo Park"),
        ("Officials told Hye-jin Lim to go. “I will not,” Lim said.", "Hye-jin Lim"),
        ("Soo-kyung Oh runs the mill. “It pays,” Oh said.", "Soo-kyung Oh"),
        ("“It is late,” said Mei-ling Tsai, a baker.", "Mei-ling Tsai"),
        ("“We owe them,” Chief Daisy House of Corran said in a statement.", "Daisy House"),
        ("Councillor Olive Banks said no. “Never,” Banks said.", "Olive Banks"),
        ("Captain Peter Church left. “I go,” Church said.", "Peter Church"),
        ("Secretary Benigno dela Rosa came. “Harvest is coming,” Dela Rosa said.", "Benigno dela Rosa"),
        ("Councillor Ana delos Reyes came. “Harvest is coming,” Delos Reyes said.", "Ana delos Reyes"),
        ("Te Aroha Ngata will not be moved. “This is our land,” says Ngata.", "Te Aroha Ngata"),
        (
            "Rosa Quispe Arce sells juice. “I have three children,” Quispe said. Her daughter, Alba Quispe, 19, studies law.",
            "Rosa Quispe Arce",
        ),
    ],
)
def test_a_surname_of_several_words_or_like_a_body_s_is_the_person_s(pipeline: Pipeline, text: str, name: str) -> None:
    assert set(speakers(pipeline, text)) == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The market at Darim reopened. “It is late,” said the guide, Salma Nasser.", "Salma Nasser"),
        ("“It was freezing,” said her sister-in-law, Ann Dean.", "Ann Dean"),
        ("The oven was cold. “Not mine,” said the stoker, Teodor Lasz.", "Teodor Lasz"),
        ("The race was late. “I came from behind,” said the runner-up, Inés Varela.", "Inés Varela"),
        ("Judge Ann Lind heard the cook for an hour on Friday.\n\n“You lied,” the judge said.", "Ann Lind"),
        ("Ann Lind, a judge in Corran, heard the cook on Friday.\n\n“You lied,” the judge said.", "Ann Lind"),
        ("Karl Dey is the mayor of Tolm.\n\n“The quay is ours,” the mayor said.", "Karl Dey"),
        ("Jorven Pell took over as coach in May.\n\n“We start anew,” the coach said.", "Jorven Pell"),
        ("Ada Holm was elected president on Sunday.\n\n“I thank you,” the president said.", "Ada Holm"),
        ("Ines Corvo, the former mayor of Renn, came to the quay.\n\n“I built it,” the former mayor said.", "Ines Corvo"),
        ("Finance Minister Karl Dey met Health Minister Ines Corvo.\n\n“It is dear,” the finance minister said.", "Karl Dey"),
        ("Sen. Ines Corvo voted against the bridge.\n\n“It is dear,” the senator said.", "Ines Corvo"),
        ("Sen. Ines Corvo voted against the bridge.\n\n“It is dear,” the lawmaker said.", "Ines Corvo"),
        ("Mayor Anna Kerr opened the fair in Oslo. In Ghent, the mayor, Paul Dean, stayed at home.\n\n"
         "“It rained,” the Ghent mayor said.", "Paul Dean"),
        ("Otis Brandt, 61, keeps bees in Renn. Karl Dey, 34, does not.\n\n“They sting,” said the 34-year-old.", "Karl Dey"),
        ("Her brother, Axel Brandt, wept on the quay.\n\n“It was cold,” her brother said.", "Axel Brandt"),
        ("Vice-president Ines Corvo flew to Varda.\n\n“It is hot,” the vice-president said.", "Ines Corvo"),
        ("Brigadier General Omar Reyl spoke in Tolm.\n\n“The border is quiet,” the senior commander said.", "Omar Reyl"),
        ("Prime Minister Ada Holm flew to Varda.\n\n“It is hot,” the leader said.", "Ada Holm"),
        ("Rep. Jin Sarn of the Reform Front spoke. Rep. Woo Harl did not.\n\nSarn had hired a friend.\n\nHe left the hall.\n\n"
         "“I am sorry,” the Reform Front lawmaker wrote.", "Jin Sarn"),
        ("Harbour Front general secretary Obed Quill spoke on Friday.\n\n“They may come,” the HF general secretary said.",
         "Obed Quill"),
        ("Harry Lund wants to move to Varda.\n\n“It is cheap,” said the 46-year-old, who sold two inns.", "Harry Lund"),
        ("Robin Inlake also says that Tolm is late.\n\n“It is late,” the British expert said.", "Robin Inlake"),
        ("Md Masud Hale said that the pond was full.\n\n“It is late,” said the SAU teacher.", "Md Masud Hale"),
        ("President Jaro Bolso spoke again on Monday.\n\n“It is late,” said the far-right leader.", "Jaro Bolso"),
        ("The director of prisons, Osric Lunn, spoke.\n\n“It is late,” said the head of prisons.", "Osric Lunn"),
        ("Ada Holm met Karl Dey on Monday.\n\n“It was cold,” the latter said.", "Karl Dey"),
        ("Ada Holm met Karl Dey on Monday.\n\n“It was cold,” the former said.", "Ada Holm"),
        ("Justice Ines Corvo jailed a cook on Friday.\n\n“You lied,” the judge said.", "Ines Corvo"),
        ("Vardan President Karl Dey and Rennish President Ines Corvo met.\n\n“It is late,” the Rennish leader said.", "Ines Corvo"),
        ("Prime Minister Sheikh Omar bin Reyl spoke on Monday.\n\n“It is hot,” the prime minister said.", "Omar bin Reyl"),
        ("Former prime minister Ada Holm wrote a book.\n\n“It rained,” the former premier said.", "Ada Holm"),
        ("PM Ada Holm opened the quay.\n\n“It is hot,” the premier said.", "Ada Holm"),
        ("Karl Dey, who is a member of Parliament, was there.\n\n“It is late,” the MP said.", "Karl Dey"),
        ("Rep. Jin Sarn, acting chairman of the ruling Reform Front (RF), spoke. Tolm Rep. Woo Harl did not.\n\n"
         "“It is late,” the RF lawmaker said.", "Jin Sarn"),
        ("The director, producer and founder of Tern Films, Ada Holm, came.\n\n“It rains,” the producer said.", "Ada Holm"),
        ("Crown Prince Omar bin Reyl left.\n\n“It rains,” Crown prince said in his letter.", "Omar bin Reyl"),
        ("Barbados' finance minister, Otis Brandt, came.\n\n“It rains,” the minister said.", "Otis Brandt"),
        ("The fish committee met. Its president, Otis Brandt, came.\n\n“It rains,” said the committee president.", "Otis Brandt"),
        ("Baker Ana Dorn has a stall in Renn.\n\n“It rains,” said the mother of four.", "Ana Dorn"),
        ("Otis Brandt, 19, was out of work.\n\n“It rains,” said the young man.", "Otis Brandt"),
        ("Minister Ines Corvo came. It rained. It snowed. It rained. It hailed. It froze. The bay was full of boats.\n\n“It rains,” "
         "the official said.", "Ines Corvo"),
        ("“It is dear,” said the owners’ chairman, Otis Brandt. The station’s commander, Brigadier Omar Reyl has called it “a gift”.",
         "Omar Reyl"),
    ],
)  # fmt: skip
def test_an_office_is_its_holders(pipeline: Pipeline, text: str, name: str) -> None:
    assert speakers(pipeline, text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Abiel Dorn painted the wall. A contractor took it for dirt. “It was dirty,” he said.",
        "Hanel, whose daughter Lena Brandt is four, sat by a bed. “I turned around,” she said.",
        "Nina Holm keeps the key. Zorla brings the milk. “I come at six,” she said.",
        "Judge Abiel Dorn jailed Karl Pryor, a cook.\n\nThe 41-year-old wept. “I am sorry,” she said.",
    ],
)
def test_a_pronoun_may_mean_somebody_without_a_name(pipeline: Pipeline, text: str) -> None:
    assert speakers(pipeline, text) == [None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Omar Reyl met Siti binti Osman. “It is late,” she said.", "Siti binti Osman"),
        ("Lena Moor met Tarkan bin Osman. “It is late,” he said.", "Tarkan bin Osman"),
        ("Karl Dey met Bryn Ní Lorcan. “It is late,” she said.", "Bryn Ní Lorcan"),
        ("Karl Dey met Arnel Petrovna Lind. “It is late,” she said.", "Arnel Petrovna Lind"),
        ("Ann Lind met Kwabena Dorn. “It is late,” he said.", "Kwabena Dorn"),
        ("Karl Dey met Aïssatou Moor. “It is late,” she said.", "Aïssatou Moor"),
    ],
)
def test_names_tell_of_men_and_women(pipeline: Pipeline, text: str, name: str) -> None:
    assert speakers(pipeline, text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Asked about his plan for the pier, Tomas Reyl said no.\n\n“It is late,” he added.", "Tomas Reyl"),
        ("Sidney Lorn was not there. Asked about his plan for the pier, Tomas Reyl said no.\n\n“It is late,” he added.",
         "Tomas Reyl"),
        ("Karl Dey runs the port. Asked by Tomas Reyl whether it rained, he said: “It did.”", "Karl Dey"),
        ("In a letter to Tomas Reyl, Karl Dey resigned. “I am tired,” he wrote.", "Karl Dey"),
        ("Karl Dey was tired. In a letter to Tomas Reyl, he wrote: “I resign.”", "Karl Dey"),
        ("Minister Karl Dey met the fishers. Peter Brandt and Nils Moor had waited.\n\n“I hear you,” he said.", "Karl Dey"),
        ("Karl Dey and Ann Lund were there.\n\n“It is late,” she said.", "Ann Lund"),
        ("When the port offered Mary Quill a post, she said: “It is late.”", "Mary Quill"),
        ("Elisa Tarn, who ran the yard, said the key was gone. He wept. He went home. “It was his,” he said.", "Elisa Tarn"),
        ("Governor Satya Malik spoke of the prime minister. Karl Dey was “a fool,” he said.", "Satya Malik"),
        ("“It is done,” said the Minister of Works, Romeo Lund. For his part, the Minister of Finance, Karl Dey, spoke of Tolm.\n\n"
         "“It is late,” he said.", "Karl Dey"),
        ("In a statement signed by Karl Dey, he stated that it rained. “It is late,” he said.", "Karl Dey"),
        ("Minister Morra Quill spoke. He was glad.\n\nQuill said that it rained.\n\n“It is late,” she said.", "Morra Quill"),
        ("Karl Dey, a spokesman for the harbour board, was there. The board’s spokesman nodded. He said: “It is late.”", "Karl Dey"),
        ("Ada Holm, chairwoman of Tern Mines, was there. The chairwoman nodded. She said: “It is late.”", "Ada Holm"),
        ("Lina Oduro told Mary Abbot that the roof leaked. “It drips,” she said.", "Lina Oduro"),
        ("Nils Moor met Karl Dey. The latter called it a plot. He said: “It is late.”", "Karl Dey"),
        ("The swimmer Nora Pell was there. Tarik Lorn told the House that it looked as though she was ill. Lorn sat down. "
         "“It is late,” he said.", "Tarik Lorn"),
        ("Rita Moor found a frog. Her cook, Abiel Dorn, did not believe her. “It is a frog,” she said.", "Rita Moor"),
        ("Abiel Dorn, whom Ruta Moor had beaten, sat by the quay. “It is late,” he said.", "Abiel Dorn"),
    ],
)  # fmt: skip
def test_a_pronoun_is_whoever_the_sentence_leaves_for_it(pipeline: Pipeline, text: str, name: str) -> None:
    assert speakers(pipeline, text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marcelo Arequipa teaches in Tolm.\n\n“It was fear,” Arequipa said.", "Marcelo Arequipa"),
        ("Interior minister Giorgio Jackson came to the hall.\n\n“We must be sure,” Jackson said.", "Giorgio Jackson"),
        ("Jane Austin came from Austin. Nobody in Austin knew.\n\n“We will not pay,” Austin said.", "Austin"),
        ("Olmedo Vega grew up in Tolm. According to Olmedo: “There was no food.”", "Olmedo Vega"),
        ("Esteban Torres, from the camp, was there.\n\nTorres continued: “It is a long process.”", "Esteban Torres"),
    ],
)
def test_a_part_of_a_name_is_its_bearer_s(pipeline: Pipeline, text: str, name: str) -> None:
    assert speakers(pipeline, text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Directorate of Harbours closed the pier in Varda.\n\n“It is rotten,” the DoH said.", "Directorate of Harbours"),
        ("The Directorate of Harbours (DoH) closed the pier in Varda.\n\n“It is rotten,” the DoH said.", "Directorate of Harbours"),
        ("The DoH (Directorate of Harbours) closed the pier in Varda.\n\n“It is rotten,” the DoH said.", "Directorate of Harbours"),
        ("Codeph, the Committee for the Defence of Port Heritage, met on Monday.\n\n“It is rotten,” Codeph said.",
         "Committee for the Defence of Port Heritage"),
        ("The Royal Ferry Service closed the pier in Varda.\n\n“It is rotten,” the RFS said.", "Royal Ferry Service"),
        ("The Harbour Agency closed the pier in Varda.\n\n“It is rotten,” the agency said.", "Harbour Agency"),
        ("The Ministry of Fisheries closed the pier in Varda.\n\n“It is rotten,” the ministry said.", "Ministry of Fisheries"),
        ("The Bank of Corran closed its branch in Varda.\n\n“It is empty,” the bank said.", "Bank of Corran"),
        ("The Northmere Herald went to court on Monday.\n\n“It is our right,” the newspaper said.", "Northmere Herald"),
        ("The University of Corran closed on Monday.\n\n“We are tired,” the university said.", "University of Corran"),
        ("The Harbour Agency closed the pier on Monday. It said that the pier was “rotten to the last nail.”", "Harbour Agency"),
        ("The Harbour Agency was glad. In a statement, the agency said that it would wait. The post had been empty for a year.\n\n"
         "“We are glad,” it said.", "Harbour Agency"),
        ("The Harbour Agency said that it would wait. Years had gone by.\n\n“We are glad,” it added.", "Harbour Agency"),
        ("The University of Tolm closed on Monday.\n\n“We are tired,” the school said.", "University of Tolm"),
        ("The Harbour Agency issued a statement on Monday.\n\n“The pier is rotten,” the statement said.", "Harbour Agency"),
        ("Kestrel Mines Ltd will close its pit at Renn.\n\n“It is empty,” the company said.", "Kestrel Mines Ltd"),
        ("The High Court on Monday said the law was “void”.", "High Court"),
        ("The Harbour Commission in January warned that the rolls were “unfit”.", "Harbour Commission"),
        ("The regulator, the Harbour Authority (HA), said that it was “late”.", "Harbour Authority"),
        ("The ferry owners’ association, the BFO, met BFO members.\n\n“It is late,” the association said.", "BFO"),
        ("Codeph, the Union of Dockers in the port of Pell, will meet.\n\n“It is late,” Codeph said.", "Union of Dockers"),
    ],
)  # fmt: skip
def test_an_organization_speaks_under_its_name(pipeline: Pipeline, text: str, name: str) -> None:
    assert speakers(pipeline, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Agency and the Ferry Agency closed the pier.\n\n“It is rotten,” the agency said.",
        "The Ministry of Fisheries closed the pier in Varda.\n\n“It is dear,” the health ministry said.",
        "The Harbour Agency closed the pier. Another agency sold it.\n\n“It was cheap,” the agency said.",
        "The Harbour Agency closed the pier in Varda.\n\n“It is rotten,” the report said.",
    ],
)
def test_an_organization_is_not_guessed(pipeline: Pipeline, text: str) -> None:
    assert speakers(pipeline, text) == [None]


@pytest.mark.parametrize(
    ("beside", "body", "name"),
    [
        ("Ambassador Henri-Paul Tavel calls for calm", "“It is late,” Tavel said on Monday.", "Henri-Paul Tavel"),
        ("Karl Dey and Ines Corvo at the quay", "“It is dear,” said Dey. “It is not,” Corvo said.", "Karl Dey"),
        ("Quay opens", "“It is dear,” Corvo said.", "Corvo"),
        ("Ann Corvo at the quay", "Ines Corvo opened it. “It is dear,” Corvo said.", "Ines Corvo"),
    ],
)
def test_a_full_name_beside_the_body_is_known(pipeline: Pipeline, beside: str, body: str, name: str) -> None:
    context, parse = pipeline.language.read_articles([beside, body])
    rows = list(quote_rows(extract(parse, pipeline.models, context), "a"))
    assert rows[0]["speaker_name"] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Helen Carver and Martin Brooks said: “A brick is not an argument.”", ["Helen Carver", "Martin Brooks"]),
        ("“A brick is no argument,” said Ada Lind, Karl Dey and Ines Corvo.", ["Ada Lind", "Karl Dey", "Ines Corvo"]),
        (
            "Education Minister Semi Dakua and Finance Minister Lenora Quill said that talks “are going on”.",
            ["Semi Dakua", "Lenora Quill"],
        ),
        ("Mayor Obed Quill and Police Chief Ines Corvo said it was “late”.", ["Obed Quill", "Ines Corvo"]),
        ("Ada Lind met Karl Dey and Ines Corvo said it was “late”.", None),
        ("Ada Lind met Karl Dey. “It is late,” Lind said.", None),
    ],
)
def test_all_who_say_it_together_are_named(pipeline: Pipeline, text: str, names: list[str] | None) -> None:
    [row] = quote_rows(extract(pipeline.language.read_articles([text])[0], pipeline.models), "a")
    assert row["speaker_names"] == names
    assert names is None or row["speaker_name"] == names[0]


@pytest.mark.parametrize(
    ("text", "form", "affiliation"),
    [
        ("The Harbour Agency closed the pier.\n\n“It is rotten,” said a spokeswoman for the Harbour Agency.", "nominal",
         "Harbour Agency"),
        ("“It is rotten,” said Ada Lind, a spokeswoman for the Harbour Agency.", "name", "Harbour Agency"),
        ("“It is rotten,” according to a report by the Harbour Agency.", "document", "Harbour Agency"),
        ("The Harbour Agency published a report on Monday.\n\n“The pier is rotten,” the report said.", "document", "Harbour Agency"),
        ("Ada Lind wrote a letter to the council.\n\n“The pier is rotten,” the letter said.", "document", "Ada Lind"),
        ("“The pier is rotten,” the report said.", "document", None),
        ("A statement issued by the Mayor, Mr Otis Brandt, said that it rains.\n\n“It is late,” the statement said.", "document",
         "Otis Brandt"),
        ("The pier is rotten, says the Harbour Agency (HA) in a report.\n\n“It is late,” the text said.", "document", "Harbour Agency"),
        ("A Ministry of Ports spokesman said the key was lost.\n\n“It is late,” the spokesman said.", "nominal", "Ministry of Ports"),
        ("A spokeswoman for the Harbour Agency disagreed. “It is late,” she said.", "pronoun", "Harbour Agency"),
        ("A spokesman for the Harbour Agency met one for the Ministry of Ports. A Ministry of Roads spokesman slept. “It is late,” the "
         "spokesman said.", "nominal", None),
    ],
)  # fmt: skip
def test_whoever_speaks_for_others_is_told_with_them(pipeline: Pipeline, text: str, form: str, affiliation: str | None) -> None:
    row = list(quote_rows(extract(pipeline.language.read_articles([text])[0], pipeline.models), "a"))[-1]
    assert (row["speaker_form"], row["speaker_affiliation"]) == (form, affiliation)


@pytest.mark.parametrize(
    "text",
    [
        "In a letter to Ada Lind, the governor said the claim was “false”.",
        "Speaking after talks with Ada Lind, the minister told reporters that the deal was “close”.",
        "Flanked by Ada Lind, the party leader called the vote “a farce”.",
        "In a statement signed by his press secretary, Mrs. Ada Noel-Lind, the governor described the raid as “wrong”.",
    ],
)
def test_a_subject_behind_a_name_and_a_comma_is_somebody_else(pipeline: Pipeline, text: str) -> None:
    assert speakers(pipeline, text) == [None]


@pytest.mark.parametrize(
    "source",
    [
        "documents seen by the Post",
        "an email obtained by the Tarnholm Observer",
        "records reviewed by Northern News",
        "a memo leaked to Reuters",
        "a study commissioned by the Harbour Ministry",
    ],
)
def test_who_has_seen_a_document_did_not_write_it(pipeline: Pipeline, source: str) -> None:
    text = f"The bridge was paid for twice, according to {source}."
    [row] = quote_rows(extract(pipeline.language.read_articles([text])[0], pipeline.models), "a")
    assert (row["speaker_name"], row["speaker_affiliation"]) == (None, None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Rowan Ashby, who uses they and them, won the pie contest. They blamed the dog.\n\n“He lied,” they said.",
            "Rowan Ashby",
        ),
        ("Kit Moran, whose pronouns are they/them, won the race. Moran wept.\n\n“It was far,” they said.", "Kit Moran"),
        ("Rowan Ashby, who uses they and them, won. The judges ate both pies.\n\n“It was late,” they said.", None),
        ("Kit Moran won the race. Moran wept.\n\n“It was far,” they said.", None),
        ("Kit Moran uses what they have.\n\n“It was far,” they said.", None),
    ],
)
def test_they_is_one_person_only_where_the_article_says_so(pipeline: Pipeline, text: str, speaker: str | None) -> None:
    assert speakers(pipeline, text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Robert Mills III and Robert Mills Jr. spoke. “It is late,” Mills III said. “No,” said Mills Jr.",
         ["Robert Mills III", "Robert Mills Jr."]),
        ("Volodymyr Pelenskyy spoke on Monday. “It is late,” Pelensky said.", ["Volodymyr Pelenskyy"]),
        ("Yusuf Karimi spoke on Monday. Yousuf Karimi was tired. “It is late,” Karimi said.", ["Yusuf Karimi"]),
    ],
)  # fmt: skip
def test_a_name_is_one_persons_in_every_spelling(pipeline: Pipeline, text: str, names: list[str]) -> None:
    assert speakers(pipeline, text) == names


def test_a_headline_that_was_taken_off_names_the_speaker_and_the_byline_does_not(pipeline: Pipeline) -> None:
    raw = (
        "Henri-Paul Tavel: Harbour 'must open by June'\n\nBy Ada Holm\n\n"
        "CORRAN - The harbour must open by June, the council of the city heard in a long speech on Monday.\n\n"
        "“The ships will not wait,” Tavel said. “Nor will we,” Holm said, and left the hall.\n"
    )
    article = read_article("a.txt", raw.encode(), detect_language=lambda _: "en")
    assert isinstance(article, Article)
    assert article.byline == "Ada Holm"
    stamp = Stamp("run-1", datetime(2026, 5, 4, tzinfo=UTC), "rules")
    names = annotate([article], pipeline, stamp).quotes["speaker_name"].tolist()
    assert names == ["Henri-Paul Tavel", "Holm"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The head of the Supreme Court (SC), Ruben Dey, told the council: “It is late.”", "Ruben Dey"),
        ("The head of the harbour, Dr. Ada Lind, said: “It is late.”", "Ada Lind"),
    ],
)
def test_whoever_is_named_beside_a_noun_is_meant_by_it(pipeline: Pipeline, text: str, name: str) -> None:
    assert speakers(pipeline, text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Leopold Drake, 9, keeps bees. Leopold has three hives.\n\n“You have to move slowly,” Leopold said.", ["Leopold Drake"]),
        (
            "The novelist Aurelio Quiroga Benítez will move. “I am old,” Quiroga said.\n\n"
            "His daughter, Pilar Quiroga Santos, will stay. “He lies,” Ms. Quiroga Santos said.",
            ["Aurelio Quiroga Benítez", "Pilar Quiroga Santos"],
        ),
        ("“It was cold,” said her fiancé, Axel Brandt.", ["Axel Brandt"]),
        ("“It was cold,” said his teammate, Peter Stone.", ["Peter Stone"]),
    ],
)
def test_part_of_a_name_is_its_bearers(pipeline: Pipeline, text: str, names: list[str]) -> None:
    assert speakers(pipeline, text) == names


def test_a_speaker_s_mention_is_the_speaker_s(pipeline: Pipeline) -> None:
    """'Vna Houten', misprinted, is taken for part of the programme's title beside it, and is nobody's mention."""
    text = (
        "Port Ellery Mayor Tobias Van Houten says he will not run.\n\nIn an interview with Judith Wallace on the radio program "
        '"The Morning Tide," Vna Houten talked about the walkout, and said he was obliged to the city.\n'
    )
    [parse] = pipeline.language.read_articles([text])
    extraction = extract(parse, pipeline.models)
    named = extraction.article.named
    for row in extraction.speakers:
        if row.mention is not None:
            assert named.entity_of[row.mention] == row.entity
