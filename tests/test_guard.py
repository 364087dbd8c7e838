"""What a file may take of a processor and of memory has an end, and what stands beside it is read."""

import gzip
import json
from pathlib import Path

import pytest

from flows.errors import WorkersWillNotStart
from flows.guard import Guard, Limits
from flows.intake import Intake
from flows.reading import FREE_RECORDS, read_file
from flows.sources import list_files
from tests.hostile_files import KINDS, PAGE, TEXT, brackets, elements, entries, packed, rain, read_kinds
from transforms.reading.articles import Article, read_record
from transforms.reading.field_names import BadMapping
from transforms.reading.formats.page import read_page
from transforms.reading.records import Record, Reject
from transforms.tables.schema import REASONS

BRIEF = Limits(seconds=1, file_seconds=30)
NARROW = Limits(memory=60_000_000)
BOTH = Limits(seconds=1, file_seconds=30, memory=60_000_000)

RAIN = rain(1_600_000)
BRACKETS = brackets(12_000_000)
ELEMENTS = elements(10_000_000)
ENTRIES = entries(2_000_000)


def read(folder: Path, limits: Limits, **files: bytes) -> list[Article | Reject]:
    """What becomes of the records of some files, as a run reads them."""
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    rejects: list[Reject] = []
    with Guard(limits) as guard:
        intake = Intake([], frozenset(), None, lambda _: "en", lambda: None, rejects.append, guard=guard)
        found: list[Article | Reject] = [*intake.fresh(list_files([folder])), *intake.duplicates(), *rejects]
    return sorted(found, key=lambda one: one.source_uri)


HEAVY: dict[str, tuple[str, bytes, Limits, str]] = {
    "a page whose time grows with the square": ("a_html", RAIN, BRIEF, "a.html"),
    "a page in a table": ("a_jsonl", json.dumps({"html": RAIN.decode()}).encode(), BRIEF, "a.jsonl#1"),
    "a page in an archive": ("a_zip", packed(b_html=RAIN), BRIEF, "a.zip!/b.html"),
    "JSON of brackets": ("a_json", BRACKETS, NARROW, "a.json"),
    "brackets, compressed": ("a_json_gz", gzip.compress(BRACKETS), NARROW, "a.json.gz"),
    "XML of elements": ("a_xml", ELEMENTS, NARROW, "a.xml"),
    "a feed of entries": ("a_rss", ENTRIES, BOTH, "a.rss"),
}


@pytest.mark.parametrize("what", HEAVY)
def test_a_file_that_takes_too_much_costs_itself(tmp_path: Path, what: str) -> None:
    name, raw, limits, place = HEAVY[what]
    found = read(tmp_path, limits, **{name: raw, "z_html": PAGE, "z_zip": packed(b_txt=TEXT.encode() * 3)})
    assert [(one.source_uri, getattr(one, "reason", "")) for one in found] == [
        (place, "too_large"),
        ("z.html", ""),
        ("z.zip!/b.txt", ""),
    ]


def test_behind_a_document_that_takes_too_much_its_archive_is_read_on(tmp_path: Path) -> None:
    members = {"a_txt": b"One.", "b_json": BRACKETS, "c_jsonl": b'{"text": "Three."}\n{"text": "Four."}', "d_xml": ELEMENTS}
    found = read(tmp_path, NARROW, all_zip=packed(**members, e_html=PAGE))
    assert [(one.source_uri.removeprefix("all.zip!/"), getattr(one, "reason", "")) for one in found] == [
        ("a.txt", ""),
        ("b.json", "too_large"),
        ("c.jsonl#1", ""),
        ("c.jsonl#2", ""),
        ("d.xml", "too_large"),
        ("e.html", ""),
    ]


def test_a_file_of_many_documents_that_take_much_has_an_end(tmp_path: Path) -> None:
    limits = Limits(seconds=1, file_seconds=1, seconds_per_megabyte=0)
    found = read(tmp_path, limits, all_zip=packed(**{f"{number}_html": RAIN + b" " * number for number in range(5)}), z_html=PAGE)
    assert len(found) == 6
    *lost, page = found
    assert isinstance(page, Article)
    assert all("longer than files of its size may" in one.detail for one in lost[2:] if isinstance(one, Reject))
    assert {one.reason for one in lost if isinstance(one, Reject)} == {"too_large"} <= set(REASONS)


