"""From a batch of articles to frames: the language model, the quotations and the names, and the rows they make."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from typing import Any

from transforms.extraction import extract
from transforms.parsing.language import LanguagePass
from transforms.parsing.parse import Parse
from transforms.reading.articles import Article, Reject
from transforms.rows import article_row, mention_rows, quote_rows, reject_frame
from transforms.tables.frames import Stamp, Tables
from transforms.tables.schema import ARTICLES, MENTIONS, QUOTES, to_frame
from transforms.trees import Models

ARTICLES_AT_ONCE = 50
"""Articles that are parsed before the first of them is worked through; more are no faster, and take more memory."""

CHARS_AT_ONCE = 500_000
"""A piece holds at most this many characters, so fewer articles when they are long."""

PARAGRAPH_CHARS = 100
"""Each paragraph counts for this many characters more: spaCy keeps 5 KB for the shortest text."""


@dataclass(frozen=True)
class Pipeline:
    """What annotating needs: the language model and the learned trees."""

    language: LanguagePass
    models: Models


Deadline = Callable[[int], AbstractContextManager[None]]
"""Raises in its body when that takes longer than so many articles may."""


def annotate(
    articles: Sequence[Article], pipeline: Pipeline, stamp: Stamp, deadline: Deadline = lambda _: nullcontext()
) -> Tables:
    """The tables of a batch of articles.

    An article on which the model or a rule fails, or takes longer than the deadline, becomes a reject `extraction_failed`; the
    others are not touched by it.
    """
    article_rows: list[dict[str, Any]] = []
    mentions: list[dict[str, Any]] = []
    quotes: list[dict[str, Any]] = []
    rejects: list[Reject] = []
    bodies = parse([article.body for article in articles], pipeline.language, deadline)
    contexts = parse([beside(article) for article in articles], pipeline.language, deadline)
    for article, found, context in zip(articles, bodies, contexts, strict=True):
        try:
            if isinstance(found, Exception):
                raise found
            with deadline(1):
                # A headline that the model fails on tells nothing; the article does without.
                extraction = extract(found, pipeline.models, None if isinstance(context, Exception) else context)
        # Whatever a rule trips over in one text must cost that text alone; the reject names the error.
        except Exception as error:  # noqa: BLE001
            rejects.append(
                Reject(article.source_uri, "extraction_failed", f"{type(error).__name__}: {error}", article.raw_sha256)
            )
            continue
        article_rows.append(article_row(article, len(extraction.article.parse.sentence_spans), stamp))
        mentions += mention_rows(extraction, article.article_id)
        quotes += quote_rows(extraction, article.article_id)
    return Tables(
        articles=to_frame(ARTICLES, article_rows),
        mentions=to_frame(MENTIONS, mentions),
        quotes=to_frame(QUOTES, quotes),
        rejects=reject_frame(rejects, stamp),
    )


def beside(article: Article) -> str:
    """What stands with the body and may name in full whom the body names by surname: headline and standfirst, no byline."""
    lines = [article.title or "", *(article.front_matter or "").splitlines()]
    byline = article.byline
    return "\n".join(dict.fromkeys(line for line in lines if line.strip() and not (byline and byline in line)))


def parse(
    bodies: Sequence[str], language: LanguagePass, deadline: Deadline = lambda _: nullcontext()
) -> Iterator[Parse | Exception]:
    """The bodies' parses in order; an exception where the model fails on one: then some are read once more, one by one."""
    for some in in_pieces(bodies):
        parses: list[Parse | Exception] = []
        with suppress(Exception), deadline(len(some)):
            parses.extend(language.read_articles(some))
        if not parses:
            parses.extend(parse_one(body, language, deadline) for body in some)
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


def parse_one(body: str, language: LanguagePass, deadline: Deadline = lambda _: nullcontext()) -> Parse | Exception:
    """The body's parse, or the exception that the model raised."""
    try:
        with deadline(1):
            return language.read_articles([body])[0]
    except Exception as error:  # noqa: BLE001
        # Its traceback would keep all that had been read.
        return error.with_traceback(None)
