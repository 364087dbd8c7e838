"""How long it takes to open a warehouse and to commit to it: views copied (`warehouse.view_template`) and made one by one.

python -m benchmarks.catalog [--rounds N]
"""

import argparse
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import warehouse.view_template as view_template
from tests.warehouse_rows import batch
from warehouse.catalog import commit, connect

NEVER = 10**9


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> None:
    """Prints the medians and their ratios, both ways measured in turn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=12)
    rounds = parser.parse_args().rounds
    copied_from = view_template.WORTH_IT
    with TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        for number in range(copied_from):
            commit(data, batch([f"first-{number}"]), run_id="first")
        taken: dict[tuple[str, str], list[float]] = {}
        for number in range(rounds):
            for way, worth_it in (("one by one", NEVER), ("copied", copied_from)):
                view_template.WORTH_IT = worth_it
                taken.setdefault(("open", way), []).append(seconds(lambda: connect(data).close()))
                publish = partial(commit, data, batch([f"{way}-{number}"]), run_id="round")
                taken.setdefault(("commit", way), []).append(seconds(publish))
    for what in ("open", "commit"):
        before, after = (statistics.median(taken[what, way]) for way in ("one by one", "copied"))
        print(f"{what}: {before * 1000:.0f} ms one by one, {after * 1000:.0f} ms copied: {after / before:.2f}")


if __name__ == "__main__":
    main()
