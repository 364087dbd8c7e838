"""`onrecord serve`: a real process with a real Prefect server, seen publishing on its schedule."""

import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path

import pytest

from flows.errors import Misuse
from flows.serve import schedule_of
from tests.conftest import DYKES, FERRY, PATIENCE, SCHOOL, Command, ask, command_line, environment, write_files
from warehouse.errors import WarehouseError


@contextmanager
def serving(folder: Path, data: Path, home: Path, every: str) -> Iterator[subprocess.Popen[str]]:
    """A `serve` process, stopped by its own handle."""
    home.mkdir(exist_ok=True)
    arguments = command_line("serve", folder, "--to", data, "--every", every, "--workers", "1")
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


def test_two_scheduled_runs_publish_a_second_server_is_refused_and_the_schedule_survives_a_stop(
    tmp_path: Path, onrecord: Command
) -> None:
    folder, data, home = write_files(tmp_path / "in", {"dykes.txt": DYKES}), tmp_path / "data", tmp_path / "serve-home"
    with serving(folder, data, home, "3s") as process:
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
    with serving(folder, data, home, "3s") as process:
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
