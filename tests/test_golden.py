"""No row changes in silence: the rows of samples/ and of the texts annotated by hand are those in tests/gold/rows.jsonl."""

from dataclasses import replace

from tests.golden import GoldenRow, differences, kept_rows, rows_now
from transforms.batch import Pipeline
from transforms.version import RULES_VERSION

SAID = GoldenRow("a.txt", "quotes", {"start_char": 5, "end_char": 9, "speaker_name": "Ada Holm", "confidence": 0.81})


def test_rows_change_only_with_the_version_of_the_rules(pipeline: Pipeline) -> None:
    version, kept = kept_rows()
    assert version == RULES_VERSION, "RULES_VERSION was raised: `make golden` renews the rows, and shows which are others"
    found = differences(kept, rows_now(pipeline))
    assert not found, "\n".join(["rows changed: if they should, raise RULES_VERSION and run `make golden`", *found])


def test_a_row_that_went_or_came_is_told() -> None:
    later = replace(SAID, values={**SAID.values, "start_char": 6})
    assert differences([SAID], [SAID]) == []
    assert differences([SAID], [SAID, later]) == [f"new:   {later}"]
    assert differences([SAID, SAID], [SAID]) == [f"gone:  {SAID}"]


def test_another_value_is_told_by_its_column() -> None:
    other = replace(SAID, values={**SAID.values, "speaker_name": "Bo Lund"})
    assert differences([SAID], [other]) == ["other: a.txt quotes 5-9: speaker_name was 'Ada Holm', is 'Bo Lund'"]
    nobody = replace(SAID, values={name: value for name, value in SAID.values.items() if name != "speaker_name"})
    assert differences([SAID], [nobody]) == ["other: a.txt quotes 5-9: speaker_name was 'Ada Holm', is None"]


def test_confidences_may_differ_a_little_from_machine_to_machine() -> None:
    assert differences([SAID], [replace(SAID, values={**SAID.values, "confidence": 0.82})]) == []
    assert differences([SAID], [replace(SAID, values={**SAID.values, "confidence": 0.9})]) != []
