"""A command that is killed or stopped at a step of its own: something that it does to a warehouse's folder.

    python -m tests.at_step DATA WHEN WHAT TOLD COMMAND ARGUMENT...

Steps are counted as Python reports them: files opened for writing, files opened to be brought to the disk, renames, removals, links,
new folders, changes of permission. How busy the machine is changes nothing about them.

WHEN is the number of a step; or `published`, the first one after a commit was published; or `never`.
WHAT happens: just before that step the command, with all its processes, is killed (`kill`), or it stops itself until it is sent SIGCONT
(`stop`). With `amid` it is killed after the step, as soon as a file below DATA has grown, and before the next step at the latest: so
files are left half written. When it ends by itself, the number of its steps is written to the file TOLD.
COMMAND is `onrecord`, or `maintain` with the warehouse's folder, or `take_down` with that folder and articles' source_uris.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from warehouse.layout import snapshot_numbers

CHANGES = {"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate"}


def command_at_step(data: Path, when: str, what: str, told: Path, *command: str | Path) -> list[str]:
    """The command line of this module; see there."""
    return [sys.executable, "-m", "tests.at_step", str(data), when, what, str(told), *map(str, command)]


def stopped(arguments: Sequence[str], environment: Mapping[str, str], cwd: Path) -> "subprocess.Popen[str]":
    """The process of a command of which WHAT is `stop`, when it has stopped; it tells through pipes, in a session of its own.

    Raises:
        AssertionError: it ended before.
    """
    process = subprocess.Popen(
        arguments,
        env=environment,
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    ended = os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
    assert ended is not None
    assert ended.si_code == os.CLD_STOPPED, process.communicate()
    return process


def main(data: str, when: str, what: str, told: str, command: str, *arguments: str) -> None:
    """Runs the command, and does to it what is asked at its step."""
    steps = Steps(Path(data).resolve(), when, what)
    sys.addaudithook(steps.hear)
    try:
        if command == "onrecord":
            onrecord(*arguments)
        elif command == "take_down":
            takedown(*arguments)
        else:
            maintenance(*arguments)
    finally:
        steps.are_counted = False
        Path(told).write_text(str(steps.count), encoding="ascii")


class Steps:
    """Counts what is done below a folder, and acts when it is time."""

    def __init__(self, data: Path, when: str, what: str) -> None:
        self.data = data
        self.when = when
        self.what = what
        self.are_counted = True
        self.count = 0
        self._is_over = False
        self._one_at_a_time = threading.RLock()

    def hear(self, event: str, details: tuple[Any, ...]) -> None:
        """Is told of every audit event of the process."""
        if (event in CHANGES or event == "open") and self.are_counted and self._is_step(event, details):
            with self._one_at_a_time:
                self.count += 1
                self._act()

    def _act(self) -> None:
        if self._is_over:
            # The step after the one that is left amid.
            kill()
        if not (self.when == str(self.count) or (self.when == "published" and snapshot_numbers(self.data))):
            return
        self.are_counted = self.what == "amid"
        if self.what == "stop":
            os.kill(os.getpid(), signal.SIGSTOP)
        elif self.what == "kill":
            kill()
        else:
            self._is_over = True
            threading.Thread(target=self._kill_at_growth, args=(size(self.data),), daemon=True).start()

    def _is_step(self, event: str, details: tuple[Any, ...]) -> bool:
        path = details[0]
        if not isinstance(path, str | Path) or not (Path.cwd() / path).is_relative_to(self.data):
            return False
        if event != "open":
            return True
        _, mode, flags = details
        # `os.open`, which has no mode, is how files and folders are brought to the disk.
        return mode is None or bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))

    def _kill_at_growth(self, before: int) -> None:
        while size(self.data) <= before:
            pass
        kill()


def size(folder: Path) -> int:
    """Bytes of all files below the folder."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(place) / name).lstat().st_size
            except FileNotFoundError:
                continue
    return total


def kill() -> None:
    """The end of this process and of all that it started, at once."""
    os.killpg(os.getpgrp(), signal.SIGKILL)


def onrecord(*arguments: str) -> None:
    """The command line."""
    from flows.cli import app

    app(list(arguments), prog_name="onrecord")


def maintenance(data: str) -> None:
    """Housekeeping of a warehouse that keeps the answers of its views ready however small it is."""
    from warehouse.maintenance import Limits, maintain

    maintain(Path(data), grace=timedelta(0), limits=Limits(enough_rows=1))


def takedown(data: str, *source_uris: str) -> None:
    """The takedown of articles, named as in crashes: by their place in the first source."""
    from flows.forget import take_down
    from transforms.reading.articles import article_id

    take_down(Path(data), [article_id(None, source_uri) for source_uri in source_uris])


if __name__ == "__main__":
    main(*sys.argv[1:])
