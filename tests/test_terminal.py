"""What people see is data: it steers no terminal, starts no formula, and is printed whatever its date."""

import io
import json
from pathlib import Path

import pyarrow as pa
import pytest

from flows.terminal import (
    Said,
    as_json,
    coloured_article,
    in_one_line,
    marked_article,
    output,
    print_csv,
    print_json,
    print_table,
    printable,
)
from tests.conftest import Command
from tests.warehouse_rows import batch
from warehouse.catalog import commit
from warehouse.query import query
from warehouse.site.site import write_quality_page

STEERING = [
    "\x1b[31m",
    "\x07",
    "\x85",
    "\x9b",
    "\u061c",
    "\u200f",
    "\u2028",
    "\u2029",
    "\u202e",
    "\u2067",
    "\U000e0041",
    "\ud800",
]


class Screen(io.StringIO):
    """What a terminal is for whoever prints."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("sign", STEERING)
def test_what_would_steer_a_terminal_is_not_printed(sign: str) -> None:
    table = pa.table({"name": ["Lind"]}).rename_columns([f"name{sign[0].replace(chr(0xD800), '')}"])

    assert sign[0] not in printable(f"Ada{sign}Lind")
    assert sign[0] not in as_json({"name": f"Ada{sign}Lind"})
    for printing in (print_table, print_csv):
        screen = Screen()
        printing(table, screen)
        # Colours are our own.
        assert sign[0] not in screen.getvalue() or (sign[0] == "\x1b" and printing is print_table)


def test_json_keeps_what_it_escapes() -> None:
    file = io.StringIO()
    print_json(pa.table({"name": ["Ada\u202eLind\u2028"]}), file)

    assert "\u202e" not in file.getvalue()
    assert json.loads(file.getvalue()) == [{"name": "Ada\u202eLind\u2028"}]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x85", "\u2028", "\v"])
def test_a_name_begins_no_line(end: str) -> None:
    assert in_one_line(f"a.txt{end}onrecord: all is well") == "a.txt onrecord: all is well"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1+1", "@sum", "\t=1", "\r=1", "\n=1", "＝1"])
def test_a_querys_csv_holds_no_formulas(cell: str) -> None:
    tame, raw = io.StringIO(), io.StringIO()
    print_csv(pa.table({"text": [cell]}), tame)
    print_csv(pa.table({"text": [cell]}), raw, raw=True)

    assert f"'{cell}" in tame.getvalue()
    assert f"'{cell}" not in raw.getvalue()


DATES = {
    "'infinity'::DATE": "infinity",
    "'-infinity'::DATE": "-infinity",
    "'0044-03-15 (BC)'::DATE": "-0043-03-15",
    "'5000000-01-01'::DATE": "5000000-01-01",
    "'infinity'::TIMESTAMP": "infinity",
    "'infinity'::TIMESTAMPTZ": "infinity",
    "'200000-01-01 00:00:00'::TIMESTAMP": "200000-01-01",
    "['infinity'::DATE]": "infinity",
    "{day: '-infinity'::DATE}": "-infinity",
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dates")
    commit(folder, batch(["a"]), run_id="run-1")
    return folder


def test_dates_that_python_has_not_are_printed(data: Path) -> None:
    (answer,) = query(data, f"SELECT {', '.join(f'{sql} AS c{number}' for number, sql in enumerate(DATES))}")

    for printing in (print_table, print_csv, print_json):
        file = io.StringIO()
        printing(answer, file)
        assert all(text in file.getvalue() for text in DATES.values()), file.getvalue()


def test_out_follows_no_planted_link(tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("mine")
    (tmp_path / "rows.csv.unfinished").symlink_to(victim)
    (tmp_path / "rows.csv").symlink_to(victim)

    with output(tmp_path / "rows.csv") as file:
        file.write("rows")

    assert victim.read_text() == "mine"
    assert (tmp_path / "rows.csv").read_text() == "rows"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rows.csv", "rows.csv.unfinished", "victim.txt"]


def test_a_report_follows_no_planted_link(data: Path, tmp_path: Path, called: Command) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    for number, planted in enumerate((".pages.tsv", "index.html", "assets")):
        folder = tmp_path / f"report-{number}"
        folder.mkdir()
        (folder / planted).symlink_to(victim)

        done = called("report", "--to", data, "--out", folder)

        assert (done.returncode, victim.read_text()) == (1, "mine"), done.stderr
        assert "is a link" in done.stderr


def test_a_page_follows_no_planted_link(data: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    (tmp_path / "quality.html").symlink_to(victim)
    write_quality_page(data, tmp_path / "quality.html")
    assert victim.read_text() == "mine"
    assert "<html" in (tmp_path / "quality.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("sign", STEERING)
def test_how_a_quotation_is_known_steers_no_terminal(sign: str) -> None:
    """A warehouse from elsewhere may have anything for the kind of a quotation, or for its method."""
    said = Said(
        ((0, 4),), (), f"direct{sign}", f"Ada{sign}", f"Ada{sign}", f"mayor{sign}", f"cue{sign}\nonrecord: all is well", 0.9
    )
    lines = [line.plain for shown in (coloured_article, marked_article) for line in shown("Rain fell.", [said])]
    assert sign not in "".join(lines)
    assert not [line for line in lines if "\nonrecord" in line]


def test_an_error_steers_no_terminal(tmp_path: Path, data: Path, onrecord: Command) -> None:
    asked = onrecord("sql", "--to", data, "SELECT '\x1b[31m\u202ered\u061c'::INTEGER")
    named = onrecord("status", "--to", tmp_path / "no\nonrecord: all is well")

    assert asked.returncode == named.returncode == 2
    assert not {"\x1b", "\u202e", "\u061c"} & set(asked.stderr)
    assert len(named.stderr.splitlines()) == 1
