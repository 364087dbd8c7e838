"""Articles that have much of their text in common are one story, whoever prints them and in whatever order they come."""

import random
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from expectations.stories import audit_stories
from tests.conftest import ask
from tests.warehouse_rows import article, table
from transforms.stories import BandedIndex, as_matrix, signature, similarity
from transforms.tables.checks import of_table
from transforms.tables.frames import Stamp
from warehouse.catalog import commit
from warehouse.check import check
from warehouse.forgetting import forget
from warehouse.layout import catalog_path
from warehouse.lookup import stories_of_run
from warehouse.maintenance import maintain
from warehouse.manifest import read_manifest
from warehouse.repair import repair

WORDS = (
    "harbour mayor council vote strike ferry price water school road bridge budget police court fire storm rain farm fish bank "
    "loan tax union nurse doctor train bus port winter spring island valley letter minister the of and to in a was for on with"
).split()


def paragraphs(seed: int, count: int = 12) -> list[str]:
    """Paragraphs of forty words in no order that anybody else has."""
    chance = random.Random(seed)
    return [" ".join(chance.choice(WORDS) for _ in range(40)).capitalize() + "." for _ in range(count)]


def printed(pieces: Iterable[str]) -> str:
    return "\n\n".join(pieces)


REPORT, OTHER = paragraphs(1), paragraphs(2)
HALF, REST = REPORT[:6], REPORT[6:]
VERSIONS = {
    "with paragraphs dropped": printed(REPORT[:3] + REPORT[5:]),
    "with paragraphs moved": printed(REPORT[6:] + REPORT[:6]),
    "with paragraphs inserted": printed(REPORT[:4] + paragraphs(3, 3) + REPORT[4:]),
    "with a new lead": printed(paragraphs(4, 2) + REPORT[1:]),
    "cut to half": printed(HALF),
    "with a line of the outlet's": printed([*REPORT, "Reporting by our own staff. Subscribe to read more of this."]),
}


@pytest.mark.parametrize("version", VERSIONS.values(), ids=VERSIONS)
def test_a_version_of_a_report_is_the_same_story(version: str) -> None:
    matrix = as_matrix([signature(printed(REPORT)) or b"", signature(printed(OTHER)) or b""])
    assert list(BandedIndex(matrix).similar(as_matrix([signature(version) or b""]))) == [(0, 0)]


def test_similarity_is_the_share_of_runs_in_common() -> None:
    whole, half = signature(printed(REPORT)), signature(printed(HALF))
    assert whole is not None
    assert half is not None
    assert similarity(whole, half) == pytest.approx(0.5, abs=0.12)
    assert similarity(whole, signature(printed(REPORT).upper()) or b"") == 1.0


def test_a_signature_is_what_it_was() -> None:
    """Signatures are stored: those of another version of the library must be the same."""
    kept = np.frombuffer(signature("The harbour of Tarnholm will close in May, the mayor said.") or b"", "<u4")
    assert kept[:4].tolist() == [301351410, 174667323, 1023737162, 290316372]


def test_many_articles_with_the_same_text_are_found_piece_by_piece() -> None:
    matrix = as_matrix([signature(printed(REPORT)) or b""] * 150)
    found = set(BandedIndex(matrix).similar(matrix, themselves=True))
    assert found == {(one, other) for one in range(150) for other in range(one + 1, 150)}


def published(data: Path, bodies: Mapping[str, str], run_id: Any = "run-1", **changes: Mapping[str, Any]) -> None:
    """Commits articles; `changes` are columns of single ones."""
    own = {
        name: {"body": body, "content_sha256": body, "run_id": run_id, **changes.get(name, {})} for name, body in bodies.items()
    }
    signed = {
        name: signature(body)
        for name, body in bodies.items()
        if not changes.get(name, {}).get("duplicate_of") and signature(body)
    }
    rows = {
        "articles": table("articles", [article(name, **columns) for name, columns in own.items()]),
        "signatures": table("signatures", [{"article_id": name, "signature": made} for name, made in signed.items()]),
    }
    commit(data, rows, run_id=run_id)


def stories(data: Path) -> dict[str, set[str]]:
    """The articles of each story by its first; each story has one, and each article one story."""
    rows = ask(data, "SELECT story_id, article_id, is_first FROM stories")
    assert len({row[1] for row in rows}) == len(rows)
    found: dict[str, set[str]] = {}
    for story_id, article_id, is_first in rows:
        found.setdefault(story_id, set()).add(article_id)
        assert is_first == (story_id == article_id)
    return found


