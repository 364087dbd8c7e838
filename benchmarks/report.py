"""How long the report on many articles takes to write, to write again, and to appear in a browser.

    python benchmarks/report.py WAREHOUSE [--articles 10000] [--to DIR]

The articles of the warehouse are repeated, with other ids and one day apart, until there are enough. The site is written three
times: whole, with nothing new, and with one article more. Of each kind of page the largest is opened in Chromium five times; told
are the medians until its first contentful paint and until it has loaded. Memory is the peak of the process that writes.
"""

import argparse
import resource
import shutil
import statistics
import tempfile
import time
from contextlib import closing
from pathlib import Path

import pyarrow as pa
from playwright.sync_api import sync_playwright

from flows.report import write_report
from transforms.tables.schema import TABLES, arrow_schema
from warehouse.catalog import commit, connect
from warehouse.maintenance import maintain

COPIED = {
    "articles": """
        REPLACE (
            {new} AS article_id, '{copy}/' || source_uri AS source_uri, published_date + {copy} AS published_date,
            content_sha256[:56] || printf('%08x', {copy}) AS content_sha256
        )""",
    "mentions": "REPLACE (replace(mention_id, article_id, {new}) AS mention_id, {new} AS article_id)",
    "quotes": """
        REPLACE (
            replace(quote_id, article_id, {new}) AS quote_id, {new} AS article_id,
            replace(speaker_mention_id, article_id, {new}) AS speaker_mention_id
        )""",
}
NEW_ID = "printf('%016x', hash(article_id || '{copy}'))"
PAGES = {
    "overview": "index.html",
    "articles": "articles/index.html",
    "people": "people/index.html",
    "search": "search/index.html",
    "quality": "quality/index.html",
    "largest article": "article/*.html",
    "largest person": "person/*.html",
    "data docs": "quality/data_docs/index.html",
}
TIMES = """() => [
    performance.getEntriesByName("first-contentful-paint")[0].startTime,
    performance.getEntriesByType("navigation")[0].loadEventEnd,
]"""


def main() -> None:
    """Repeats, writes, looks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("warehouse", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--to", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = arguments.to or Path(folder) / "data"
        multiply(arguments.warehouse, data, arguments.articles)
        with closing(connect(data)) as connection:
            for table in COPIED:
                print(f"{table:16}{connection.execute(f'SELECT count(*) FROM {table}').fetchall()[0][0]:>12,}")
        written(data, "the whole site")
        written(data, "nothing new")
        multiply(arguments.warehouse, data, 1, first=10_000)
        written(data, "one article more")
        look(data / "report")


def multiply(source: Path, data: Path, articles: int, first: int = 1) -> None:
    """Commits so many articles to `data`, copies of those of `source`."""
    with closing(connect(source)) as connection:
        standing = connection.execute("SELECT count(*) FROM articles WHERE duplicate_of IS NULL").fetchall()[0][0]
        for copy in range(first, first + -(-articles // standing)):
            some = min(articles - (copy - first) * standing, standing)
            chosen = f"(SELECT article_id FROM articles WHERE duplicate_of IS NULL ORDER BY article_id LIMIT {some})"
            tables: dict[str, pa.Table] = {}
            for table, changes in COPIED.items():
                changed = changes.format(new=NEW_ID.format(copy=copy), copy=copy)
                query = f"SELECT * {changed} FROM {table} WHERE article_id IN {chosen}"
                tables[table] = connection.sql(query).to_arrow_table().cast(arrow_schema(TABLES[table]))
            commit(data, tables, run_id=f"copy-{copy}")
    maintain(data)


def written(data: Path, what: str) -> None:
    """Writes the site, and prints how long it took."""
    began = time.perf_counter()
    site = write_report(data)
    seconds, memory = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what:24}{seconds:8.1f} s {memory:8.0f} MB   {site.in_a_line()}", flush=True)


def look(site: Path) -> None:
    """Opens the pages, and prints when they appear."""
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6
    print(f"{size:,.0f} MB")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for kind, pattern in PAGES.items():
            found = sorted(site.glob(pattern), key=lambda path: path.stat().st_size)
            if not found:
                continue
            taken = []
            for _ in range(5):
                page = browser.new_context().new_page()
                page.goto(found[-1].as_uri())
                page.wait_for_timeout(300)
                taken.append(page.evaluate(TIMES))
                page.context.close()
            paint, load = (statistics.median(times) for times in zip(*taken, strict=True))
            print(f"{kind:24}{found[-1].stat().st_size / 1e3:10,.0f} kB{paint:8.0f} ms{load:8.0f} ms", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
