"""`onrecord serve`: a real process with a real Prefect server, seen publishing on its schedule."""

import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import pairwise
from pathlib import Path

import pytest

from flows.errors import Misuse
from flows.serve import schedule_of
from tests.conftest import DYKES, FERRY, PATIENCE, SCHOOL, Command, ask, command_line, environment, write_files
from warehouse.errors import WarehouseError


@contextmanager
def serving(home: Path, *options: str | Path) -> Iterator[subprocess.Popen[str]]:
    """A `serve` process with these options, stopped by its own handle."""
    home.mkdir(exist_ok=True)
    arguments = command_line("serve", *options, "--workers", "1")
    log = (home / "serve.log").open("a", encoding="utf-8")
    with log, subprocess.Popen(arguments, stdout=log, stderr=log, text=True, env=environment(HOME=str(home))) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def eventually(condition: Callable[[], bool], process: subprocess.Popen[str], what: str) -> None:
    """Waits for the condition; the process must go on meanwhile."""
    until = time.monotonic() + PATIENCE
    while not condition():
        assert process.poll() is None, f"serve ended while waiting for {what}"
        assert time.monotonic() < until, f"no {what} within {PATIENCE:.0f} s"
        time.sleep(0.25)


def runs(data: Path) -> list[str]:
    """The finished runs' states, oldest first; none while there is no warehouse."""
    with suppress(WarehouseError):
        return [status for (status,) in ask(data, "SELECT status FROM runs ORDER BY started_at")]
    return []


def published(data: Path) -> set[str]:
    """What stands in the warehouse."""
    with suppress(WarehouseError):
        return {uri for (uri,) in ask(data, "SELECT source_uri FROM articles")}
    return set()


def stop(process: subprocess.Popen[str]) -> int:
    process.send_signal(signal.SIGTERM)
    return process.wait(timeout=PATIENCE)


@pytest.mark.long
def test_two_scheduled_runs_publish_a_second_server_is_refused_and_the_schedule_survives_a_stop(
    tmp_path: Path, onrecord: Command
) -> None:
    folder, data, home = write_files(tmp_path / "in", {"dykes.txt": DYKES}), tmp_path / "data", tmp_path / "serve-home"
    with serving(home, folder, "--to", data, "--every", "3s") as process:
        eventually(lambda: published(data) == {"dykes.txt"}, process, "first article")
        write_files(folder, {"ferry.txt": FERRY})
        eventually(lambda: published(data) == {"dykes.txt", "ferry.txt"}, process, "article that came later")
        refused = onrecord("serve", folder, "--to", data, "--every", "3s")
        assert refused.returncode == 1
        assert "another `onrecord serve` keeps" in refused.stderr
        assert "Traceback" not in refused.stderr
        assert stop(process) == 0, (home / "serve.log").read_text(encoding="utf-8")[-2000:]
    assert set(runs(data)) == {"completed"}
    before = len(runs(data))
    assert before >= 2
    write_files(folder, {"school.txt": SCHOOL})
    with serving(home, folder, "--to", data, "--every", "3s") as process:
        eventually(lambda: "school.txt" in published(data), process, "article after the restart")
        eventually(lambda: len(runs(data)) >= before + 2, process, "second run after the restart")
        assert stop(process) == 0
    started = ask(data, "SELECT started_at, finished_at FROM runs ORDER BY started_at")
    assert all(later >= finished for (_, finished), (later, _) in pairwise(started)), "runs overlap"
    assert "Traceback" not in (home / "serve.log").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("every", "cron", "message"),
    [
        (None, None, "give either --every TIME or --cron LINE"),
        ("15m", "0 6 * * *", "give either --every TIME or --cron LINE"),
        ("soon", None, "--every soon: not a time of a second or more"),
        ("0s", None, "--every 0s: not a time of a second or more"),
    ],
)
def test_a_schedule_that_cannot_be_meant_is_named(every: str | None, cron: str | None, message: str) -> None:
    with pytest.raises(Misuse, match=message.replace("*", r"\*")):
        schedule_of(every, cron)


def test_bad_schedules_and_sources_end_with_exit_code_2(tmp_path: Path, onrecord: Command) -> None:
    folder = write_files(tmp_path / "in", {"dykes.txt": DYKES})
    for arguments, message in (
        ((folder, "--cron", "whenever"), "not a cron line"),
        ((tmp_path / "nowhere", "--every", "15m"), "nowhere"),
    ):
        ended = onrecord("serve", *arguments, "--to", tmp_path / "data")
        assert ended.returncode == 2, ended.stderr
        assert message in ended.stderr
        assert "Traceback" not in ended.stderr


def test_two_schedules_publish_side_by_side_one_run_at_a_time_and_a_failure_is_told(tmp_path: Path) -> None:
    one, two = write_files(tmp_path / "one", {"dykes.txt": DYKES}), write_files(tmp_path / "two", {"ferry.txt": FERRY})
    data, home, told = tmp_path / "data", tmp_path / "home", tmp_path / "told.json"
    script = f"import sys; open({str(told)!r}, 'w').write(sys.stdin.read())"
    config = tmp_path / "settings.toml"
    config.write_text(
        f"to = {json.dumps(str(data))}\n"
        f"[notify]\ncommand = {json.dumps([sys.executable, '-c', script])}\n"
        f"[[schedule]]\nsource = {json.dumps(str(one))}\nevery = '30s'\npublisher = 'One'\n"
        f"[[schedule]]\nsource = {json.dumps(str(two))}\nevery = '30s'\npublisher = 'Two'\n",
        encoding="utf-8",
    )
    with serving(home, "--config", config) as process:
        eventually(lambda: len(published(data)) == 2, process, "articles of both schedules")
        # A run by hand, of the same user, finds the server of the schedules, which nobody else may know.
        (told_where,) = (home / ".local/state/onrecord").glob("*/server.json")
        assert told_where.stat().st_mode & 0o777 == 0o600
        third = write_files(tmp_path / "three", {"school.txt": SCHOOL})
        by_hand = command_line("run", third, "--to", data, "--workers", "1")
        subprocess.run(by_hand, env=environment(HOME=str(home)), check=True, capture_output=True)
        with closing(sqlite3.connect(told_where.with_name("prefect.db"))) as database:
            assert database.execute("SELECT count(*) FROM flow_run WHERE deployment_id IS NULL").fetchone() == (1,)
        one.rename(tmp_path / "gone")
        eventually(told.exists, process, "notice of the failure")
        assert stop(process) == 0, (home / "serve.log").read_text(encoding="utf-8")[-2000:]
    assert not told_where.exists()
    assert {publisher for (publisher,) in ask(data, "SELECT publisher FROM articles")} == {"One", "Two", None}
    assert "ingest" in json.loads(told.read_text(encoding="utf-8"))["text"]
    query = "SELECT started_at, finished_at FROM runs WHERE source NOT LIKE '%three' ORDER BY started_at"
    times = ask(data, query)
    assert all(ended <= begun for (_, ended), (begun, _) in pairwise(times)), times
