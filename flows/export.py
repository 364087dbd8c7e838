"""Exports: a table or view as a file for a spreadsheet or another program, written row by row."""

import csv
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, Any

from flows.errors import Misuse
from flows.terminal import flat, harmless, plain, rows_of
from warehouse.export import read_relation
from warehouse.layout import replacing

if TYPE_CHECKING:
    import pyarrow as pa

XLSX_ROWS = 1_048_576
XLSX_CELL = 32_767
"""What a sheet and a cell of a spreadsheet can hold."""

TOLD_CELLS = 20
"""Of more cells that were cut only the number is told."""

FIRST_SPREADSHEET_YEAR = 1900
"""Spreadsheets count days from 1900; an earlier date is written as text."""

Row = dict[str, Any]


def export(data: Path, relation: str, format_: str, out: Path | None, *, raw: bool = False) -> int:
    """Write a table or view of the warehouse in `data`; returns how many rows it has.

    Args:
        data: The warehouse.
        relation: The table or view.
        format_: csv, jsonl, parquet or xlsx.
        out: The file, which is only there when all of it has been written; None: stdout.
        raw: Whether cells that a spreadsheet takes for formulas stay as they are. Otherwise an apostrophe stands before them in
            csv and xlsx; the other formats hold no formulas.

    Raises:
        Misuse: the format is not for a terminal, or cannot hold the rows.
        warehouse.errors.WarehouseError: there is no such table or view, or the warehouse cannot be read.
    """
    if out is None and format_ in ("parquet", "xlsx") and sys.stdout.isatty():
        raise Misuse(f"--format {format_}: a terminal cannot show it; give --out FILE, or pipe it somewhere")
    with read_relation(data, relation) as rows, _file(out) as path:
        return WRITERS[format_](rows, path, raw)


def write_csv(rows: "pa.RecordBatchReader", path: Path, raw: bool) -> int:
    """CSV with a header; lists and structs as JSON, nulls empty."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(rows.schema.names)
        for row in _rows(rows):
            writer.writerow([flat(value) if raw else harmless(flat(value)) for value in row.values()])
            count += 1
    return count


def write_jsonl(rows: "pa.RecordBatchReader", path: Path, raw: bool) -> int:
    """One JSON object a line; `raw` changes nothing."""
    del raw
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for row in _rows(rows):
            file.write(json.dumps(row, ensure_ascii=False, default=plain) + "\n")
            count += 1
    return count


def write_parquet(rows: "pa.RecordBatchReader", path: Path, raw: bool) -> int:
    """Parquet, with the columns' types; `raw` changes nothing."""
    import pyarrow.parquet

    del raw
    count = 0
    with pyarrow.parquet.ParquetWriter(path, rows.schema) as writer:
        for batch in rows:
            writer.write_batch(batch)
            count += batch.num_rows
    return count


def write_xlsx(rows: "pa.RecordBatchReader", path: Path, raw: bool) -> int:
    """A spreadsheet of one sheet, with a header that stays and can be filtered by. Text is never made a formula or a link.

    Raises:
        Misuse: there are more rows than a sheet holds.
    """
    import xlsxwriter

    # Text is written by write_string, whatever these say; they are for the reader.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "remove_timezone": True}
    count = 0
    cut: list[str] = []
    with xlsxwriter.Workbook(path, options) as book:
        sheet = book.add_worksheet("rows")
        styles: dict[type, Any] = {
            datetime: book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            date: book.add_format({"num_format": "yyyy-mm-dd"}),
        }
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(rows.schema.names):
            sheet.write_string(0, column, name, book.add_format({"bold": True}))
        for row in _rows(rows):
            count += 1
            if count >= XLSX_ROWS:
                raise Misuse(f"--format xlsx: a sheet holds {XLSX_ROWS - 1:,} rows, and there are more; csv and parquet hold all")
            for column, (name, value) in enumerate(row.items()):
                if _write_cell(sheet, count, column, value, styles, raw):
                    cut.append(f"{name} in row {count + 1}")
        sheet.autofilter(0, 0, count, len(rows.schema.names) - 1)
    if cut:
        where = ", ".join(cut[:TOLD_CELLS]) + (f" and {len(cut) - TOLD_CELLS} more" if len(cut) > TOLD_CELLS else "")
        print(
            f"onrecord: cut at {XLSX_CELL:,} characters, a cell's most: {where}; csv and parquet hold all of it", file=sys.stderr
        )
    return count


def _write_cell(sheet: Any, row: int, column: int, value: Any, styles: dict[type, Any], raw: bool) -> bool:
    """Writes the value; True when only a part of it has room."""
    if value is None:
        return False
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif isinstance(value, date) and value.year >= FIRST_SPREADSHEET_YEAR:
        sheet.write_datetime(row, column, value, styles[type(value)])
    else:
        text = str(flat(value))
        text = text if raw else str(harmless(text))
        sheet.write_string(row, column, text if len(text) <= XLSX_CELL else f"{text[: XLSX_CELL - 1]}…")
        return len(text) > XLSX_CELL
    return False


WRITERS: dict[str, Callable[["pa.RecordBatchReader", Path, bool], int]] = {
    "csv": write_csv,
    "jsonl": write_jsonl,
    "parquet": write_parquet,
    "xlsx": write_xlsx,
}


def _rows(batches: "pa.RecordBatchReader") -> Iterator[Row]:
    for batch in batches:
        for row in rows_of(batch):
            yield dict(zip(batch.schema.names, row, strict=True))


@contextmanager
def _file(out: Path | None) -> Iterator[Path]:
    """The file to write: beside `out`, whose name it gets when all is written; or one whose bytes go to stdout then."""
    if out is None:
        with TemporaryDirectory(prefix="onrecord-") as folder:
            path = Path(folder) / "export"
            yield path
            with path.open("rb") as file:
                _copy_to_stdout(file)
        return
    with replacing(out) as path:
        yield path


def _copy_to_stdout(file: IO[bytes]) -> None:
    shutil.copyfileobj(file, sys.stdout.buffer)
    sys.stdout.flush()
