"""A run whose figures are not those of the runs before it is told of, with the numbers."""

import json
from pathlib import Path
from typing import Any

import pytest

from expectations.drift import compare
from flows.report import write_report
from tests.conftest import Ingest, ask, run_flow, write_files
from tests.warehouse_rows import MOMENT, run, table
from transforms.tables.checks import DRIFT
from transforms.tables.drift import LEAST_WIDTH, Range, compared, range_of
from transforms.tables.frames import Stamp
from transforms.tables.schema import CHECKS, to_arrow
from warehouse.catalog import commit

STAMP = Stamp("run-9", MOMENT, "rules-1")
EVEN = {
    "quotes_per_article": 4.0,
    "share_direct": 0.5,
    "share_mixed": 0.2,
    "share_indirect": 0.3,
    "share_named": 0.8,
    "share_unsupported_language": 0.0,
    "mean_confidence": 0.85,
}


def figures(outlets: dict[str, float], **changes: float) -> list[dict[str, Any]]:
    """A run's figures: of four quotations an article, unless they are changed."""
    articles = int(sum(outlets.values()))
    values = {**EVEN, **changes}
    single = [
        {"figure": name, "outlet": None, "value": value, "based_on": articles if name == "quotes_per_article" else 4 * articles}
        for name, value in values.items()
    ]
    return [*single, *({"figure": "articles", "outlet": name, "value": n, "based_on": int(n)} for name, n in outlets.items())]


BEFORE = [figures({"Courier": 40 + number, "Echo": 60 - number}, share_named=0.8 + number / 200) for number in range(6)]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, set()),
        ({"share_named": 0.77, "mean_confidence": 0.87, "quotes_per_article": 4.5}, set()),
        ({"share_named": 0.3}, {"share_named"}),
        ({"quotes_per_article": 0.4, "share_direct": 0.95}, {"quotes_per_article", "share_direct"}),
        ({"share_unsupported_language": 0.5}, {"share_unsupported_language"}),
        ({"mean_confidence": 0.6}, {"mean_confidence"}),
        ({"share_mixed": 0.7, "share_indirect": 0.9}, {"share_mixed", "share_indirect"}),
    ],
)
def test_a_figure_that_leaves_its_range_is_a_warning_with_its_numbers(changes: dict[str, float], told: set[str]) -> None:
    found = compare(figures({"Courier": 41, "Echo": 58}, **changes), BEFORE, STAMP)
    checks = to_arrow(CHECKS, found.checks).to_pylist()
    assert {row["expectation"] for row in checks} == {expectation.name for expectation in DRIFT}
    failed = {row["expectation"].removesuffix("_as_before"): row for row in checks if not row["success"]}
    assert failed.keys() == told
    assert {(row["table"], row["batch_id"], row["severity"]) for row in checks} == {("runs", "run", "warning")}
    for name, row in failed.items():
        (example,) = json.loads(row["examples"])
        assert example[name] == changes[name]
        assert example["runs_before"] == 6
        assert not example["lowest"] <= changes[name] <= example["highest"]
    assert len(found.warnings) == len(told)
    assert all("after the 6 runs before it, " in warning for warning in found.warnings)


@pytest.mark.parametrize(
    ("outlets", "told"),
    [
        ({"Courier": 40, "Echo": 60}, []),
        ({"Courier": 40}, ["Echo"]),
        ({"Courier": 400, "Echo": 60}, ["Courier"]),
        ({"Courier": 3, "Echo": 60, "Gazette": 90}, ["Courier", "Gazette"]),
    ],
)
def test_an_outlet_that_falls_silent_or_floods_is_told(outlets: dict[str, float], told: list[str]) -> None:
    found = compare(figures(outlets), BEFORE, STAMP)
    (row,) = [row for row in found.checks.to_dict("records") if row["expectation"] == "articles_per_outlet_as_before"]
    assert [example["outlet"] for example in json.loads(row["examples"])] == told
    assert row["unexpected_count"] == len(told)


def test_with_too_few_runs_or_articles_nothing_is_held_against_others() -> None:
    assert compare(figures({"Courier": 40}), BEFORE[:4], STAMP).checks.empty
    single, outlets = compared(figures({"Courier": 5}, share_named=0.1), BEFORE)
    assert (single, [one["outlet"] for one in outlets]) == ({}, ["Courier", "Echo"])


def test_ranges_widen_with_what_is_uneven_and_with_few_rows() -> None:
    even, uneven = [0.8] * 9, [0.5, 0.9, 0.6, 0.95, 0.7, 0.8, 0.85]
    narrow, wide = range_of("share_named", even, 4000), range_of("share_named", uneven, 4000)
    few = range_of("share_named", even, 20)
    assert narrow is not None
    assert wide is not None
    assert few is not None
    assert wide.lowest < narrow.lowest > few.lowest
    assert range_of("share_named", [0.8] * 4, 4000) is None
    assert range_of("quotes_per_article", [0.0] * 5, 10) == Range(0.0, 0.0, 5)
    assert LEAST_WIDTH.keys() == EVEN.keys()


def test_a_paper_that_changes_its_pages_is_noticed_the_same_day(ingest: Ingest, tmp_path: Path) -> None:
    """Six runs found four quotations an article; then the pages change, and the texts that are read of them have none."""
    source, data = tmp_path / "in", tmp_path / "data"
    ids = [f"run-{number}" for number in range(6)]
    rows = [{**row, "run_id": run_id} for run_id in ids for row in figures({"Courier": 12})]
    before = [run(run_id, source=str(source), flow="ingest") for run_id in ids]
    commit(data, {"figures": table("figures", rows), "runs": table("runs", before)}, run_id=ids[-1])
    texts = {f"{day}.txt": f"date 2026-05-{day:02}\n\nSubscribe to read page {day} of the Courier.\n" for day in range(1, 13)}
    summary = run_flow(write_files(source, texts), data, publisher="Courier")

    assert any(warning.startswith("quotes per article is 0; after the 6 runs before it, 0.6") for warning in summary.drift)
    failed = ask(data, "SELECT expectation FROM checks WHERE batch_id = 'run' AND NOT success")
    assert ("quotes_per_article_as_before",) in failed
    assert ("runs", "quotes_per_article_as_before") in {(check.table, check.expectation) for check in summary.checks}
    page = write_report(data).first_page.with_name("quality") / "index.html"
    assert "quotes_per_article_as_before" in page.read_text(encoding="utf-8")
    assert ask(data, "SELECT value FROM figures WHERE figure = 'articles' ORDER BY run_id LIMIT 1") == [(12.0,)]
