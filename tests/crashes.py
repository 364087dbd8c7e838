"""Commands that are killed at a random moment, and what must hold after: for the tests (some kills) and `make torture` (many)."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.conftest import ROOT, command_line, environment, of_server
from transforms.reading.articles import article_id
from warehouse.catalog import connect
from warehouse.check import check
from warehouse.errors import WarehouseError
from warehouse.layout import SORTING, UNFINISHED, catalog_path, snapshot_numbers, snapshot_path
from warehouse.maintenance import maintain
from warehouse.manifest import read_manifest

MAINTAIN = """
import sys
from datetime import timedelta
from pathlib import Path
from warehouse import materialized
from warehouse.maintenance import maintain
materialized.ENOUGH_ROWS = 1
maintain(Path(sys.argv[1]), grace=timedelta(0))
"""
EDITIONS = (1, 2)
BATCH_SIZE = 4
STRAYS = 200

Rows = dict[str, list[tuple[Any, ...]]]
"""What the tables say of the articles, without when and by which run it was read."""


def write_corpus(folder: Path, count: int, edition: int, seed: int) -> Path:
    """Articles of paragraphs of samples/, recombined. In the second edition every third has another paragraph; one more repeats
    the first.
    """
    dice = random.Random(seed)
    paragraphs = [
        paragraph
        for path in sorted((ROOT / "samples").glob("*.txt"))
        for paragraph in path.read_text(encoding="utf-8").split("\n\n")[1:]
        if 80 < len(paragraph) < 600 and paragraph.isprintable()
    ]
    folder.mkdir(parents=True)
    for number in range(count):
        chosen = dice.sample(paragraphs, 5)
        if edition == 2 and number % 3 == 0:
            chosen[0] = f"Lena Marchetti, who chairs the harbour board, said it had met {number + 2} times."
        (folder / f"{number:03}.txt").write_text(
            "\n\n".join([f"date 2024-03-{1 + number % 28:02}", *chosen]) + "\n", encoding="utf-8"
        )
    shutil.copyfile(folder / "000.txt", folder / "copy.txt")
    return folder


@dataclass
class Tally:
    """What has been tried, and what went wrong."""

    kills: Counter[str] = field(default_factory=Counter)
    survived: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Takes in what was tried elsewhere."""
        self.kills += other.kills
        self.survived += other.survived
        self.violations += other.violations


class Crashes:
    """A corpus in two editions, warehouses of clean runs over them, and the killing.

    Args:
        folder: Where everything is written.
        count: Articles of the corpus.
        seed: Of all that is random.
        api: A Prefect API for the runs; without it each has its own.
    """

    def __init__(self, folder: Path, count: int, seed: int, api: str | None) -> None:
        self.folder = folder
        self.dice = random.Random(seed)
        self.tally = Tally()
        self._environment = environment(HOME=str(folder / "home"), **(of_server(api) if api else {}))
        (folder / "home").mkdir(parents=True)
        self.sources = {edition: write_corpus(folder / f"edition-{edition}", count, edition, seed) for edition in EDITIONS}
        self.clean = {edition: folder / f"clean-{edition}" for edition in EDITIONS}
        self.seconds: dict[int, tuple[float, float]] = {}
        for edition in EDITIONS:
            if edition == 2:
                shutil.copytree(self.clean[1], self.clean[2])
            self.seconds[edition] = self._timed(edition)
        self.expected = {edition: rows_of(self.clean[edition]) for edition in EDITIONS}

    def run_command(self, edition: int, data: Path) -> list[str]:
        """The command of a run of the edition into `data`."""
        return command_line("run", self.sources[edition], "--to", data, "--workers", "1", "--batch-size", str(BATCH_SIZE))

    def kill_runs(self, kills: int, edition: int) -> None:
        """So many kills of runs: into an empty warehouse (edition 1), or into one whose articles they replace (edition 2).

        Each time a run is let through, its warehouse must be like that of the clean run.
        """
        kind = "run" if edition == 1 else "replacing run"
        data = self._fresh(edition)
        while self.tally.kills[kind] < kills:
            if self._killed(self.run_command(edition, data), self._moment(edition), kind):
                self._note(kind, whole(data, [self.expected[each] for each in EDITIONS if each <= edition]))
                if self.dice.random() < 0.7:
                    continue
            self._finish(edition, data, kind)
            data = self._fresh(edition)
        self._finish(edition, data, kind)

    def kill_maintenance(self, kills: int, kind: str) -> None:
        """So many kills of compactions, or (`kind` is sweep) of compacted warehouses being swept of strays."""
        seconds = 1.5
        while self.tally.kills[kind] < kills:
            data = self._copy_of(self.clean[2])
            if kind == "sweep":
                maintain(data, grace=timedelta(0))
                stray = next((data / "parquet" / "quotes").glob("*.parquet"))
                for number in range(STRAYS):
                    os.link(stray, stray.with_name(f"{number:08}-stray.parquet"))
            for _ in range(3):
                command = [sys.executable, "-c", MAINTAIN, str(data)]
                began = time.monotonic()
                if not self._killed(command, self.dice.uniform(0.2, seconds), kind):
                    seconds = 0.8 * seconds + 0.2 * (time.monotonic() - began + 0.1)
                    break
                seconds *= 1.02
                self._note(kind, whole(data, [self.expected[2]], complete=True))
            subprocess.run([sys.executable, "-c", MAINTAIN, str(data)], env=self._environment, check=True, cwd=ROOT)
            self._note(f"after {kind}", [*whole(data, [self.expected[2]], complete=True), *swept(data)])
            shutil.rmtree(data)

    def _timed(self, edition: int) -> tuple[float, float]:
        """A clean run: seconds until it published first, and until its end."""
        data, began = self.clean[edition], time.monotonic()
        before = last_number(data)
        process = subprocess.Popen(self.run_command(edition, data), env=self._environment, stdout=subprocess.DEVNULL)
        first = 0.0
        while process.poll() is None:
            if not first and last_number(data) > before:
                first = time.monotonic() - began
            time.sleep(0.05)
        if process.returncode:
            raise RuntimeError(f"the clean run ended with {process.returncode}")
        return first, time.monotonic() - began

    def _moment(self, edition: int) -> float:
        """Seconds after which to kill a run: mostly while it publishes."""
        first, end = self.seconds[edition]
        return self.dice.uniform(0, first) if self.dice.random() < 0.15 else self.dice.uniform(0.9 * first, 1.1 * end)

    def _killed(self, command: list[str], seconds: float, kind: str) -> bool:
        """Whether the command, with all its processes, was killed after so long; else it had ended."""
        log = self.folder / "killed.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                command, env=self._environment, stdout=output, stderr=output, start_new_session=True, cwd=ROOT
            )
            try:
                code = process.wait(seconds)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                self.tally.kills[kind] += 1
                return True
        if code:
            self._note(kind, [f"ended with {code}: {log.read_text(encoding='utf-8', errors='replace')[-2000:]}"])
        self.tally.survived[kind] += 1
        return False

    def _finish(self, edition: int, data: Path, kind: str) -> None:
        """Lets a run go through and holds its warehouse against that of the clean run, before and after housekeeping."""
        done = subprocess.run(self.run_command(edition, data), env=self._environment, capture_output=True, text=True, check=False)
        if done.returncode:
            self._note(f"after {kind}", [f"ended with {done.returncode}: {done.stderr[-2000:]}"])
        self._note(f"after {kind}", whole(data, [self.expected[edition]], complete=True))
        maintain(data, grace=timedelta(0))
        self._note(f"after {kind}", [*whole(data, [self.expected[edition]], complete=True), *swept(data)])
        shutil.rmtree(data)

    def _fresh(self, edition: int) -> Path:
        return self._copy_of(self.clean[1]) if edition == 2 else self.folder / f"data-{self.dice.random()}"

    def _copy_of(self, warehouse: Path) -> Path:
        copy = self.folder / f"data-{self.dice.random()}"
        shutil.copytree(warehouse, copy)
        connect(copy).close()
        return copy

    def _note(self, kind: str, found: Iterable[str]) -> None:
        self.tally.violations += [f"{kind}: {violation}" for violation in found]


