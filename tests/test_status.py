"""Watching a warehouse that is left alone: `onrecord status`, the metrics of a run, and its log as JSON."""

import json
import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.counts import Counts
from flows.durations import duration
from flows.errors import Misuse, UnwritableTarget
from flows.metrics import write_metrics
from flows.progress import JsonLines
from flows.run import Summary
from flows.standing import status_as_json
from tests.conftest import Command, put_back
from tests.warehouse_rows import MOMENT, article, check, mention, quote, reject, run, table
from warehouse.catalog import commit
from warehouse.errors import DamagedWarehouse
from warehouse.forgetting import ORDER_FILE
from warehouse.lookup import known_articles
from warehouse.status import status
from warehouse.watching.standing import Growth, watch

WEEK = timedelta(days=7)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five weeks of an article a week; in the last one more is rejected, no speaker is printed, and a surname stands alone."""
    folder = tmp_path_factory.mktemp("status") / "data"
    for week in range(5):
        at, run_id = MOMENT - week * WEEK, f"run-{week}"
        name = "Obrien" if week == 0 else f"Ann Obrien {week}"
        printed = {"speaker_text": None} if week == 0 else {"speaker_text": "Obrien", "confidence": 0.4}
        rejects = [reject(f"{week}-{n}.txt", "empty", run_id=run_id, rejected_at=at) for n in range(6 if week == 0 else 2)]
        rows = {
            "articles": table("articles", [article(f"a{week}", version=run_id, ingested_at=at, run_id=run_id)]),
            "mentions": table("mentions", [mention(f"a{week}", 0, name=name, entity_id=f"PERSON:{name}")]),
            "quotes": table("quotes", [quote(f"a{week}", 0, **printed)]),
            "rejects": table("rejects", rejects),
            "runs": table(
                "runs", [run(run_id, started_at=at, finished_at=at, flow="ingest", status="failed" if week == 0 else "completed")]
            ),
        }
        commit(folder, rows, run_id=run_id)
    return put_back(folder, folder.with_name("kept"))


@pytest.fixture
def data(kept: Path) -> Path:
    """That warehouse, for one test."""
    return put_back(kept, kept.with_name("data"))


def test_what_grows_is_held_against_the_weeks_before(data: Path) -> None:
    growth = {one.figure: one for one in watch(data, ["rules-1"], now=MOMENT + timedelta(hours=1)).growth}
    assert growth["rejected: empty"] == Growth("rejected: empty", 6.0, 2.0)
    assert growth["share of quotations without a speaker"] == Growth("share of quotations without a speaker", 1.0, 0.0)
    assert growth["share of quotations of low confidence"] == Growth("share of quotations of low confidence", 0.0, 1.0)
    assert growth["new surnames without a full name"] == Growth("new surnames without a full name", 1.0, 0.0)


def test_the_last_good_run_is_the_last_that_completed_over_sources(data: Path) -> None:
    later = run("run-r", started_at=MOMENT + WEEK, finished_at=MOMENT + WEEK, flow="reprocess")
    commit(data, {"runs": table("runs", [later])}, run_id="run-r")
    found = watch(data, ["rules-1"], now=MOMENT)
    assert (found.last_good_run, found.last_run_failed) == (MOMENT - WEEK, True)
    assert found.seconds_since_good_run(MOMENT) == WEEK.total_seconds()


@pytest.mark.parametrize("how", ["missing", "cut", "rotten"])
def test_a_damaged_file_is_named_and_what_stands_beside_it_is_told(data: Path, how: str) -> None:
    damaged = sorted((data / "parquet/quotes").iterdir())[0]
    size = damaged.stat().st_size
    damaged.unlink()
    if how != "missing":
        damaged.write_bytes(bytes(size if how == "rotten" else size // 2))
    mending = rf"{damaged.name}.*onrecord check.*onrecord run SOURCE --repair"

    found = CliRunner().invoke(app, ["status", "--to", str(data)])
    assert (found.exit_code, "articles" in found.stdout) == (1, True)
    assert re.search(r"quotes +│ +damaged", found.stdout)
    assert re.search(mending, found.stderr)
    told = json.loads(CliRunner().invoke(app, ["status", "--json", "--to", str(data)]).stdout)
    assert (told["rows"]["articles"], told["rows"]["quotes"], list(told["damage"])) == (5, None, ["quotes"])

    shown = CliRunner().invoke(app, ["show", "a1", "--to", str(data)])
    assert (shown.exit_code, "body of a1." in shown.stdout) == (1, True)
    assert re.search(f"quotations cannot be shown.*{mending}", shown.stderr)
    exported = CliRunner().invoke(app, ["export", "articles", "--format", "jsonl", "--to", str(data)])
    assert (exported.exit_code, len(exported.stdout.splitlines())) == (0, 5)
    refused = CliRunner().invoke(app, ["export", "speakers", "--format", "csv", "--to", str(data)])
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert re.search(mending, refused.stderr)


def test_a_run_names_the_damaged_file_before_it_begins(data: Path) -> None:
    damaged = sorted((data / "parquet/articles").iterdir())[0]
    damaged.write_bytes(b"x")
    with pytest.raises(DamagedWarehouse, match=rf"(?s){damaged.name}.*--repair"):
        known_articles(data)


def test_what_is_due_is_told(data: Path) -> None:
    assert watch(data, ["rules-1"]).due == ("the last run failed: the next one takes up what it left",)
    (data / ORDER_FILE).write_text("{}", encoding="utf-8")
    (data / "reprocess.json").write_text("{}", encoding="utf-8")
    told = watch(data, ["rules-2"]).due
    assert [line.split(":")[0] for line in told] == [
        "the last run failed",
        "a takedown was broken off",
        "a reprocessing was broken off",
        "5 articles are of other rules or another model",
    ]


def test_warnings_of_the_last_run_are_told_with_their_numbers(data: Path) -> None:
    numbers = '[{"share_named": 0.31, "lowest": 0.64, "highest": 0.96, "runs_before": 30}]'
    warned = check("share_named_as_before", run_id="run-0", batch_id="run", table="runs", success=False, examples=numbers)
    former = check("share_direct_as_before", run_id="run-1", batch_id="run", table="runs", success=False)
    commit(data, {"checks": table("checks", [warned, former])}, run_id="run-0")
    found = watch(data, ["rules-1"])
    assert found.drift == ("share named is 0.31; after the 30 runs before it, 0.64 to 0.96 was to be expected",)
    told = json.loads(status_as_json(status(data), found))
    assert told["drift"] == list(found.drift)
    assert told["last_good_run"] == (MOMENT - WEEK).isoformat()
    assert told["rows"]["articles"] == 5


@pytest.mark.parametrize(("limit", "code"), [("30d", 1), ("9000d", 0), ("2 weeks", 2)])
def test_status_fails_when_the_last_good_run_is_too_old(data: Path, called: Command, limit: str, code: int) -> None:
    ended = called("status", "--to", data, "--fail-if-older", limit, "--json")
    assert ended.returncode == code, ended.stderr
    assert "Traceback" not in ended.stderr
    if code < 2:
        assert json.loads(ended.stdout)["last_run_failed"] is True
    assert ("the last good run ended 2025-12-26" in ended.stderr) == (code == 1)


def test_metrics_are_what_prometheus_reads(tmp_path: Path) -> None:
    counts = Counts(published=3, unchanged=2, reasons=Counter(empty=1), mentions=7, quotes=5)
    summary = Summary("run-1", tmp_path, counts, {}, (), 1.25, drift=("share named is 0.3",))
    write_metrics(tmp_path / "new" / "onrecord.prom", summary, MOMENT)
    lines = (tmp_path / "new" / "onrecord.prom").read_text(encoding="utf-8").splitlines()
    samples = [line for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r'[a-z_]+(\{[a-z]+="[^"]*"\})? [\d.]+', line) for line in samples)
    assert 'onrecord_run_records{outcome="published"} 3' in samples
    assert 'onrecord_run_rejects{reason="empty"} 1' in samples
    assert "onrecord_run_drift_warnings 1" in samples
    assert f"onrecord_run_ended_timestamp_seconds {MOMENT.timestamp()}" in samples
    with pytest.raises(UnwritableTarget, match="--metrics"):
        write_metrics(tmp_path / "new" / "onrecord.prom" / "x", summary, MOMENT)


def test_a_line_of_the_log_stays_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    JsonLines().say('two\nlines "quoted"')
    (line,) = capsys.readouterr().err.splitlines()
    assert json.loads(line)["message"] == 'two\nlines "quoted"'


@pytest.mark.parametrize("text", ["0s", "2 weeks", "h", "-1m", "99999999999d"])
def test_a_time_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Misuse, match="--fail-if-older"):
        duration(text, "--fail-if-older")
