"""What sources are called, so that no run replaces an article by a record of another source."""

import json
import os
from pathlib import Path

import pytest

from flows.errors import Misuse, SourceClash
from flows.intake import Known
from flows.origins import name_sources
from flows.sources import list_files
from tests.conftest import DYKES, FERRY, Ingest, ask, write_files
from transforms.reading.records import sha256
from warehouse.errors import DamagedWarehouse


def uris(
    data: Path, *sources: Path, known: tuple[Known, ...] = (), runs: tuple[str, ...] = (), name: str | None = None
) -> list[str]:
    told = ", ".join(map(str, sources))
    names = name_sources(data, sources, lambda: known, lambda: told in runs, name)
    return [file.source_uri for file in list_files(sources, names)]


def of_before(source_uri: str, text: str) -> Known:
    return Known("1", source_uri, sha256(text.encode()), "2", "1+model-1", None)


def test_the_first_source_has_no_name_and_the_next_its_folders(tmp_path: Path) -> None:
    write_files(tmp_path, {"monday/front.txt": "1", "tuesday/front.txt": "2", "other/tuesday/front.txt": "3"})
    assert uris(tmp_path, tmp_path / "monday") == ["front.txt"]
    assert uris(tmp_path, tmp_path / "tuesday") == ["tuesday/front.txt"]
    assert uris(tmp_path, tmp_path / "other" / "tuesday") == ["tuesday-2/front.txt"]
    assert uris(tmp_path, tmp_path / "monday") == ["front.txt"]
    assert uris(tmp_path, tmp_path / "tuesday" / "front.txt") == ["tuesday/front.txt"]


def test_several_sources_side_by_side_have_their_names(tmp_path: Path) -> None:
    write_files(tmp_path, {"one/a.txt": "1", "two/a.txt": "2"})
    assert uris(tmp_path, tmp_path / "one", tmp_path / "two") == ["one/a.txt", "two/a.txt"]


def test_the_same_folder_named_twice_is_one(tmp_path: Path) -> None:
    write_files(tmp_path, {"in/a.txt": "1", "in/b/c.txt": "2"})
    (tmp_path / "link").symlink_to(tmp_path / "in")
    sources = (tmp_path / "in", tmp_path / "in" / ".", tmp_path / "link", tmp_path / "in" / "b", tmp_path / "in" / "a.txt")
    assert uris(tmp_path, *sources) == ["a.txt", "b/c.txt"]


def test_a_part_of_a_source_is_called_as_in_the_whole(tmp_path: Path) -> None:
    write_files(tmp_path, {"archive/2026/a.txt": "1"})
    assert uris(tmp_path, tmp_path / "archive") == ["2026/a.txt"]
    assert uris(tmp_path, tmp_path / "archive" / "2026") == ["2026/a.txt"]
    assert len(json.loads((tmp_path / "sources.json").read_text())) == 1


def test_a_folder_of_the_first_source_is_not_taken_for_another_source(tmp_path: Path) -> None:
    write_files(tmp_path, {"first/a.txt": "1", "tuesday/a.txt": "2"})
    assert uris(tmp_path, tmp_path / "first") == ["a.txt"]
    assert uris(tmp_path, tmp_path / "tuesday") == ["tuesday/a.txt"]
    write_files(tmp_path, {"first/tuesday/a.txt": "3"})
    assert uris(tmp_path, tmp_path / "first") == ["./tuesday/a.txt", "a.txt"]
    assert uris(tmp_path, tmp_path / "first" / "tuesday") == ["./tuesday/a.txt"]


def test_a_warehouse_of_before_keeps_the_names_of_its_articles(tmp_path: Path) -> None:
    write_files(tmp_path, {"monday/front.txt": "1", "tuesday/front.txt": "2", "moved/front.txt": "1"})
    for folder, runs, name in (
        ("monday", ("monday",), "front.txt"),
        ("moved", ("gone",), "front.txt"),
        ("tuesday", (), "tuesday/front.txt"),
    ):
        data = tmp_path / f"data-{folder}"
        data.mkdir()
        told = tuple(str(tmp_path / run) for run in runs)
        assert uris(data, tmp_path / folder, known=(of_before("front.txt", "1"),), runs=told) == [name]


def test_a_source_that_was_moved_can_be_told(tmp_path: Path) -> None:
    write_files(tmp_path, {"old/a.txt": "1", "new/a.txt": "1", "two/a.txt": "2", "newer/a.txt": "2"})
    assert uris(tmp_path, tmp_path / "old") == ["a.txt"]
    assert uris(tmp_path, tmp_path / "two") == ["two/a.txt"]
    assert uris(tmp_path, tmp_path / "new", name=".") == ["a.txt"]
    assert uris(tmp_path, tmp_path / "newer", name="two") == ["two/a.txt"]
    assert uris(tmp_path, tmp_path / "new") == ["a.txt"]
    with pytest.raises(Misuse, match="--as"):
        uris(tmp_path, tmp_path / "new", tmp_path / "two", name=".")


def test_without_names_two_files_of_one_name_are_told(tmp_path: Path) -> None:
    write_files(tmp_path, {"one/a.txt": "1", "two/a.txt": "2"})
    with pytest.raises(SourceClash):
        list_files([tmp_path / "one", tmp_path / "two"])


def test_the_front_pages_of_two_days_are_two_articles(tmp_path: Path, ingest: Ingest) -> None:
    write_files(tmp_path, {"monday/front.txt": DYKES, "tuesday/front.txt": FERRY})
    counts = [ingest(tmp_path / day, tmp_path / "data").counts for day in ("monday", "tuesday", "monday")]
    assert [(one.published, one.updated, one.unchanged) for one in counts] == [(1, 0, 0), (1, 0, 0), (0, 0, 1)]
    assert ask(tmp_path / "data", "SELECT source_uri FROM articles ORDER BY ALL") == [("front.txt",), ("tuesday/front.txt",)]


def test_what_stands_in_the_place_of_the_names_is_neither_waited_for_nor_believed(tmp_path: Path) -> None:
    write_files(tmp_path, {"in/a.txt": "1"})
    os.mkfifo(tmp_path / "sources.json")
    with pytest.raises(DamagedWarehouse, match="no file"):
        uris(tmp_path, tmp_path / "in")
    (tmp_path / "sources.json").unlink()
    (tmp_path / "sources.json").write_text('{"root": 1}')
    with pytest.raises(DamagedWarehouse):
        uris(tmp_path, tmp_path / "in")
    for name in ("\ud800", "x" * 5_000_000):
        (tmp_path / "sources.json").write_text(json.dumps([{"root": "/", "name": name}]))
        with pytest.raises(DamagedWarehouse, match="no name that a source may have"):
            uris(tmp_path, tmp_path / "in")
