"""What the commands print: query results in their formats, and an article with its quotations marked."""

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from warehouse.layout import replacing
from warehouse.site.certainty import LOW, certainty
from warehouse.site.palette import hue, places

if TYPE_CHECKING:
    import pyarrow as pa

MAX_TABLE_ROWS = 1_000
"""A table on the screen ends here; the other formats give every row."""

MAX_FIELD_NAMES = 5
"""Of more fields that are read as the same, the most frequent are named."""

WIDE = 100_000
"""Columns of an output that is no terminal: cells are not wrapped there."""

_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    r"\U000e0000-\U000e007f]"
)
"""What steers a terminal, ends a line, turns it, or is not seen at all; tab and line feed are left."""

FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A spreadsheet takes a cell that begins like this for a formula, which may call out (OWASP: CSV injection)."""

_FORMULA = re.compile(rf"(?:{_UNPRINTABLE.pattern}|[\u00ad\u034f\u200b-\u200d])*[{re.escape(''.join(FORMULA_BEGINNINGS))}]")


def printable(text: str) -> str:
    """The text without what would steer the terminal: control characters but tab and line feed, and marks that turn the line.

    >>> printable("red \\x1b[31mand\\tbell\\x07")
    'red [31mand\\tbell'
    """
    return _UNPRINTABLE.sub("", text)


def in_one_line(text: str) -> str:
    """The text without what would steer the terminal, on one line: a name with a line end in it begins no line of its own.

    >>> in_one_line("a\\nonrecord: all is well")
    'a onrecord: all is well'
    """
    return printable(re.sub(r"[\t\n\v\f\r\x85\u2028\u2029]+", " ", text))


def harmless(value: Any) -> Any:
    """The value as a cell that no spreadsheet takes for a formula; what is not seen before one may be dropped by who opens it.

    >>> harmless("=1+1"), harmless("\\x00\\u200b=1+1"), harmless("as said"), harmless(-3)
    ("'=1+1", "'\\x00\\u200b=1+1", 'as said', -3)
    """
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def console(file: IO[str] | None = None) -> Console:
    """Where tables are printed: as wide as the terminal, or as it takes where there is none."""
    screen = Console(file=file, highlight=False, markup=False, emoji=False)
    return screen if screen.is_terminal else Console(file=file, highlight=False, markup=False, emoji=False, width=WIDE)


def plain_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], title: str | None = None) -> Table:
    """A table of the rows, numbers to the right; nothing in it is taken for markup."""
    rows = [list(row) for row in rows]
    table = Table(title=title, title_justify="left", title_style="bold", header_style="bold")
    for place, name in enumerate(columns):
        numeric = any(isinstance(row[place], int | float | Decimal) for row in rows)
        table.add_column(Text(in_one_line(name)), justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(value), style="dim" if value is None else "") for value in row))
    return table


def fields_in_lines(fields: Mapping[str, Mapping[str, Sequence[str]]]) -> Iterator[Text]:
    """Which fields of structured records were read as what, a line per format.

    >>> [line.plain for line in fields_in_lines({"csv": {"text": ["Body"], "date": ["Pub Date", "Date"]}})]
    ['csv: text from Body, date from Pub Date or Date']
    """
    for format, read in fields.items():
        parts = (f"{meant} from {' or '.join(names[:MAX_FIELD_NAMES])}" for meant, names in read.items())
        yield Text(in_one_line(f"{format}: {', '.join(parts)}"))


def print_table(result: "pa.Table", file: IO[str]) -> None:
    """A query's result as a table; of a long one the first rows."""
    rows = [list(row) for row in rows_of(result.slice(0, MAX_TABLE_ROWS))]
    console(file).print(plain_table(result.column_names, rows))
    if result.num_rows > MAX_TABLE_ROWS:
        more = f"the first {MAX_TABLE_ROWS:,} of {result.num_rows:,} rows; --format csv, json or parquet gives all"
        print(more, file=sys.stderr)


def print_csv(result: "pa.Table", file: IO[str], *, raw: bool = False) -> None:
    """A query's result as CSV with a header; lists and structs as JSON, nulls empty.

    As an export, without cells that a spreadsheet takes for formulas, unless `raw`; on a terminal without what would steer that.
    """
    cleaned = printable if file.isatty() else str
    writer = csv.writer(file, lineterminator="\n")

    def cell(value: Any) -> Any:
        value = flat(value)
        value = value if raw else harmless(value)
        return cleaned(value) if isinstance(value, str) else value

    writer.writerow([cell(name) for name in result.column_names])
    for batch in _named_apart(result).to_batches(max_chunksize=10_000):
        writer.writerows([cell(value) for value in row] for row in rows_of(batch))