def test_reading_under_guard_gives_what_reading_gives(tmp_path: Path) -> None:
    inner = packed(a_csv=f'title,text\nNext,"{TEXT}"\n'.encode(), b_eml=f"Subject: Rain\n\n{TEXT}".encode(), c_html=PAGE)
    (tmp_path / "a.zip").write_bytes(packed(inner_zip=inner, bad_json=b"{", d_md=TEXT.encode(), none_exe=b"MZ"))
    (tmp_path / "b.json").write_text(json.dumps([{"text": TEXT, "date": "2026-03-12"}, 1]))
    files = list_files([tmp_path])
    with Guard() as guard:
        guarded = [list(read_file(file, {}, guard=guard)) for file in files]
        assert guard.started_count == 1
        page = next(record for record in guarded[0] if isinstance(record, Record) and record.is_html)
        here, there = (read_record(page, detect_language=lambda _: "en", read_page=how) for how in (read_page, guard.page))
    assert guarded == [list(read_file(file, {})) for file in files]
    assert here == there
    assert isinstance(here, Article)


@pytest.mark.parametrize(("name", "raw"), [("a.txt", TEXT), ("a.jsonl", '{"text": "x"}')])
def test_plain_files_need_no_process(tmp_path: Path, name: str, raw: str) -> None:
    (tmp_path / name).write_text(raw)
    with Guard() as guard:
        assert [type(one) for one in read_file(list_files([tmp_path])[0], {}, guard=guard)] == [Record]
        assert guard.started_count == 0


def test_pages_one_after_the_other_need_one_process(tmp_path: Path) -> None:
    broken = b"<html><body>" + b"<div>" * 3_000 + b"</body></html>"
    for number in range(4):
        (tmp_path / f"{number}.html").write_bytes(broken if number == 1 else PAGE)
    with Guard() as guard:
        for file in list_files([tmp_path]):
            for record in read_file(file, {}, guard=guard):
                assert isinstance(record, Record)
                read_record(record, detect_language=lambda _: "en", read_page=guard.page)
        assert guard.started_count == 1


def test_what_is_wrong_with_the_mapping_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"text": "x"}]')
    (file,) = list_files([tmp_path])
    with Guard() as guard, pytest.raises(BadMapping, match="no field 'words'"):
        list(read_file(file, {"words": "text"}, guard=guard))


def test_who_leaves_in_the_midst_can_read_the_next_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"text": f"{number} {TEXT * 50}"} for number in range(500)]))
    (tmp_path / "b.json").write_text('[{"text": "The last."}]')
    first, second = list_files([tmp_path])
    with Guard() as guard:
        assert next(iter(read_file(first, {}, guard=guard))).source_uri == "a.json#1"
        assert [one.source_uri for one in read_file(second, {}, guard=guard)] == ["b.json#1"]


def test_a_process_that_does_not_start_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.json").write_text("[]")
    monkeypatch.setenv("PYTHONHOME", str(tmp_path))
    with Guard() as guard, pytest.raises(WorkersWillNotStart):
        list(read_file(list_files([tmp_path])[0], {}, guard=guard))


@pytest.mark.parametrize("kinds", [[*KINDS][::3], pytest.param([*KINDS], marks=pytest.mark.long)], ids=["some", "all"])
def test_no_kind_of_file_ends_a_run(tmp_path: Path, kinds: list[str]) -> None:
    assert read_kinds(tmp_path, 5_000, kinds) == []
    assert len(list(tmp_path.iterdir())) == len(kinds)


def test_a_file_holds_so_many_records_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"1\n" * (FREE_RECORDS + 5)))
    with Guard() as guard:
        *found, last = read_file(list_files([tmp_path])[0], {}, guard=guard)
    assert (len(found), last.source_uri) == (FREE_RECORDS, "a.jsonl.gz")
    assert isinstance(last, Reject)
    assert last.reason == "too_large"
