"""JSON lines: many articles in one file, found by the usual names of their fields; each line ends as exactly one thing."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from flows.intake import Intake
from flows.reading import read_file
from flows.sources import list_files
from tests.conftest import DYKES, FERRY, Ingest, ask, write_files
from tests.test_sources import Sorted, published
from transforms.reading.field_names import BadMapping, find_fields
from transforms.reading.records import Record, Reject

PLAIN = {"text": "Rain fell on Orland.\n\nThe ferry waited.", "url": "https://courier.example/a"}


def lines(*rows: Any) -> str:
    return "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)


def records(tmp_path: Path, content: str | bytes, name: str = "wire.jsonl", **mapping: str) -> list[Record | Reject]:
    (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    (file,) = list_files([tmp_path / name])
    return list(read_file(file, mapping))


def one(found: Sequence[Record | Reject]) -> Record:
    (record,) = found
    assert isinstance(record, Record), record
    return record


def test_a_line_of_brackets_is_not_parsed(tmp_path: Path) -> None:
    heavy = ('"a": [' + "[]," * 60_000 + "[]]", '"a": [' + '{"": 1},' * 100_000 + "1]", '"a": ' + "[" * 200_000)
    found = records(tmp_path, lines(*(f'{{"text": "x", {one}}}' for one in heavy), {"text": "[x] {y} " * 40_000}))
    assert [getattr(one, "reason", "") for one in found] == ["", "too_large", "too_large", ""]
    assert found[2].source_uri == "wire.jsonl#3"


def test_fields_are_found_by_their_usual_names(tmp_path: Path) -> None:
    row = {
        "Headline": "Dykes to be raised",
        "body": "Rain fell.",
        "link": "https://courier.example/2026/dykes",
        "authors": ["Ada Holm", "Jo Reyes"],
        "source": {"name": "Northmere Courier"},
        "date_publish": "2026-03-12 23:30:00-05:00",
        "n": 7,
    }
    record = one(records(tmp_path, lines(row)))
    assert (record.title, record.content, record.url) == (row["Headline"], row["body"], row["link"])
    assert (record.byline, record.publisher) == ("Ada Holm, Jo Reyes", "Northmere Courier")
    assert (record.published_date, record.published_at) == (date(2026, 3, 12), datetime(2026, 3, 13, 4, 30, tzinfo=UTC))
    assert (record.date_evidence, record.source_uri) == ("metadata", "wire.jsonl#1")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (["Rain fell.", "The ferry waited."], "Rain fell.\n\nThe ferry waited."),
        (
            {"summary": ["In short."], "sections": [{"headline": ["Rain"], "paragraphs": ["It fell."]}]},
            "In short.\n\nRain\n\nIt fell.",
        ),
        ({"rendered": "Rain fell."}, "Rain fell."),
    ],
)
def test_a_text_may_be_paragraphs_or_sections(tmp_path: Path, body: Any, text: str) -> None:
    assert one(records(tmp_path, lines({"body": body}))).content == text


def test_a_mapping_goes_before_the_usual_names_and_leads_into_objects(tmp_path: Path) -> None:
    row = {"text": "A teaser.", "payload": {"full": "Rain fell."}, "who": "Ada Holm"}
    record = one(records(tmp_path, lines(row), text="payload.full", byline="who"))
    assert (record.content, record.byline) == ("Rain fell.", "Ada Holm")


def test_a_mapping_of_a_field_that_there_is_not_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(BadMapping, match="no field 'txt'"):
        find_fields(["text"], {"txt": "text"})
    with pytest.raises(BadMapping):
        records(tmp_path, lines(PLAIN), txt="text")


@pytest.mark.parametrize(
    ("line", "reason", "told"),
    [
        ('{"text": "Rain fell', "malformed_record", "Unterminated string"),
        ("[1, 2]", "malformed_record", "a JSON list"),
        ('{"title": "No text"}', "malformed_record", "no field with a text among: title"),
        ('{"text": null, "n": 1}', "malformed_record", "among: text, n"),
        ('{"text": "Rain.", "date": "2026-02-30"}', "invalid_date", "field date: '2026-02-30'"),
        ("[" * 100_000, "malformed_record", "nested too deeply"),
    ],
)
def test_a_broken_line_costs_itself(tmp_path: Path, line: str, reason: str, told: str) -> None:
    first, broken, last = records(tmp_path, lines(PLAIN, line, PLAIN))
    assert isinstance(broken, Reject)
    assert (broken.source_uri, broken.reason) == ("wire.jsonl#2", reason)
    assert told in broken.detail
    assert [record.source_uri for record in (first, last)] == ["wire.jsonl#1", "wire.jsonl#3"]


def test_a_line_over_the_limit_is_rejected_and_the_next_is_read(tmp_path: Path) -> None:
    large, after = records(tmp_path, lines({"text": "x" * 5_000_000}, PLAIN))
    assert isinstance(large, Reject)
    assert (large.reason, large.source_uri) == ("too_large", "wire.jsonl#1")
    assert after.source_uri == "wire.jsonl#2"


@pytest.mark.parametrize("value", ["", "n/a", None, "last Tuesday", "03/04/2026", True, 17])
def test_what_says_no_day_is_no_date(tmp_path: Path, value: Any) -> None:
    record = one(records(tmp_path, lines({"text": "Rain.", "date": value})))
    assert (record.published_date, record.date_evidence) == (None, None)


def test_a_file_without_a_record_is_told(tmp_path: Path) -> None:
    (reject,) = records(tmp_path, "\n\n")
    assert isinstance(reject, Reject)
    assert (reject.source_uri, reject.reason) == ("wire.jsonl", "empty")


def test_blank_lines_a_byte_order_mark_and_a_missing_last_line_end_do_no_harm(tmp_path: Path) -> None:
    found = records(tmp_path, b"\xef\xbb\xbf" + lines(PLAIN, "").encode() + json.dumps({"text": "Snow fell."}).encode())
    assert [record.source_uri for record in found] == ["wire.jsonl#1", "wire.jsonl#3"]


def test_records_that_move_within_their_file_stay_the_same_articles(tmp_path: Path) -> None:
    rows = [PLAIN, {"id": "k17", "text": "Snow fell on Orland."}, {"text": "Hail fell on Orland."}]
    first = Sorted(write_files(tmp_path, {"wire.jsonl": lines(*rows)}))
    write_files(tmp_path, {"wire.jsonl": lines({"text": "A new one."}, *rows)})
    second = Sorted(tmp_path, published(*first.fresh))
    assert (first.names, second.names, second.unchanged) == (
        ["wire.jsonl#1", "wire.jsonl#2", "wire.jsonl#3"],
        ["wire.jsonl#1"],
        3,
    )


def test_a_changed_record_replaces_its_article_by_address_or_own_id(tmp_path: Path) -> None:
    first = Sorted(write_files(tmp_path, {"wire.jsonl": lines(PLAIN, {"id": 17, "text": "Snow fell on Orland."})}))
    changed = lines(PLAIN | {"text": "No rain fell."}, {"id": 17, "text": "No snow fell on Orland."})
    second = Sorted(write_files(tmp_path, {"wire.jsonl": changed}), published(*first.fresh))
    assert [article.article_id for article in second.fresh] == [article.article_id for article in first.fresh]


def test_an_article_is_never_replaced_by_a_record_of_another_file(tmp_path: Path) -> None:
    monday = Sorted(write_files(tmp_path / "in", {"monday.jsonl": lines(PLAIN)}))
    write_files(tmp_path / "in", {"tuesday.jsonl": lines(PLAIN | {"text": "Another text."})})
    tuesday = Sorted(tmp_path / "in", published(*monday.fresh))
    again = Sorted(tmp_path / "in", published(*monday.fresh, *tuesday.fresh))
    assert (tuesday.names, tuesday.unchanged) == (["tuesday.jsonl#1"], 1)
    assert len({article.article_id for article in (*monday.fresh, *tuesday.fresh)}) == 2
    assert (again.names, again.unchanged) == ([], 2)


def test_two_records_alike_in_one_file_are_an_article_and_its_duplicate(tmp_path: Path) -> None:
    sorted_ = Sorted(write_files(tmp_path, {"wire.jsonl": lines(PLAIN, PLAIN)}))
    released, duplicates = sorted_.settle()
    assert (sorted_.names, released) == (["wire.jsonl#1"], [])
    assert [(twin.source_uri, twin.duplicate_of) for twin in duplicates] == [("wire.jsonl#2", sorted_.fresh[0].article_id)]
    assert duplicates[0].article_id != sorted_.fresh[0].article_id


def test_bytes_are_told_as_they_are_read(tmp_path: Path) -> None:
    folder = write_files(tmp_path, {"a.txt": DYKES, "wire.jsonl": lines(PLAIN, "{", {"text": FERRY})})
    told: list[int] = []
    intake = Intake([], frozenset({"1+model-1"}), None, lambda _: "en", lambda: None, lambda _: None, told.append)
    files = list_files([folder])
    assert len(list(intake.fresh(files))) == 3
    assert intake.seen == 4
    assert sum(told) == sum(file.size for file in files)


def test_json_lines_go_from_file_to_quotation(tmp_path: Path, ingest: Ingest) -> None:
    rows = [
        {"title": "Dykes", "date": "2026-03-12", "source": "Northmere Courier", "text": DYKES},
        {"text": FERRY, "url": "https://courier.example/ferry"},
        "{",
    ]
    folder = write_files(tmp_path / "in", {"wire.jsonl": lines(*rows), "plain.txt": "Snow fell on Orland."})
    summary = ingest(folder, tmp_path / "data")
    assert summary.counts.outcomes() == {"seen": 4, "published": 3, "updated": 0, "unchanged": 0, "duplicates": 0, "rejected": 1}
    assert summary.formats == {"jsonl": 2, "text": 1}
    told = ask(tmp_path / "data", "SELECT source_uri, format, encoding, publisher, date_evidence FROM articles ORDER BY ALL")
    assert told == [
        ("plain.txt", "text", "utf-8", None, None),
        ("wire.jsonl#1", "jsonl", "utf-8", "Northmere Courier", "metadata"),
        ("wire.jsonl#2", "jsonl", "utf-8", "courier.example", "header"),
    ]
    assert ask(tmp_path / "data", "SELECT count(DISTINCT source_uri) FROM quotes_with_articles") == [(2,)]
    again = ingest(folder, tmp_path / "data")
    assert again.counts.outcomes() == {"seen": 4, "published": 0, "updated": 0, "unchanged": 3, "duplicates": 0, "rejected": 1}
