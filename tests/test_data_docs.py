"""Great Expectations' Data Docs in the report: what they tell, that they need no network, and that they are written when they must."""

import re
from pathlib import Path

from flows.report import write_report
from tests import warehouse_rows
from tests.conftest import ask
from transforms.tables.checks import EXPECTATIONS
from warehouse.catalog import commit

DOCS = "quality/data_docs"


def text_of(page: Path) -> str:
    """The page's words."""
    without_scripts = re.sub(r"<(script|style).*?</\1>", " ", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", without_scripts).split())


def audited(data: Path, run_id: str, **failing: object) -> None:
    """A run whose audit looked at every expectation of quotations; of `kind_known` as `failing` says."""
    checks = [
        warehouse_rows.check(one.name, run_id=run_id, table="quotes", **(failing if one.name == "kind_known" else {}))
        for one in EXPECTATIONS
        if one.table == "quotes"
    ]
    rows = {"runs": warehouse_rows.table("runs", [warehouse_rows.run(run_id)]), "checks": warehouse_rows.table("checks", checks)}
    commit(data, rows, run_id=run_id)


def test_they_tell_what_the_audit_of_the_run_found(sample_warehouse: Path, tmp_path: Path) -> None:
    write_report(sample_warehouse, tmp_path / "report")
    docs = tmp_path / "report" / DOCS
    ((run_id,),) = ask(sample_warehouse, "SELECT run_id FROM runs")
    assert run_id in text_of(docs / "index.html")
    for table in ("articles", "mentions", "quotes"):
        (audit,) = (docs / "validations" / table).rglob("*.html")
        told = text_of(audit)
        count = ask(sample_warehouse, f"SELECT count(DISTINCT expectation) FROM checks WHERE \"table\" = '{table}'")[0][0]
        assert f"Evaluated Expectations {count} " in told
        assert all(f"{one.name}: " in told for one in EXPECTATIONS if one.table == table)
        assert f"Expectations / {table}" in text_of(docs / "expectations" / f"{table}.html")
    assert "Data Docs" in text_of(tmp_path / "report" / "quality" / "index.html")


def test_failing_values_are_shown_and_are_no_markup(tmp_path: Path) -> None:
    data = tmp_path / "data"
    loud = '[{"quote_id": "a1#q0", "kind": "<script>alert(1)</script> \\u001b[31m loud"}]'
    audited(data, "run-1", success=False, checked_count=40, unexpected_count=3, examples=loud)
    write_report(data)
    (page,) = (data / "report" / DOCS / "validations" / "quotes").rglob("*.html")
    assert "3 unexpected values found. 7.5% of 40 total rows." in text_of(page)
    html = page.read_text(encoding="utf-8")
    assert "<script>alert" not in html
    assert "Content-Security-Policy" in html
    assert "script-src 'self' file:;" in html
    assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=", html)
    assert "quote_id a1#q0, kind &lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "\x1b" not in html


def test_they_ask_for_nothing_from_anywhere(tmp_path: Path) -> None:
    audited(tmp_path / "data", "run-1")
    write_report(tmp_path / "data")
    pages = list((tmp_path / "data" / "report" / DOCS).rglob("*.html"))
    assert len(pages) == 5
    for page in pages:
        html = page.read_text(encoding="utf-8")
        for address in re.findall(r"<(?:link|script|img)[^>]*(?:href|src)=[\"']([^\"']*)", html):
            assert address.startswith("data:") or (page.parent / address).is_file(), f"{page}: {address}"


def test_only_what_a_new_run_changes_is_written(tmp_path: Path) -> None:
    data = tmp_path / "data"
    audited(data, "run-1")
    write_report(data)
    first = {path: path.stat().st_mtime_ns for path in (data / "report" / DOCS).rglob("*.html")}
    assert write_report(data).written <= 2
    audited(data, "run-2")
    write_report(data)
    second = {path: path.stat().st_mtime_ns for path in (data / "report" / DOCS).rglob("*.html")}
    assert {path.name for path in first if second[path] != first[path]} == {"index.html"}
    assert len(second) == len(first) + 1


def test_a_page_that_is_gone_is_written_again(tmp_path: Path) -> None:
    audited(tmp_path / "data", "run-1")
    write_report(tmp_path / "data")
    suite = tmp_path / "data" / "report" / DOCS / "expectations" / "quotes.html"
    suite.unlink()
    write_report(tmp_path / "data")
    assert suite.is_file()


def test_without_an_audit_there_are_none(tmp_path: Path) -> None:
    commit(tmp_path / "data", {"runs": warehouse_rows.table("runs", [warehouse_rows.run("run-1")])}, run_id="run-1")
    write_report(tmp_path / "data")
    assert not (tmp_path / "data" / "report" / DOCS).exists()