def print_json(result: "pa.Table", file: IO[str]) -> None:
    """A query's result as a JSON array, one object per line; what would steer a terminal is written as JSON's escapes."""
    file.write("[")
    separator = "\n"
    for batch in _named_apart(result).to_batches(max_chunksize=10_000):
        for row in rows_of(batch):
            file.write(separator + as_json(dict(zip(batch.schema.names, row, strict=True))))
            separator = ",\n"
    file.write("\n]\n")


def as_json(value: Any) -> str:
    """The value in JSON, with escapes for what would steer a terminal.

    >>> as_json({"name": "Lind\u202e"})
    '{"name": "Lind\\\\u202e"}'
    """
    return _UNPRINTABLE.sub(lambda found: json.dumps(found[0])[1:-1], json.dumps(value, ensure_ascii=False, default=plain))


def rows_of(batch: "pa.RecordBatch | pa.Table") -> Iterator[tuple[Any, ...]]:
    """The rows of a batch; a date or a time that Python has none for, such as infinity or a day before Christ, is its text."""
    return zip(*(_values(column) for column in batch.columns), strict=True) if batch.num_columns else iter(())


def _values(column: Any) -> list[Any]:
    try:
        values: list[Any] = column.to_pylist()
    except (ValueError, OverflowError, TypeError, UnicodeDecodeError):
        return [_value(scalar) for scalar in column]
    return values


def _value(scalar: Any) -> Any:
    """A value of Arrow's as one of Python's, piece by piece where the whole cannot be one."""
    import pyarrow as pa

    try:
        return scalar.as_py()
    except (ValueError, OverflowError, TypeError, UnicodeDecodeError):
        if isinstance(scalar, pa.ListScalar | pa.FixedSizeListScalar):
            return [_value(one) for one in scalar.values]
        if isinstance(scalar, pa.StructScalar):
            return {name: _value(one) for name, one in scalar.items()}
        return _as_text(scalar)


def _as_text(scalar: Any) -> str:
    """A date or a time in words that Python has no value for: 'infinity', or years counted as astronomers do, '-0043-03-15'."""
    import numpy as np
    import pyarrow as pa

    type_ = scalar.type
    width = 32 if pa.types.is_date32(type_) else 64
    if not (pa.types.is_date(type_) or pa.types.is_timestamp(type_)):
        return str(scalar)
    number = scalar.value
    if abs(number) >= 2 ** (width - 1) - 1:
        return "infinity" if number > 0 else "-infinity"
    unit = getattr(type_, "unit", "D" if width == 32 else "ms")
    text = str(np.array(number, f"datetime64[{unit}]"))
    return f"-{text[1:].partition('-')[0]:0>4}-{text[1:].partition('-')[2]}" if text.startswith("-") else text


def print_parquet(result: "pa.Table", file: IO[str]) -> None:
    """A query's result as a Parquet file."""
    import pyarrow.parquet

    pyarrow.parquet.write_table(_named_apart(result), file.buffer if hasattr(file, "buffer") else file)


FORMATS = {"table": print_table, "csv": print_csv, "json": print_json, "parquet": print_parquet}


@contextmanager
def output(out: Path | None) -> Iterator[IO[str]]:
    """The file to print to: stdout, or `out`, which is only there when all of it has been written."""
    if out is None:
        yield sys.stdout
        sys.stdout.flush()
        return
    with replacing(out) as path, path.open("w", encoding="utf-8", newline="") as file:
        yield file


@dataclass(frozen=True)
class Said:
    """A quotation to mark.

    Attributes:
        spans: What is quoted, as offsets into the body.
        printed: Where its cue and its speaker are printed.
        kind: direct, mixed, indirect, turn or block.
        speaker: Who is named; None for nobody.
        speaker_text: The speaker as printed beside it.
        role: What the speaker is said to be.
        method: The rule that attributed it.
        confidence: How sure that is.
    """

    spans: tuple[tuple[int, int], ...]
    printed: tuple[tuple[int, int], ...]
    kind: str
    speaker: str | None
    speaker_text: str | None
    role: str | None
    method: str
    confidence: float


def coloured_article(body: str, quotes: Sequence[Said], *, named_colours: bool = False) -> Iterator[Text]:
    """The body with every quotation in its speaker's colour, the same as in the report, then the legend.

    Args:
        body: The article's text.
        quotes: What is said in it.
        named_colours: Whether the terminal has but the sixteen colours that have names.
    """
    colours = _colours(quotes, named_colours)
    text = Text(body)
    for said in quotes:
        for start, end in said.spans:
            text.stylize(f"{colours[said.speaker]}{' italic' if said.confidence < LOW else ''}", start, end)
        for start, end in said.printed:
            text.stylize(f"underline {colours[said.speaker]}", start, end)
    # Text drops control codes that Rich knows of, not all that a terminal does; the offsets above need them in place.
    for paragraph in _numbered(text, quotes, colours).split("\n"):
        yield _without_unprintable(paragraph)
    yield Text()
    for speaker, colour in colours.items():
        said_by = [said for said in quotes if said.speaker == speaker]
        yield Text.assemble(
            ("■ ", colour), (_speaker(said_by[0]) if speaker else "nobody named", colour), f"  {_quotations(said_by)}"
        )
    if quotes:
        yield Text(
            "underlined: cue and speaker · italic and ?: low confidence · the number of a quotation leads to its line",
            style="dim",
        )
        yield Text()
        for number, said in enumerate(quotes, start=1):
            yield Text.assemble(
                (f"{_mark(number, said):>4} ", f"bold {colours[said.speaker]}"), f"{_speaker(said)} ({_how(said)})"
            )


def marked_article(body: str, quotes: Sequence[Said]) -> Iterator[Text]:
    """The body with every quotation in [n: …], then who said n."""
    marks = [mark for number, said in enumerate(quotes, start=1) for span in said.spans for mark in _marks(span, number)]
    pieces, done = [], 0
    for place, _, mark in sorted(marks):
        pieces += [body[done:place], mark]
        done = place
    yield Text(printable("".join([*pieces, body[done:]])))
    yield Text()
    for number, said in enumerate(quotes, start=1):
        yield Text(f"[{number}] {_speaker(said)} ({_how(said)})")


def _marks(span: tuple[int, int], number: int) -> tuple[tuple[int, int, str], tuple[int, int, str]]:
    """What is set before and after a span; at one place, ends come first."""
    start, end = span
    return (start, 1, f"[{number}: "), (end, 0, "]")


def _colours(quotes: Sequence[Said], named_colours: bool) -> dict[str | None, str]:
    """A colour for each speaker, in order of appearance; grey for nobody."""
    hues = {speaker: hue(place) for speaker, place in places(said.speaker for said in quotes).items()}
    return {speaker: one.terminal_name if named_colours else one.terminal for speaker, one in hues.items()}


def _numbered(text: Text, quotes: Sequence[Said], colours: Mapping[str | None, str]) -> Text:
    """The text with every quotation's number at its end."""
    ends = sorted((max(end for _, end in said.spans), number, said) for number, said in enumerate(quotes, start=1) if said.spans)
    pieces, done = [], 0
    for end, number, said in ends:
        pieces += [text[done:end], Text(f"[{_mark(number, said)}]", style=f"bold {colours[said.speaker]}")]
        done = end
    return Text.assemble(*pieces, text[done:])


def _mark(number: int, said: Said) -> str:
    return f"{number}?" if said.confidence < LOW else str(number)


def _how(said: Said) -> str:
    """How the quotation was attributed, and how sure that is."""
    kind, method = in_one_line(said.kind), in_one_line(said.method.replace("_", " "))
    return f"{kind}, {method}, {certainty(said.confidence)} confidence {said.confidence:.2f}"


def _without_unprintable(text: Text) -> Text:
    pieces, done = [], 0
    for match in _UNPRINTABLE.finditer(text.plain):
        pieces.append(text[done : match.start()])
        done = match.end()
    return Text.assemble(*pieces, text[done:])


def _speaker(said: Said) -> str:
    name = in_one_line(said.speaker or said.speaker_text or "nobody named")
    return f"{name}, {in_one_line(said.role)}" if said.role else name


def _quotations(said: Sequence[Said]) -> str:
    low = sum(one.confidence < LOW for one in said)
    return f"{len(said)} quotation{'' if len(said) == 1 else 's'}{f', {low} of low confidence' if low else ''}"


def _named_apart(result: "pa.Table") -> "pa.Table":
    """The table with no name twice: rows are dictionaries on their way out."""
    names: list[str] = []
    for name in result.column_names:
        number = 1
        while (one := name if number == 1 else f"{name}_{number}") in names:
            number += 1
        names.append(one)
    return result.rename_columns(names)


def _cell(value: Any) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, list | dict):
        return printable(json.dumps(value, ensure_ascii=False, default=plain))
    return printable(str(value))


def flat(value: Any) -> Any:
    """A value as one cell: lists and structs as JSON."""
    return json.dumps(value, ensure_ascii=False, default=plain) if isinstance(value, list | dict) else plain(value)


def plain(value: Any) -> Any:
    """A value that CSV and JSON know."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value if isinstance(value, str | int | float | bool | None) else str(value)
