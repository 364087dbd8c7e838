"""What has no room in a spreadsheet's cell is told, and where."""

from pathlib import Path

import pyarrow as pa
import pytest

from flows.export import XLSX_CELL, write_csv, write_xlsx


def test_a_cell_that_is_cut_is_told_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = pa.table({"title": ["a", "b", "c"], "body": ["x" * XLSX_CELL, "y" * (XLSX_CELL + 1), "z"]})
    assert write_xlsx(table.to_reader(), tmp_path / "a.xlsx", raw=False) == 3
    told = capsys.readouterr().err
    assert "body in row 3;" in told
    assert "row 2" not in told
    write_csv(table.to_reader(), tmp_path / "a.csv", raw=False)
    assert capsys.readouterr().err == ""
    assert "y" * (XLSX_CELL + 1) in (tmp_path / "a.csv").read_text()
