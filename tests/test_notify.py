"""Failures are told: to a webhook, tried again while it is away, and to a command; and only where the user has named them."""

import json
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from flows.errors import BadSetting, Misuse
from flows.notify import VARIABLE, Notify, hand_on, tell
from flows.serve import Job, Schedule, jobs_of, schedule_of
from flows.settings import load_settings
from tests.conftest import Ingest, run_flow


@contextmanager
def webhook(answers: Sequence[int] = ()) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A server on this machine: its address and what it was told; it answers with the codes in turn, then with 200."""
    told: list[dict[str, Any]] = []
    codes = list(answers)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(codes.pop(0) if codes else 200)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/hook", told
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(
    ("answers", "tries", "problem"),
    [([], 1, []), ([503], 2, []), ([404], 1, ["the webhook answered 404"]), ([500, 500, 500], 3, ["the webhook answered 500"])],
)
def test_a_webhook_is_told_and_tried_again_while_it_is_unwell(answers: list[int], tries: int, problem: list[str]) -> None:
    with webhook(answers) as (address, told):
        assert tell(Notify(webhook=address), {"text": "it failed"}) == problem
    assert told == [{"text": "it failed"}] * tries


def test_a_webhook_that_is_not_there_is_named(tmp_path: Path) -> None:
    with webhook() as (address, _):
        pass
    (problem,) = tell(Notify(webhook=address), {"text": "it failed"})
    assert "cannot be reached" in problem


def test_a_command_reads_it_on_standard_input(tmp_path: Path) -> None:
    out = tmp_path / "told.json"
    program = f"import pathlib, sys; pathlib.Path({str(out)!r}).write_text(sys.stdin.read())"
    assert tell(Notify(command=(sys.executable, "-c", program)), {"text": "it failed"}) == []
    assert json.loads(out.read_text(encoding="utf-8")) == {"text": "it failed"}
    (problem,) = tell(Notify(command=(sys.executable, "-c", "raise SystemExit(3)")), {})
    assert problem.endswith("ended with 3")
    assert tell(Notify(command=(str(tmp_path / "nowhere"),)), {}) != []


def test_a_run_that_fails_tells_it(ingest: Ingest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with webhook() as (address, told):
        monkeypatch.setenv(VARIABLE, "")
        hand_on(Notify(webhook=address))
        with pytest.raises(Misuse):
            run_flow(tmp_path / "no such folder", tmp_path / "data")
    (message,) = told
    assert message["flow"] == "ingest"
    assert "no such folder" in message["text"]
    assert message["warehouse"] == str(tmp_path / "data")


SETTINGS = """
to = "warehouse"

[notify]
webhook = "https://chat.example/hook"
command = ["notify-send", "OnRecord"]

[[schedule]]
source = "wire"
every = "15m"
publisher = "The Wire"

[[schedule]]
source = ["courier", "echo"]
cron = "0 6 * * *"
timezone = "Europe/Madrid"
report = true
"""


def test_schedules_and_notices_are_read_of_a_named_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "onrecord.toml"
    file.write_text(SETTINGS, encoding="utf-8")
    named = load_settings(file)
    assert named.notify == Notify(webhook="https://chat.example/hook", command=("notify-send", "OnRecord"))
    assert jobs_of(named) == [
        Job(("wire",), schedule_of("15m", None), "The Wire"),
        Job(("courier", "echo"), Schedule(cron="0 6 * * *", timezone="Europe/Madrid"), report=True),
    ]
    assert not {"schedule", "notify"} & named.of_flow().keys()
    monkeypatch.chdir(tmp_path)
    found = load_settings(ask=lambda _: False, schedule=None, notify=None, to=None)
    assert (found.schedule, found.notify, str(found.to)) == ((), None, "warehouse")
    assert "notify, schedule too, which is not used" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[[schedule]]\nsource = "a"\nevery = "1h"\nwhen = "later"', "schedule"),
        ('[notify]\nwebhook = "ftp://a.example"', "begins with https"),
        ("[notify]\ncommand = 3", "notify"),
    ],
)
def test_a_line_that_cannot_be_meant_is_named(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "s.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadSetting, match=why):
        load_settings(tmp_path / "s.toml")


@pytest.mark.parametrize(
    ("every", "cron", "zone", "why"),
    [
        (None, None, "UTC", "either --every"),
        ("1h", "0 6 * * *", "UTC", "either --every"),
        ("soon", None, "UTC", "--every soon"),
        (None, "0 6 * * *", "Europe/Atlantis", "no time zone"),
        (None, "0 6 * * *", "../etc", "no time zone"),
    ],
)
def test_a_schedule_that_cannot_be_meant_is_named(every: str | None, cron: str | None, zone: str, why: str) -> None:
    with pytest.raises(Misuse, match=why):
        schedule_of(every, cron, zone)
