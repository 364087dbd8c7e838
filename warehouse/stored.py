"""What stands of articles: their whole rows, to be worked through anew, and the rows that were made of them."""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pyarrow as pa

from warehouse.catalog import connect, naming_damage
from warehouse.database import identifier
from warehouse.views import stored_name

COMPARED = {
    "quotes": ("article_id", "start_char", "end_char", "text", "kind", "speaker_name"),
    "mentions": ("article_id", "start_char", "end_char", "text", "label", "name"),
}
"""The columns by which rows of one version of an article are held against those of another."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An article that stands: the run that published it, what made its rows, and what it repeats."""

    article_id: str
    run_id: str
    extractor: str
    language: str
    duplicate_of: str | None


def standing_articles(data: Path) -> list[Standing]:
    """All articles, in the order of their publication, so that files of new rows hold neighbouring days.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    columns = ", ".join(field.name for field in fields(Standing))
    query = f"SELECT {columns} FROM articles ORDER BY published_date NULLS LAST, article_id"
    with contextlib.closing(connect(data)) as connection, naming_damage(data):
        return [Standing(*row) for row in connection.execute(query).fetchall()]


def article_rows(data: Path, article_ids: Sequence[str]) -> list[dict[str, Any]]:
    """The whole rows of these articles, as far as they stand.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    return _rows(data, {"articles": "*"}, article_ids)["articles"]


def compared_rows(data: Path, article_ids: Sequence[str]) -> Mapping[str, list[dict[str, Any]]]:
    """The rows of `quotes` and `mentions` of these articles as they were extracted, with the columns of `COMPARED`.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    return _rows(data, {table: ", ".join(columns) for table, columns in COMPARED.items()}, article_ids)


def _rows(data: Path, columns: Mapping[str, str], article_ids: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    found = {}
    with contextlib.closing(connect(data)) as connection, naming_damage(data):
        for table, selected in columns.items():
            connection.register("wanted", pa.table({"article_id": pa.array(list(article_ids), pa.string())}))
            found[table] = (
                connection.sql(f"SELECT {selected} FROM {identifier(stored_name(table))} SEMI JOIN wanted USING (article_id)")
                .to_arrow_table()
                .to_pylist()
            )
    return found
