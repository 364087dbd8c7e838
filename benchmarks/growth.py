"""Whether cost and memory stay the same from the first thousand articles of a run to the last.

    python benchmarks/growth.py FOLDER [--articles 20000] [--workers 2] [--to DIR]

FOLDER holds articles as `onrecord run` reads them, each with the line of its date first. The corpus is made of their paragraphs:
each article is a real one of which every paragraph is replaced, with one chance in two, by one of another article that stands at
about the same place. One `onrecord run` takes it in. For every thousand articles published: seconds of CPU of all of the run's
processes, seconds of wall, and the most resident memory that the driver and any of its workers had, in MB.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from warehouse.layout import catalog_path
from warehouse.manifest import read_manifest

SECONDS_BETWEEN_LOOKS = 1.0
ROW = 1_000
REPLACED = 0.5


@dataclass(frozen=True)
class Look:
    """What was seen at a moment: seconds since the start, seconds of CPU so far, memory in MB, and articles published."""

    seconds: float
    cpu: float
    driver: float
    worker: float
    published: int


def main() -> None:
    """Makes the corpus, runs, tells."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--to", type=Path, help="where the corpus and the warehouse are kept (default: a temporary folder)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = arguments.to or Path(folder)
        corpus = recombined(arguments.folder, place / "corpus", arguments.articles)
        tell(watch(corpus, place / "data", arguments.workers))


def recombined(source: Path, folder: Path, count: int) -> Path:
    """Writes the corpus."""
    dice = random.Random(1)
    articles = [path.read_text(encoding="utf-8").split("\n\n") for path in sorted(source.iterdir())]
    folder.mkdir(parents=True)
    for number in range(count):
        head, *paragraphs = dice.choice(articles)
        for place in range(len(paragraphs)):
            if dice.random() < REPLACED:
                other = dice.choice(articles)[1:] or [paragraphs[place]]
                paragraphs[place] = other[min(place * len(other) // len(paragraphs), len(other) - 1)]
        (folder / f"{number:06}.txt").write_text("\n\n".join([head, *paragraphs]), encoding="utf-8")
    return folder


def watch(corpus: Path, data: Path, workers: int) -> list[Look]:
    """Runs, and looks at the run's processes and at what it has published until it ends."""
    command = [sys.executable, "-c", "from flows.cli import app; app()", "run", str(corpus), "--to", str(data)]
    began, looks, gone, spent = time.monotonic(), [], 0.0, dict[int, float]()
    run = subprocess.Popen([*command, "--workers", str(workers)], stdout=subprocess.DEVNULL)
    driver = psutil.Process(run.pid)
    while run.poll() is None:
        time.sleep(SECONDS_BETWEEN_LOOKS)
        try:
            children = driver.children(recursive=True)
            now = {process.pid: sum(process.cpu_times()[:2]) for process in (driver, *children)}
            memory = [process.memory_info().rss / 1e6 for process in (driver, *children)]
        except psutil.NoSuchProcess:
            continue
        gone += sum(cpu for pid, cpu in spent.items() if pid not in now)
        spent = now
        catalog = catalog_path(data)
        published = sum(commit.new_articles for commit in read_manifest(catalog).commits) if catalog.exists() else 0
        looks.append(Look(time.monotonic() - began, gone + sum(now.values()), memory[0], max(memory[1:], default=0.0), published))
    if run.returncode:
        sys.exit(f"the run ended with {run.returncode}")
    return looks


def tell(looks: Sequence[Look]) -> None:
    """Prints a line for every thousand articles, and the most memory of all."""
    print(f"{'articles':>10}{'CPU s':>10}{'wall s':>10}{'driver MB':>11}{'worker MB':>11}")
    before = looks[0]
    for end in range(ROW, looks[-1].published + 1, ROW):
        there = next(look for look in looks if look.published >= end)
        some = [look for look in looks if before.seconds <= look.seconds <= there.seconds]
        articles = max(there.published - before.published, 1)
        cpu, wall = (there.cpu - before.cpu) / articles * ROW, (there.seconds - before.seconds) / articles * ROW
        driver, worker = max(look.driver for look in some), max(look.worker for look in some)
        print(f"{there.published:>10,}{cpu:>10.1f}{wall:>10.1f}{driver:>11.0f}{worker:>11.0f}", flush=True)
        before = there
    last = looks[-1]
    print(
        f"whole run: {last.cpu:,.0f} s of CPU, {last.seconds:,.0f} s, driver {max(look.driver for look in looks):.0f} MB",
        end=", ",
    )
    print(f"worker {max(look.worker for look in looks):.0f} MB at most")


if __name__ == "__main__":
    main()
