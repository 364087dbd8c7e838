"""The golden rows: all that the extraction makes of `samples/` and of the texts of `tests/gold`, kept in tests/gold/rows.jsonl.

    python -m tests.golden            says which rows are others now
    python -m tests.golden --write    renews the file, once RULES_VERSION (transforms/version.py) was raised

A row that changes without RULES_VERSION being raised would leave warehouses with rows of two kinds: the next run takes an article
anew only when the version of the rules is another.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from flows.language_identifier import detect_language
from flows.language_model import load_model
from tests.conftest import MODEL, ROOT
from transforms.batch import Pipeline, annotate
from transforms.reading.articles import Article, read_article
from transforms.tables.frames import Stamp
from transforms.tables.schema import ARTICLES, MENTIONS, QUOTES, to_arrow
from transforms.version import RULES_VERSION

GOLDEN = ROOT / "tests" / "gold" / "rows.jsonl"
OF_THE_RUN = {"run_id", "ingested_at", "extractor"}
"""Columns that tell of the run, not of the text."""
DERIVED = {"article_id", "mention_id", "quote_id", "speaker_mention_id", "body"}
"""Keys made of what other columns say, and the body, of which `content_sha256` stands here."""
DIGITS = 2
TOLERANCE = 0.02
"""Numbers with a fraction are kept with two digits, and may be off by this much: matrix products differ in their last bits from one
processor to another, and the confidences learned from them by steps of less.
"""


@dataclass(frozen=True)
class GoldenRow:
    """One row of a table.

    Attributes:
        article: The file in samples/, or the id in tests/gold/articles.jsonl.
        table: articles, mentions, quotes or rejects.
        values: Its columns without nulls.
    """

    article: str
    table: str
    values: Mapping[str, Any]

    @property
    def place(self) -> str:
        """What it is told by: its article, its table and, of one of many, where in the text it stands."""
        span = "-".join(str(self.values[name]) for name in ("start_char", "end_char") if name in self.values)
        return f"{self.article} {self.table} {span}".rstrip()

    def __str__(self) -> str:
        return f"{self.place}: {json.dumps(self.values, ensure_ascii=False)}"


def rows_now(pipeline: Pipeline) -> Iterator[GoldenRow]:
    """The rows that the rules make now."""
    articles = []
    for name, raw in texts():
        read = read_article(name, raw, publisher=None, detect_language=detect_language)
        if isinstance(read, Article):
            articles.append(read)
        else:
            yield GoldenRow(name, "rejects", {"reason": read.reason, "detail": read.detail})
    # Later than all days in the files' names: a day ahead of the run would be dropped.
    tables = annotate(articles, pipeline, Stamp("golden", datetime(2030, 1, 1, tzinfo=UTC), "golden"))
    uris = {article.article_id: article.source_uri for article in articles}
    for table, frame in ((ARTICLES, tables.articles), (MENTIONS, tables.mentions), (QUOTES, tables.quotes)):
        for row in to_arrow(table, frame).to_pylist():
            kept = {name: plain(value) for name, value in row.items() if name not in OF_THE_RUN | DERIVED and value is not None}
            yield GoldenRow(uris[row["article_id"]], table.name, kept)
    for row in tables.rejects.to_dict("records"):
        yield GoldenRow(row["source_uri"], "rejects", {"reason": row["reason"], "detail": row["detail"]})


def texts() -> Iterator[tuple[str, bytes]]:
    """The samples by their file names, and the texts annotated by hand by their ids."""
    for path in sorted((ROOT / "samples").glob("*.txt")):
        yield path.name, path.read_bytes()
    for line in (ROOT / "tests" / "gold" / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        yield article["id"], article["text"].encode()


def plain(value: Any) -> Any:
    """The value as JSON keeps it."""
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def kept_rows() -> tuple[str, list[GoldenRow]]:
    """The version of the rules that made the golden rows, and the rows; no version when there are none yet."""
    if not GOLDEN.exists():
        return "", []
    first, *lines = GOLDEN.read_text(encoding="utf-8").splitlines()
    return json.loads(first)["rules_version"], [GoldenRow(*json.loads(line)) for line in lines]


def differences(old: Iterable[GoldenRow], new: Iterable[GoldenRow]) -> list[str]:
    """What has changed, a line for every row that went, came or has other values."""
    before, after = numbered(old), numbered(new)
    told = []
    for place in sorted(before.keys() | after.keys()):
        if place not in after:
            told.append(f"gone:  {before[place]}")
        elif place not in before:
            told.append(f"new:   {after[place]}")
        elif changed := list(changes(before[place].values, after[place].values)):
            told.append(f"other: {after[place].place}: {'; '.join(changed)}")
    return told


def numbered(rows: Iterable[GoldenRow]) -> dict[tuple[str, int], GoldenRow]:
    """The rows by their place, and by a number where several stand at one."""
    found: dict[tuple[str, int], GoldenRow] = {}
    for row in rows:
        number = 0
        while (row.place, number) in found:
            number += 1
        found[row.place, number] = row
    return found


def changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """The columns whose values are others, with both values."""
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name), new.get(name)
        if isinstance(before, float) and isinstance(after, float) and abs(before - after) <= TOLERANCE:
            continue
        if before != after:
            yield f"{name} was {before!r}, is {after!r}"


def write(rows: Iterable[GoldenRow], path: Path = GOLDEN) -> None:
    """Makes these rows the golden ones, of the present version of the rules."""
    lines = [json.dumps({"rules_version": RULES_VERSION})]
    lines += [json.dumps([row.article, row.table, row.values], ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Says what changed, and writes it if it may."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="renew tests/gold/rows.jsonl")
    arguments = parser.parse_args()
    version, old = kept_rows()
    new = list(rows_now(load_model(MODEL)))
    found = differences(old, new)
    print(*found, sep="\n")
    print(f"{len(found)} of {len(new)} rows differ from those of version {version or '(none)'}; the rules have {RULES_VERSION}")
    if not arguments.write:
        return 1 if found else 0
    if found and version == RULES_VERSION:
        print("not written: raise RULES_VERSION in transforms/version.py first, so that warehouses are extracted anew")
        return 1
    write(new)
    print(f"written: {GOLDEN.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
