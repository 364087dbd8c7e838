"""The recognizer of our own: it comes with its description, the default pipeline has it, and no other one."""

from pathlib import Path

import pytest
import spacy
import srsly
from numpy import ndarray

from flows.language_model import find_model, load_model, models_folder
from tests.conftest import MODEL
from transforms.parsing.recognizer import (
    RECOGNIZER_FILES,
    Recognizer,
    UnfitRecognizer,
    component_of,
    parse_recognizer,
    with_recognizer,
)


def shipped() -> tuple[bytes, str]:
    component, description = (models_folder("en") / file for file in RECOGNIZER_FILES)
    return component.read_bytes(), description.read_text(encoding="utf-8")


def test_it_is_the_one_that_its_description_is_of() -> None:
    component, description = shipped()
    recognizer = parse_recognizer(component, description)
    assert recognizer == Recognizer(component, find_model(MODEL).label + "-" + find_model(MODEL).version)
    with pytest.raises(UnfitRecognizer, match=r"recognizer\.json"):
        parse_recognizer(component + b"\0", description)


def test_it_holds_numbers_and_texts_only() -> None:
    def leaves(value: object) -> set[type]:
        if isinstance(value, dict):
            return set().union(*(leaves(one) for pair in value.items() for one in pair))
        if isinstance(value, list | tuple):
            return set().union(*map(leaves, value))
        if isinstance(value, ndarray):
            return {value.dtype.type}
        return {type(value)}

    told = srsly.msgpack_loads(shipped()[0])
    assert isinstance(told, dict)
    found = leaves(told) | leaves(srsly.msgpack_loads(told["model"])) | leaves(srsly.msgpack_loads(told["moves"]))
    assert {one.__name__ for one in found} <= {"bytes", "str", "int", "float", "bool", "NoneType", "float32", "uint32", "uint64"}


def test_the_default_pipeline_reads_names_with_it() -> None:
    component, description = shipped()
    language = load_model(MODEL).language
    assert language.why_stock is None
    assert component_of(language.nlp) == component
    assert component_of(spacy.load(MODEL)) != component
    version = srsly.json_loads(description)["sha256"][:8]
    assert find_model(MODEL).extractor.endswith(f"+{find_model(MODEL).base}+recognizer-{version}")


def test_a_pipeline_in_a_folder_keeps_its_own(tmp_path: Path) -> None:
    nlp = spacy.load(MODEL)
    nlp.to_disk(tmp_path / "pipeline")
    name = str(tmp_path / "pipeline")
    assert "recognizer" not in find_model(name).extractor
    assert component_of(load_model(name).language.nlp) == component_of(nlp)


def test_another_pipeline_is_not_given_it() -> None:
    nlp = spacy.load(MODEL)
    nlp.meta["version"] = "3.7.0"
    before = component_of(nlp)
    with pytest.raises(UnfitRecognizer, match=r"belongs to .*-3\.8\.0, not to .*-3\.7\.0"):
        with_recognizer(nlp, parse_recognizer(*shipped()))
    assert component_of(nlp) == before


def test_spacy_loads_a_pipeline_that_was_written_with_it(tmp_path: Path) -> None:
    nlp = with_recognizer(spacy.load(MODEL), parse_recognizer(*shipped()))
    nlp.to_disk(tmp_path)
    text = "Minister Yun Sok-cheol met Rosa Ibáñez Funes of the Harbour Workers' Union in Corran on Tuesday."
    assert [(e.text, e.label_) for e in spacy.load(tmp_path)(text).ents] == [(e.text, e.label_) for e in nlp(text).ents]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foreign Minister Yun Sok-cheol said on Monday that talks would go on.", "Yun Sok-cheol"),
        ("“We will wait,” Baek Mi-rae, a nurse, told reporters in Daehan.", "Baek Mi-rae"),
        ("The mayor, Tsao Li-fen, has left the city.", "Tsao Li-fen"),
        ("Rosa Ibáñez Funes voted against the bill.", "Rosa Ibáñez Funes"),
        ("Prosecutor Julián Arteaga Poveda opened the case on Friday.", "Julián Arteaga Poveda"),
    ],
)
def test_it_knows_how_peoples_bear_names(text: str, name: str) -> None:
    nlp = load_model(MODEL).language.nlp
    assert name in [entity.text for entity in nlp(text).ents if entity.label_ == "PERSON"]
