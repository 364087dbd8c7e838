"""What a command or a run asks the warehouse for: the articles and rejects that are published, and one article by its name."""

import contextlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from transforms.tables.schema import TABLES, arrow_schema
from warehouse.catalog import connect, naming_damage, open_warehouse, reader
from warehouse.errors import NoWarehouse
from warehouse.takedowns import NOTHING_TAKEN_DOWN, TakenDown, in_force

KNOWN_COLUMNS = ("article_id", "source_uri", "raw_sha256", "content_sha256", "extractor", "duplicate_of")
REJECT_COLUMNS = ("source_uri", "table", "reason", "row", "raw_sha256")
ARTICLE_COLUMNS = ("article_id", "source_uri", "title", "publisher", "published_date", "body", "duplicate_of")
QUOTE_COLUMNS = (
    *("spans", "cue_start_char", "cue_end_char", "speaker_start_char", "speaker_end_char"),
    *("kind", "speaker_name", "speaker_name_confidence", "speaker_text", "speaker_role", "method", "confidence"),
)

ROWS_AT_ONCE = 10_000
"""Rows that are turned into Python objects at once: some megabytes of rejects."""


@dataclass(frozen=True)
class StoredArticle:
    """One row of `articles`, as far as it is shown to people."""

    article_id: str
    source_uri: str
    title: str | None
    publisher: str | None
    published_date: date | None
    body: str
    duplicate_of: str | None


def known_articles(data: Path) -> pa.Table:
    """One row per published article: article_id, source_uri, raw_sha256, content_sha256, extractor, duplicate_of.

    No rows when there is no warehouse in `data`.

    Raises:
        DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    try:
        connection = connect(data)
    except NoWarehouse:
        schema = arrow_schema(TABLES["articles"])
        return pa.schema([schema.field(name) for name in KNOWN_COLUMNS]).empty_table()
    else:
        with contextlib.closing(connection), naming_damage(data):
            return connection.sql(f"SELECT {', '.join(KNOWN_COLUMNS)} FROM articles").to_arrow_table()


def published_rejects(data: Path) -> Iterator[dict[str, Any]]:
    """The published rejects, each with its source_uri, table, reason, row and raw_sha256; none when there is no warehouse.

    Raises:
        DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    try:
        connection = connect(data)
    except NoWarehouse:
        return
    columns = ", ".join(f'"{name}"' for name in REJECT_COLUMNS)
    with contextlib.closing(connection), naming_damage(data):
        rows = connection.sql(f"SELECT {columns} FROM rejects").to_arrow_table()
    for batch in rows.to_batches(ROWS_AT_ONCE):
        yield from batch.to_pylist()


def run_sources(data: Path) -> list[str]:
    """What the runs so far were pointed at, as they were told it; none when there is no warehouse.

    Raises:
        DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    try:
        connection = connect(data)
    except NoWarehouse:
        return []
    with contextlib.closing(connection), naming_damage(data):
        return [source for (source,) in connection.execute("SELECT DISTINCT source FROM runs").fetchall()]


def taken_down(data: Path) -> TakenDown:
    """What was taken down and must not come back; nothing when there is no warehouse.

    Raises:
        DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    try:
        manifest = open_warehouse(data)
    except NoWarehouse:
        return NOTHING_TAKEN_DOWN
    if not manifest.live("takedowns"):
        return NOTHING_TAKEN_DOWN
    with contextlib.closing(reader(manifest, tables_only=True)) as connection, naming_damage(data):
        return in_force(manifest, connection)


def sentence_counts(data: Path, article_ids: Iterable[str]) -> dict[str, int]:
    """How many sentences these articles have, by article_id.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    query = "SELECT article_id, sentence_count FROM articles WHERE list_contains($ids, article_id)"
    with contextlib.closing(connect(data)) as connection, naming_damage(data):
        return dict(connection.execute(query, {"ids": list(article_ids)}).fetchall())


def articles_matching(data: Path, where: str) -> list[str]:
    """The ids of the articles for which the condition holds: SQL over the columns of `articles`, in which any table may be asked.

    Raises:
        QueryError, ReadOnly: the condition cannot be understood.
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    from warehouse.query import query

    (answer,) = query(data, f"SELECT article_id FROM articles WHERE (\n{where}\n) ORDER BY article_id")
    ids: list[str] = answer["article_id"].to_pylist()
    return ids


STORIES_OF_RUN = """
WITH own AS (SELECT article_id FROM articles WHERE run_id = $run),
touched AS (SELECT DISTINCT story_id FROM stories SEMI JOIN own USING (article_id)),
told AS (
    SELECT stories.*, articles.published_date
    FROM stories SEMI JOIN touched USING (story_id) LEFT JOIN articles USING (article_id)
),
firsts AS (
    SELECT story_id, count(*) FILTER (WHERE is_first) AS first_count, any_value(article_id) FILTER (WHERE is_first) AS own_first,
        any_value(published_date) FILTER (WHERE is_first) AS first_date, min(published_date) AS earliest_date
    FROM told GROUP BY story_id
)
SELECT
    told.story_id, article_id, told.similarity, firsts.own_first, coalesce(firsts.first_count, 1) AS first_count,
    firsts.first_date,
    CASE WHEN firsts.earliest_date < firsts.first_date THEN firsts.earliest_date END AS earlier_date
FROM (SELECT article_id FROM own UNION SELECT article_id FROM told) AS asked
LEFT JOIN told USING (article_id)
LEFT JOIN firsts ON firsts.story_id = told.story_id
ORDER BY article_id
"""


def stories_of_run(data: Path, run_id: str) -> pa.Table:
    """The rows of `stories` that the articles of a run have, and those of the same stories, with what the audit compares them
    with: the story's first article (`own_first`), how many firsts it has (`first_count`), the first's day, and an earlier one
    where there is one. An article of the run without a story is a row whose `story_id` is null.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    with contextlib.closing(connect(data)) as connection, naming_damage(data):
        return connection.sql(STORIES_OF_RUN, params={"run": run_id}).to_arrow_table()


def articles_named(data: Path, names: Collection[str], at_most: int) -> dict[str, list[StoredArticle]]:
    """For each name the article whose article_id or source_uri it is; if there is none, those of which one of the two begins
    with it.

    They are ordered by source_uri; `at_most` of them are returned.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    conditions = ("$name IN (article_id, source_uri)", "starts_with(article_id, $name) OR starts_with(source_uri, $name)")
    columns = ", ".join(ARTICLE_COLUMNS)
    found: dict[str, list[StoredArticle]] = {name: [] for name in names}
    with contextlib.closing(connect(data, around_damage=True)) as connection, naming_damage(data):
        for condition in conditions:
            query = f"SELECT {columns} FROM articles WHERE {condition} ORDER BY source_uri LIMIT {at_most:d}"
            for name in [name for name, rows in found.items() if not rows]:
                found[name] = [StoredArticle(*row) for row in connection.execute(query, {"name": name}).fetchall()]
    return found


def quotes_of(data: Path, article_id: str) -> list[dict[str, Any]]:
    """The quotations of an article in their order, each as a mapping from the names in `QUOTE_COLUMNS` to its values.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    query = f"SELECT {', '.join(QUOTE_COLUMNS)} FROM quotes WHERE article_id = $id ORDER BY quote_index"
    with contextlib.closing(connect(data, around_damage=True)) as connection, naming_damage(data):
        rows = connection.execute(query, {"id": article_id}).fetchall()
    return [dict(zip(QUOTE_COLUMNS, row, strict=True)) for row in rows]
