"""One article and who said what in it, looked up by name."""

from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from flows.errors import UnknownArticle
from flows.terminal import Said
from warehouse.catalog import connect

MAX_CANDIDATES = 5


@dataclass(frozen=True)
class ShownArticle:
    """An article to show."""

    article_id: str
    source_uri: str
    title: str | None
    publisher: str | None
    published_date: date | None
    body: str
    quotes: tuple[Said, ...]


def find_article(data: Path, name: str) -> ShownArticle:
    """The article whose article_id or source_uri is `name`, or, if none is, the only one of which one of them begins with it.

    A duplicate is shown with the quotations of the article that it repeats.

    Raises:
        UnknownArticle: there is none, or more than one.
        warehouse.errors.WarehouseError: the warehouse cannot be read.
    """
    with closing(connect(data)) as connection:
        exact = "$name IN (article_id, source_uri)"
        prefix = "starts_with(article_id, $name) OR starts_with(source_uri, $name)"
        found = _named(connection, name, exact) or _named(connection, name, prefix)
        if len(found) != 1:
            raise UnknownArticle(_why(name, [source_uri for _, source_uri in found]))
        article_id, title, publisher, published_date, body, original = connection.execute(
            "SELECT article_id, title, publisher, published_date, body, coalesce(duplicate_of, article_id) "
            "FROM articles WHERE article_id = ?",
            [found[0][0]],
        ).fetchall()[0]
        quotes = connection.execute(
            "SELECT spans, cue_start_char, cue_end_char, speaker_start_char, speaker_end_char, "
            "kind, speaker_name, speaker_text, speaker_role, method, confidence "
            "FROM quotes WHERE article_id = ? ORDER BY quote_index",
            [original],
        ).fetchall()
    said = tuple(_said(*quote) for quote in quotes)
    return ShownArticle(article_id, found[0][1], title, publisher, published_date, body, said)


def _named(connection: Any, name: str, condition: str) -> list[tuple[str, str]]:
    """article_id and source_uri of the articles that meet the condition, one more than are told of at most."""
    query = f"SELECT article_id, source_uri FROM articles WHERE {condition} ORDER BY source_uri LIMIT {MAX_CANDIDATES + 1}"
    return list(connection.execute(query, {"name": name}).fetchall())


def _said(
    spans: list[dict[str, int]],
    cue_start: int | None,
    cue_end: int | None,
    speaker_start: int | None,
    speaker_end: int | None,
    *told: Any,
) -> Said:
    places = tuple((span["start_char"], span["end_char"]) for span in spans)
    printed = ((cue_start, cue_end), (speaker_start, speaker_end))
    return Said(places, tuple((start, end) for start, end in printed if start is not None and end is not None), *told)


def _why(name: str, found: list[str]) -> str:
    if not found:
        listing = '`onrecord sql "SELECT source_uri FROM articles"` lists them'
        return f"no article has an article_id or a source_uri that begins with {name!r}; {listing}"
    more = ", …" if len(found) > MAX_CANDIDATES else ""
    return f"{name!r} begins the name of more than one article: {', '.join(found[:MAX_CANDIDATES])}{more}"
