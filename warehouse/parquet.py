"""Parquet files: written whole, under names never used before, and on the disk before anyone hears of them."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from transforms.tables.schema import Table, arrow_schema
from warehouse.layout import protect, sync, sync_up_to, table_folder
from warehouse.manifest import ParquetFile


def rows_per_group(table: Table) -> int:
    """Rows of `table` in a row group, which a query reads and holds as a whole: few of articles, whose bodies are long."""
    return 10_240 if table.name == "articles" else 102_400


def write_rows(data: Path, table: Table, parts: Iterable[pa.Table], commit_number: int) -> ParquetFile:
    """Write the rows of `parts`, of the table's declared schema, to a new file of `commit_number` and bring it to the disk.

    Raises:
        OSError: the file cannot be written.
    """
    return write_file(data, table.name, arrow_schema(table), parts, commit_number, rows_per_group(table))


def write_file(
    data: Path, name: str, schema: pa.Schema, parts: Iterable[pa.Table], commit_number: int, group_rows: int
) -> ParquetFile:
    """Write the rows of `parts`, of `schema`, to a new file of the table or view `name`, and bring it to the disk.

    Raises:
        OSError: the file cannot be written.
    """
    folder = table_folder(data, name)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{commit_number:08}-{uuid4().hex[:12]}.parquet"
    row_count = 0
    articles: set[str] = set()
    with path.open("xb") as sink, pq.ParquetWriter(sink, schema, compression="zstd") as writer:
        for part in parts:
            writer.write_table(part, row_group_size=group_rows)
            row_count += part.num_rows
            if "article_id" in schema.names:
                articles.update(part["article_id"].unique().to_pylist())
    protect(path)
    sync(path)
    sync_up_to(folder, data)
    with path.open("rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    return ParquetFile(
        path=path.relative_to(data).as_posix(),
        table=name,
        row_count=row_count,
        byte_count=path.stat().st_size,
        article_count=len(articles) if "article_id" in schema.names else None,
        columns=tuple(schema.names),
        commit_number=commit_number,
        sha256=digest,
    )
