"""Which files are taken, what they are called, and what their bytes are sorted into."""

import io
import json
import os
import tarfile
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from flows.errors import MissingSource, SourceClash
from flows.intake import Intake, Known
from flows.reading import read_file
from flows.sources import MAX_DEPTH, MAX_WAYS, SourceFile, list_files, open_record
from tests.conftest import write_files
from tests.swapping import swap_a_file, swap_a_folder
from transforms.reading.articles import Article
from transforms.reading.records import Reject, sha256

EXTRACTOR = "1+model-1"


def read_bytes(file: SourceFile) -> bytes | Reject:
    """The bytes that the file's one record holds, or why it holds none."""
    (record,) = read_file(file, {})
    if isinstance(record, Reject):
        return record
    assert isinstance(record.content, bytes)
    return record.content


def uris(*sources: Path) -> list[str]:
    return [file.source_uri for file in list_files(sources)]


def test_files_are_named_by_their_path_below_the_source_and_sorted(tmp_path: Path) -> None:
    write_files(tmp_path, {"b.txt": "b", "a/z.txt": "z", "a/deep/er.txt": "e", "C.TXT": "c", "note": "n", "p.pdf": "p"})
    assert uris(tmp_path) == ["C.TXT", "a/deep/er.txt", "a/z.txt", "b.txt", "note", "p.pdf"]


def test_a_single_file_is_named_by_itself(tmp_path: Path) -> None:
    write_files(tmp_path, {"a/z.txt": "z", "a/y.txt": "y"})
    assert uris(tmp_path / "a" / "z.txt") == ["z.txt"]


def test_hidden_files_and_folders_are_no_records(tmp_path: Path) -> None:
    write_files(tmp_path, {".DS_Store": "x", ".git/config": "x", "a/.hidden.txt": "x", "a/seen.txt": "x"})
    assert uris(tmp_path) == ["a/seen.txt"]


def test_a_hidden_source_that_is_named_is_taken(tmp_path: Path) -> None:
    write_files(tmp_path, {".inbox/a.txt": "x"})
    assert uris(tmp_path / ".inbox") == ["a.txt"]


def test_a_folder_is_a_folder_whatever_its_name(tmp_path: Path) -> None:
    write_files(tmp_path, {"x.txt/in.txt": "x"})
    assert uris(tmp_path) == ["x.txt/in.txt"]


def test_links_are_followed_and_a_circle_is_not_walked_round(tmp_path: Path) -> None:
    write_files(tmp_path, {"source/deep/a.txt": "x", "source/b.txt": "x"})
    (tmp_path / "source" / "there").symlink_to(tmp_path / "source" / "deep")
    (tmp_path / "source" / "self").symlink_to(tmp_path / "source")
    assert uris(tmp_path / "source") == ["b.txt", "deep/a.txt", "there/a.txt"]


def test_links_that_lead_out_of_the_source_are_records_that_are_refused(tmp_path: Path) -> None:
    write_files(tmp_path, {"elsewhere/a.txt": "secret", "source/b.txt": "x", "source-2/c.txt": "secret"})
    (tmp_path / "source" / "folder").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "source" / "file.txt").symlink_to(Path("..") / "source-2" / "c.txt")
    (tmp_path / "source" / "through.txt").symlink_to("folder/a.txt")
    read = {file.source_uri: read_bytes(file) for file in list_files([tmp_path / "source"])}
    assert read.pop("b.txt") == b"x"
    assert read.keys() == {"folder", "file.txt", "through.txt"}
    for reject in read.values():
        assert isinstance(reject, Reject)
        assert (reject.reason, "leads out of the source" in reject.detail) == ("unsupported_format", True)


def test_a_file_that_is_swapped_with_a_link_at_any_moment_leads_nowhere(tmp_path: Path) -> None:
    assert swap_a_file(tmp_path, times=200).keys() == {"mine", "refused"}


def test_a_folder_that_is_swapped_with_a_link_at_any_moment_leads_nowhere(tmp_path: Path) -> None:
    assert swap_a_folder(tmp_path, times=500).keys() <= {"mine", "refused", "folder", "a.txt"}


