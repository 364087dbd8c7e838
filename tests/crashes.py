"""Commands that are killed at a random step, and what must hold after: for the tests (some kills) and `make torture` (many).

A step is something that the command does to the warehouse's folder (see tests/at_step.py), so how busy the machine is changes
nothing.
"""

import os
import random
import shutil
import signal
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.at_step import command_at_step
from tests.conftest import ROOT, environment, of_server
from transforms.reading.articles import article_id
from warehouse.catalog import connect
from warehouse.check import check
from warehouse.errors import WarehouseError
from warehouse.layout import SORTING, UNFINISHED, catalog_path, snapshot_numbers, snapshot_path
from warehouse.maintenance import Limits, maintain
from warehouse.manifest import read_manifest

EDITIONS = (1, 2)
RUN_KINDS = {1: "run", 2: "replacing run"}
BATCH_SIZE = 4
STRAYS = 200
TRIES_PER_KILL = 4
"""A command that goes on where a killed one left off has fewer steps, and may end before its own comes; then it is tried again."""

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
        run_here: Runs the flow in this process, for the runs that nothing is done to; without it they too are processes.
    """

    def __init__(
        self, folder: Path, count: int, seed: int, api: str | None, run_here: Callable[..., object] | None = None
    ) -> None:
        self.folder = folder
        self.dice = random.Random(seed)
        self.tally = Tally()
        self._environment = environment(HOME=str(folder / "home"), **(of_server(api) if api else {}))
        (folder / "home").mkdir(parents=True)
        self.sources = {edition: write_corpus(folder / f"edition-{edition}", count, edition, seed) for edition in EDITIONS}
        self._shown = 0
        self._run_here = run_here
        self.steps: dict[str, int] = {}

    @cached_property
    def clean(self) -> dict[int, Path]:
        """The warehouse that a run which nothing disturbs makes of each edition."""
        clean = {edition: self.folder / f"clean-{edition}" for edition in EDITIONS}
        self._go_through(clean[1], self._run(1, clean[1]), RUN_KINDS[1])
        shutil.copytree(clean[1], clean[2])
        self._complete(clean[2], 2)
        return clean

    @cached_property
    def expected(self) -> dict[int, Rows]:
        """What stands in them."""
        return {edition: rows_of(data) for edition, data in self.clean.items()}

    def _complete(self, data: Path, edition: int) -> None:
        """Runs over the edition once more, or for the first time, with nothing to disturb it."""
        if self._run_here is None:
            self._go_through(data, self._run(edition, data), RUN_KINDS[edition])
        else:
            self._run_here(self._put(edition), data, batch_size=BATCH_SIZE)

    def _put(self, edition: int) -> Path:
        """The folder that runs read, with the files of the edition in it: another folder would be another source."""
        folder = self.sources[1].with_name("articles")
        if self._shown != edition:
            if self._shown:
                folder.rename(self.sources[self._shown])
            self.sources[edition].rename(folder)
            self._shown = edition
        return folder

    def kill_runs(self, kills: int, edition: int) -> None:
        """So many kills of runs: into an empty warehouse (edition 1), or into one whose articles they replace (edition 2).

        Most killed runs are followed by another over what they left. Each time a run is let through, its warehouse must be like
        that of the clean run.
        """
        kind = RUN_KINDS[edition]
        data = self._fresh(edition)
        if kind not in self.steps:
            self._go_through(data, self._run(edition, data), kind)
            data = self._fresh(edition)
        for _ in self._tries(kills, kind):
            if self._killed(data, self._run(edition, data), kind):
                self._note(kind, whole(data, [self.expected[each] for each in EDITIONS if each <= edition]))
                if self.dice.random() < 0.7:
                    continue
                self._complete(data, edition)
            self._compare(data, edition, kind)
            data = self._fresh(edition)
        if data.exists():
            self._complete(data, edition)
            self._compare(data, edition, kind)

    def kill_maintenance(self, kills: int, kind: str) -> None:
        """So many kills of compactions, or (`kind` is sweep) of compacted warehouses being swept of strays."""
        data = self._to_maintain(kind)
        self._go_through(data, ["maintain", str(data)], kind)
        shutil.rmtree(data)
        for _ in self._tries(kills, kind):
            data = self._to_maintain(kind)
            while self._killed(data, ["maintain", str(data)], kind):
                self._note(kind, whole(data, [self.expected[2]], complete=True))
                if self.dice.random() < 0.5 or self.tally.kills[kind] >= kills:
                    self._go_through(data, ["maintain", str(data)], kind)
                    break
            self._note(f"after {kind}", [*whole(data, [self.expected[2]], complete=True), *swept(data)])
            shutil.rmtree(data)

    def kill_takedowns(self, kills: int) -> None:
        """So many kills of takedowns of two articles; whatever was begun, the next one, or housekeeping, must end it."""
        kind = "takedown"
        gone = ["001.txt", "002.txt"]
        left = {name: list(rows) for name, rows in self.expected[2].items()}
        ids = {article_id(None, name) for name in gone}
        left["articles"] = [row for row in left["articles"] if row[0] not in gone]
        for name in ("mentions", "quotes"):
            left[name] = [row for row in left[name] if row[1] not in ids]
        data = self._copy_of(self.clean[2])
        self._go_through(data, ["take_down", str(data), *gone], kind)
        shutil.rmtree(data)
        for _ in self._tries(kills, kind):
            data = self._copy_of(self.clean[2])
            while self._killed(data, ["take_down", str(data), *gone], kind):
                self._note(kind, whole(data, [self.expected[2]]))
                if self.dice.random() < 0.5 or self.tally.kills[kind] >= kills:
                    self._go_through(data, ["take_down", str(data), *gone], kind)
                    break
            self._note(f"after {kind}", [*whole(data, [left], complete=True), *named_still(data, ids)])
            shutil.rmtree(data)

    def kill_reprocessings(self, kills: int) -> None:
        """So many kills of reprocessings of all articles; each article must be as it was, and at the end anew."""
        kind = "reprocessing"
        command = ["onrecord", "reprocess", "--where", "true", "--workers", "1", "--batch-size", str(BATCH_SIZE), "--to"]
        data = self._copy_of(self.clean[2])
        self._go_through(data, [*command, str(data)], kind)
        shutil.rmtree(data)
        data = self._copy_of(self.clean[2])
        for _ in self._tries(kills, kind):
            if self._killed(data, [*command, str(data)], kind):
                self._note(kind, whole(data, [self.expected[2]], complete=True))
        self._go_through(data, [*command, str(data)], kind)
        with closing(connect(data)) as connection:
            ((old,),) = connection.execute(
                "SELECT count(*) FROM articles JOIN runs USING (run_id) WHERE runs.flow = 'ingest'"
            ).fetchall()
        self._note(f"after {kind}", whole(data, [self.expected[2]], complete=True))
        self._note(f"after {kind}", [f"{old} articles were not done"] if old else [])
        shutil.rmtree(data)

    def _tries(self, kills: int, kind: str) -> Iterator[int]:
        """Tries until there were so many kills.

        Raises:
            RuntimeError: so many tries bring it to no end: the steps of the clean run are not those of the others.
        """
        for number in range(TRIES_PER_KILL * kills):
            if self.tally.kills[kind] >= kills:
                return
            yield number
        if self.tally.kills[kind] < kills:
            raise RuntimeError(f"{self.tally.kills[kind]} of {kills} kills of a {kind} in {TRIES_PER_KILL * kills} tries")

    def _run(self, edition: int, data: Path) -> list[str]:
        """The command of a run of the edition into `data`."""
        options = ["--workers", "1", "--batch-size", str(BATCH_SIZE)]
        return ["onrecord", "run", str(self._put(edition)), "--to", str(data), *options]

    def _to_maintain(self, kind: str) -> Path:
        """A warehouse that has something to compact, or something to sweep."""
        data = self._copy_of(self.clean[2])
        if kind == "sweep":
            maintain(data, grace=timedelta(0), limits=Limits(enough_rows=1))
            stray = next((data / "parquet" / "quotes").glob("*.parquet"))
            for number in range(STRAYS):
                os.link(stray, stray.with_name(f"{number:08}-stray.parquet"))
        return data

    def _killed(self, data: Path, command: list[str], kind: str) -> bool:
        """Whether the command, with all its processes, was killed at a step of the dice's; else it had ended before."""
        what = self.dice.choice(("kill", "amid"))
        code, told = self._do(data, command, str(self.dice.randint(1, self.steps[kind])), what)
        if code == -signal.SIGKILL:
            self.tally.kills[kind] += 1
            return True
        if code:
            self._note(kind, [f"ended with {code}: {told[-2000:]}"])
        self.tally.survived[kind] += 1
        return False

    def _go_through(self, data: Path, command: list[str], kind: str) -> None:
        """Lets the command go through; the first of its kind says how many steps it takes."""
        code, told = self._do(data, command, "never", "kill")
        if code:
            self._note(f"after {kind}", [f"ended with {code}: {told[-2000:]}"])
        if kind not in self.steps:
            self.steps[kind] = int((self.folder / "steps").read_text(encoding="ascii"))

    def _do(self, data: Path, command: list[str], when: str, what: str) -> tuple[int, str]:
        """The exit code of the command, to which that happens at its step (see tests/at_step.py), and what it told."""
        done = subprocess.run(
            command_at_step(data, when, what, self.folder / "steps", *command),
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            cwd=ROOT,
            check=False,
        )
        return done.returncode, done.stdout.decode(errors="replace")

    def _compare(self, data: Path, edition: int, kind: str) -> None:
        """Holds the warehouse of a run that went through against that of the clean run, before and after housekeeping."""
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


def named_still(data: Path, ids: set[str]) -> list[str]:
    """Files in which an article is named that was taken down."""
    import pyarrow.parquet as pq

    found = []
    for path in (data / "parquet").rglob("*.parquet"):
        schema = pq.read_schema(path)
        if "article_id" not in schema.names or path.parent.name == "takedowns":
            continue
        if ids & set(pq.read_table(path, columns=["article_id"], partitioning=None)["article_id"].to_pylist()):
            found.append(f"{path} names an article that was taken down")
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
