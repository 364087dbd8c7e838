"""From what was found in one article to the rows of the tables."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from transforms.extraction import Extraction
from transforms.parsing.parse import Parse
from transforms.reading.articles import Article, Reject
from transforms.reading.records import reject_row
from transforms.stories import signature
from transforms.tables.checks import AHEAD
from transforms.tables.frames import Stamp
from transforms.tables.schema import REJECTS, to_frame
from transforms.text.paragraphs import count_blocks
from transforms.text.visible import name_span

GUESSED = ("url", "file name")
"""Evidence of a date that nobody wrote as one for readers."""


def article_row(article: Article, sentence_count: int, stamp: Stamp) -> dict[str, Any]:
    """The article's row. A day in the future that only an address or a file's name tells is no day of publication: what is meant
    is another day, or a number."""
    latest = (stamp.ingested_at + AHEAD).date()
    if article.date_evidence in GUESSED and article.published_date is not None and article.published_date > latest:
        article = replace(article, published_date=None, published_at=None, date_evidence=None)
    return {
        "article_id": article.article_id,
        "source_uri": article.source_uri,
        "url": article.url,
        "publisher": article.publisher,
        "title": article.title,
        "byline": article.byline,
        "language": article.language,
        "published_date": article.published_date,
        "published_at": article.published_at,
        "date_evidence": article.date_evidence,
        "dateline_place": article.dateline_place,
        "agency": article.agency,
        "format": article.format,
        "encoding": article.encoding,
        "front_matter": article.front_matter,
        "body": article.body,
        "credits": list(article.credits),
        "is_developing": article.is_developing,
        "paragraph_count": count_blocks(article.body),
        "sentence_count": sentence_count,
        "word_count": len(article.body.split()),
        "content_sha256": article.content_sha256,
        "duplicate_of": article.duplicate_of,
        "raw_sha256": article.raw_sha256,
        "ingested_at": stamp.ingested_at,
        "run_id": stamp.run_id,
        "extractor": stamp.extractor,
    }


def mention_rows(extraction: Extraction, article_id: str) -> Iterator[dict[str, Any]]:
    """The rows of `mentions`, in the article's order."""
    parse, named = extraction.article.parse, extraction.article.named
    for number, name in enumerate(named.names):
        entity = named.entities[named.entity_of[number]]
        start, end = name_span(
            parse.printed, parse.starts[name.first], parse.ends[name.stop - 1], parse.language.names.stopped_words
        )
        yield {
            "mention_id": mention_id(article_id, number),
            "article_id": article_id,
            "sentence_index": parse.sentences[name.first],
            "start_char": start,
            "end_char": end,
            "text": parse.printed[start:end],
            "label": name.label,
            "entity_id": entity.entity_id,
            "name": entity.name,
            "role": None if name.role_start is None else parse.printed[name.role_start : name.role_end],
            "method": str(name.method),
            "name_confidence": named.sure_of[number],
        }


def quote_rows(extraction: Extraction, article_id: str) -> Iterator[dict[str, Any]]:
    """The rows of `quotes`, in the article's order."""
    parse, named = extraction.article.parse, extraction.article.named
    for index, (quotation, speaker) in enumerate(zip(extraction.quotations, extraction.speakers, strict=True)):
        entity = None if speaker.entity is None else named.entities[speaker.entity]
        cue = None if quotation.cue is None else cue_span(parse, quotation.cue)
        yield {
            "quote_id": f"{article_id}.q{index}",
            "article_id": article_id,
            "quote_index": index,
            "kind": quotation.kind,
            "text": " ".join(parse.printed[start:end] for start, end in quotation.spans),
            "start_char": quotation.spans[0][0],
            "end_char": quotation.spans[-1][1],
            "spans": [{"start_char": start, "end_char": end} for start, end in quotation.spans],
            "cue_text": None if cue is None else parse.printed[cue[0] : cue[1]],
            "cue_lemma": None if quotation.cue is None else parse.lemmas[quotation.cue].lower(),
            "cue_start_char": None if cue is None else cue[0],
            "cue_end_char": None if cue is None else cue[1],
            "speaker_text": None if speaker.start is None else parse.printed[speaker.start : speaker.end],
            "speaker_start_char": speaker.start,
            "speaker_end_char": speaker.end,
            "speaker_form": speaker.form,
            "speaker_mention_id": None if speaker.mention is None else mention_id(article_id, speaker.mention),
            "speaker_entity_id": None if entity is None else entity.entity_id,
            "speaker_name": None if entity is None else entity.name,
            "speaker_names": [named.entities[one].name for one in speaker.names] or None,
            "speaker_affiliation": None if speaker.affiliation is None else named.entities[speaker.affiliation].name,
            "speaker_role": speaker.role,
            "method": quotation.method,
            "confidence": quotation.confidence,
            "speaker_name_confidence": speaker.name_confidence,
        }


def mention_id(article_id: str, number: int) -> str:
    """The id of the article's `number`-th mention."""
    return f"{article_id}.m{number}"


def cue_span(parse: Parse, cue: int) -> tuple[int, int]:
    """The cue's characters: the verb, or 'according to'."""
    according = parse.language.quoting.according
    count = len(according) if parse.words[cue].lower() == according[0] else 1
    return parse.starts[cue], parse.ends[min(cue + count, len(parse)) - 1]


def signature_rows(articles: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows of `signatures` for the rows of `articles`: of those with a text of their own that is long enough to have one."""
    own = articles[articles["duplicate_of"].isna()]
    for article_id, body in zip(own["article_id"], own["body"], strict=True):
        made = signature(body)
        if made is not None:
            yield {"article_id": article_id, "signature": made}


def reject_frame(rejects: Sequence[Reject], stamp: Stamp) -> pd.DataFrame:
    """The rejected records as rows of `rejects`."""
    return to_frame(REJECTS, [reject_row(reject, stamp.run_id, stamp.ingested_at) for reject in rejects])