def test_an_open_record_is_the_file_that_was_checked(tmp_path: Path) -> None:
    write_files(tmp_path, {"secret.txt": "secret", "source/a.txt": "mine"})
    (file,) = list_files([tmp_path / "source"])
    record = open_record(file)
    assert not isinstance(record, Reject)
    Path(file.path).unlink()
    Path(file.path).symlink_to(tmp_path / "secret.txt")
    with record:
        assert record.read() == b"mine"


def test_a_file_of_the_system_that_says_it_is_empty_is_read(tmp_path: Path) -> None:
    endless = SourceFile("/proc/self/maps", "maps", "")
    if not Path(endless.path).exists():
        pytest.skip("this system has no /proc, whose files say that they are empty")
    assert Path(endless.path).stat().st_size == 0
    assert isinstance(read_bytes(endless), bytes)


def test_a_pipe_is_refused_and_whoever_waits_at_it_goes_on_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (file,) = list_files([tmp_path])
    reject = read_bytes(file)
    assert isinstance(reject, Reject)
    assert "not a regular file" in reject.detail
    # Nobody has it open for reading: a writer that does not want to wait is told so.
    with pytest.raises(OSError, match="No such device or address"):
        os.open(tmp_path / "a.txt", os.O_WRONLY | os.O_NONBLOCK)


def test_a_second_name_of_a_file_is_read(tmp_path: Path) -> None:
    write_files(tmp_path, {"elsewhere/a.txt": "x", "source/b.txt": "y"})
    os.link(tmp_path / "elsewhere" / "a.txt", tmp_path / "source" / "a.txt")
    assert [read_bytes(file) for file in list_files([tmp_path / "source"])] == [b"x", b"y"]


def test_folders_of_links_to_each_other_are_not_walked_in_a_million_ways(tmp_path: Path) -> None:
    levels = 40
    for level in range(levels):
        (folder := tmp_path / f"{level:02}").mkdir()
        (folder / "a.txt").write_text("x")
        for name in ("left", "right"):
            (folder / name).symlink_to(tmp_path / f"{level + 1:02}", target_is_directory=True)
    write_files(tmp_path, {f"{levels:02}/a.txt": "x"})
    files = list_files([tmp_path])
    assert {f"{level:02}/a.txt" for level in range(levels + 1)} <= {file.source_uri for file in files}
    assert len(files) <= (levels + 1) * 4 * MAX_WAYS
    refused = [read for file in files if isinstance(read := read_bytes(file), Reject)]
    assert {reject.detail for reject in refused} == {f"a folder to which more than {MAX_WAYS} ways lead over links"}


def test_a_tree_of_a_thousand_folders_one_in_the_other_is_walked_as_far_as_the_limit(tmp_path: Path) -> None:
    folders = [Path(f"{tmp_path}{'/d' * depth}") for depth in range(1, 1_201)]
    for folder in folders:
        folder.mkdir()
    for folder in (folders[MAX_DEPTH - 1], folders[MAX_DEPTH]):
        (folder / "a.txt").write_text("x")
    record, folder_too_deep = list_files([tmp_path])
    assert (record.source_uri, read_bytes(record)) == ("d/" * MAX_DEPTH + "a.txt", b"x")
    reject = read_bytes(folder_too_deep)
    assert isinstance(reject, Reject)
    assert (reject.source_uri, reject.detail) == ("d/" * MAX_DEPTH + "d", f"a folder more than {MAX_DEPTH} folders deep")
    # What clears away after tests goes down such a tree by recursion, too.
    (folders[MAX_DEPTH] / "a.txt").unlink()
    for folder in reversed(folders[MAX_DEPTH:]):
        folder.rmdir()


def test_a_link_that_is_named_as_the_source_is_followed(tmp_path: Path) -> None:
    write_files(tmp_path, {"elsewhere/a.txt": "x"})
    (tmp_path / "folder").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "file.txt").symlink_to(tmp_path / "elsewhere" / "a.txt")
    for source in ("folder", "file.txt"):
        (file,) = list_files([tmp_path / source])
        assert read_bytes(file) == b"x"


