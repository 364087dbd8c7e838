"""The pages of articles: each text as it was printed with what was said marked in it, and the lists that lead to them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import duckdb

from warehouse.site.certainty import LOW
from warehouse.site.marking import Marked, paragraphs
from warehouse.site.pages import Pages, Told
from warehouse.site.palette import places
from warehouse.site.selection import Row, beside, in_groups, rows, stream
from warehouse.site.templating import page

AT_ONCE = 100
"""Articles whose bodies are in memory at a time."""

LISTED = 250
"""Articles in a page of a list."""


def write_article_pages(connection: duckdb.DuckDBPyConnection, pages: Pages, told: Told) -> None:
    """Write the page of every article that has changed."""
    changed = []
    for article in rows(connection, "article_versions"):
        if pages.is_current(article["page"], _made_of(article)):
            pages.keep(article["page"])
            told.advance(1)
        else:
            changed.append(article["article_id"])
    if not changed:
        return
    asking = beside(connection)
    for article, quotes, mentions in articles_with_quotes(connection, asking, changed):
        pages.write(article["page"], article_page(article, quotes, mentions), _made_of(article))
        told.advance(1)
    asking.close()


def articles_with_quotes(
    connection: duckdb.DuckDBPyConnection, asking: duckdb.DuckDBPyConnection, article_ids: Sequence[str]
) -> Iterator[tuple[Row, list[Row], list[int]]]:
    """Articles by their article_id, each with its quotations and the places where people are first named, some at a time.

    Args:
        connection: Reads the selection; busy until the last article was taken.
        asking: Another connection to it.
        article_ids: The articles.
    """
    for group in in_groups(stream(connection, "article_bodies", changed=article_ids), AT_ONCE):
        yield from _with_quotes(asking, group)


def article_page(article: Row, quotes: Sequence[Row], mentions: Sequence[int], root: str = "../", **more: Any) -> str:
    """The page of one article.

    Args:
        article: A row of `article_bodies.sql`.
        quotes: Its rows of `article_quotes.sql`, in order.
        mentions: Offsets of the names that other pages link to.
        root: How a link gets from the page to the site's folder.
        more: What the template of a page with forms names.
    """
    tones = places(quote["speaker"] for quote in quotes)
    notes = [
        {**quote, "number": number, "tone": tones[quote["speaker"]], "is_low": quote["confidence"] < LOW}
        for number, quote in enumerate(quotes, start=1)
    ]
    marked = [Marked.of(note["number"], note) for note in notes]
    return page(
        "article",
        section="articles",
        root=root,
        article=article,
        notes=notes,
        voices=list(_voices(notes)),
        low_count=sum(note["is_low"] for note in notes),
        paragraphs=paragraphs(article["body"], marked, mentions),
        **({"browsing": None} | more),
    )


def write_article_lists(connection: duckdb.DuckDBPyConnection, pages: Pages) -> None:
    """Write the lists of articles: one for each month, in parts where it is long, and the newest of all."""
    months = months_of(connection)
    pages.put_text("articles/index.html", article_list(connection, months))
    for month in months:
        for part, path in enumerate(month["pages"]):
            pages.put_text(path, article_list(connection, months, month, part))


def months_of(connection: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """The months of the shown articles, newest first, each with the pages of its list."""
    return [{**month, "pages": _parts(month["month"], month["articles"])} for month in rows(connection, "months")]


def article_list(
    connection: duckdb.DuckDBPyConnection, months: Sequence[Row], month: Row | None = None, part: int | None = None
) -> str:
    """A page of the list of articles: a part of a month's, or the newest of all."""
    skip = (part or 0) * LISTED
    listed = rows(connection, "article_list", month=month and month["month"], most=LISTED, skip=skip, low=LOW)
    return page("articles", section="articles", root="../", months=months, listed=listed, month=month, part=part)


def _made_of(article: Row) -> str:
    """Changes whenever the page would: with the article's version, or that of the article that it repeats."""
    return f"{article['version']} {article['original_version']}"


def _parts(month: str, articles: int) -> list[str]:
    count = -(-articles // LISTED)
    return [f"articles/{month}.html", *(f"articles/{month}.{part}.html" for part in range(2, count + 1))]


def _with_quotes(connection: duckdb.DuckDBPyConnection, articles: Sequence[Row]) -> Iterator[tuple[Row, list[Row], list[int]]]:
    originals = sorted({article["duplicate_of"] or article["article_id"] for article in articles})
    quotes: dict[str, list[Row]] = {original: [] for original in originals}
    for quote in stream(connection, "article_quotes", originals=originals):
        quotes[quote["article_id"]].append(quote)
    mentions: dict[str, list[int]] = {original: [] for original in originals}
    for mention in stream(connection, "first_mentions", originals=originals):
        mentions[mention["article_id"]].append(mention["start_char"])
    for article in articles:
        original = article["duplicate_of"] or article["article_id"]
        yield article, quotes[original], mentions[original]


def _voices(notes: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Whoever speaks in the article, in order of appearance; those without a name together, last."""
    counts = Counter(note["speaker"] for note in notes)
    first = {note["speaker"]: note for note in reversed(notes)}
    for speaker in sorted(dict.fromkeys(note["speaker"] for note in notes), key=lambda speaker: speaker is None):
        yield {**first[speaker], "quotes": counts[speaker]}
