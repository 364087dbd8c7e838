"""Names as they are printed beside long titles and letters, places beside nouns for land: ten of each kind, with other names."""

from collections.abc import Mapping, Sequence

import pytest

from flows.language_model import load_model
from tests.conftest import MODEL
from transforms.batch import Pipeline
from transforms.extraction import Extraction, extract
from transforms.rows import mention_rows, quote_rows


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_model(MODEL)


def read(pipeline: Pipeline, texts: Sequence[str]) -> list[Extraction]:
    return [extract(parse, pipeline.models) for parse in pipeline.language.read_articles(list(texts))]


def speakers(extraction: Extraction) -> list[str | None]:
    return [row["speaker_name"] for row in quote_rows(extraction, "a") if row["kind"] != "indirect"]


SPEAKERS: Mapping[str, Mapping[str, str | None]] = {
    "a name behind a title with several fields": {
        "Secretary for Culture, Sports and Tourism Kelvin Yeung Yun-hang said: “We wait.”": "Kelvin Yeung Yun-hang",
        "Secretary for Education Chow Yuk-ling said: “Schools open.”": "Chow Yuk-ling",
        "Commissioner for Trade, Industry and Mining, Aldo Mudenda Chanda, said it “hurts”.": "Aldo Mudenda Chanda",
        "Minister of Labour and Social Affairs Celia Samuel-Olonga said: “No.”": "Celia Samuel-Olonga",
        "“It is late,” said Minister for Public Works and Housing Marta Vos-Almeda.": "Marta Vos-Almeda",
        "Secretary for Security Derek Pang Wai-chung said: “We saw it.”": "Derek Pang Wai-chung",
    },
    "a name behind a comma and what the noun is of": {
        "“It is calm,” the president of the Supreme Harbour Court (SHC), Erik Rodela remarked.": "Erik Rodela",
        "The well-known expert on harbour law, Dr. Amina Siddiq, wrote: “He taught us.”": "Amina Siddiq",
        "The museum’s dean, the priest and scholar Franco José Vidal, said: “Come in.”": "Franco José Vidal",
        "The head of the board, the engineer Ada Holm, said: “It holds.”": "Ada Holm",
        "The specialist in river birds, Karl Dey, said: “They left.”": "Karl Dey",
        "The mother of the boy in the boat said: “He swims.” Ada Holm was there.": None,
    },
    "honours and letters around a name": {
        "“I was there,” said Ada Holm MBE.": "Ada Holm",
        "“So was I,” said Tom Vane OBE.": "Tom Vane",
        "“We paid,” said Karl Dey JP, of Corran.": "Karl Dey",
        "Ada Ben-Lind sat in the front. “We will win,” MK Ben-Lind said.": "Ada Ben-Lind",
        "Party chairman MK Ada Ben-Lind said: “We will win.”": "Ada Ben-Lind",
        "“We must act,” MK Darshan said. Darshan left.": "MK Darshan",
        "“We saw it,” said DPP Rosita Abdul Holm.": "Rosita Abdul Holm",
    },
    "a name of which the article leaves the end out, too": {
        "“We wait,” said Sri Wulandari Hartono. Sri Wulandari said so twice.": "Sri Wulandari Hartono",
        "Juan Carlos Holm Ruiz came. “I stay,” Juan Carlos Holm said.": "Juan Carlos Holm Ruiz",
        "Pilar Vega Vadra lost. “I won,” Pilar Vega said.": "Pilar Vega Vadra",
        "Juan Holm Ruiz and Juan Holm Vega came. “I stay,” said Juan Holm.": "Juan Holm",
        "“I raced well,” So-ra Ahn said. Ahn had won.": "So-ra Ahn",
        "“It hurt,” So-yi Moon said.": "So-yi Moon",
    },
    "a mayor of a town that is nobody": {
        "Mayor Anna Kerr opened the fair in Tolm. In Pell, the mayor, Paul Dean, stayed. “It rained,” the Pell mayor said.": "Paul Dean",
        "In Senneck, the coach, Ada Holm, left. “We lost,” the coach said.": "Ada Holm",
    },
    "another word for the same office": {
        "Education Minister Teresa Abad-Roa spoke on air. “Buildings come first,” the head of education said.": "Teresa Abad-Roa",
        "Transport Secretary Olu Bankole-Dey came. “Trains run,” the transport chief said.": "Olu Bankole-Dey",
        "Chief Executive Officer of Rio Hospital, Dennis Morgan-Wray, came. “It is ours,” the CEO said.": "Dennis Morgan-Wray",
        "The Permanent Secretary for Roads, Ratu Semi Vulavou, came. “The sea won,” the PS said.": "Semi Vulavou",
        "Speaker Mushtaq Golani asked both to sit. “Sit,” the chair said.": "Mushtaq Golani",
        "Sefu Mutanga, the Minister for Dams, opened it. “It holds,” the sector minister said.": "Sefu Mutanga",
        "The president of Hanbit Foods, Kim Do-yun, came. “We cook,” the representative of the company said.": "Kim Do-yun",
        "President Kim Do-yun saw a plant of Hanbit Foods. “We cook,” the president of the company told him.": None,
        "The chief of police, Ada Holm, left. “We bought it,” the CFO said.": None,
    },
    "an office with hyphens, a bracket, or a field in lower case": {
        "Attorney-at-law Karl Ramdass came. “Nine days,” the attorney said.": "Karl Ramdass",
        "Editor-in-chief Paloma Reyes-Tan wrote it. “We stand by it,” the editor said.": "Paloma Reyes-Tan",
        "Police Commissioner (ag) Clif Hick-Boyd came. “We saw it,” the commissioner said.": "Clif Hick-Boyd",
        "General (retd) Asim Qadir-Shah led the inquiry. “Nobody asked,” the general said.": "Asim Qadir-Shah",
        "Opposition spokesman on health Dr Moris Guy-Tate left. “It squeaks,” the spokesman said.": "Moris Guy-Tate",
        "State commissioner for works and transport Engr. Bello Tukur-Yaro came. “Drive,” the commissioner said.": "Bello Tukur-Yaro",
        "The lawyer for fugitive trader Rashid Alam-Haq left. “I saw nobody,” the lawyer said.": None,
    },
    "a person’s name in a second apposition": {
        "The Dean of the Faculty of Law, the Jesuit priest and scholar Ignacio Tarrazo, said: “Wait.”": "Ignacio Tarrazo",
        "The port’s rector, the economist Mara Lugones, disagreed. “Hurry,” she said.": "Mara Lugones",
    },
    "he, of somebody with a woman’s given name, told twice": {
        "Elisa Hamuten says it rained. He adds that it hailed. He saw Karl Dey.\n\n“It froze,” he says.": "Elisa Hamuten",
        "According to Otto Hamuten, Karl Dey never saw it.\n\n“It froze,” he says.": "Otto Hamuten",
    },
    "a misprinted surname": {
        "Deputy director Raimo Naandira spoke. “Claim half,” Naandiro said.": "Raimo Naandira",
        "Vera Villagruel and Karl Dey came. “We wait,” Villagroel said.": "Vera Villagruel",
        "The mayor, Elisa Haulyond, spoke. “We wait,” Haulyod said.": "Elisa Haulyond",
        "Minister Karl Petersun met Ada Lind. “We wait,” Petersin said. Nils Petersin had called.": "Nils Petersin",
        "Nina Petrov came. “We wait,” Petrova said.": "Petrova",
    },
    "a people’s name for somebody of it": {
        "Principal Marko Behring praised her. “She reads dunes,” the German said.": "Marko Behring",
        "Spanish player Rafa Mirton beat Danil Orlovsk. “My arm is old,” the Spaniard said.": "Rafa Mirton",
        "Rafa Mirton beat Danil Orlovsk. “My arm is old,” the Spaniard said.": None,
        "The Nepalese kept still. Karl Dey had seen them. “They walk at night,” the Nepalese said.": None,
    },
    "a bracket behind what somebody heads": {
        "The head of the Centre for Rivers (CR), Ada Holmby, left. “They rise,” the CR head said.": "Ada Holmby",
        "The president of the High Harbour Court (HHC), Ada Holmby, left. President Karl Dey came.\n\nHolmby drank tea. “No,” the magistrate said.": "Ada Holmby",
    },
    "a rank in a title behind a noun for a person": {
        "Her lawyer, Senior Counsel Ahmed Hajiman, left. “It was never there,” Hajiman said.": "Ahmed Hajiman",
    },
    "a position, and an epithet before one name": {
        "Captain Leo Bakuna-Roy made light of it. “My number is drawn,” the midfielder said.": "Leo Bakuna-Roy",
        "Coach Ernest Lanus-Vidal rested four men. “I was tired,” the striker said.": None,
        "Stallholder Mara Beni-Tan waited. “They came late,” the winger said.": None,
        "Fisherwoman Sumiarti, 47, lives behind the wall. “I put the rice on the roof,” she said.": "Sumiarti",
        "His counsel, Advocate Humaira Salem-Khan, left. “It rhymed,” the lawyer answered.": "Humaira Salem-Khan",
        "The investigating officer, Sub-Inspector Zahid Mehm-Butt, came. “Not here,” the SI said.": "Zahid Mehm-Butt",
    },
    "a people’s word before a name, and a rank that the noun does without": {
        "“They sent us photographs,” explained the director of the series, Salvadoran Hector Mojado.": "Hector Mojado",
        "Vice President Salvo Valdez Mesa met farmers. “It is time,” the official said.": "Salvo Valdez Mesa",
        "Deputy Minister Karl Deyo met Ada Rue. “We plant,” the official said.": "Karl Deyo",
        "Cabinet chief Juan Mansor met President Karl Deyo. Mansor left. “It is time,” the official said.": "Juan Mansor",
        "He thanked the Government of President Nayib Bukelo and left. “Step by step,” the president wrote.": "Nayib Bukelo",
    },
    "a name right behind a body of a place": {
        "A law professor at the University of Nairobi Karl Deyo said: “It was late.”": "Karl Deyo",
    },
    "a first sentence with many capitals": {
        "Osei Kwab Tutola, the Minister for Roads and Transit, opened the Tamsa bridge on Monday.\n\n“It holds,” the minister said.": "Osei Kwab Tutola",
    },
}


