"""How the cost of one record grows with its size, where texts are of the kind that breaks readers.

    python benchmarks/sizes.py [--largest 1000000]

For each kind of text, at a tenth, a half, and the whole of the largest size: seconds until its rows are there, seconds per
megabyte, and the peak of resident memory, each in a process of its own.
"""

import argparse
import multiprocessing
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime

from flows.batches import Batch, do_batch, prepare_worker
from flows.language_identifier import detect_language
from flows.settings import Settings
from transforms.reading.articles import MAX_BYTES, Reject, read_article

MODEL = Settings.model_construct().model
SENTENCE = "“We cannot wait for another flood,” said Mayor Ines Calloway, who chairs the council. "
KINDS: dict[str, Callable[[int], str]] = {
    "prose": lambda size: "\n\n".join([SENTENCE * 4] * (size // len(SENTENCE * 4))),
    "one paragraph": lambda size: SENTENCE * (size // len(SENTENCE)),
    "quotation marks": lambda size: "a" + '"' * size,
    "opening marks": lambda size: "a" + "“" * (size // 3),
    "apostrophes": lambda size: "a" + " '" * (size // 2),
    "one-word paragraphs": lambda size: "Yes.\n\n" * (size // 6),
    "quoted paragraphs, none closed": lambda size: "“We cannot wait.\n\n" * (size // 20),
    "without a space": lambda size: "a" * size,
    "digits and stops": lambda size: "a 1.2," * (size // 6),
    "brackets": lambda size: "a" + "(" * size,
    "hyphens": lambda size: "a" + "-b" * (size // 2),
    "line ends": lambda size: "a" + "\n" * size + "b",
    "blanks": lambda size: "a" + " " * size + "b",
    "credits": lambda size: "Rain fell.\n\n" + "With files from Ada Lind\n\n" * (size // 26),
    "names": lambda size: "Ada Lind, Bo Marek and Cy Varga " * (size // 32),
    "different names": lambda size: " ".join(f"Mayor Ada{number} Lind{number % 977} spoke." for number in range(size // 28)),
    "capitals": lambda size: "LIND: NO. " * (size // 10),
    "said": lambda size: "said " * (size // 5),
    "and": lambda size: "Lind and " * (size // 9),
    "clauses": lambda size: "he said that " * (size // 13),
    "half nicknames": lambda size: 'then Ann "Bob Lind has seen that it was late and ' * (size // 50 // 2 * 2 - 1),
    "signatures": lambda size: "“It is gone. - " + "The Roof Is Gone And We Have Not Been There. " * (size // 45),
    "closing marks": lambda size: "“Yes,” Lind said. " + "It is gone.” " * (size // 13),
    "single marks": lambda size: "‘We can’t wait for “plans”,’ said Ada Lind. The engineers’ report is late. " * (size // 73),
    "names in capitals": lambda size: "ADA LIND came. Lind, the mayor, wept.\n\n" * (size // 39),
    "offices": lambda size: "The head of it, former mayor Ada Lind, said that it rained. " * (size // 60),
    "initials": lambda size: "Ada Lind: No.\n\nKarl Holm: Yes.\n\n" + "AL: It is so.\n\nKH: It is not.\n\n" * (size // 31),
    "turns": lambda size: "LIND: It has not been so.\n\nHOLM: It is so.\n\n" * (size // 45),
}


def cost(kind: str, size: int) -> tuple[float, float, str]:
    """Seconds, the peak of memory in MB that it added, and what became of the record."""
    prepare_worker(MODEL)
    work(SENTENCE.encode())
    before = peak()
    began = time.perf_counter()
    became = work(KINDS[kind](size).encode())
    return time.perf_counter() - began, peak() - before, became


def work(raw: bytes) -> str:
    """What became of the record."""
    article = read_article("a.txt", raw, detect_language=detect_language)
    if isinstance(article, Reject):
        return article.reason
    outcome = do_batch(Batch("0", (article,), "run", datetime(2026, 1, 1, tzinfo=UTC), "2+model", MODEL))
    lost = next(iter(outcome.lost.values()), None)
    if lost is not None:
        return f"{lost.reason}: {lost.detail}"
    return f"{outcome.tables['quotes'].num_rows} quotes"


def peak() -> float:
    """The most resident memory that this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Prints a line per kind and size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=1_000_000, help=f"bytes, at most {MAX_BYTES:,}")
    parser.add_argument("--kind", choices=KINDS, action="append")
    arguments = parser.parse_args()
    print(f"{'kind':32}{'bytes':>10}{'s':>8}{'s/MB':>8}{'MB':>7}")
    for kind in arguments.kind or KINDS:
        for part in (10, 2, 1):
            size = arguments.largest // part
            with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
                seconds, memory, became = pool.submit(cost, kind, size).result()
            print(f"{kind:32}{size:>10,}{seconds:>8.2f}{seconds / size * 1e6:>8.2f}{memory:>7.0f}  {became[:100]}", flush=True)


if __name__ == "__main__":
    main()
