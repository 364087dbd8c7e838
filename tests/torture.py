"""Kills runs and housekeeping by the hundred, feeds a hundred thousand records that nobody would write, and long texts of one kind.

    python -m tests.torture [--kills 200] [--inputs 100000] [--swaps 20000] [--long-texts 100] [--seed 1] [--keep DIR]

Half of the kills are of runs and reprocessings, half of housekeeping and takedowns; of the runs, one in three has its own Prefect server beside it, which must die
with it. Files and folders are swapped with links while they are read, which must lead nowhere. Prints what was tried and every
violation, and ends with 1 if there was one. The same seed tries the same steps of the same commands, and the same records.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from flows.prefect_server import prefect_api
from flows.working_directory import temporary_home
from tests.crashes import Crashes, Tally
from tests.fuzzing import Findings, fuzz
from tests.hostile_files import read_kinds
from tests.hostile_warehouses import attack_warehouses
from tests.long_texts import growths
from tests.swapping import swap_a_file, swap_a_folder

KINDS = ("run", "replacing run", "reprocessing", "compaction", "sweep", "takedown")
RUN_KILLS_AT_ONCE = 10
INPUTS_AT_ONCE = 2_000
WORKERS = 2
HOSTILE_SIZES = (400_000, 4_900_000, 30_000_000)
"""Bytes of the hostile files: pages end at 5 MB, and what is read as a whole at 100 MB."""


def crash(kind: str, kills: int, seed: int, api: str | None, folder: str) -> Tally:
    """So many kills of one kind, in a folder of their own."""
    crashes = Crashes(Path(folder) / f"crashes-{kind}-{seed}".replace(" ", "-"), count=24, seed=seed, api=api)
    if kind in ("run", "replacing run"):
        crashes.kill_runs(kills, edition=1 if kind == "run" else 2)
    elif kind == "takedown":
        crashes.kill_takedowns(kills)
    elif kind == "reprocessing":
        crashes.kill_reprocessings(kills)
    else:
        crashes.kill_maintenance(kills, kind)
    return crashes.tally


def grown_too_much(seed: int, kinds: int) -> list[str]:
    """What is wrong with the time of the rules and of the reader, by kind of text."""
    return [f"time by size: {growth}" for growth in growths(seed, kinds) if growth.is_too_much]


def pieces_of_work(kills: int, seed: int, api: str) -> Iterator[tuple[str, int, int, str | None]]:
    """The kills in lots: kind, how many, seed, and the Prefect API that the runs share."""
    number = seed * 1_000
    for kind in KINDS:
        left = -(-kills // len(KINDS))
        while left > 0:
            number += 1
            lot = min(left, RUN_KILLS_AT_ONCE if kind.endswith(("run", "reprocessing")) else 25)
            yield kind, lot, number, None if kind.endswith("run") and number % 3 == 0 else api
            left -= lot


def main() -> int:
    """Tries everything, and says what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--swaps", type=int, default=20_000)
    parser.add_argument("--long-texts", type=int, default=100, help="kinds of them, each at 20, 80 and 320 kB")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where records that break something are written (default: a temporary folder)")
    arguments = parser.parse_args()
    began = time.monotonic()
    tally, findings = Tally(), Findings()
    with (
        workplace() as folder,
        temporary_home() as home,
        prefect_api(home) as api,
        ProcessPoolExecutor(WORKERS, get_context("spawn")) as pool,
        bars() as bar,
    ):
        crashes: list[Future[Tally]] = [
            pool.submit(crash, kind, kills, seed, own_api, folder)
            for kind, kills, seed, own_api in pieces_of_work(arguments.kills, arguments.seed, api)
        ]
        lots = range(0, arguments.inputs, INPUTS_AT_ONCE)
        fuzzes: list[Future[Findings]] = [
            pool.submit(fuzz, arguments.seed * 1_000_000 + start, min(INPUTS_AT_ONCE, arguments.inputs - start)) for start in lots
        ]
        swaps = [
            pool.submit(swap, Path(folder) / f"swaps-{number}", arguments.swaps)
            for number, swap in enumerate((swap_a_file, swap_a_folder))
        ]
        attacks = [
            pool.submit(grown_too_much, arguments.seed, arguments.long_texts),
            pool.submit(attack_warehouses, Path(folder) / "warehouses"),
            *(pool.submit(read_kinds, Path(folder) / "files", size) for size in HOSTILE_SIZES),
        ]
        kills_bar = bar.add_task("kills", total=arguments.kills)
        inputs_bar = bar.add_task("records", total=arguments.inputs)
        pieces: list[Future[Any]] = [*crashes, *fuzzes]
        for piece in as_completed(pieces):
            part: Tally | Findings = piece.result()
            if isinstance(part, Tally):
                tally.add(part)
            else:
                findings.add(part)
            killed, fed = sum(tally.kills.values()), sum(findings.outcomes.values())
            bar.update(kills_bar, completed=killed)
            bar.update(inputs_bar, completed=fed)
            if not bar.console.is_terminal:
                found = len(tally.violations) + len(findings.violations)
                bar.console.print(f"{time.monotonic() - began:,.0f} s: {killed} kills, {fed:,} records, {found} violations")
        swapped = sum((one.result() for one in swaps), Counter[str]())
        tally.violations += [violation for piece in attacks for violation in piece.result()]
    keep = arguments.keep or Path(tempfile.mkdtemp(prefix="onrecord-torture-"))
    for number, (violation, record) in enumerate(findings.violations):
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{number:04}.txt").write_bytes(record)
        print(f"VIOLATION {keep / f'{number:04}.txt'}: {violation}")
    for violation in tally.violations:
        print(f"VIOLATION {violation}")
    print(f"seed {arguments.seed}, {time.monotonic() - began:,.0f} s")
    for kind in sorted(tally.kills.keys() | tally.survived.keys()):
        print(f"  {kind:14} {tally.kills[kind]:5} killed, {tally.survived[kind]:5} ended before their step")
    print(f"  {'kills':14} {sum(tally.kills.values()):5}")
    for outcome, count in findings.outcomes.most_common():
        print(f"  {outcome:40} {count:8,}")
    print(f"  {'records':40} {sum(findings.outcomes.values()):8,}")
    led_out = swapped.keys() - {"mine", "refused", "folder", "a.txt"}
    for what in led_out:
        print(f"VIOLATION a link that was swapped in gave {what!r}, {swapped[what]:,} times")
    print(f"  {'swapped, and read or refused':40} {swapped['mine'] + swapped['refused']:8,}")
    violations = len(tally.violations) + len(findings.violations) + len(led_out)
    print(f"{violations} violations")
    return 1 if violations else 0


@contextmanager
def workplace() -> Iterator[str]:
    """A folder for the time of the torture."""
    with tempfile.TemporaryDirectory(prefix="onrecord-torture-", ignore_cleanup_errors=True) as folder:
        yield folder


@contextmanager
def bars() -> Iterator[Progress]:
    """The progress, as bars on a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        yield progress


if __name__ == "__main__":
    sys.exit(main())
