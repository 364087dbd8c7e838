"""What was taken down and must not come back. It is known by digests alone, for nothing that was printed is kept of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import duckdb
import pyarrow as pa

from transforms.tables.schema import CHECKS, REJECTS
from warehouse.manifest import Manifest
from warehouse.views import read_files

IN_FORCE = """
SELECT article_id, place_sha256, content_sha256, raw_sha256 FROM {takedowns}
QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY acted_at DESC, takedown_id DESC) = 1 AND action = 'taken_down'
"""
"""The takedowns that hold: of each article the last word counts."""

NO_EXAMPLES = "[]"


@dataclass(frozen=True)
class TakenDown:
    """The articles that must not come back: their ids, and the digests of their places, bodies and records, each with the id."""

    ids: frozenset[str] = frozenset()
    places: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    records: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.ids)

    def tells(self, article_id: str, content_sha256: str, raw_sha256: str, place: str | None = None) -> str | None:
        """The id of the article that was taken down, if this is it: by its id, its text, its record or its place; else None."""
        if article_id in self.ids:
            return article_id
        at_place = self.places.get(digest(place)) if place is not None and self.places else None
        return self.bodies.get(content_sha256) or self.records.get(raw_sha256) or at_place


NOTHING_TAKEN_DOWN = TakenDown()


def digest(text: str) -> str:
    """The SHA-256 of a text, hexadecimal.

    >>> digest("a.txt")[:8]
    '18b7cb09'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def in_force(manifest: Manifest, connection: duckdb.DuckDBPyConnection) -> TakenDown:
    """The takedowns of the manifest's warehouse; the connection may reach its files."""
    files = manifest.live("takedowns")
    if not files:
        return NOTHING_TAKEN_DOWN
    found = connection.execute(IN_FORCE.format(takedowns=read_files(manifest.root, files))).fetchall()
    return TakenDown(
        ids=frozenset(article_id for article_id, *_ in found),
        places={place: article_id for article_id, place, _, _ in found},
        bodies={body: article_id for article_id, _, body, _ in found},
        records={record: article_id for article_id, _, _, record in found},
    )


def hold_back(
    tables: Mapping[str, pa.Table], taken_down: TakenDown, outdated: frozenset[str]
) -> tuple[Mapping[str, pa.Table], tuple[str, ...], tuple[str, ...]]:
    """The tables without what may not be published, and the article_ids of that: what was taken down, and what is outdated."""
    if "articles" not in tables or not (taken_down or outdated):
        return tables, (), ()
    articles = tables["articles"].select(["article_id", "content_sha256", "raw_sha256"]).to_pylist()
    down = tuple(row["article_id"] for row in articles if taken_down.tells(**row))
    late = tuple(row["article_id"] for row in articles if row["article_id"] in outdated.difference(down))
    return (_without(tables, {*down, *late}, hide_examples=bool(down)) if down or late else tables), down, late


def _without(tables: Mapping[str, pa.Table], article_ids: set[str], *, hide_examples: bool) -> Mapping[str, pa.Table]:
    """The tables without these articles' rows, and without what rejects and checks may tell of them."""
    import pyarrow.compute as pc

    articles = tables["articles"]
    gone = pa.array(sorted(article_ids), pa.string())
    places = articles.filter(pc.is_in(articles["article_id"], gone))["source_uri"].combine_chunks()
    left = {}
    for name, table in tables.items():
        if "article_id" in table.schema.names:
            left[name] = table.filter(pc.invert(pc.is_in(table["article_id"], gone)))
        elif name == REJECTS.name:
            left[name] = table.filter(pc.invert(pc.is_in(table["source_uri"], places)))
        elif name == CHECKS.name and hide_examples:
            left[name] = without_examples(table)
        else:
            left[name] = table
    return left


def without_examples(checks: pa.Table) -> pa.Table:
    """Rows of `checks` without their examples, which are printed text."""
    place = checks.schema.get_field_index("examples")
    blank = pa.array([NO_EXAMPLES] * checks.num_rows, pa.string())
    return checks.set_column(place, checks.schema.field(place), blank)