def test_a_name_that_is_not_utf8_is_written_with_escapes(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("x")
    assert uris(tmp_path) == ["caf\\xe9.txt"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("dump.zip!/a.txt", "dump.zip\\x21/a.txt"),
        ("a/dump.zip!/wire.jsonl#17", "a/dump.zip\\x21/wire.jsonl\\x2317"),
        ("caf\\xe9.txt", "caf\\x5cxe9.txt"),
        ("caf\\x5cxe9.txt", "caf\\x5cx5cxe9.txt"),
        ("hurrah!.txt", "hurrah!.txt"),
        ("no.1#1.txt", "no.1#1.txt"),
        ("back\\slash", "back\\slash"),
    ],
)
def test_no_file_is_called_as_a_record_within_another(tmp_path: Path, name: str, told: str) -> None:
    write_files(tmp_path, {name: "x"})
    assert uris(tmp_path) == [told]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_no_two_records_have_one_name(tmp_path: Path) -> None:
    lines = '{"text": "Six."}\n{"text": "Six too."}'
    members = [
        ("a.txt", "One."),
        ("a.txt", "Two."),
        ("b//a.txt", "Three."),
        ("b/a.txt", "Four."),
        ("in#1", "Five."),
        ("in", lines),
    ]
    members += [("in.zip!/a.txt", "Seven."), ("x" * 2_000, "Eight."), ("x" * 2_001, "Nine.")]
    for name, make in (("dump.zip", zipped), ("dump.tar", tarred)):
        (tmp_path / name).write_bytes(make(members))
        write_files(tmp_path, {f"{name}!/a.txt": "Ten.", f"{name}!/in#1": "Eleven."})
    write_files(tmp_path, {"wire": lines, "wire#1": "Thirteen.", "wire\\x231": "Fourteen."})
    records = [record for file in list_files([tmp_path]) for record in read_file(file, {})]
    assert [record for record in records if isinstance(record, Reject)] == []
    assert len({record.source_uri for record in records}) == len(records) == 28
    assert {"dump.zip!/a.txt", "dump.zip!/a.txt\\2", "dump.zip!/in#1", "dump.zip!/in\\x231"} <= {
        one.source_uri for one in records
    }


def zipped(members: Sequence[tuple[str, str]]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name, text in members:
            archive.writestr(zipfile.ZipInfo(name), text)
    return raw.getvalue()


def tarred(members: Sequence[tuple[str, str]]) -> bytes:
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w") as archive:
        for name, text in members:
            info = tarfile.TarInfo(name)
            info.size = len(text)
            archive.addfile(info, io.BytesIO(text.encode()))
    return raw.getvalue()


def test_no_record_takes_another_s_id_whatever_it_calls_itself(tmp_path: Path) -> None:
    text = "The ferry waits."
    whole = sha256(text.encode())
    rows = [{"text": text, "id": name} for name in ("abc", f"abc#{whole}", whole, f"abc#{whole}#2")]
    lines = "\n".join(json.dumps(row) for row in rows)
    write_files(tmp_path, {"wire": lines, "wire#abc": text})
    sorted_ = Sorted(tmp_path)
    _, duplicates = sorted_.settle()
    articles = [*sorted_.fresh, *duplicates]
    assert sorted_.rejects == []
    assert len({one.article_id for one in articles}) == len({one.source_uri for one in articles}) == 5


def test_an_empty_folder_holds_no_records(tmp_path: Path) -> None:
    assert uris(tmp_path) == []


def test_two_sources_may_not_give_one_name(tmp_path: Path) -> None:
    write_files(tmp_path, {"one/a.txt": "1", "two/a.txt": "2"})
    with pytest.raises(SourceClash) as raised:
        uris(tmp_path / "one", tmp_path / "two")
    assert str(tmp_path / "one" / "a.txt") in str(raised.value)
    assert str(tmp_path / "two" / "a.txt") in str(raised.value)


def test_a_missing_source_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingSource, match="nowhere"):
        uris(tmp_path / "nowhere")


def test_the_bytes_are_given_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\r\n\0")
    (file,) = list_files([tmp_path])
    assert read_bytes(file) == b"\xff\r\n\0"


