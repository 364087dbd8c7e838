"""What reading one large file of many records costs, for a run that has to read it and for one that may skip it.

    python benchmarks/archive.py [--records 2000] [--format jsonl|warc]

Writes so many short articles, each with another text, into one compressed file: JSON lines, or a web archive of pages with a menu
and a footer. Reads it as a run's driver does, up
to the language work: decompressed, parsed, sorted, each article with its text read. Then once more as the next run does, when all
of it stands in the warehouse. Tells seconds of CPU, records per second, and the memory after a tenth of them
and at the end.
"""

import argparse
import gzip
import io
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from flows.containers import Container, Containers, made_by
from flows.intake import Intake, Known
from flows.language_identifier import detect_language
from flows.sources import list_files

WORDS = ("council", "river", "dyke", "mayor", "harbour", "vote", "plan", "winter", "school", "money", "town", "bridge")
SENTENCES = 20
SENTENCE_WORDS = 15
EXTRACTOR = "benchmark"


@dataclass(frozen=True)
class Pass:
    """One reading: records, seconds of CPU, and the process's memory in MB after a tenth of the records and at the end."""

    records: int
    seconds: float
    early: float
    end: float


def main() -> None:
    """Writes the file, reads it twice, tells."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=2_000)
    parser.add_argument("--format", choices=WRITERS, default="jsonl")
    asked = parser.parse_args()
    count = asked.records
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"archive.{asked.format}.gz"
        WRITERS[asked.format](path, count)
        print(f"{count:,} records, {path.stat().st_size / 1e6:.1f} MB compressed")
        known: list[Known] = []
        first, kept = read(path, known, {}, count)
        tell("first run", first)
        second, _ = read(path, known, kept, count)
        tell("again, unchanged", second)


def articles(count: int) -> Iterator[dict[str, str]]:
    """The articles, each of three paragraphs."""
    dice = random.Random(1)
    for number in range(count):
        sentences = [" ".join(dice.choices(WORDS, k=SENTENCE_WORDS)).capitalize() + "." for _ in range(SENTENCES)]
        paragraphs = [" ".join(sentences[first::3]) for first in range(3)]
        text = "\n\n".join([f"The council of town {number} met.", *paragraphs])
        yield {"url": f"https://courier.example/{number}", "title": f"Vote {number}", "date": "2026-03-12", "text": text}


def write_lines(path: Path, count: int) -> None:
    """Writes the articles as JSON lines."""
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=3) as file:
        for row in articles(count):
            file.write(json.dumps(row) + "\n")


def write_warc(path: Path, count: int) -> None:
    """Writes the articles as the pages of a web archive."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    menu = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in WORDS)
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for row in articles(count):
            said = {"@type": "NewsArticle", "headline": row["title"], "datePublished": row["date"]}
            body = "".join(f"<p>{paragraph}</p>" for paragraph in row["text"].split("\n\n"))
            page = (
                f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{row["title"]}</title>'
                f'<script type="application/ld+json">{json.dumps(said)}</script></head><body><nav><ul>{menu}</ul></nav>'
                f"<article><h1>{row['title']}</h1>{body}</article><footer><p>All rights reserved.</p></footer></body></html>"
            )
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            payload = io.BytesIO(page.encode())
            writer.write_record(writer.create_warc_record(row["url"], "response", payload=payload, http_headers=headers))


WRITERS: dict[str, Callable[[Path, int], None]] = {"jsonl": write_lines, "warc": write_warc}


def read(path: Path, known: list[Known], kept: dict[str, Container], count: int) -> tuple[Pass, dict[str, Container]]:
    """Reads the file as a driver does. What it finds is known from then on, as if it were published."""
    files = list_files([path])
    containers = Containers(kept, files, made_by({EXTRACTOR}, {}))
    skipped: list[int] = []
    began = time.process_time()
    intake = Intake(
        known=known,
        extractors=frozenset({EXTRACTOR}),
        publisher=None,
        detect_language=detect_language,
        on_unchanged=lambda: None,
        on_reject=print,
        on_skipped=lambda articles, _: skipped.append(articles),
        containers=containers,
    )
    found: list[Known] = []
    early = 0.0
    for number, one in enumerate(intake.fresh(files)):
        found.append(Known(one.article_id, one.source_uri, one.raw_sha256, one.content_sha256, EXTRACTOR, None))
        if number == count // 10:
            early = memory()
    seconds = time.process_time() - began
    known.extend(found)
    return Pass(len(found) + sum(skipped), seconds, early, memory()), containers.found(files)


def memory() -> float:
    """The process's resident memory in MB."""
    return float(psutil.Process().memory_info().rss) / 1e6


def tell(name: str, one: Pass) -> None:
    """Prints one reading."""
    grown = f", {one.early:.0f} MB after a tenth, {one.end:.0f} MB at the end" if one.early else f", {one.end:.0f} MB at the end"
    print(f"{name}: {one.records:,} records in {one.seconds:.2f} s of CPU ({one.records / one.seconds:,.0f} a second){grown}")


if __name__ == "__main__":
    main()
