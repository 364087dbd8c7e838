"""What people corrected: what of an article can be corrected, the corrections that stand, and their commit."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from warehouse.catalog import Published, commit, connect, naming_damage
from warehouse.manifest import CORRECTION

Row = dict[str, Any]

ARTICLES = """
SELECT article_id, source_uri, publisher, published_date, title, byline, language, body, content_sha256, duplicate_of
FROM articles
WHERE article_id IN (SELECT unnest($ids))
"""
QUOTES = """
SELECT
    quotes.*,
    coalesce(extracted.start_char, added.start_char) AS anchor_start_char,
    coalesce(extracted.end_char, added.end_char) AS anchor_end_char,
    extracted.text AS extracted_text,
    extracted.speaker_name AS extracted_speaker_name,
    extracted.method AS extracted_method,
    extracted.confidence AS extracted_confidence
FROM quotes
LEFT JOIN quotes_as_extracted AS extracted USING (quote_id)
LEFT JOIN (
    SELECT quote_id, min(start_char) AS start_char, min(end_char) AS end_char
    FROM corrections_applied
    WHERE is_added AND start_char IS NOT NULL
    GROUP BY quote_id
) AS added USING (quote_id)
WHERE quotes.article_id IN (SELECT unnest($ids))
ORDER BY quotes.article_id, quotes.start_char, quotes.quote_index
"""
MENTIONS = """
SELECT mentions.*, extracted.name AS extracted_name, extracted.label AS extracted_label
FROM mentions
JOIN mentions_as_extracted AS extracted USING (mention_id)
WHERE mentions.article_id IN (SELECT unnest($ids))
ORDER BY mentions.article_id, mentions.start_char
"""
APPLIED = """
SELECT applied.*, articles.source_uri, articles.publisher, articles.published_date
FROM corrections_applied AS applied
LEFT JOIN articles USING (article_id)
WHERE $article_id IS NULL OR applied.article_id = $article_id
ORDER BY applied.corrected_at, applied.correction_id
"""
CORRECTED_ARTICLES = "SELECT DISTINCT article_id FROM corrections_applied WHERE status = 'applied' ORDER BY article_id"


@dataclass(frozen=True)
class OpenArticle:
    """An article with what can be corrected of it.

    Attributes:
        row: Its row of `articles`, as far as it is needed.
        quotes: Its quotations as they stand, each with the place that corrections of it are tied to (`anchor_start_char`,
            `anchor_end_char`) and what was extracted.
        mentions: Its mentions as they stand, each with what was extracted.
    """

    row: Row
    quotes: tuple[Row, ...]
    mentions: tuple[Row, ...]


def open_articles(data: Path, article_ids: Sequence[str]) -> dict[str, OpenArticle]:
    """The articles by their article_id; those that do not stand are left out.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    with contextlib.closing(connect(data)) as connection, naming_damage(data):
        return read_open_articles(connection, article_ids)


def read_open_articles(connection: duckdb.DuckDBPyConnection, article_ids: Sequence[str]) -> dict[str, OpenArticle]:
    """The articles by their article_id, from a connection to their warehouse.

    Raises:
        duckdb.Error: a file cannot be read.
    """
    asked = {"ids": list(article_ids)}
    articles = {row["article_id"]: row for row in _rows(connection, ARTICLES, asked)}
    quotes: dict[str, list[Row]] = {name: [] for name in articles}
    mentions: dict[str, list[Row]] = {name: [] for name in articles}
    for query, of_article in ((QUOTES, quotes), (MENTIONS, mentions)):
        for row in _rows(connection, query, asked):
            of_article[row["article_id"]].append(row)
    return {name: OpenArticle(row, tuple(quotes[name]), tuple(mentions[name])) for name, row in articles.items()}


def corrections_applied(data: Path) -> list[Row]:
    """Every correction, oldest first: the rows of `corrections_applied` with their article's source_uri, outlet and day.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    with contextlib.closing(connect(data)) as connection, naming_damage(data):
        return list(_rows(connection, APPLIED, {"article_id": None}))


def corrections_of(connection: duckdb.DuckDBPyConnection, article_id: str) -> list[Row]:
    """The corrections of an article, oldest first, from a connection to its warehouse.

    Raises:
        duckdb.Error: a file cannot be read.
    """
    return list(_rows(connection, APPLIED, {"article_id": article_id}))


def corrected_articles(data: Path) -> list[str]:
    """The articles of which something is corrected, by article_id.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    with contextlib.closing(connect(data)) as connection, naming_damage(data):
        return [name for (name,) in connection.execute(CORRECTED_ARTICLES).fetchall()]


def commit_corrections(data: Path, corrections: pa.Table) -> Published:
    """Commit corrections that were audited; all of them are seen at once.

    Raises:
        ValueError, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.commit`.
    """
    return commit(data, {"corrections": corrections}, run_id=None, kind=CORRECTION)


def _rows(connection: duckdb.DuckDBPyConnection, query: str, parameters: object = None) -> Iterator[Row]:
    result = connection.execute(query, parameters)
    names = [str(column[0]) for column in result.description or ()]
    while some := result.fetchmany(1_000):
        for row in some:
            yield dict(zip(names, row, strict=True))
