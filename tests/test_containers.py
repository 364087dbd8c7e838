"""Files of many records that are as they were are skipped whole, and nothing else is."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from flows.containers import Container, Containers, read_containers
from flows.intake import Intake, Known
from flows.sources import SourceFile, list_files
from transforms.reading.articles import Article
from transforms.reading.records import Reject

LINES = ("The ferry stops at the end of May.", "The school opens in the autumn.", "The bridge is closed for a week.")
EXTRACTOR = "1+model-1"


class Runs:
    """One run after another: what one publishes is known to the next."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known: dict[str, Known] = {}
        self.kept: dict[str, Container] = {}
        self.read_by = "rules 1"

    def run(self, *, lose: str = "", breaks_off: bool = False) -> tuple[int, int, int, Mapping[str, int], list[str]]:
        """Records seen, unchanged, skipped; rejects by reason; and what was published."""
        files = list_files([self.folder])
        containers = Containers(self.kept, files, self.read_by)
        unchanged: list[int] = []
        skipped: list[int] = []
        reasons: dict[str, int] = {}

        def skip(articles: int, rejects: Mapping[str, int]) -> None:
            skipped.append(articles)
            for reason, count in rejects.items():
                reasons[reason] = reasons.get(reason, 0) + count

        def reject(one: Reject) -> None:
            reasons[one.reason] = reasons.get(one.reason, 0) + 1

        intake = Intake(
            known=list(self.known.values()),
            extractors=frozenset({EXTRACTOR}),
            publisher=None,
            detect_language=lambda _: "en",
            on_unchanged=lambda: unchanged.append(1),
            on_reject=reject,
            on_skipped=skip,
            containers=containers,
        )
        published: list[str] = []
        for articles in (intake.fresh(files), intake.released(), intake.duplicates()):
            for article in articles:
                if lose and lose in article.body:
                    lost = Reject(article.source_uri, "extraction_failed", "it is lost")
                    intake.lose(article.article_id, lost)
                    reject(lost)
                    continue
                self._publish(article)
                published.append(article.source_uri)
        if not breaks_off:
            self.kept = {**self.kept, **containers.found(files)}
        assert intake.seen == len(published) + len(unchanged) + sum(skipped) + sum(reasons.values())
        return intake.seen, len(unchanged), sum(skipped), reasons, published

    def _publish(self, article: Article) -> None:
        self.known[article.article_id] = Known(
            article.article_id,
            article.source_uri,
            article.raw_sha256,
            article.content_sha256,
            EXTRACTOR,
            article.duplicate_of,
        )


def lines(*texts: str, broken: bool = False) -> bytes:
    rows = [json.dumps({"text": text}) for text in texts]
    return "\n".join([*rows, *(["{no json"] if broken else [])]).encode()


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jsonl.gz").write_bytes(gzip.compress(lines(*LINES, broken=True), mtime=0))
    return Runs(tmp_path / "in")


def test_an_unchanged_container_is_skipped_and_its_records_counted_as_before(runs: Runs) -> None:
    places = ["a.jsonl.gz#1", "a.jsonl.gz#2", "a.jsonl.gz#3"]
    assert runs.run() == (4, 0, 0, {"malformed_record": 1}, places)
    assert runs.run() == (4, 0, 3, {"malformed_record": 1}, [])


def test_a_run_that_broke_off_lets_nothing_be_skipped(runs: Runs) -> None:
    runs.run(breaks_off=True)
    assert runs.run() == (4, 3, 0, {"malformed_record": 1}, [])
    assert runs.run()[2] == 3


def test_a_container_with_a_lost_article_is_read_again(runs: Runs) -> None:
    assert runs.run(lose="school")[3] == {"malformed_record": 1, "extraction_failed": 1}
    assert runs.run() == (4, 2, 0, {"malformed_record": 1}, ["a.jsonl.gz#2"])
    assert runs.run()[2] == 3