def rows_of(data: Path) -> Rows:
    """The rows of the articles that stand."""
    with closing(connect(data)) as connection:
        return {
            "articles": connection.execute(
                "SELECT source_uri, body, published_date, duplicate_of, content_sha256 FROM articles ORDER BY ALL"
            ).fetchall(),
            "mentions": connection.execute("SELECT * FROM mentions ORDER BY ALL").fetchall(),
            "quotes": connection.execute("SELECT * FROM quotes ORDER BY ALL").fetchall(),
        }


def whole(data: Path, allowed: list[Rows], *, complete: bool = False) -> list[str]:
    """What is wrong in a warehouse whose articles may each be as any of `allowed` has it; all of them when `complete`."""
    if not catalog_path(data).exists() and not snapshot_numbers(data):
        return ["nothing was published"] if complete else []
    try:
        faults = [f"{fault.place}: {fault.what}" for fault in check(data).faults]
        found = rows_of(data)
    except WarehouseError as error:
        return [str(error)]
    if complete:
        faults += [f"table {name} is not like the clean run's" for name in found if found[name] != allowed[-1][name]]
    standing = by_article(found)
    known = [by_article(rows) for rows in allowed]
    faults += [f"article {key} is half visible" for key, rows in standing.items() if all(each.get(key) != rows for each in known)]
    return faults


def by_article(rows: Rows) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of each article, by its source_uri."""
    ids = {article_id(None, row[0]): row[0] for row in rows["articles"]}
    found: dict[str, list[tuple[Any, ...]]] = {row[0]: [row[:3]] for row in rows["articles"]}
    for table in ("mentions", "quotes"):
        for row in rows[table]:
            found.setdefault(ids.get(row[1], f"(no article) {row[1]}"), []).append(row)
    return found


def swept(data: Path) -> list[str]:
    """Files on the disk that housekeeping should have deleted."""
    needed = {file.path for file in read_manifest(catalog_path(data)).live_files}
    for number in snapshot_numbers(data):
        needed |= read_manifest(snapshot_path(data, number)).live_sizes.keys()
    standing = {path.relative_to(data).as_posix() for path in (data / "parquet").rglob("*.parquet")}
    left = [*data.rglob(f"*{UNFINISHED}*"), *data.glob(f"{SORTING}*")]
    return [
        *(f"{path} was not swept" for path in sorted(standing - needed)),
        *(f"{path} was swept and is needed" for path in sorted(needed - standing)),
        *(f"{path} was left" for path in left),
    ]


def last_number(data: Path) -> int:
    """The newest commit whose catalog is kept; 0 before the first."""
    return max(snapshot_numbers(data), default=0)
