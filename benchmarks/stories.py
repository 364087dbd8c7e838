"""How rightly articles are told to be one story, and what that costs at a hundred thousand articles.

    python benchmarks/stories.py accuracy TEXTS.jsonl [TEXTS.jsonl ...]
    python benchmarks/stories.py cost [--articles 100000] [--batch 200]

`accuracy` takes articles of files of JSON lines (field `text`) and edits each of eight paragraphs or more in six ways:
paragraphs dropped, moved, inserted, a new lead, cut to half, and three of these at once. Of articles that are versions of each
other from the start only one is taken. All are published to a warehouse in no order: once with the article printed before its
versions, once with any of them printed first. Told are precision and recall, over the pairs of articles that the warehouse
holds to be one story; and, for each kind of edit, how many versions are found by their text alone.

`cost` publishes generated articles, one in five a version of an earlier one, and tells seconds and memory as the warehouse grows.
"""

import argparse
import json
import random
import re
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import psutil
import pyarrow as pa

from transforms.stories import WORDS_IN_RUN, BandedIndex, as_matrix, signature
from transforms.tables.schema import ARTICLES, SIGNATURES, arrow_schema, to_arrow, to_frame
from warehouse.catalog import commit, connect
from warehouse.maintenance import is_due, maintain

FEWEST_PARAGRAPHS = 8
SAME_FROM_THE_START = 0.2
"""Texts of the set that share so many of their runs, counted out, are versions of each other already."""

FIRST = date(2026, 1, 1)
AT_ONCE = 500
MOMENT = datetime(2026, 1, 2, tzinfo=UTC)
Paragraphs = list[str]
Edit = Callable[[Paragraphs, Paragraphs, random.Random], Paragraphs]


