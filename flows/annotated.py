"""Articles that people corrected, in the format of annotated ones: what `onrecord evaluate` holds the extraction against."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from warehouse.corrections import OpenArticle, corrected_articles, open_articles
from warehouse.layout import replacing

Span = tuple[int, int]
Row = dict[str, Any]

MARKS = '"“”«»„'


def export_gold(data: Path, out: Path) -> tuple[int, Path]:
    """Writes the corrected articles to `out`, and who speaks and is named in them beside it; how many, and that file.

    Raises:
        warehouse.errors.WarehouseError: the warehouse cannot be read.
        OSError: a file cannot be written.
    """
    names = out.with_name(f"{out.name.removesuffix('.jsonl')}.names.jsonl")
    article_ids = corrected_articles(data)
    with (
        replacing(out) as gold_path,
        replacing(names) as names_path,
        gold_path.open("w", encoding="utf-8") as gold_file,
        names_path.open("w", encoding="utf-8") as names_file,
    ):
        for article, named in annotated(data, article_ids):
            gold_file.write(json.dumps(article, ensure_ascii=False) + "\n")
            names_file.write(json.dumps(named, ensure_ascii=False) + "\n")
    return len(article_ids), names


def annotated(data: Path, article_ids: Sequence[str]) -> Iterator[tuple[Row, Row]]:
    """Corrected articles in the gold format of tests/gold/README.md, each with its names.

    Whoever corrected an article is taken to have read all of it: what they left counts as right.

    Raises:
        warehouse.errors.WarehouseError: the warehouse cannot be read.
    """
    for article_id in article_ids:
        article = open_articles(data, [article_id])[article_id]
        mentions = {mention["mention_id"]: mention for mention in article.mentions}
        quotes = [(quote, _source(quote, mentions)) for quote in article.quotes]
        yield _gold(article, quotes), _gold_names(article)


def _gold(article: OpenArticle, quotes: Sequence[tuple[Row, list[Span]]]) -> Row:
    row = article.row
    return {
        "id": row["article_id"],
        "publisher": row["publisher"],
        "date": row["published_date"] and row["published_date"].isoformat(),
        "title": row["title"],
        "author": row["byline"],
        "text": row["body"],
        "attributions": [
            {
                "source": source,
                "cue": [] if quote["cue_start_char"] is None else [[quote["cue_start_char"], quote["cue_end_char"]]],
                "content": [list(_with_marks(row["body"], span["start_char"], span["end_char"])) for span in quote["spans"]],
                "kind": quote["kind"],
            }
            for quote, source in quotes
        ],
    }


def _source(quote: Row, mentions: Mapping[str, Row]) -> list[Any]:
    """Who is printed as its source; where the printed one was wrong, the nearest mention of the right one."""
    if quote["speaker_start_char"] is not None:
        return [[quote["speaker_start_char"], quote["speaker_end_char"]]]
    mention = mentions.get(quote["speaker_mention_id"] or "")
    return [] if mention is None else [[mention["start_char"], mention["end_char"]]]


def _gold_names(article: OpenArticle) -> Row:
    speakers = {
        str(index): {
            "name": quote["speaker_name"],
            "type": "unnamed"
            if quote["speaker_name"] is None
            else "org"
            if (quote["speaker_entity_id"] or "").startswith("ORG:")
            else "person",
        }
        for index, quote in enumerate(article.quotes)
        if quote["kind"] in ("direct", "mixed")
    }
    entities: dict[str, Row] = {}
    for mention in article.mentions:
        if mention["label"] not in ("PERSON", "ORG", "GPE"):
            continue
        kept = entities.setdefault(
            mention["entity_id"], {"name": mention["name"], "type": mention["label"], "role": None, "forms": []}
        )
        kept["role"] = kept["role"] or mention["role"]
        kept["forms"] += [] if mention["text"] in kept["forms"] else [mention["text"]]
    return {"id": article.row["article_id"], "speakers": speakers, "entities": list(entities.values())}


def _with_marks(body: str, start: int, end: int) -> Span:
    """The span with the quotation marks around it."""
    if start > 0 and body[start - 1] in MARKS:
        start -= 1
    if end < len(body) and body[end] in MARKS:
        end += 1
    return start, end
