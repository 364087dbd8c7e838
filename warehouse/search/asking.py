"""Questions to the index: words with filters, the hits in order, and how many there are of whom, in which outlet and month."""

import contextlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import tantivy

from transforms.tables.schema import KINDS
from warehouse.catalog import naming_damage, open_warehouse, reader
from warehouse.errors import QueryError
from warehouse.search.fields import FACETS, NAMES, SHOWN, SHOWN_VALUES, Query, schema, words_of
from warehouse.search.index import Opened, open_index, telling_damage
from warehouse.search.place import search_folder
from warehouse.search.words import Parsed, marked, parse

MOST_HITS = 1_000
FURTHEST = 10_000
"""Hits that are skipped at most: nobody turns a thousand pages, and each costs memory."""

FACET_VALUES = 15
STORY = """
SELECT article_id
FROM stories
WHERE story_id = $named OR story_id IN (SELECT story_id FROM stories WHERE article_id = $named)
ORDER BY article_id
LIMIT $most
"""
ORDERS = ("relevance", "newest", "oldest")


@dataclass(frozen=True)
class Question:
    """What is looked for: `words` in the language of `warehouse.search.words`, and what is left of it by the filters.

    `story` is a story_id, or the article_id of any of its articles.
    """

    words: str = ""
    person: str = ""
    outlet: str = ""
    story: str = ""
    since: date | None = None
    until: date | None = None
    kind: str = ""
    min_confidence: float | None = None
    order: str = "relevance"
    limit: int = 20
    skip: int = 0


@dataclass(frozen=True)
class Hit:
    """A quotation that was found: what the index keeps of it, and its words with those marked that were looked for."""

    row: Mapping[str, Any]
    score: float
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Answer:
    """The hits of a question.

    Attributes:
        hits: Those asked for, in order.
        count: How many there are in all.
        facets: By field the most frequent values with their counts.
        note: What to tell of the index, where it does not show the newest commit; else empty.
    """

    hits: tuple[Hit, ...]
    count: int
    facets: Mapping[str, list[tuple[str, int]]] = field(default_factory=dict)
    note: str = ""


def search(data: Path, question: Question, *, facets: bool = False) -> Answer:
    """The answer of the warehouse in `data`, whose index is brought up to date first.

    Raises:
        QueryError: the question cannot be meant.
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.search.index.open_index`.
    """
    return ask(open_index(data), question, facets=facets)


def ask(opened: Opened, question: Question, *, facets: bool = False) -> Answer:
    """The answer of an index that is open.

    Raises:
        QueryError: the question cannot be meant.
        DamagedIndex: the index's files are not as they were written.
    """
    parsed = parse(question.words)
    query = _query(question, parsed, _articles_of_story(opened.data, question.story) if question.story else ())
    if question.order not in ORDERS:
        raise QueryError(f"the order {question.order!r} is none of {', '.join(ORDERS)}")
    limit, skip = min(max(question.limit, 0), MOST_HITS), max(question.skip, 0)
    if skip > FURTHEST:
        raise QueryError(f"at most {FURTHEST:,} hits are skipped; ask for less, or by another order")
    by_day: dict[str, Any] = {}
    if question.order != "relevance":
        order = tantivy.Order.Desc if question.order == "newest" else tantivy.Order.Asc
        by_day = {"order_by_field": "day", "order": order}
    with telling_damage(search_folder(opened.data)):
        searcher = opened.index.searcher()
        found = searcher.search(query, max(limit, 1), offset=skip, **by_day)
        hits = tuple(_hit(searcher, score, address, parsed) for score, address in found.hits[:limit])
        return Answer(hits, found.count, _facets(searcher, query) if facets else {}, _note(opened))


def _articles_of_story(data: Path, named: str) -> list[str]:
    """The articles of a story; an article that shares its story with no other is one alone."""
    with contextlib.closing(reader(open_warehouse(data), tables_only=True)) as connection, naming_damage(data):
        found = connection.execute(STORY, {"named": named, "most": MOST_HITS}).fetchall()
    return [article_id for (article_id,) in found] or [named]


def _query(question: Question, parsed: Parsed, story: Sequence[str]) -> Query:
    parts = [] if parsed.query is None else [parsed.query]
    if question.words.strip() and parsed.query is None:
        parts.append(tantivy.Query.empty_query())
    if question.story:
        parts.append(_unweighed(tantivy.Query.term_set_query(schema(), "article_id", [*story])))
    return tantivy.Query.boolean_query(
        [(tantivy.Occur.Must, one) for one in [*parts, *_filters(question)] or [tantivy.Query.all_query()]]
    )


def _filters(question: Question) -> Iterator[Query]:
    """The filters, none of which weighs."""
    if question.person:
        entity = tantivy.Query.term_query(schema(), "entity", question.person, "basic")
        words = [tantivy.Query.term_query(schema(), NAMES[0], word, "basic") for word in words_of(question.person, NAMES[0])]
        named = (
            tantivy.Query.boolean_query([(tantivy.Occur.Must, one) for one in words]) if words else tantivy.Query.empty_query()
        )
        yield _unweighed(tantivy.Query.boolean_query([(tantivy.Occur.Should, entity), (tantivy.Occur.Should, named)]))
    if question.outlet:
        yield _unweighed(tantivy.Query.term_query(schema(), "outlet", question.outlet, "basic"))
    if question.kind:
        if question.kind not in KINDS:
            raise QueryError(f"the kind {question.kind!r} is none of {', '.join(KINDS)}")
        yield _unweighed(tantivy.Query.term_query(schema(), "kind", question.kind, "basic"))
    if question.since or question.until:
        # Without a day: 0.
        first, last = _number(question.since) or 1, _number(question.until)
        yield _unweighed(tantivy.Query.range_query(schema(), "day", tantivy.FieldType.Integer, first, last))
    if question.min_confidence is not None:
        least = float(question.min_confidence)
        yield _unweighed(tantivy.Query.range_query(schema(), "confidence", tantivy.FieldType.Float, least, None))


def _unweighed(query: Query) -> Query:
    return tantivy.Query.const_score_query(query, 0.0)


def _number(day: date | None) -> int | None:
    """A day as the index has it.

    >>> _number(date(2026, 3, 5))
    20260305
    """
    return None if day is None else day.year * 10_000 + day.month * 100 + day.day


def _hit(searcher: Any, score: float, address: Any, parsed: Parsed) -> Hit:
    row = json.loads(bytes(searcher.doc(address)[SHOWN][0]))
    if not all(isinstance(row[name], kind) for name, kind in SHOWN_VALUES.items()):
        raise ValueError("a quotation in it is none")
    return Hit(row, float(score or 0), tuple(marked(str(row["text"] or ""), parsed.stems)))


def _facets(searcher: Any, query: Query) -> dict[str, list[tuple[str, int]]]:
    asked = {name: {"terms": {"field": name, "size": FACET_VALUES}} for name in FACETS}
    found = searcher.aggregate(query, asked)
    return {name: [(one["key"], one["doc_count"]) for one in found[name]["buckets"] if one["key"]] for name in FACETS}


def _note(opened: Opened) -> str:
    if opened.is_current:
        return ""
    if opened.state.going_to is not None:
        return f"the index is being brought to commit {opened.newest}; this answer may mix it with commit {opened.state.commit}"
    return f"the index shows commit {opened.state.commit}, and the warehouse is at commit {opened.newest}"
