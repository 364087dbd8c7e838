"""Bad input: each reason, from real files. None of them stops the run, and none is dropped in silence."""

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.intake import Intake
from flows.language_identifier import detect_language
from flows.reading import read_file
from flows.sources import list_files
from tests.conftest import DYKES, Ingest, ask, write_files
from transforms.reading.articles import Reject

FRENCH = (
    "Le conseil municipal a voté mardi le relèvement des digues le long de la rivière. « Nous ne pouvons pas attendre une autre "
    "inondation », a déclaré la mairesse devant les journalistes réunis à l'hôtel de ville. L'opposition estime que le projet coûtera "
    "trop cher aux contribuables et demande une nouvelle étude avant le début des travaux prévus au printemps."
)


def reject_of(path: Path) -> Reject:
    """Why the one record below the path is no article."""
    rejects: list[Reject] = []
    intake = Intake([], frozenset({"1+model-1"}), None, detect_language, lambda: None, rejects.append)
    assert list(intake.fresh(list_files([path]))) == []
    (reject,) = rejects
    return reject


@pytest.mark.parametrize(
    ("name", "raw", "reason", "detail"),
    [
        ("a.txt", b"", "empty", "empty"),
        ("a.txt", b" \n\t\n", "empty", "blanks"),
        ("a.txt", b"The council\0 met.", "binary", "offset 11"),
        ("a.txt", b"caf\xc3\xa9 soci\xc3\xa9t\xc3", "undecodable", "0xc3 at offset 13"),
        ("a.txt", b"x" * 6_000_000, "too_large", "over 5,000,000 bytes"),
        ("a.txt", b"date 2024-02-30\n\nThe council met.", "invalid_date", "2024-02-30"),
        ("a.txt", b"date 2024-02-28\n\n* * *\n", "no_text", "letter"),
        ("a.txt", FRENCH.encode(), "unsupported_language", "'fr'"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "unsupported_format", ".doc"),
        ("a.jpg", b"x", "unsupported_format", ".jpg"),
    ],
)
def test_a_file_that_is_no_article_is_rejected_with_its_reason(
    tmp_path: Path, name: str, raw: bytes, reason: str, detail: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    reject = reject_of(tmp_path)
    assert (reject.source_uri, reject.reason) == (name, reason)
    assert detail in reject.detail


def make_broken_link(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_unreadable(path: Path) -> None:
    path.write_text("The council met.")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user reads every file, as root does; the vanished file below is the same reason")


@pytest.mark.parametrize(
    ("make", "reason", "detail"),
    [
        (Path.mkdir, "unsupported_format", "folder"),
        (make_broken_link, "unreadable", "No such file"),
        (make_pipe, "unsupported_format", "not a regular file"),
        (make_unreadable, "unreadable", "Permission denied"),
    ],
)
def test_what_is_no_readable_file_is_rejected_with_its_reason(
    tmp_path: Path, make: Callable[[Path], None], reason: str, detail: str
) -> None:
    make(tmp_path / "x.txt")
    reject = reject_of(tmp_path)
    assert (reject.source_uri, reject.reason) == ("x.txt", reason)
    assert detail in reject.detail


def test_a_file_that_vanishes_between_listing_and_reading_is_unreadable(tmp_path: Path) -> None:
    (file,) = list_files([write_files(tmp_path, {"a.txt": "The council met."})])
    Path(file.path).unlink()
    (reject,) = read_file(file, {})
    assert isinstance(reject, Reject)
    assert (reject.source_uri, reject.reason) == ("a.txt", "unreadable")


def test_a_large_file_is_not_read_to_be_rejected(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(1 << 40)
    assert reject_of(tmp_path).reason == "too_large"


def test_bad_input_stops_no_run_and_every_record_is_counted_once(tmp_path: Path, ingest: Ingest) -> None:
    folder = write_files(tmp_path / "articles", {"good.txt": DYKES, "empty.txt": "", "french.txt": FRENCH, "photo.jpg": "x"})
    (folder / "nul.txt").write_bytes(b"a\0b")
    (folder / "latin.txt").write_bytes(b"caf\xc3\xa9 \xe2\x80")
    (folder / "huge.txt").write_bytes(b"x" * 6_000_000)
    (folder / "date.txt").write_text("date 2024-13-01\n\nText.")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    (folder / "x.txt").mkdir()
    counts = ingest(folder, tmp_path / "data").counts
    assert counts.outcomes() == {"seen": 10, "published": 1, "updated": 0, "unchanged": 0, "duplicates": 0, "rejected": 9}
    rejects = ask(tmp_path / "data", "SELECT reason, source_uri FROM rejects WHERE \"table\" = 'articles' ORDER BY source_uri")
    assert rejects == [
        ("invalid_date", "date.txt"),
        ("empty", "empty.txt"),
        ("unsupported_language", "french.txt"),
        ("unreadable", "gone.txt"),
        ("too_large", "huge.txt"),
        ("undecodable", "latin.txt"),
        ("binary", "nul.txt"),
        ("unsupported_format", "photo.jpg"),
        ("unsupported_format", "x.txt"),
    ]
    assert counts.reasons == Counter(reason for reason, _ in rejects)


def test_what_nobody_foresaw_and_what_takes_for_ever_cost_their_record(tmp_path: Path) -> None:
    def identify(text: str) -> str:
        if "cannot" in text:
            raise OverflowError("too large")
        while "for ever" in text:
            pass
        return "en"

    for name, said in (("a.txt", "It cannot be read. "), ("b.txt", "It goes on for ever. "), ("c.txt", "It ends. ")):
        (tmp_path / name).write_text(said * 2_000)
    rejects: list[Reject] = []
    intake = Intake([], frozenset(), None, identify, lambda: None, rejects.append, reading_seconds=0.2)

    assert [article.source_uri for article in intake.fresh(list_files([tmp_path]))] == ["c.txt"]
    assert [(one.reason, one.detail) for one in rejects] == [
        ("malformed_record", "not read any further: OverflowError: too large"),
        ("too_large", "reading it takes over 0.2 s of a processor, which is the limit"),
    ]