@pytest.mark.parametrize("kind", SPEAKERS)
def test_the_speaker_has_the_printed_name(pipeline: Pipeline, kind: str) -> None:
    found = [speakers(one)[:1] for one in read(pipeline, list(SPEAKERS[kind]))]
    assert dict(zip(SPEAKERS[kind], found, strict=True)) == {text: [name] for text, name in SPEAKERS[kind].items()}


def test_persons_between_dashes_speak_together(pipeline: Pipeline) -> None:
    texts = {
        "The three judges - Dora Pang, Maya Poon and Anton Pell - said it was “too late”.": [
            "Dora Pang",
            "Maya Poon",
            "Anton Pell",
        ],
        "Two members – Ada Holm and Karl Dey – said it was “cold”.": ["Ada Holm", "Karl Dey"],
    }
    rows = [next(iter(quote_rows(one, "a"))) for one in read(pipeline, list(texts))]
    assert [row["speaker_names"] for row in rows] == list(texts.values())


PLACES: Mapping[str, str] = {
    "A house fell in the Keraniga upazila on Monday.": "Keraniga",
    "They live in the Al-Sharween neighborhood near the port.": "Al-Sharween",
    "Rain fell on the Yavatmel district for days.": "Yavatmel",
    "The village of Talkhana was flooded.": "Talkhana",
    "He is a resident of Budgamar and keeps goats.": "Budgamar",
    "The road to the Mae Chanok district is shut.": "Mae Chanok",
    "The Loma Covada area has no water.": "Loma Covada",
    "Schools closed in Bangkok, Lagos, Samut Prakorn and Nairobi.": "Samut Prakorn",
    "Rain fell in Lima, Khor Senn and Quito.": "Khor Senn",
    "SENNECK: The dyke broke on Monday.\n\nPeople in Senneck fled.": "SENNECK",
}
NO_PLACES: Mapping[str, str] = {
    "They mapped the Kashmiri region.": "Kashmiri",
    "The Harbour Committee area was shut.": "Harbour Committee",
    "It was a house of Ada Holm’s village.": "Ada Holm",
    "Iran, Syria and Hamas agreed.": "Hamas",
    "UPDATE: The dyke broke on Monday.": "UPDATE",
    "HOLM: I saw it.\n\nDEY: So did I.": "HOLM",
}


def test_land_and_lists_tell_places(pipeline: Pipeline) -> None:
    extractions = read(pipeline, [*PLACES, *NO_PLACES])
    found = [
        {row["text"] for row in mention_rows(one, "a") if row["label"] in ("GPE", "LOC")} & {name}
        for one, name in zip(extractions, [*PLACES.values(), *NO_PLACES.values()], strict=True)
    ]
    assert found == [{name} for name in PLACES.values()] + [set() for _ in NO_PLACES]


def test_who_is_a_relative_of_somebody_or_told_according_to_is_a_person(pipeline: Pipeline) -> None:
    texts = {
        "He is the son of Mojibur Rahmat, a farmer.": "Mojibur Rahmat",
        "She is the wife of Phyo Zeyan Thawe.": "Phyo Zeyan Thawe",
        "According to Esteban Torrent, the camp is full.": "Esteban Torrent",
    }
    rows = [{row["text"] for row in mention_rows(one, "a") if row["label"] == "PERSON"} for one in read(pipeline, list(texts))]
    assert all(name in own for name, own in zip(texts.values(), rows, strict=True))
