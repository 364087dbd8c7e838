"""What each room leaves to another, where the import rules cannot see it."""

import ast
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

STATEMENT = re.compile(r"\s*(SELECT|WITH|INSERT|UPDATE|DELETE|CREATE|COPY|ATTACH|PRAGMA)\b.*\b(FROM|INTO|AS|TABLE|VIEW)\b", re.S)
MOST_LINES = 400
OF_PREFECT = {"flows/prefect_server.py"}
"""Reads the tables of Prefect's own database, to write its template."""


def statements(source: str) -> list[str]:
    """The SQL statements among the string constants of a module."""
    constants = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return [text for text in constants if isinstance(text, str) and STATEMENT.match(text)]


@pytest.mark.parametrize("room", ["flows", "expectations", "transforms"])
def test_sql_stands_in_the_warehouse_only(room: str) -> None:
    modules = {path.relative_to(ROOT).as_posix(): path for path in (ROOT / room).rglob("*.py")}
    found = {name: statements(path.read_text(encoding="utf-8")) for name, path in modules.items() if name not in OF_PREFECT}
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_the_search_for_sql_finds_it() -> None:
    assert statements(Path(ROOT / "warehouse" / "lookup.py").read_text(encoding="utf-8"))


def test_no_module_of_the_rules_is_too_long_to_read_at_a_sitting() -> None:
    modules = list((ROOT / "transforms").rglob("*.py"))
    assert [path.name for path in modules if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES] == []
