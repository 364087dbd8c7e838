"""A language that nobody speaks goes through the rules: other words, other labels, other marks, and no line of a rule changed.

Its model calls a subject `SB`, a root `--` and a finite verb `VFIN`; `dirat` says, `kapo` is a mayor, `ona` is she, and «…» are its
marks.
"""

from dataclasses import replace

from tests.parses import parse_of
from transforms.batch import Pipeline
from transforms.extraction import extract
from transforms.languages.en.english import ENGLISH
from transforms.languages.language import Language
from transforms.languages.scheme import Form, Relation, Scheme
from transforms.names.modelnames import model_names
from transforms.rows import mention_rows, quote_rows

TOY: Language = replace(
    ENGLISH,
    code="xt",
    words=replace(
        ENGLISH.words,
        speech_verbs=frozenset({"dirat"}),
        titles=frozenset({"kapo"}),
        person_pronouns={"ona": "female", "onu": "male"},
        subject_pronouns=frozenset({"ona", "onu"}),
        speaker_pronouns=frozenset({"ona", "onu"}),
    ),
    names=replace(
        ENGLISH.names,
        female_names=frozenset({"odalka"}),
        male_names=frozenset({"brunek"}),
        given_names=frozenset({"odalka", "brunek"}),
    ),
    scheme=Scheme(
        relations={
            "SB": Relation.SUBJECT,
            "--": Relation.ROOT,
            "OC": Relation.CONTENT_CLAUSE,
            "PNC": Relation.COMPOUND,
            "PUNC": Relation.PUNCTUATION,
        },
        forms={"VFIN": Form.PAST, "NE": Form.NAME, "NN": Form.NOUN, "PPER": Form.PRONOUN, "$,": Form.COMMA, "$.": Form.STOP},
        entities={"PER": "PERSON"},
        times=frozenset(),
    ),
)
"""What it does not say otherwise it has from English; no English word stands in the text below."""

TEXT = """
«        $(:PUNCT    PUNC  dirat
Ribat    VFIN:VERB   OC    dirat
tolo     NN:NOUN     SB    Ribat
,        $,:PUNCT    PUNC  dirat
»        $(:PUNCT    PUNC  dirat
dirat    VFIN:VERB   --    -
kapo     NN:NOUN     PNC   Brinova
Odalka   NE:PROPN    PNC   Brinova  PER
Brinova  NE:PROPN    SB    dirat    PER
.        $.:PUNCT    PUNC  dirat

«        $(:PUNCT    PUNC  dirat#2
Nurat    VFIN:VERB   OC    dirat#2
pira     NN:NOUN     SB    Nurat
,        $,:PUNCT    PUNC  dirat#2
»        $(:PUNCT    PUNC  dirat#2
dirat    VFIN:VERB   --    -
ona      PPER:PRON   SB    dirat#2
.        $.:PUNCT    PUNC  dirat#2
"""


def test_quotations_names_and_speakers_are_found_in_a_language_of_other_words_labels_and_marks(pipeline: Pipeline) -> None:
    extraction = extract(parse_of(TEXT, TOY), pipeline.models)
    quotes = [(row["kind"], row["text"].strip(), row["speaker_text"], row["speaker_name"]) for row in quote_rows(extraction, "a")]
    assert quotes == [
        ("direct", "Ribat tolo,", "kapo Odalka Brinova", "Odalka Brinova"),
        ("direct", "Nurat pira,", "ona", "Odalka Brinova"),
    ]
    mentions = [(row["text"], row["label"], row["name"], row["role"]) for row in mention_rows(extraction, "a")]
    assert mentions == [("Odalka Brinova", "PERSON", "Odalka Brinova", "kapo")]


def test_what_a_model_s_labels_mean_is_told_by_the_scheme_alone() -> None:
    parse = parse_of(TEXT, TOY)
    assert [name.label for name in model_names(parse)] == ["PERSON"]
    assert parse.is_subject(8)
    assert parse.is_finite(5)
    assert parse.is_proper(7)
    mute = parse_of(TEXT, replace(TOY, scheme=Scheme(relations={}, forms={}, entities={}, times=frozenset())))
    assert model_names(mute) == []
    assert not (mute.is_subject(8))
    assert not (mute.is_finite(5))
    assert not (mute.is_proper(7))
