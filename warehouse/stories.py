"""Stories: told anew with every commit, under the writer's lock, for its articles and for the stories that they join or leave.

Only the commit's own articles are compared, by a banded index of their signatures, with the signatures of the
warehouse, which are read some thousand at a time. So a commit takes little memory however large the warehouse is, and two runs at
once agree: the later one sees what the earlier has published.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from transforms.stories import SAME_STORY, BandedIndex, as_matrix, linked, similarity
from transforms.tables.schema import SIGNATURES, STORIES, TABLES, arrow_schema
from warehouse.manifest import Manifest
from warehouse.replacement import registered
from warehouse.views import read_files

ROWS_AT_ONCE = 4_096
"""Signatures in memory at once: two megabytes."""


@dataclass(frozen=True)
class Printed:
    """An article as far as stories ask: when it was printed, and whose text it repeats."""

    article_id: str
    published_date: date | None
    published_at: datetime | None
    ingested_at: datetime
    duplicate_of: str | None

    @property
    def place(self) -> tuple[date, float, datetime, str]:
        """Where it stands in the order of printing: what has no day comes last, what has no time last of its day."""
        moment = float("inf") if self.published_at is None else self.published_at.timestamp()
        return self.published_date or date.max, moment, self.ingested_at, self.article_id

    @property
    def text(self) -> str:
        """The article that has its text."""
        return self.duplicate_of or self.article_id


PRINTED = list(Printed.__dataclass_fields__)


def told_anew(tables: Mapping[str, pa.Table], manifest: Manifest, reader: duckdb.DuckDBPyConnection) -> pa.Table:
    """The rows of `stories` that a commit brings: those of its articles, and those that come out otherwise than they are."""
    own = [Printed(**row) for row in tables["articles"].select(PRINTED).to_pylist()]
    columns = tables["signatures"].to_pydict() if "signatures" in tables else {"article_id": [], "signature": []}
    sketches = dict(zip(columns["article_id"], columns["signature"], strict=True))
    return _told(own, sketches, {article.article_id for article in own}, manifest, reader)


def told_without(gone: Iterable[str], manifest: Manifest, reader: duckdb.DuckDBPyConnection) -> pa.Table:
    """The rows of `stories` that come out otherwise once the articles `gone` do not stand any more."""
    return _told([], {}, set(gone), manifest, reader)


def _told(
    own: Sequence[Printed],
    own_sketches: Mapping[str, bytes],
    leaving: set[str],
    manifest: Manifest,
    reader: duckdb.DuckDBPyConnection,
) -> pa.Table:
    """The rows of `stories` that are other than they are, once the articles `leaving` have left theirs and `own` have come.

    Told anew are the stories that an article leaves, and those of which one resembles an article that comes.
    """
    published = _Published(manifest, reader)
    links = list(_similar(own_sketches, published.signatures(leaving))) if own_sketches else []
    links += [(article.article_id, article.duplicate_of) for article in own if article.duplicate_of]
    met = {other for _, other in links} - leaving
    left = {row["story_id"] for row in published.rows(STORIES.name, ["story_id"], "article_id", leaving)} | leaving
    joined = {row["story_id"] for row in published.rows(STORIES.name, ["story_id"], "article_id", met)}
    rows = published.rows(STORIES.name, [column.name for column in STORIES.columns], "story_id", left | joined)
    before = {row["article_id"]: row for row in rows if row["article_id"] not in leaving}
    others = [Printed(**row) for row in published.rows("articles", PRINTED, "article_id", before.keys() | met)]
    articles = {article.article_id: article for article in (*own, *others)}
    texts = {article.text for article in others} - own_sketches.keys()
    kept = published.rows(SIGNATURES.name, ["article_id", "signature"], "article_id", texts)
    sketches = {**own_sketches, **{row["article_id"]: row["signature"] for row in kept}}
    links += _kept(before)
    known = [(one, other) for one, other in links if one in articles and other in articles]
    told = [row for group in linked(articles, known) for row in _stories([articles[member] for member in group], sketches)]
    return pa.Table.from_pylist([row for row in told if row != before.get(row["article_id"])], schema=arrow_schema(STORIES))


def _similar(own: Mapping[str, bytes], published: Iterable[tuple[Sequence[str], Sequence[bytes]]]) -> Iterator[tuple[str, str]]:
    """The pairs of articles that are one story: of two new ones, or of a new and a published one."""
    if not own:
        return
    ids, matrix = list(own), as_matrix(own.values())
    index = BandedIndex(matrix)
    for one, other in index.similar(matrix, themselves=True):
        yield ids[one], ids[other]
    for names, signatures in published:
        for other, one in index.similar(as_matrix(signatures)):
            yield ids[one], names[other]


def _kept(before: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """The published articles that were one story, each with the next."""
    members: dict[str, list[str]] = {}
    for article_id, row in before.items():
        members.setdefault(row["story_id"], []).append(article_id)
    for together in members.values():
        yield from pairwise(together)


def _stories(members: Iterable[Printed], sketches: Mapping[str, bytes]) -> Iterator[dict[str, Any]]:
    """The rows of articles of which each resembles some other.

    In the order of printing each joins the story whose first it resembles most, or begins one. So a round-up that holds two
    reports as a whole joins one of their stories, and does not make them one.
    """
    firsts: list[Printed] = []
    story_of: dict[str, tuple[Printed, float]] = {}
    for member in sorted(members, key=lambda article: article.place):
        if member.text not in story_of:
            story_of[member.text] = _joined(member, firsts, sketches)
        first, shared = story_of[member.text]
        if first is member:
            firsts.append(member)
        yield {
            "story_id": first.article_id,
            "article_id": member.article_id,
            "similarity": shared,
            "is_first": member is first,
        }


def _joined(member: Printed, firsts: Sequence[Printed], sketches: Mapping[str, bytes]) -> tuple[Printed, float]:
    """The first of the story that the article joins, and what the two share; the article itself where it begins one."""
    own = sketches.get(member.text)
    others = [(first, sketches[first.text]) for first in firsts if first.text in sketches] if own is not None else []
    shared = [(similarity(own or b"", other), first) for first, other in others]
    best, first = max(shared, key=lambda one: one[0], default=(0.0, member))
    return (first, best) if best >= SAME_STORY else (member, 1.0)


class _Published:
    """The rows of the warehouse before the commit."""

    def __init__(self, manifest: Manifest, reader: duckdb.DuckDBPyConnection) -> None:
        self._manifest, self._reader = manifest, reader

    def rows(self, table: str, columns: Sequence[str], key: str, values: Iterable[str]) -> list[dict[str, Any]]:
        """The columns of the rows whose `key` is among the values."""
        files, wanted = self._manifest.live(table), pa.table({"wanted": pa.array(sorted(values), pa.string())})
        if not files or not wanted.num_rows:
            return []
        with registered(self._reader, wanted=wanted, hidden=self._manifest.superseded):
            path = f"substring(filename, {len(str(self._manifest.root)) + 2})"
            found = self._reader.sql(
                f"SELECT {', '.join(columns)} FROM {read_files(self._manifest.root, files, filename=True)} AS part "
                f"SEMI JOIN wanted ON part.{key} = wanted.wanted "
                f"WHERE NOT EXISTS (SELECT 1 FROM hidden WHERE hidden.path = {path} AND hidden.article_id = part.article_id)"
            ).to_arrow_table()
        schema = arrow_schema(TABLES[table])
        rows: list[dict[str, Any]] = found.cast(pa.schema([schema.field(name) for name in columns])).to_pylist()
        return rows

    def signatures(self, but: set[str]) -> Iterator[tuple[list[str], list[bytes]]]:
        """All signatures, some thousand at a time, with their articles; without those of the articles in `but`."""
        hidden: dict[str, set[str]] = {}
        for row in self._manifest.superseded.to_pylist():
            hidden.setdefault(row["path"], set()).add(row["article_id"])
        for file in self._manifest.live(SIGNATURES.name):
            gone = but | hidden.get(file.path, set())
            with pq.ParquetFile(self._manifest.root / file.path) as parquet:
                for batch in parquet.iter_batches(ROWS_AT_ONCE):
                    columns = batch.to_pydict()
                    pairs = zip(columns["article_id"], columns["signature"], strict=True)
                    kept = [pair for pair in pairs if pair[0] not in gone]
                    if kept:
                        yield [article_id for article_id, _ in kept], [signature for _, signature in kept]
