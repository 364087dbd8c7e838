"""Great Expectations' own Data Docs, of what the audit found in the latest runs: pages beside the report's page on data quality.

The audit itself runs batch by batch, in workers, and keeps one row per expectation in the table `checks`. Here those rows become
Great Expectations' validation results again, one per run and table, and its own renderers make the pages. Its templates load
styles and scripts from six servers; those of `templates/` stand in their place and load what lies beside the pages.
"""

import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

import great_expectations as gx
from great_expectations.core import ExpectationSuiteValidationResult, ExpectationValidationResult
from great_expectations.core.run_identifier import RunIdentifier
from great_expectations.data_context.types.resource_identifiers import ExpectationSuiteIdentifier, ValidationResultIdentifier
from great_expectations.render.view import DefaultJinjaIndexPageView, DefaultJinjaPageView
from jinja2 import ChoiceLoader, PackageLoader

from expectations.audit import silent_context
from expectations.suites import AUDITED, content_suite, name_of, structure_suite
from transforms.tables.checks import of_table, parsed_examples
from transforms.tables.frames import Stamp
from transforms.tables.schema import Table

FIRST_PAGE = "index.html"
ASSETS = {
    "assets/bootstrap.min.css": ("mkdocs", "themes/mkdocs/css/bootstrap.min.css"),
    "assets/data_docs.css": (__package__ or "", "templates/data_docs.css"),
    "assets/data_docs.js": (__package__ or "", "templates/data_docs.js"),
}

Row = Mapping[str, Any]


class OfflinePageView(DefaultJinjaPageView):
    """Great Expectations' page, with our templates before its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _put_ours_first(self)


class OfflineIndexPageView(DefaultJinjaIndexPageView):
    """Great Expectations' first page, with our templates before its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _put_ours_first(self)


def data_docs(checks: Sequence[Row]) -> dict[str, str]:
    """The pages of the site, by their paths.

    Args:
        checks: One row per run and expectation: run_id, started_at (UTC), extractor, table, expectation, success, checked_count,
            unexpected_count, examples (lists of failing values as JSON, or None).
    """
    context = silent_context()
    by_run: dict[str, list[Row]] = {}
    for row in checks:
        by_run.setdefault(row["run_id"], []).append(row)
    for run_id, rows in by_run.items():
        stamp = Stamp(run_id, rows[0]["started_at"].replace(tzinfo=UTC), rows[0]["extractor"])
        for table in AUDITED:
            _add_result(context, table, [row for row in rows if row["table"] == table.name], stamp)
    for table in AUDITED:
        context.suites.add(_suite(table, Stamp("the run", datetime.now(UTC), "the extractor")))
    with tempfile.TemporaryDirectory(prefix="onrecord-data-docs-") as folder:
        context.add_data_docs_site("onrecord", _site(folder))
        context.build_data_docs(["onrecord"])
        found = Path(folder).rglob("*.html")
        pages = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}
    return {path: files(package).joinpath(name).read_text(encoding="utf-8") for path, (package, name) in ASSETS.items()} | pages


def _site(folder: str) -> Any:
    """The configuration of the site."""
    view = {"module_name": __name__, "class_name": OfflinePageView.__name__}
    return {
        "class_name": "SiteBuilder",
        "show_how_to_buttons": False,
        "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": folder},
        "site_index_builder": {
            "class_name": "DefaultSiteIndexBuilder",
            "show_cta_footer": False,
            "view": {"module_name": __name__, "class_name": OfflineIndexPageView.__name__},
        },
        "site_section_builders": {"expectations": {"view": view}, "validations": {"view": view}, "profiling": "none"},
    }


def _add_result(context: Any, table: Table, rows: Sequence[Row], stamp: Stamp) -> None:
    """Stores what a run's audit found of a table, as one validation result."""
    found = {row["expectation"]: row for row in rows}
    results = [
        _result(expectation.configuration, found[name_of(expectation)])
        for expectation in _suite(table, stamp).expectations
        if name_of(expectation) in found
    ]
    if not results:
        return
    run_id = RunIdentifier(run_name=stamp.run_id, run_time=stamp.ingested_at)
    met = sum(bool(result.success) for result in results)
    result = ExpectationSuiteValidationResult(
        success=met == len(results),
        results=results,
        suite_name=table.name,
        statistics={
            "evaluated_expectations": len(results),
            "successful_expectations": met,
            "unsuccessful_expectations": len(results) - met,
            "success_percent": 100 * met / len(results),
        },
        meta={
            "run_id": run_id,
            "great_expectations_version": gx.__version__,
            "batch_spec": {"data_asset_name": table.name, "batches": "all of the run"},
        },
    )
    key = ValidationResultIdentifier(ExpectationSuiteIdentifier(table.name), run_id, stamp.run_id)
    context.validation_results_store.set(key, result)


def _suite(table: Table, stamp: Stamp) -> gx.ExpectationSuite:
    """All that a table is held to, each expectation with its meaning in words."""
    meanings = {expectation.name: expectation.meaning for expectation in of_table(table.name)}
    expectations = [*structure_suite(table).expectations, *content_suite(table, stamp).expectations]
    for expectation in expectations:
        name = name_of(expectation)
        expectation.description = f"{name}: {meanings[name]}"
    return gx.ExpectationSuite(table.name, expectations=expectations)


def _result(configuration: Any, row: Row) -> ExpectationValidationResult:
    checked, unexpected = row["checked_count"], row["unexpected_count"]
    share = 100 * unexpected / checked if checked else 0.0
    examples = [value for text in row["examples"] or () for value in _values(text)]
    result: dict[str, Any] = {
        "element_count": checked,
        "unexpected_count": unexpected,
        "unexpected_percent": share,
        "unexpected_percent_total": share,
        "unexpected_percent_nonmissing": share,
        "missing_count": 0,
        "missing_percent": 0.0,
        "partial_unexpected_list": examples,
        "partial_unexpected_counts": [{"value": value, "count": 1} for value in dict.fromkeys(examples)],
    }
    return ExpectationValidationResult(
        success=bool(row["success"]),
        expectation_config=configuration,
        result=result,
        exception_info={"raised_exception": False, "exception_message": None, "exception_traceback": None},
    )


def _values(text: str) -> list[str]:
    """The failing values of a row of `checks`, each as one line of HTML, as which Great Expectations takes them.

    >>> _values('[{"quote_id": "a1", "kind": "<loud>"}]'), _values("no JSON")
    (['quote_id a1, kind &lt;loud&gt;'], ['no JSON'])
    """
    return [
        _as_html(
            str(shown["value"]) if shown.keys() == {"value"} else ", ".join(f"{name} {value}" for name, value in shown.items())
        )
        for shown in parsed_examples(text)
    ]


def _as_html(text: str) -> str:
    """The text escaped, with what is no printable character as U+FFFD."""
    return escape("".join(char if char.isprintable() else "\ufffd" for char in text))


def _put_ours_first(view: DefaultJinjaPageView) -> None:
    ours = PackageLoader(__package__ or "", "templates")
    theirs = view.env.loader
    view.env.loader = ChoiceLoader([ours, theirs] if theirs else [ours])
