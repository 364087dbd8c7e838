"""What a run with nothing new costs before it does anything, held against importing Prefect's server.

    python benchmarks/startup.py

All in the same minutes, three times each, in seconds of processor time, which a busy machine changes least. The last one has an
`onrecord serve` beside it, whose server the run finds.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TIMES = 3
SAMPLES = Path(__file__).parents[1] / "samples"
COMMAND = [sys.executable, "-c", "from flows.cli import app; app(prog_name='onrecord')"]


def seconds(command: list[str], folder: Path) -> float:
    """The processor time of the command with its processes: the least of some."""
    found = []
    for _ in range(TIMES):
        before = os.times()
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = os.times()
        found.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return min(found)


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory(prefix="onrecord-startup-") as name:
        folder = Path(name)
        os.environ["XDG_STATE_HOME"] = str(folder / "state")
        run = [*COMMAND, "run", str(SAMPLES), "--to", str(folder / "data"), "--workers", "1"]
        subprocess.run(run, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        measured = {
            "python -c pass": seconds([sys.executable, "-c", "pass"], folder),
            'python -c "import prefect"': seconds([sys.executable, "-c", "import prefect.flows"], folder),
            'python -c "import prefect.server.api.server"': seconds(
                [sys.executable, "-c", "import prefect.server.api.server"], folder
            ),
            "onrecord run, nothing new": seconds(run, folder),
        }
        serve = [*COMMAND, "serve", str(SAMPLES), "--to", str(folder / "data"), "--cron", "0 0 1 1 *"]
        with subprocess.Popen(serve, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as served:
            while not list(folder.glob("state/onrecord/*/server.json")):
                time.sleep(0.5)
            measured["the same beside onrecord serve"] = seconds(run, folder)
            served.send_signal(signal.SIGTERM)
        for what, took in measured.items():
            print(f"{what:50} {took:6.2f} s")


if __name__ == "__main__":
    main()
