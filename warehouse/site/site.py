"""The report: a site of pages that opens from its folder, without a server or a network, and is written only where it changed."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import duckdb

from warehouse.catalog import naming_damage
from warehouse.errors import NotWritable
from warehouse.layout import replace_bytes
from warehouse.site.article_pages import write_article_lists, write_article_pages
from warehouse.site.charts import vega_scripts, vega_version
from warehouse.site.overview import overview
from warehouse.site.pages import Pages, Told
from warehouse.site.palette import stylesheet
from warehouse.site.people import write_people, write_people_lists
from warehouse.site.quality import pages_of_examples, quality
from warehouse.site.seal import own_seal
from warehouse.site.search import lunr_script, write_search
from warehouse.site.selection import EVERYTHING, Row, Selection, rows, selected
from warehouse.site.templating import version

FIRST_PAGE = "index.html"
DATA_DOCS = "quality/data_docs/"
RUNS_DOCUMENTED = 10
"""Runs whose audit has pages of its own: as many as have snapshots."""

SCRIPTS = ("article.js", "charts.js", "search.js")


@dataclass(frozen=True)
class DataDocs:
    """How Great Expectations' Data Docs are made, which this package does not know.

    Attributes:
        package: The package that makes them.
        pages: Makes the pages, by their paths, from rows of `quality/checks.sql` with their run's started_at and extractor.
    """

    package: str
    pages: Callable[[Sequence[Row]], Mapping[str, str]]


@dataclass(frozen=True)
class Site:
    """A site that was made.

    Attributes:
        first_page: Its first page, an absolute path.
        articles, people: How many it shows.
        written, unchanged, removed: Files.
    """

    first_page: Path
    articles: int
    people: int
    written: int
    unchanged: int
    removed: int

    def in_a_line(self) -> str:
        """What was done, for a log."""
        return f"report: {self.written:,} files written, {self.unchanged:,} unchanged, {self.removed:,} removed"


class Silent:
    """Tells nobody of the progress."""

    def expect(self, records: int) -> None:
        """Nothing."""

    def advance(self, records: int) -> None:
        """Nothing."""


def site_folder(data: Path) -> Path:
    """Where the report on the warehouse in `data` stands, unless another folder is named."""
    return data / "report"


def write_site(
    data: Path,
    out: Path,
    selection: Selection = EVERYTHING,
    told: Told | None = None,
    data_docs: DataDocs | None = None,
) -> Site:
    """Write the report on the warehouse in `data` to the folder `out`, or what has changed of it.

    Args:
        data: The warehouse.
        out: The site's folder: a new one, an empty one, or one that a report was written to.
        selection: The articles to show.
        told: Told of the progress, a record each article, person and indexed quotation.
        data_docs: Makes the Data Docs of the latest audits; without it the site has none.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
        NotWritable: `out` cannot be written, or holds other files.
    """
    told = told or Silent()
    with selected(data, selection) as connection, naming_damage(data), Pages(out, version(), own_seal()) as pages:
        (counts,) = rows(connection, "counts")
        told.expect(counts["articles"] + counts["people"] + counts["quotes"])
        generated_at = datetime.now(UTC)
        _write_assets(pages)
        write_article_pages(connection, pages, told)
        write_article_lists(connection, pages)
        write_people(connection, pages, told)
        write_people_lists(connection, pages)
        write_search(connection, pages, told)
        docs = _write_data_docs(connection, pages, data_docs) if data_docs else None
        _write_fresh(connection, pages, selection, generated_at, docs)
    return Site((out / FIRST_PAGE).resolve(), counts["articles"], counts["people"], pages.written, pages.unchanged, pages.removed)


def write_quality_page(data: Path, out: Path) -> Path:
    """Write the page on data quality alone: one file that holds all it needs. Returns its absolute path.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable: see `warehouse.catalog.connect`.
        NotWritable: `out` cannot be written.
    """
    with selected(data, EVERYTHING) as connection, naming_damage(data):
        text = quality(connection, datetime.now(UTC), style=_stylesheet())
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        replace_bytes(out, text.encode("utf-8", "replace"))
    except OSError as error:
        raise NotWritable(f"{out} cannot be written: {error.strerror or error}") from error
    return out.resolve()


def _stylesheet() -> str:
    own = files(__package__).joinpath("assets")
    return own.joinpath("site.css").read_text(encoding="utf-8") + stylesheet()


def asset(name: str) -> str | None:
    """A style sheet or script of the pages by its file's name; None where there is none of it."""
    if name == "site.css":
        return _stylesheet()
    if name == "vega.js":
        return vega_scripts()
    if name in (*SCRIPTS, "browse.js"):
        return files(__package__).joinpath("assets", name).read_text(encoding="utf-8")
    return None


def _write_data_docs(connection: duckdb.DuckDBPyConnection, pages: Pages, data_docs: DataDocs) -> str | None:
    """The Data Docs of the latest audits; gives their first page, seen from the page on quality, or None where there are none.

    They are made anew when the audit found something new, and of them only the pages written that differ.
    """
    checks = rows(connection, "quality/checks")
    checked = {row["run_id"] for row in checks}
    ended = [run for run in rows(connection, "quality/runs") if run["status"] != "unfinished" and run["run_id"] in checked]
    latest = {run["run_id"]: {name: run[name] for name in ("started_at", "extractor")} for run in ended[:RUNS_DOCUMENTED]}
    audits = [{**row, **latest[row["run_id"]]} for row in checks if row["run_id"] in latest]
    if not audits:
        return None
    first, made_of = DATA_DOCS + FIRST_PAGE, json.dumps([version(data_docs.package), *audits], default=str)
    if not pages.keep_with(first, made_of):
        found = dict(data_docs.pages(audits))
        text = found.pop(FIRST_PAGE)
        for path in sorted(found):
            pages.put_text(DATA_DOCS + path, found[path])
        pages.write(first, text, made_of)
    return first.removeprefix("quality/")


def _write_fresh(
    connection: duckdb.DuckDBPyConnection, pages: Pages, selection: Selection, generated_at: datetime, docs: str | None
) -> None:
    """The pages that tell when they were made. The first page comes last: whoever finds it finds all that it leads to."""
    pages.put_text("quality/index.html", quality(connection, generated_at, pages_of_examples(connection), docs=docs))
    pages.put_text(FIRST_PAGE, overview(connection, selection, generated_at))


def _write_assets(pages: Pages) -> None:
    own = files(__package__).joinpath("assets")
    pages.put_text("assets/site.css", _stylesheet())
    for name in SCRIPTS:
        pages.put_text(f"assets/{name}", own.joinpath(name).read_text(encoding="utf-8"))
    pages.put_text("assets/lunr.js", lunr_script())
    pages.put("assets/vega.js", vega_version(), vega_scripts)