class TestPublishing:
    def test_the_first_printed_is_the_storys_first_whenever_it_comes(self, tmp_path: Path) -> None:
        published(tmp_path, {"a": printed(REPORT), "b": printed(OTHER)})
        assert stories(tmp_path) == {"a": {"a"}, "b": {"b"}}
        published(tmp_path, {"c": VERSIONS["with a new lead"]}, c={"published_date": date(2024, 5, 2)})
        published(tmp_path, {"d": VERSIONS["cut to half"]}, d={"published_date": None})
        assert stories(tmp_path) == {"c": {"a", "c", "d"}, "b": {"b"}}
        morning = datetime(2024, 5, 2, 6, tzinfo=UTC)
        published(
            tmp_path,
            {"e": VERSIONS["with paragraphs moved"]},
            e={"published_date": date(2024, 5, 2), "published_at": morning},
        )
        assert stories(tmp_path) == {"e": {"a", "c", "d", "e"}, "b": {"b"}}
        assert ask(tmp_path, "SELECT similarity FROM stories WHERE is_first ORDER BY 1") == [(1.0,), (1.0,)]
        assert ask(tmp_path, "SELECT story_id, article_count, first_date FROM printed_stories") == [("e", 4, date(2024, 5, 2))]

    def test_a_round_up_joins_one_of_its_reports_and_does_not_make_them_one(self, tmp_path: Path) -> None:
        published(tmp_path, {"a": printed(REPORT), "b": printed(OTHER)})
        published(tmp_path, {"week": printed([*REPORT, *OTHER[1:]])}, week={"published_date": date(2024, 5, 9)})
        assert stories(tmp_path) == {"a": {"a", "week"}, "b": {"b"}}
        published(tmp_path, {"c": VERSIONS["cut to half"], "d": printed(OTHER[2:])})
        assert stories(tmp_path) == {"a": {"a", "c", "week"}, "b": {"b", "d"}}

    def test_what_came_between_two_versions_holds_them_apart_or_together(self, tmp_path: Path) -> None:
        """Two halves share nothing; printed before both, the whole is the first that each resembles."""
        published(tmp_path, {"head": printed(HALF), "tail": printed(REST)})
        assert stories(tmp_path) == {"head": {"head"}, "tail": {"tail"}}
        published(tmp_path, {"whole": printed(REPORT)}, whole={"published_date": date(2024, 5, 1)})
        assert stories(tmp_path) == {"whole": {"head", "tail", "whole"}}
        published(tmp_path, {"whole": printed(OTHER)}, whole={"published_date": date(2024, 5, 1)})
        assert stories(tmp_path) == {"head": {"head"}, "tail": {"tail"}, "whole": {"whole"}}

    def test_the_order_of_coming_changes_nothing(self, tmp_path: Path) -> None:
        bodies = {**{f"v{n}": body for n, body in enumerate(VERSIONS.values())}, "other": printed(OTHER), "tail": printed(REST)}
        days = {name: {"published_date": date(2024, 5, 1 + number)} for number, name in enumerate(bodies)}
        told = []
        for seed in range(3):
            names = list(bodies)
            random.Random(seed).shuffle(names)
            data = tmp_path / str(seed)
            for several in (names[:3], names[3:4], names[4:]):
                published(data, {name: bodies[name] for name in several}, **{name: days[name] for name in several})
            told.append(stories(data))
        assert told[0] == told[1] == told[2]

    def test_a_replaced_article_leaves_its_story_to_the_others(self, tmp_path: Path) -> None:
        published(tmp_path, {"a": printed(REPORT)}, a={"published_date": date(2024, 5, 1)})
        published(tmp_path, {"b": VERSIONS["with a new lead"], "c": VERSIONS["cut to half"]})
        assert stories(tmp_path) == {"a": {"a", "b", "c"}}
        published(tmp_path, {"a": printed(OTHER)}, a={"published_date": date(2024, 5, 1)})
        assert stories(tmp_path) == {"a": {"a"}, "b": {"b", "c"}}
        published(tmp_path, {"a": VERSIONS["with paragraphs dropped"]}, a={"published_date": date(2024, 6, 1)})
        assert stories(tmp_path) == {"b": {"a", "b", "c"}}

    def test_a_duplicate_is_of_its_originals_story(self, tmp_path: Path) -> None:
        published(tmp_path, {"a": printed(REPORT), "b": VERSIONS["cut to half"], "short": "Closed until May."})
        published(
            tmp_path,
            {"copy": printed(HALF), "again": "Closed until May."},
            copy={"duplicate_of": "b", "published_date": date(2024, 5, 1)},
            again={"duplicate_of": "short"},
        )
        assert stories(tmp_path) == {"copy": {"a", "b", "copy"}, "again": {"again", "short"}}
        shared = dict(ask(tmp_path, "SELECT article_id, similarity FROM stories"))
        assert (shared["b"], shared["copy"], shared["short"]) == (1.0, 1.0, 1.0)
        assert shared["a"] == pytest.approx(0.5, abs=0.12)

    def test_two_runs_at_once_agree(self, tmp_path: Path) -> None:
        versions = list(VERSIONS.values())
        days = [date(2024, 5, 1) + timedelta(days=number) for number in range(len(versions))]

        def run(name: str) -> None:
            for number, (body, day) in enumerate(zip(versions, days, strict=True)):
                own = f"{name}{number}"
                published(tmp_path, {own: f"{body}\n\n{name}"}, run_id=name, **{own: {"published_date": day}})

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(run, ("north", "south")))
        assert stories(tmp_path) == {"north0": {f"{name}{n}" for name in ("north", "south") for n in range(len(versions))}}
        assert check(tmp_path).faults == ()

    def test_housekeeping_leaves_stories_as_they_are(self, tmp_path: Path) -> None:
        for number, body in enumerate(VERSIONS.values()):
            published(tmp_path, {f"v{number}": body})
        published(tmp_path, {"v1": printed(OTHER)})
        before = ask(tmp_path, "SELECT * FROM stories ORDER BY ALL")
        maintain(tmp_path)
        assert ask(tmp_path, "SELECT * FROM stories ORDER BY ALL") == before
        published(tmp_path, {"late": printed(REPORT), "other": printed(OTHER)})
        assert stories(tmp_path) == {"late": {"v0", "v2", "v3", "v4", "v5", "late"}, "other": {"other", "v1"}}

    def test_stories_are_not_committed_by_hand(self, tmp_path: Path) -> None:
        with pytest.raises(ValueError, match="follows from the articles"):
            commit(tmp_path, {"stories": table("stories", [])}, run_id="run-1")