def dropped(own: Paragraphs, _: Paragraphs, dice: random.Random) -> Paragraphs:
    """A third of the paragraphs is gone, whichever."""
    gone = set(dice.sample(range(len(own)), len(own) // 3))
    return [paragraph for place, paragraph in enumerate(own) if place not in gone]


def moved(own: Paragraphs, _: Paragraphs, dice: random.Random) -> Paragraphs:
    """All paragraphs but the first are in another order."""
    rest = own[1:]
    dice.shuffle(rest)
    return [own[0], *rest]


def inserted(own: Paragraphs, other: Paragraphs, dice: random.Random) -> Paragraphs:
    """A quarter as many paragraphs of another article, and a quarter of that at most, stand between."""
    edited = list(own)
    for paragraph in dice.sample(other, max(1, min(len(other), len(own)) // 4)):
        edited.insert(dice.randrange(1, len(edited)), paragraph)
    return edited


def new_lead(own: Paragraphs, other: Paragraphs, _: random.Random) -> Paragraphs:
    """The first two paragraphs are others, and so is the last."""
    return [*other[:2], *own[2:-1], other[-1]]


def halved(own: Paragraphs, _: Paragraphs, __: random.Random) -> Paragraphs:
    """The first half, as an editor cuts: by words."""
    words, kept = sum(len(paragraph.split()) for paragraph in own), Paragraphs()
    for paragraph in own:
        kept.append(paragraph)
        if sum(len(one.split()) for one in kept) * 2 >= words:
            break
    return kept


def several(own: Paragraphs, other: Paragraphs, dice: random.Random) -> Paragraphs:
    """A new first paragraph, a sixth of the others gone, and one inserted."""
    gone = set(dice.sample(range(1, len(own)), len(own) // 6))
    edited = [other[0], *(paragraph for place, paragraph in enumerate(own) if place and place not in gone)]
    edited.insert(len(edited) // 2, other[-1])
    return edited


EDITS: dict[str, Edit] = {
    "dropped": dropped,
    "moved": moved,
    "inserted": inserted,
    "new lead": new_lead,
    "cut to half": halved,
    "several": several,
}


def main() -> None:
    """Measures what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("accuracy").add_argument("texts", nargs="+", type=Path)
    cost_parser = commands.add_parser("cost")
    cost_parser.add_argument("--articles", type=int, default=100_000)
    cost_parser.add_argument("--batch", type=int, default=200)
    asked = parser.parse_args()
    if asked.command == "accuracy":
        accuracy([text for path in asked.texts for text in texts_of(path)])
    else:
        cost(asked.articles, asked.batch)


def texts_of(path: Path) -> list[str]:
    """The texts of the file; of a set that is divided, those to learn from."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [row["text"] for row in rows if row.get("split", "train") == "train"]


def runs_of(text: str) -> set[str]:
    """The text's runs of words."""
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[first : first + WORDS_IN_RUN]) for first in range(len(words) - WORDS_IN_RUN + 1)}


def different(texts: Iterable[str]) -> list[str]:
    """The texts without those that are versions of an earlier one, counted out run by run."""
    kept: list[str] = []
    kept_runs: list[set[str]] = []
    holders: dict[str, list[int]] = {}
    for text in texts:
        own = runs_of(text)
        shared = Counter(holder for run in own for holder in holders.get(run, ()))
        if any(count / (len(own) + len(kept_runs[holder]) - count) > SAME_FROM_THE_START for holder, count in shared.items()):
            continue
        for run in own:
            holders.setdefault(run, []).append(len(kept))
        kept.append(text)
        kept_runs.append(own)
    return kept


def accuracy(texts: Sequence[str]) -> None:
    """Edits, publishes and tells."""
    dice = random.Random(1)
    own = different(texts)
    split = [[line.strip() for line in text.splitlines() if line.strip()] for text in own]
    whole = [paragraphs for paragraphs in split if len(paragraphs) >= FEWEST_PARAGRAPHS]
    articles: dict[str, str] = {f"o{number}": text for number, text in enumerate(own)}
    story = {name: name for name in articles}
    found: Counter[str] = Counter()
    for number, paragraphs in enumerate(split):
        if len(paragraphs) < FEWEST_PARAGRAPHS:
            continue
        for kind, edit in EDITS.items():
            other = next(one for one in iter(lambda: dice.choice(whole), None) if one is not paragraphs)
            text = "\n\n".join(edit(paragraphs, other, dice))
            found[kind] += is_found(articles[f"o{number}"], text)
            articles[f"o{number}.{kind}"], story[f"o{number}.{kind}"] = text, f"o{number}"
    print(f"{len(texts):,} texts, {len(own):,} that differ; {len(whole):,} of these edited, {len(articles):,} articles published")
    print("versions found by their text alone: " + ", ".join(f"{kind} {count / len(whole):.4f}" for kind, count in found.items()))
    for what, is_first in (("the article printed first", True), ("any version printed first", False)):
        days = {name: FIRST + timedelta(days=0 if is_first and story[name] == name else dice.randint(1, 28)) for name in articles}
        names = list(articles)
        dice.shuffle(names)
        tell(what, story, published([(name, articles[name]) for name in names], days))


def published(articles: Sequence[tuple[str, str]], days: Mapping[str, date]) -> dict[str, str]:
    """The story of each article, when they are published in this order."""
    with tempfile.TemporaryDirectory() as folder:
        for batch in in_batches(iter(articles), AT_ONCE):
            commit(Path(folder), rows(dict(batch), days), run_id="run")
        with connect(Path(folder)) as connection:
            return dict(connection.execute("SELECT article_id, story_id FROM stories").fetchall())


def tell(what: str, story: Mapping[str, str], told: Mapping[str, str]) -> None:
    """Prints how right the told stories are, by pairs of articles."""
    right = pairs(Counter((story[name], told[name]) for name in story).values())
    count, claimed = pairs(Counter(story.values()).values()), pairs(Counter(told.values()).values())
    print(f"{what}: precision {right / claimed:.4f}, recall {right / count:.4f}, of {count:,} pairs of one story")


def is_found(original: str, version: str) -> bool:
    """Whether the version is told to be of the original's story, if no other version stands between."""
    one, other = signature_of(original), signature_of(version)
    return one is not None and other is not None and bool(list(BandedIndex(as_matrix([one])).similar(as_matrix([other]))))


@cache
def signature_of(body: str) -> bytes | None:
    """The text's signature, which is made once."""
    return signature(body)


def pairs(sizes: Iterable[int]) -> int:
    """How many pairs groups of these sizes have."""
    return sum(size * (size - 1) // 2 for size in sizes)


def in_batches(names: Iterator[Any], size: int) -> Iterator[list[Any]]:
    """The names, so many at a time."""
    while batch := list(islice(names, size)):
        yield batch


def rows(bodies: Mapping[str, str], days: Mapping[str, date]) -> dict[str, pa.Table]:
    """What a batch of articles publishes: their rows, without quotations or names."""
    articles = [
        {
            "article_id": name,
            "source_uri": f"{name}.txt",
            "language": "en",
            "published_date": days.get(name, FIRST),
            "date_evidence": "header",
            "body": body,
            "credits": [],
            "is_developing": False,
            "paragraph_count": 1,
            "sentence_count": 1,
            "word_count": len(body.split()),
            "content_sha256": sha256(body.encode()).hexdigest(),
            "raw_sha256": sha256(body.encode()).hexdigest(),
            "ingested_at": MOMENT,
            "run_id": "run",
            "extractor": "benchmark",
        }
        for name, body in bodies.items()
    ]
    signed = [{"article_id": name, "signature": made} for name, body in bodies.items() if (made := signature_of(body))]
    return {
        "articles": to_arrow(ARTICLES, to_frame(ARTICLES, articles)),
        "signatures": pa.Table.from_pylist(signed, schema=arrow_schema(SIGNATURES)),
    }


def cost(count: int, size: int) -> None:
    """Publishes so many generated articles, and tells what each tenth of them took."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        signing = publishing = keeping = 0.0
        done = 0
        for batch in in_batches(generated(count), size):
            began = time.monotonic()
            tables = rows(dict(batch), {})
            signed = time.monotonic()
            commit(data, tables, run_id="run")
            published = time.monotonic()
            if is_due(data):
                maintain(data)
            signing, publishing = signing + signed - began, publishing + published - signed
            keeping += time.monotonic() - published
            done += len(batch)
            if done * 10 % count < size * 10:
                memory = psutil.Process().memory_info().rss / 1e6
                print(
                    f"{done:,} articles: rows and signatures {signing:.0f} s, commits {publishing:.0f} s (the last "
                    f"{published - signed:.2f} s), compaction {keeping:.0f} s, {memory:.0f} MB",
                    flush=True,
                )
        with connect(data) as connection:
            ((found,),) = connection.execute("SELECT count(*) FROM stories WHERE NOT is_first").fetchall()
    print(f"{found:,} articles are versions of an earlier one")


def generated(count: int) -> Iterator[tuple[str, str]]:
    """Articles of ten paragraphs of forty words; every fifth is a version of one of the last thousand."""
    dice = random.Random(1)
    words = [f"{first}{second}{third}" for first in "bdfgklmnprst" for second in "aeiou" for third in "bdfgklmnprst"]
    weights = [1 / (place + 5) for place in range(len(words))]
    last: list[list[str]] = []
    for number in range(count):
        paragraphs = [" ".join(dice.choices(words, weights, k=40)) for _ in range(10)]
        if number % 5 == 4:
            paragraphs = [*paragraphs[:2], *dice.choice(last)[3:]]
        else:
            last = [*last[-999:], paragraphs]
        yield f"a{number}", "\n\n".join(paragraphs)


if __name__ == "__main__":
    main()
