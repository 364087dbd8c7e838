# ruff: noqa: E501, a query reads best in few lines
"""How long the shipped views and the documented questions take on a large warehouse, before and after compaction.

    python benchmarks/queries.py [--articles 1000000] [--to DIR] [--batch 25000]

The warehouse is generated: 20 mentions and 8 quotations an article, of outlets, people and months drawn so that a few have most. People are
printed in full in most articles, by their surname alone in one of ten, so that the views over articles have something to join.
Bodies are short: no view reads them. Times are wall seconds of the second call, on all processors that DuckDB finds.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa

from docs.generate import ANSWERED, QUERYING
from transforms.tables.schema import TABLES, arrow_schema
from warehouse.catalog import commit, connect
from warehouse.maintenance import maintain
from warehouse.views import shipped_views

PEOPLE, OUTLETS, DAYS = 200_000, 40, 3650

ARTICLES = """
SELECT
    printf('%016x', hash(n)) AS article_id, printf('a%08d.txt', n) AS source_uri, NULL AS url, 'Outlet ' || (hash(n) % {outlets})::VARCHAR
    AS publisher, 'Title ' || n AS title, NULL AS byline, 'en' AS language,
    DATE '2016-01-01' + (hash(n + 1) % {days})::INTEGER AS published_date, NULL AS published_at, 'A body.' AS body, []::VARCHAR[] AS credits,
    false AS is_developing, 8 AS paragraph_count, 20 AS sentence_count, 400 AS word_count, printf('%064x', n) AS content_sha256,
    NULL AS duplicate_of, printf('%064x', n) AS raw_sha256, TIMESTAMPTZ '2026-01-01' AS ingested_at, 'run' AS run_id, 'x' AS extractor
FROM range({first}, {last}) AS articles (n)
"""
WHO = "floor({people} * pow((hash(n * 31 + k // 3) % 1000003) / 1000003.0, 3))::BIGINT"
MENTIONS = f"""
SELECT
    printf('%016x.m%d', hash(n), k) AS mention_id, printf('%016x', hash(n)) AS article_id, k AS sentence_index, k * 100 AS start_char,
    k * 100 + 12 AS end_char, name AS text, 'PERSON' AS label, 'PERSON:' || lower(name) AS entity_id, name,
    CASE WHEN k % 5 = 0 THEN 'minister' END AS role, 'model' AS method, 1.0 AS name_confidence
FROM (
    SELECT n, k, CASE WHEN hash(n) % 10 = 0 THEN 'Name' || who ELSE 'Given' || (who % 300) || ' Name' || who END AS name
    FROM (SELECT n, k, {WHO} AS who FROM range({{first}}, {{last}}) AS articles (n), range(20) AS mentions (k))
)
"""
QUOTES = f"""
SELECT
    printf('%016x.q%d', hash(n), k // 2) AS quote_id, printf('%016x', hash(n)) AS article_id, k // 2 AS quote_index,
    (['direct', 'mixed', 'indirect', 'indirect'])[(1 + hash(k + n) % 4)::INTEGER] AS kind, 'We will see what comes of it.' AS text, k * 100 AS start_char,
    k * 100 + 29 AS end_char, [{{{{'start_char': k * 100, 'end_char': k * 100 + 29}}}}] AS spans, 'said' AS cue_text, 'say' AS cue_lemma,
    k * 100 + 40 AS cue_start_char, k * 100 + 44 AS cue_end_char, name AS speaker_text, k * 100 + 45 AS speaker_start_char,
    k * 100 + 57 AS speaker_end_char, (['name', 'pronoun', 'nominal'])[(1 + hash(n + k) % 3)::INTEGER] AS speaker_form,
    printf('%016x.m%d', hash(n), k) AS speaker_mention_id, 'PERSON:' || lower(name) AS speaker_entity_id, name AS speaker_name,
    CASE WHEN k % 5 = 0 THEN 'minister' END AS speaker_role, 'cue_after' AS method, (hash(n + k) % 100) / 100.0 AS confidence
FROM (
    SELECT n, k, CASE WHEN hash(n) % 10 = 0 THEN 'Name' || who ELSE 'Given' || (who % 300) || ' Name' || who END AS name
    FROM (SELECT n, k, {WHO} AS who FROM range({{first}}, {{last}}) AS articles (n), range(0, 16, 2) AS mentions (k))
)
"""


def main() -> None:
    """Generates, asks, compacts, asks again."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--batch", type=int, default=25_000)
    parser.add_argument("--to", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = arguments.to or Path(folder) / "data"
        generate(data, arguments.articles, arguments.batch)
        before = dict(times(data))
        start = time.perf_counter()
        maintain(data)
        print(f"compaction: {time.perf_counter() - start:.1f} s")
        for name, seconds in times(data):
            print(f"{name[:70]:70} {before[name]:8.3f} {seconds:8.3f}", flush=True)


def generate(data: Path, count: int, batch: int) -> None:
    """Publishes the articles in batches."""
    for first in range(0, count, batch):
        last = min(first + batch, count)
        with duckdb.connect() as connection:
            numbers = {"first": first, "last": last, "outlets": OUTLETS, "days": DAYS, "people": PEOPLE}
            tables = {
                name: _table(connection, name, query.format(**numbers))
                for name, query in (("articles", ARTICLES), ("mentions", MENTIONS), ("quotes", QUOTES))
            }
        commit(data, tables, run_id="run")
        print(f"{last:,} of {count:,} articles", flush=True)


def _table(connection: duckdb.DuckDBPyConnection, name: str, query: str) -> pa.Table:
    return connection.sql(query).to_arrow_table().cast(arrow_schema(TABLES[name]))


def times(data: Path) -> Iterator[tuple[str, float]]:
    """Every view counted whole, and every documented question of SQL, each with the seconds of its second call."""
    questions = {
        f"view {view.name}": f"SELECT count(*), count(DISTINCT {first_column(data, view.name)}) FROM {view.name}"
        for view in shipped_views()
    }
    text = QUERYING.read_text(encoding="utf-8")
    for match in ANSWERED.finditer(text):
        if match[1] == "sql":
            questions[text[: match.start()].rpartition("\n### ")[2].partition("\n")[0]] = match[2]
    for name, query in questions.items():
        with connect(data) as connection:
            connection.execute(query).fetchall()
            start = time.perf_counter()
            connection.execute(query).fetchall()
            yield name, time.perf_counter() - start


def first_column(data: Path, view: str) -> str:
    """A column of the view, so that it has to be computed."""
    with connect(data) as connection:
        return str(connection.execute(f"DESCRIBE {view}").fetchall()[0][0])


if __name__ == "__main__":
    main()
