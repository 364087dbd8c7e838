"""How fast the search index is made and asked, and how large it is beside the Parquet: quotations made up from a list of words.

python benchmarks/search.py --quotations 1000000 --to /tmp/many
"""

import argparse
import hashlib
import random
import statistics
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa

from transforms.tables.schema import TABLES, arrow_schema
from warehouse.catalog import commit
from warehouse.search.asking import Question, ask
from warehouse.search.index import bring_up_to_date, index_bytes, open_index

WORDS_FILE_SEED = 11
VOCABULARY = 60_000
PEOPLE = 50_000
OUTLETS = 60
QUOTES_AN_ARTICLE = 8
ARTICLES_A_COMMIT = 20_000
QUERIES = 200
LETTERS = "etaoinshrdlucmfwypvbgkjqxz"


def main() -> None:
    """Makes a warehouse where there is none, its index, and asks; prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quotations", type=int, default=200_000)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    chance = random.Random(WORDS_FILE_SEED)
    words = [made_up(chance) for _ in range(VOCABULARY)]
    people = [f"{made_up(chance).capitalize()} {made_up(chance).capitalize()}" for _ in range(PEOPLE)]
    if not (options.to / "warehouse.duckdb").exists():
        publish(options.to, options.quotations, words, people, chance)
    began = time.perf_counter()
    state = bring_up_to_date(options.to)
    seconds = time.perf_counter() - began
    parquet = sum(path.stat().st_size for path in (options.to / "parquet").rglob("*.parquet"))
    size = index_bytes(options.to)
    print(f"made: {state.quotations:,} quotations in {seconds:.1f} s, {state.quotations / max(seconds, 1e-9):,.0f} a second")
    print(f"size: {size / 1e6:,.0f} MB, {size / parquet:.0%} of the Parquet's {parquet / 1e6:,.0f} MB")
    opened = open_index(options.to)
    for name, with_filters in (("without filters", False), ("with filters", True)):
        times = []
        for number in range(QUERIES):
            asked = question(number % 5 + 1, words, people, chance, with_filters=with_filters)
            began = time.perf_counter()
            ask(opened, asked, facets=True)
            times.append(1000 * (time.perf_counter() - began))
        p95 = statistics.quantiles(times, n=20)[-1]
        print(f"{name}: median {statistics.median(times):.1f} ms, 95th percentile {p95:.1f} ms, most {max(times):.1f} ms")


def made_up(chance: random.Random) -> str:
    """A word that is none."""
    return "".join(chance.choices(LETTERS, weights=range(len(LETTERS), 0, -1), k=chance.randint(3, 10)))


def common(words: list[str], chance: random.Random, count: int) -> list[str]:
    """Words as often as in texts: the n-th about 1/n as often as the first."""
    return [words[min(int(len(words) ** chance.random()), len(words) - 1)] for _ in range(count)]


def question(count: int, words: list[str], people: list[str], chance: random.Random, *, with_filters: bool) -> Question:
    """A question of so many words."""
    asked = " ".join(common(words, chance, count))
    if not with_filters:
        return Question(asked)
    return Question(
        asked,
        person=chance.choice((*[""] * 3, people[0].split()[1])),
        outlet=f"Outlet {chance.randrange(OUTLETS)}" if chance.random() < 0.5 else "",
        since=date(2015, 1, 1) + timedelta(days=chance.randrange(2000)),
        kind=chance.choice(("", "direct")),
        min_confidence=chance.choice((None, 0.8)),
        order=chance.choice(("relevance", "newest")),
    )


def publish(data: Path, count: int, words: list[str], people: list[str], chance: random.Random) -> None:
    """A warehouse of so many quotations."""
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    left = count
    while left > 0:
        articles: list[dict[str, Any]] = []
        quotes: list[dict[str, Any]] = []
        for number in range(min(ARTICLES_A_COMMIT, -(-left // QUOTES_AN_ARTICLE))):
            key = f"{left:09}{number:06}"
            day = date(2015, 1, 1) + timedelta(days=chance.randrange(4000))
            paragraphs = [" ".join(common(words, chance, 40)) for _ in range(QUOTES_AN_ARTICLE)]
            body = "\n\n".join(paragraphs)
            sha = hashlib.sha256(body.encode()).hexdigest()
            articles.append(
                {
                    **{"article_id": key, "source_uri": f"{key}.txt", "publisher": f"Outlet {chance.randrange(OUTLETS)}"},
                    **{"title": " ".join(common(words, chance, 7)), "language": "en", "published_date": day, "body": body},
                    **{"credits": [], "is_developing": False, "paragraph_count": 8, "sentence_count": 8, "word_count": 320},
                    **{"content_sha256": sha, "raw_sha256": sha, "ingested_at": moment, "run_id": "run", "extractor": "made up"},
                }
            )
            start = 0
            for index, paragraph in enumerate(paragraphs):
                who = people[min(int(len(people) ** chance.random()), len(people) - 1)]
                end = start + len(" ".join(paragraph.split()[:22]))
                quotes.append(
                    {
                        **{"quote_id": f"{key}.q{index}", "article_id": key, "quote_index": index, "text": body[start:end]},
                        **{"kind": ("direct", "mixed", "indirect")[index % 3], "start_char": start, "end_char": end},
                        **{"spans": [{"start_char": start, "end_char": end}], "speaker_form": "name", "speaker_name": who},
                        **{"speaker_text": who, "speaker_entity_id": f"PERSON:{who.lower()}", "method": "cue_after"},
                        **{"confidence": round(chance.random(), 3), "cue_text": "said", "cue_lemma": "say"},
                    }
                )
                start += len(paragraph) + 2
        tables = {
            name: pa.Table.from_pylist(rows, schema=arrow_schema(TABLES[name]))
            for name, rows in (("articles", articles), ("quotes", quotes))
        }
        commit(data, tables, run_id=f"run-{left}")
        left -= len(quotes)


if __name__ == "__main__":
    main()
