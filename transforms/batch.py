"""From a batch of articles to frames: the language model, the quotations and the names, and the rows they make."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from transforms.articles import Article, Reject, count_paragraphs
from transforms.extraction import extract
from transforms.language import LanguagePass
from transforms.learned import Models
from transforms.parse import Parse
from transforms.schema import ARTICLES, MENTIONS, QUOTES, REJECTS, to_frame

ARTICLES_AT_ONCE = 50
"""Articles that are parsed before the first of them is worked through; more are no faster, and take more memory."""

CHARS_AT_ONCE = 500_000
PARAGRAPH_CHARS = 100
"""Of long articles fewer: so many characters, a paragraph counting for some more: spaCy keeps 5 KB for the shortest text."""


@dataclass(frozen=True)
class Stamp:
    """What every row of a run carries: the run's id, its moment (UTC) and the version of the rules and of the model."""

    run_id: str
    ingested_at: datetime
    extractor: str


@dataclass(frozen=True)
class Tables:
    """The frames of one batch, each as `transforms.schema` declares it."""

    articles: pd.DataFrame
    mentions: pd.DataFrame
    quotes: pd.DataFrame
    rejects: pd.DataFrame


@dataclass(frozen=True)
class Pipeline:
    """What annotating needs: the language model and the learned trees."""

    language: LanguagePass
    models: Models


def annotate(articles: Sequence[Article], pipeline: Pipeline, stamp: Stamp) -> Tables:
    """The tables of a batch of articles.

    An article on which the model or a rule fails becomes a reject `extraction_failed`; the others are not touched by it.
    """
    article_rows: list[dict[str, Any]] = []
    mention_rows: list[dict[str, Any]] = []
    quote_rows: list[dict[str, Any]] = []
    rejects: list[Reject] = []
    for article, found in zip(articles, parse([article.body for article in articles], pipeline.language), strict=True):
        try:
            if isinstance(found, Exception):
                raise found
            extraction = extract(found, pipeline.models)
        # Whatever a rule trips over in one text must cost that text alone; the reject names the error.
        except Exception as error:  # noqa: BLE001
            rejects.append(
                Reject(article.source_uri, "extraction_failed", f"{type(error).__name__}: {error}", article.raw_sha256)
            )
            continue
        article_rows.append(article_row(article, len(extraction.scene.parse.sentence_spans), stamp))
        mention_rows += extraction.mention_rows(article.article_id)
        quote_rows += extraction.quote_rows(article.article_id)
    return Tables(
        articles=to_frame(ARTICLES, article_rows),
        mentions=to_frame(MENTIONS, mention_rows),
        quotes=to_frame(QUOTES, quote_rows),
        rejects=reject_frame(rejects, stamp),
    )


def parse(bodies: Sequence[str], language: LanguagePass) -> Iterator[Parse | Exception]:
    """The bodies' parses in order; an exception where the model fails on one: then some are read once more, one by one."""
    for some in in_pieces(bodies):
        parses: list[Parse | Exception] = []
        with suppress(Exception):
            parses.extend(language.read_articles(some))
        if not parses:
            parses.extend(parse_one(body, language) for body in some)
        # A parse that has been worked through is given up: with what rules keep on it, it takes most of a worker's memory.
        parses.reverse()
        while parses:
            yield parses.pop()


def in_pieces(bodies: Iterable[str]) -> Iterator[list[str]]:
    """The bodies in pieces of at most `ARTICLES_AT_ONCE`, and of at most `CHARS_AT_ONCE`, or of one.

    >>> [len(piece) for piece in in_pieces(["One.\\nTwo."] * 120 + ["\\n" * 9_000] * 2)]
    [50, 50, 20, 1, 1]
    """
    piece: list[str] = []
    size = 0
    for body in bodies:
        own = len(body) + PARAGRAPH_CHARS * body.count("\n")
        if piece and (len(piece) == ARTICLES_AT_ONCE or size + own > CHARS_AT_ONCE):
            yield piece
            piece, size = [], 0
        piece.append(body)
        size += own
    if piece:
        yield piece


def parse_one(body: str, language: LanguagePass) -> Parse | Exception:
    """The body's parse, or the exception that the model raised."""
    try:
        return language.read_articles([body])[0]
    except Exception as error:  # noqa: BLE001
        # Its traceback would keep all that had been read.
        return error.with_traceback(None)


def article_row(article: Article, sentence_count: int, stamp: Stamp) -> dict[str, Any]:
    """The article's row."""
    return {
        "article_id": article.article_id,
        "source_uri": article.source_uri,
        "url": article.url,
        "publisher": article.publisher,
        "title": article.title,
        "byline": article.byline,
        "language": article.language,
        "published_date": article.published_date,
        "published_at": None,
        "body": article.body,
        "credits": list(article.credits),
        "is_developing": article.is_developing,
        "paragraph_count": count_paragraphs(article.body),
        "sentence_count": sentence_count,
        "word_count": len(article.body.split()),
        "content_sha256": article.content_sha256,
        "duplicate_of": article.duplicate_of,
        "raw_sha256": article.raw_sha256,
        "ingested_at": stamp.ingested_at,
        "run_id": stamp.run_id,
        "extractor": stamp.extractor,
    }


def reject_frame(rejects: Sequence[Reject], stamp: Stamp) -> pd.DataFrame:
    """The rejected records as rows of `rejects`."""
    return to_frame(
        REJECTS,
        [
            {
                "source_uri": reject.source_uri,
                "table": "articles",
                "reason": reject.reason,
                "detail": reject.detail,
                "row": None,
                "raw_sha256": reject.raw_sha256,
                "run_id": stamp.run_id,
                "rejected_at": stamp.ingested_at,
            }
            for reject in rejects
        ],
    )