def test_repair_tells_the_stories_anew_that_an_article_is_taken_out_of(tmp_path: Path) -> None:
    published(tmp_path, {"a": printed(REPORT)}, a={"published_date": date(2024, 5, 1)})
    published(tmp_path, {"b": VERSIONS["with a new lead"], "c": VERSIONS["cut to half"]})
    first = next(file for file in read_manifest(catalog_path(tmp_path)).live("signatures") if file.commit_number == 1)
    (tmp_path / first.path).unlink()
    assert set(repair(tmp_path).articles) == {"a"}
    assert stories(tmp_path) == {"b": {"b", "c"}}
    assert check(tmp_path).faults == ()


def test_a_takedown_tells_the_stories_anew_that_an_article_is_taken_out_of(tmp_path: Path) -> None:
    published(tmp_path, {"a": printed(REPORT)}, a={"published_date": date(2024, 5, 1)})
    published(tmp_path, {"b": VERSIONS["with a new lead"], "c": VERSIONS["cut to half"]})
    forget(tmp_path, ["a"])
    assert stories(tmp_path) == {"b": {"b", "c"}}
    assert check(tmp_path).faults == ()


class TestAudit:
    STAMP = Stamp("run-1", datetime(2026, 1, 2, tzinfo=UTC), "rules-1")

    def failed(self, rows: pa.Table) -> set[str]:
        checks = audit_stories(rows.to_pandas(types_mapper=pd.ArrowDtype), self.STAMP)
        assert len(checks) == len(of_table("stories"))
        return set(checks["expectation"][~checks["success"].astype(bool)])

    def test_what_is_published_passes(self, tmp_path: Path) -> None:
        published(tmp_path, {"a": printed(REPORT), "b": VERSIONS["cut to half"], "short": "Closed."})
        published(tmp_path, {"c": printed(OTHER)}, run_id="run-2")
        rows = stories_of_run(tmp_path, "run-1")
        assert rows["article_id"].to_pylist() == ["a", "b", "short"]
        assert self.failed(rows) == set()

    @pytest.fixture(scope="class")
    def rows(self, tmp_path_factory: pytest.TempPathFactory) -> pa.Table:
        data = tmp_path_factory.mktemp("audited")
        published(data, {"a": printed(REPORT), "b": VERSIONS["cut to half"]})
        return stories_of_run(data, "run-1")

    @pytest.mark.parametrize(
        ("wrong", "expectation"),
        [
            ({"article_id": "b"}, "one_story_alone"),
            ({"story_id": None}, "article_has_story"),
            ({"own_first": "b"}, "story_is_its_first"),
            ({"first_count": 2}, "story_has_one_first"),
            ({"earlier_date": date(2024, 1, 1)}, "first_is_earliest"),
            ({"similarity": 0.1}, "similarity_in_bounds"),
        ],
    )
    def test_each_expectation_catches_what_it_is_for(self, rows: pa.Table, wrong: Mapping[str, Any], expectation: str) -> None:
        (first, *others) = rows.to_pylist()
        assert self.failed(pa.Table.from_pylist([first | wrong, *others], schema=rows.schema)) == {expectation}

    def test_the_samples_have_their_stories(self, sample_warehouse: Path) -> None:
        assert ask(sample_warehouse, "SELECT count(*) FROM articles ANTI JOIN stories USING (article_id)") == [(0,)]
        audited = "SELECT DISTINCT success, count(*) OVER () FROM checks WHERE \"table\" = 'stories'"
        assert ask(sample_warehouse, audited) == [(True, len(of_table("stories")))]
