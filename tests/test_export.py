"""Exports: every row of a table or view, in a form that other programs read and no spreadsheet runs."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pyarrow.parquet as pq
import pytest

from tests.conftest import Command
from tests.warehouse_rows import article, mention, quote, table
from warehouse.catalog import commit

FORMULA = '=HYPERLINK("http://example.org","read")'


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One article whose title, and one quotation whose words, a spreadsheet would run; a body of two lines."""
    data = tmp_path_factory.mktemp("data")
    rows = {
        "articles": [article("a", title=FORMULA, body="One.\n\nTwo, “three”; é 😀.", published_date=date(2024, 5, 3))],
        "mentions": [mention("a", 0)],
        "quotes": [quote("a", 0, text="@lind: +1"), quote("a", 1)],
    }
    commit(data, {name: table(name, each) for name, each in rows.items()}, run_id="run-1")
    return data


def exported(command: Command, data: Path, *arguments: str | Path) -> str:
    ended = command("export", *arguments, "--to", data)
    assert ended.returncode == 0, ended.stderr
    return str(ended.stdout)


def test_csv_goes_to_standard_output_with_formulas_made_harmless(onrecord: Command, data: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(onrecord, data, "quotes"))))
    assert [row["text"] for row in rows] == ["'@lind: +1", "We will see."]
    assert json.loads(rows[0]["spans"]) == [{"start_char": 0, "end_char": 12}]
    (row,) = csv.DictReader(io.StringIO(exported(onrecord, data, "articles")))
    assert row["title"] == f"'{FORMULA}"


def test_an_option_keeps_formulas(called: Command, data: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(called, data, "articles", "--raw"))))
    assert rows[0]["title"] == FORMULA


def test_jsonl_holds_every_value_as_it_is(called: Command, data: Path) -> None:
    rows = [json.loads(line) for line in exported(called, data, "articles", "--format", "jsonl").splitlines()]
    assert [(row["title"], row["body"], row["published_date"]) for row in rows] == [
        (FORMULA, "One.\n\nTwo, “three”; é 😀.", "2024-05-03")
    ]


def test_the_suffix_tells_the_format(called: Command, data: Path, tmp_path: Path) -> None:
    exported(called, data, "quotes", "--out", tmp_path / "quotes.parquet")
    assert pq.read_table(tmp_path / "quotes.parquet").column("text").to_pylist() == ["@lind: +1", "We will see."]


def test_a_sheet_has_the_columns_and_no_formula(called: Command, data: Path, tmp_path: Path) -> None:
    exported(called, data, "quotes", "--out", tmp_path / "quotes.xlsx")
    with ZipFile(tmp_path / "quotes.xlsx") as book:
        texts = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    assert "quote_id" in texts
    assert "'@lind: +1" in texts.replace("&apos;", "'")
    assert "<f>" not in texts


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(("nothing",), "nothing"), (("quotes; DROP TABLE quotes",), "quotes; DROP"), (("quotes", "--format", "odt"), "odt")],
)
def test_what_is_not_there_is_named(called: Command, data: Path, arguments: tuple[Any, ...], told: str) -> None:
    ended = called("export", *arguments, "--to", data)
    assert ended.returncode == 2
    assert told in ended.stderr


def test_nothing_half_written_is_left(called: Command, data: Path, tmp_path: Path) -> None:
    ended = called("export", "nothing", "--out", tmp_path / "x.csv", "--to", data)
    assert ended.returncode == 2
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == []
