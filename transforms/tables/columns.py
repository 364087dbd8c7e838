"""What a table is declared with: its columns and their Arrow types."""

from dataclasses import dataclass

import pyarrow as pa

TEXT = pa.string()
BYTES = pa.binary()
INTEGER = pa.int32()
NUMBER = pa.float64()
FLAG = pa.bool_()
DAY = pa.date32()
INSTANT = pa.timestamp("us", tz="UTC")
SPANS = pa.list_(pa.struct([pa.field("start_char", INTEGER), pa.field("end_char", INTEGER)]))


@dataclass(frozen=True)
class Column:
    """One column: its Arrow type, what it means, whether it may be null, the values it may take, the column it refers to."""

    name: str
    type: pa.DataType
    meaning: str
    nullable: bool = False
    allowed: tuple[str, ...] = ()
    references: str | None = None


@dataclass(frozen=True)
class Table:
    """One table: what a row of it is, the columns that identify a row, and all columns in order."""

    name: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """The column called `name`.

        Raises:
            KeyError: the table has no such column.
        """
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"table {self.name} has no column {name!r}")
