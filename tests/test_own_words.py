"""Words of a newsroom's own in `onrecord.toml`: what they change, and that changed ones make earlier articles anew."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.batches import Batch
from flows.errors import BadSetting
from flows.language_model import find_model
from flows.packing import pack_batch, unpack_batch
from flows.settings import load_settings
from tests.conftest import MODEL, Ingest, ask, write_files
from transforms.languages.known import LANGUAGES
from transforms.languages.own_words import NO_WORDS, OwnWords, own_words, with_words

OWN = OwnWords(
    cues=("Intimate",), titles=("wapentaker",), given_names=("Quíllon",), organizations=("Skarnvale",), places=("Harrow Sound",)
)
TITLE = "Wapentaker Calloway said the gates were old.\n"
ORGANIZATION = "Skarnvale said it would close the line in May. The trains of Skarnvale have run for years.\n"


def test_they_stand_beside_those_of_the_language() -> None:
    english = LANGUAGES["en"]
    added = with_words(english, OWN)
    assert added.words.speech_verbs - english.words.speech_verbs == {"intimate"}
    assert added.words.titles - english.words.titles == {"wapentaker"}
    assert {"Skarnvale"} == {*added.names.known_organizations} - {*english.names.known_organizations}
    assert "Harrow Sound" in added.names.places
    assert "quíllon" in added.names.given_names
    assert with_words(english, NO_WORDS) is english


def test_other_words_are_another_extractor() -> None:
    plain = find_model(MODEL).extractor
    assert find_model(MODEL, NO_WORDS).extractor == plain
    assert find_model(MODEL, OWN).extractor == f"{plain}+words-{OWN.digest}"
    assert replace(OWN, places=()).digest != OWN.digest


def test_they_travel_to_the_workers_of_a_cluster() -> None:
    batch = Batch("7", (), "run", datetime(2026, 1, 1, tzinfo=UTC), "6", MODEL, own=OWN)
    assert unpack_batch(pack_batch(batch)) == batch


def test_a_run_uses_them_and_makes_anew_what_stood_without_them(ingest: Ingest, tmp_path: Path) -> None:
    source, data = write_files(tmp_path / "in", {"title.txt": TITLE, "organization.txt": ORGANIZATION}), tmp_path / "data"
    mentions = "SELECT DISTINCT name, label, role FROM mentions WHERE name IN ('Calloway', 'Skarnvale') ORDER BY name"
    ingest(source, data)
    assert ask(data, mentions) == []
    found = ingest(source, data, words={"titles": ["wapentaker"], "organizations": ["Skarnvale"]})
    assert found.counts.updated == 2
    assert ask(data, mentions) == [("Calloway", "PERSON", "Wapentaker"), ("Skarnvale", "ORG", None)]


def test_they_are_a_table_of_the_settings(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[words]\ncues = ["intimate"]\nplaces = ["Harrow Sound"]\n', encoding="utf-8")
    settings = load_settings(tmp_path / "a.toml")
    assert own_words(settings.words) == OwnWords(cues=("intimate",), places=("Harrow Sound",))
    assert settings.of_flow()["words"] == {"cues": ["intimate"], "places": ["Harrow Sound"]}
    for text, why in (('[words]\nverbs = ["intimate"]', "no list of words 'verbs'"), ("[words]\ncues = 3", "words")):
        (tmp_path / "b.toml").write_text(text, encoding="utf-8")
        with pytest.raises(BadSetting, match=why):
            load_settings(tmp_path / "b.toml")
