"""`onrecord read` and `onrecord sources`: what would be read, without a warehouse; and a mapping of fields."""

import json
from pathlib import Path

import pytest

from flows.errors import BadSetting
from flows.places import EXTRAS
from flows.settings import load_settings
from flows.try_out import try_out, understood
from transforms.reading.formats.table import FORMATS


def facts(folder: Path, name: str, content: str, at_most: int = 5, **mapping: str) -> list[dict[str, str | None]]:
    (folder / name).write_text(content, encoding="utf-8")
    return [dict(pairs) for pairs in try_out([folder / name], mapping, None, at_most)]


def test_what_would_be_read_is_shown(tmp_path: Path) -> None:
    front = "https://courier.example/2026/03/12/dykes\n\nDykes along the Senneck to be raised\nBy Ada Holm"
    body = "\n\n".join(f"TARNHOLM (AP) — Paragraph {number} of the text is long enough for one." for number in range(5))
    (shown,) = facts(tmp_path, "a.txt", f"{front}\n\n{body}")
    assert (shown["title"], shown["byline"], shown["publisher"]) == (
        "Dykes along the Senneck to be raised",
        "Ada Holm",
        "courier.example",
    )
    assert (shown["published"], shown["dateline"], shown["format"]) == ("2026-03-12 (by url)", "TARNHOLM, AP", "text, utf-8")
    assert str(shown["body"]).endswith("… and 2 more paragraphs")


def test_a_mapping_is_tried_and_only_the_first_records_are_shown(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"words": f"Rain {number}."}) for number in range(9))
    assert [each["rejected"] is not None for each in facts(tmp_path, "a.jsonl", lines, 2)] == [True, True]
    assert [each["body"] for each in facts(tmp_path, "a.jsonl", lines, 2, text="words")] == ["Rain 0.", "Rain 1."]


def test_what_is_understood_is_listed() -> None:
    listed = {name: (suffixes, extra) for name, suffixes, _, extra in understood()}
    addresses = {f"{kind}://" for kind, (extra, _) in EXTRAS.items() if extra} | {"https://"}
    assert listed.keys() == {*FORMATS, "containers", "places", *addresses}
    assert listed["s3://"][1].startswith("pip install .[s3]")
    assert listed["pdf"][1].startswith("pip install .[pdf]")
    assert ".jsonl" in listed["jsonl"][0]


def test_a_mapping_is_a_setting(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[mapping]\ntext = "Story"\n')
    assert load_settings(tmp_path / "a.toml").mapping == {"text": "Story"}
    (tmp_path / "b.toml").write_text('[mapping]\ntxt = "Story"\n')
    with pytest.raises(BadSetting, match="no field 'txt'"):
        load_settings(tmp_path / "b.toml")
