"""What a commit may hold, and what of it stands already: articles to be replaced, and rows that need not be written again."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping

import duckdb
import pyarrow as pa

from transforms.tables.schema import TABLES, Table, arrow_schema
from warehouse.database import identifier
from warehouse.manifest import SUPERSEDED, Manifest
from warehouse.views import read_files

BOUND_TO_ARTICLES = ("mentions", "quotes", "signatures", "stories")
EMPTY_OF_DUPLICATES = ("mentions", "quotes", "signatures")
"""What an article has no rows of when it repeats another."""


def check(tables: Mapping[str, pa.Table]) -> None:
    """Make sure that `tables` can be committed.

    Raises:
        ValueError: see `warehouse.catalog.commit`.
    """
    for name, table in tables.items():
        if name == "stories":
            raise ValueError("table stories follows from the articles; it is not committed")
        if name not in TABLES:
            raise ValueError(f"there is no table {name!r}; the tables are {', '.join(TABLES)}")
        if not table.schema.equals(arrow_schema(TABLES[name]), check_metadata=False):
            raise ValueError(f"table {name} is not of its declared schema: {_difference(table.schema, TABLES[name])}")
    articles = set(tables["articles"]["article_id"].to_pylist()) if "articles" in tables else set()
    if "articles" in tables and len(articles) != tables["articles"].num_rows:
        raise ValueError("table articles: an article_id is in the commit twice")
    for name in BOUND_TO_ARTICLES:
        strangers = set(tables[name]["article_id"].to_pylist()) - articles if name in tables else set()
        if strangers:
            raise ValueError(f"table {name}: article {min(strangers)!r} is not in the same commit's articles")


def _difference(schema: pa.Schema, table: Table) -> str:
    declared = arrow_schema(table)
    for field in declared:
        if schema.get_field_index(field.name) < 0:
            return f"column {field.name} is missing"
        if not schema.field(field.name).equals(field):
            return f"column {field.name} is {schema.field(field.name)} instead of {field}"
    return f"its columns are {', '.join(schema.names)}"


def superseded_rows(
    tables: Mapping[str, pa.Table], manifest: Manifest, reader: duckdb.DuckDBPyConnection
) -> tuple[pa.Table, int]:
    """The published articles that the new ones replace, with the files that hold their rows, and how many articles they are."""
    if "articles" not in tables:
        return SUPERSEDED.empty_table(), 0
    articles = _published_rows("articles", tables["articles"].select(["article_id"]), manifest, reader)
    replaced = articles.select(["article_id"])
    others = [_published_rows(name, replaced, manifest, reader) for name in BOUND_TO_ARTICLES if replaced.num_rows]
    return pa.concat_tables([articles, *others]), replaced.num_rows


def others_superseded(
    table: str, rows: pa.Table, own: Iterable[str], manifest: Manifest, reader: duckdb.DuckDBPyConnection
) -> pa.Table:
    """The published rows of `table` that `rows` replace, but for those of the articles `own`."""
    others = pa.array(sorted(set(rows["article_id"].to_pylist()) - set(own)), pa.string())
    return _published_rows(table, pa.table({"article_id": others}), manifest, reader) if len(others) else SUPERSEDED.empty_table()


def _published_rows(table: str, articles: pa.Table, manifest: Manifest, reader: duckdb.DuckDBPyConnection) -> pa.Table:
    """The files of `table` with the articles among `articles` that they hold and that are not superseded there."""
    files = manifest.live(table)
    if not files:
        return SUPERSEDED.empty_table()
    with registered(reader, wanted=articles, superseded=manifest.superseded):
        published = reader.sql(
            f"SELECT DISTINCT substring(filename, {len(str(manifest.root)) + 2}) AS path, article_id "
            f"FROM {read_files(manifest.root, files, filename=True)} SEMI JOIN wanted USING (article_id) "
            "EXCEPT SELECT path, article_id FROM superseded"
        )
        return published.to_arrow_table().cast(SUPERSEDED)


def outdated_articles(in_place_of: Mapping[str, str], manifest: Manifest, reader: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """The articles of which another version stands than the one that the run named here has published, or none at all."""
    files = manifest.live("articles")
    if not in_place_of or not files:
        return frozenset(in_place_of)
    wanted = pa.table({"article_id": list(in_place_of), "run_id": list(in_place_of.values())})
    with registered(reader, wanted=wanted, hidden=manifest.superseded):
        standing = reader.sql(
            f"SELECT article_id FROM (SELECT article_id, run_id, substring(filename, {len(str(manifest.root)) + 2}) AS path "
            f"FROM {read_files(manifest.root, files, filename=True)}) "
            "ANTI JOIN hidden USING (path, article_id) SEMI JOIN wanted USING (article_id, run_id)"
        ).fetchall()
    return frozenset(in_place_of.keys() - {article_id for (article_id,) in standing})


def repetitions(tables: Mapping[str, pa.Table], manifest: Manifest, reader: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """The new articles whose text another run has published meanwhile, each with the article that it repeats.

    A run knows what stood when it began. Two runs at once may each read one of two files with the same text.
    """
    files = manifest.live("articles")
    if "articles" not in tables or not files:
        return {}
    articles = tables["articles"]
    with registered(
        reader, incoming=articles.select(["article_id", "content_sha256", "duplicate_of"]), hidden=manifest.superseded
    ):
        found = reader.sql(
            "WITH published AS ("
            f"SELECT article_id, content_sha256, substring(filename, {len(str(manifest.root)) + 2}) AS path "
            f"FROM {read_files(manifest.root, files, filename=True)} WHERE duplicate_of IS NULL"
            ") "
            "SELECT incoming.article_id, min(published.article_id) "
            "FROM published ANTI JOIN hidden USING (path, article_id) JOIN incoming USING (content_sha256) "
            "WHERE published.article_id NOT IN (SELECT article_id FROM incoming) "
            # Of a duplicate, when what it repeats has become one.
            "GROUP BY incoming.article_id HAVING NOT bool_or(coalesce(published.article_id = incoming.duplicate_of, false))"
        ).fetchall()
    return dict(found)


def as_duplicates(tables: Mapping[str, pa.Table], originals: Mapping[str, str]) -> Mapping[str, pa.Table]:
    """The tables, with the articles that are keys of `originals` as duplicates of these: without mentions and quotes."""
    if not originals:
        return tables
    import pyarrow.compute as pc

    articles = tables["articles"]
    place = articles.schema.get_field_index("duplicate_of")
    pairs = zip(articles["article_id"].to_pylist(), articles["duplicate_of"].to_pylist(), strict=True)
    named = pa.array([originals.get(article_id, original) for article_id, original in pairs], articles.schema.field(place).type)
    repeated = pa.array(list(originals), articles.schema.field("article_id").type)
    return {
        name: table.set_column(place, articles.schema.field(place), named)
        if name == "articles"
        else table.filter(pc.invert(pc.is_in(table["article_id"], repeated)))
        if name in EMPTY_OF_DUPLICATES
        else table
        for name, table in tables.items()
    }


def rows_not_yet_published(table: Table, rows: pa.Table, manifest: Manifest, reader: duckdb.DuckDBPyConnection) -> pa.Table:
    """The rows of `rows` whose key no published row has; all of them for tables whose rows go with their article."""
    files = manifest.live(table.name)
    if not files or table.name in ("articles", *BOUND_TO_ARTICLES):
        return rows
    same = " AND ".join(f"published.{identifier(name)} IS NOT DISTINCT FROM incoming.{identifier(name)}" for name in table.key)
    with registered(reader, incoming=rows.select(list(table.key)).append_column("row_number", pa.array(range(rows.num_rows)))):
        fresh = reader.sql(
            f"SELECT row_number FROM incoming ANTI JOIN {read_files(manifest.root, files)} AS published ON {same} "
            "ORDER BY row_number"
        )
        return rows.take(fresh.to_arrow_table()["row_number"])


@contextlib.contextmanager
def registered(reader: duckdb.DuckDBPyConnection, **tables: pa.Table) -> Iterator[None]:
    """In its body the tables are in the reader's reach, by their names."""
    for name, table in tables.items():
        reader.register(name, table)
    yield
    for name in tables:
        reader.unregister(name)
