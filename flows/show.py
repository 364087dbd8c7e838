"""One article and who said what in it, looked up by name."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.errors import UnknownArticle
from flows.terminal import Said
from warehouse.errors import DamagedWarehouse
from warehouse.lookup import StoredArticle, articles_named, quotes_of
from warehouse.site.certainty import LOW

MAX_CANDIDATES = 5
"""So many articles are named to somebody whose words fit several; more would not help to tell them apart."""


@dataclass(frozen=True)
class ShownArticle:
    """An article to show, with its quotations; and why these cannot be read, if they cannot."""

    article: StoredArticle
    quotes: tuple[Said, ...]
    damage: str = ""


def find_article(data: Path, name: str) -> ShownArticle:
    """The article whose article_id or source_uri is `name`, or, if none is, the only one of which one of them begins with it.

    A duplicate is shown with the quotations of the article that it repeats.

    Raises:
        UnknownArticle: there is none, or more than one.
        warehouse.errors.WarehouseError: the warehouse cannot be read.
    """
    article = _only_articles(data, [name])[name]
    try:
        quotes = quotes_of(data, article.duplicate_of or article.article_id)
    except DamagedWarehouse as error:
        return ShownArticle(article, (), f"the article's quotations cannot be shown: {error}")
    return ShownArticle(article, tuple(_said(quote) for quote in quotes))


def article_ids_of(data: Path, names: Collection[str]) -> dict[str, str]:
    """For each name the article_id of the article that `find_article` would find.

    Raises:
        UnknownArticle, warehouse.errors.WarehouseError: see `find_article`.
    """
    return {name: article.article_id for name, article in _only_articles(data, names).items()}


def _only_articles(data: Path, names: Collection[str]) -> dict[str, StoredArticle]:
    found = articles_named(data, names, MAX_CANDIDATES + 1)
    for name, articles in found.items():
        if len(articles) != 1:
            raise UnknownArticle(_why_not_one(name, articles))
    return {name: article for name, (article,) in found.items()}


def _said(quote: dict[str, Any]) -> Said:
    """A row of `quotes` as a quotation to mark; a name that is more likely wrong than right is left out."""
    sure = quote["speaker_name_confidence"]
    is_named = sure is None or sure >= LOW
    printed = [(quote[f"{what}_start_char"], quote[f"{what}_end_char"]) for what in ("cue", "speaker")]
    return Said(
        spans=tuple((span["start_char"], span["end_char"]) for span in quote["spans"]),
        printed=tuple((start, stop) for start, stop in printed if start is not None and stop is not None),
        kind=quote["kind"],
        speaker=quote["speaker_name"] if is_named else None,
        speaker_text=quote["speaker_text"],
        role=quote["speaker_role"] if is_named else None,
        method=quote["method"],
        confidence=quote["confidence"],
    )


def _why_not_one(name: str, found: list[StoredArticle]) -> str:
    if not found:
        listing = '`onrecord sql "SELECT source_uri FROM articles"` lists them'
        return f"no article has an article_id or a source_uri that begins with {name!r}; {listing}"
    more = ", …" if len(found) > MAX_CANDIDATES else ""
    names = ", ".join(article.source_uri for article in found[:MAX_CANDIDATES])
    return f"{name!r} begins the name of more than one article: {names}{more}"