def test_a_changed_container_is_read(runs: Runs) -> None:
    runs.run()
    (runs.folder / "a.jsonl.gz").write_bytes(gzip.compress(lines(LINES[0], "The mill has burnt down."), mtime=0))
    seen, unchanged, skipped, _, published = runs.run()
    assert (seen, unchanged, skipped, published) == (2, 1, 0, ["a.jsonl.gz#2"])
    assert runs.run()[2] == 2


@pytest.mark.parametrize("what", ["removed", "replaced", "rules"])
def test_a_container_is_read_when_the_warehouse_or_the_rules_are_not_as_they_were(runs: Runs, what: str) -> None:
    runs.run()
    (first, known), *_ = runs.known.items()
    if what == "removed":
        del runs.known[first]
    elif what == "replaced":
        runs.known[first] = Known(first, known.source_uri, "0" * 64, "1" * 64, EXTRACTOR, None)
    else:
        runs.read_by = "rules 2"
    seen, unchanged, skipped, _, published = runs.run()
    assert (seen, unchanged + len(published), skipped) == (4, 3, 0)
    assert published == ([] if what == "rules" else [known.source_uri])


def test_a_skipped_duplicate_becomes_an_article_when_its_original_has_another_text(runs: Runs) -> None:
    (runs.folder / "0.txt").write_text(LINES[1], encoding="utf-8")
    runs.run()
    assert sorted(one.source_uri for one in runs.known.values() if one.duplicate_of) == ["a.jsonl.gz#2"]
    assert runs.run() == (5, 2, 2, {"malformed_record": 1}, [])
    (runs.folder / "0.txt").write_text("The mill has burnt down.", encoding="utf-8")
    assert runs.run() == (5, 0, 2, {"malformed_record": 1}, ["0.txt", "a.jsonl.gz#2"])
    assert not any(one.duplicate_of for one in runs.known.values())


def test_what_cannot_be_understood_lets_everything_be_read(tmp_path: Path) -> None:
    for content in ("[" * 100_000, '{"a.zip": 1}', '{"a.zip": {"sha256": "1"}}', "[]", "no json"):
        (tmp_path / "containers.json").write_text(content)
        assert read_containers(tmp_path) == {}


def test_a_file_of_one_record_is_no_container(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain fell.")
    containers = Containers({}, [file := SourceFile(str(tmp_path / "a.txt"), "a.txt")], "1")
    assert (containers.begin(file), containers.found([file])) == (None, {})


def test_nothing_is_believed_of_articles_that_do_not_stand_in_the_warehouse(runs: Runs) -> None:
    """Somebody else's warehouse may know the digest of a dump that everybody has."""
    runs.run()
    kept = runs.kept["a.jsonl.gz"]
    runs.known, runs.kept = {}, {"a.jsonl.gz": replace(kept, stands=0)}
    seen, _, skipped, _, published = runs.run()
    assert (seen, skipped, len(published)) == (4, 0, 3)


@pytest.mark.parametrize(
    "changes",
    [
        {"articles": 10**30},
        {"articles": True},
        {"articles": -1},
        {"reasons": {"no_text": 10**20}},
        {"reasons": {"all is well": 1}},
        {"reasons": []},
        {"formats": 3},
        {"stands": "0"},
    ],
)
def test_what_no_run_of_ours_found_is_not_believed(tmp_path: Path, changes: dict[str, object]) -> None:
    found = asdict(Container("0" * 64, "rules 1", 0, 3, {"jsonl": 3}, {"no_text": 1}))
    (tmp_path / "containers.json").write_text(json.dumps({"a.jsonl": found}), encoding="utf-8")
    assert [*read_containers(tmp_path)] == ["a.jsonl"]
    (tmp_path / "containers.json").write_text(json.dumps({"a.jsonl": found | changes}), encoding="utf-8")
    assert read_containers(tmp_path) == {}