class Sorted:
    """What an intake did with the files of a folder."""

    def __init__(self, folder: Path, known: Iterable[Known] = ()) -> None:
        self.unchanged = 0
        self.rejects: list[Reject] = []
        self.intake = Intake(known, frozenset({EXTRACTOR}), None, lambda _: "en", self._leave, self.rejects.append)
        self.fresh = list(self.intake.fresh(list_files([folder])))

    def _leave(self) -> None:
        self.unchanged += 1

    @property
    def names(self) -> list[str]:
        return [article.source_uri for article in self.fresh]

    def settle(self) -> tuple[list[Article], list[Article]]:
        """The released articles, and the duplicates."""
        return list(self.intake.released()), list(self.intake.duplicates())


def published(*articles: Article) -> list[Known]:
    """What a warehouse with these articles knows."""
    return [
        Known(one.article_id, one.source_uri, one.raw_sha256, one.content_sha256, EXTRACTOR, one.duplicate_of) for one in articles
    ]


def test_unchanged_files_are_left_alone_and_changed_ones_taken(tmp_path: Path) -> None:
    first = Sorted(write_files(tmp_path, {"a.txt": "One thing.", "b.txt": "Another."}))
    write_files(tmp_path, {"b.txt": "Another, corrected.", "c.txt": "A third."})
    second = Sorted(tmp_path, published(*first.fresh))
    assert (first.names, first.unchanged) == (["a.txt", "b.txt"], 0)
    assert (second.names, second.unchanged) == (["b.txt", "c.txt"], 1)


def test_another_extractor_takes_everything_anew(tmp_path: Path) -> None:
    first = Sorted(write_files(tmp_path, {"a.txt": "One thing."}))
    (known,) = published(*first.fresh)
    assert Sorted(tmp_path, [replace(known, extractor="0+model-1")]).names == ["a.txt"]


def test_a_text_that_another_file_has_is_its_duplicate(tmp_path: Path) -> None:
    sorted_ = Sorted(write_files(tmp_path, {"a.txt": "One thing.", "b.txt": "date 2024-01-02\n\nOne thing.\n"}))
    released, duplicates = sorted_.settle()
    assert sorted_.names == ["a.txt"]
    assert released == []
    assert [(one.source_uri, one.duplicate_of) for one in duplicates] == [("b.txt", sorted_.fresh[0].article_id)]


def test_a_duplicate_goes_the_way_of_its_original(tmp_path: Path) -> None:
    sorted_ = Sorted(write_files(tmp_path, {"a.txt": "One thing.", "b.txt": "One thing."}))
    original = sorted_.fresh[0]
    sorted_.intake.lose(original.article_id, Reject("a.txt", "extraction_failed", "it broke"))
    assert sorted_.settle() == ([], [])
    assert [(reject.source_uri, reject.reason) for reject in sorted_.rejects] == [("b.txt", "extraction_failed")]
    assert "a.txt" in sorted_.rejects[0].detail


def test_a_published_duplicate_is_unchanged(tmp_path: Path) -> None:
    first = Sorted(write_files(tmp_path, {"a.txt": "One thing.", "b.txt": "One thing."}))
    _, duplicates = first.settle()
    again = Sorted(tmp_path, published(*first.fresh, *duplicates))
    assert again.settle() == ([], [])
    assert (again.names, again.unchanged) == ([], 2)


@pytest.mark.parametrize("original", ["a.txt", "c.txt"])
def test_a_duplicate_whose_original_changes_becomes_an_article(tmp_path: Path, original: str) -> None:
    first = Sorted(write_files(tmp_path, {original: "One thing."}))
    second = Sorted(write_files(tmp_path, {"b.txt": "One thing."}), published(*first.fresh))
    _, duplicates = second.settle()
    third = Sorted(write_files(tmp_path, {original: "Something else."}), published(*first.fresh, *duplicates))
    released, left = third.settle()
    taken = sorted([*third.fresh, *released], key=lambda article: article.source_uri)
    assert [(article.source_uri, article.duplicate_of) for article in taken] == sorted([(original, None), ("b.txt", None)])
    assert left == []


def test_a_file_that_changes_while_the_run_reads_it_is_left_to_the_next(tmp_path: Path) -> None:
    sorted_ = Sorted(write_files(tmp_path, {"a.txt": "One thing.", "b.txt": "One thing."}))
    write_files(tmp_path, {"b.txt": "Something new."})
    assert sorted_.settle() == ([], [])
    assert [(reject.source_uri, reject.reason) for reject in sorted_.rejects] == [("b.txt", "unreadable")]
