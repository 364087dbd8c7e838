"""What the audit compares with: each table's frame with columns added that tell what the article, its body or the mention says.
A column named `…_fault` is null where all is well and tells what is wrong where it is not.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd
import pyarrow as pa

from transforms.reading.addresses import day_told
from transforms.reading.records import place_of
from transforms.tables.checks import AHEAD
from transforms.tables.frames import Tables
from transforms.tables.schema import ARTICLES, MENTIONS, QUOTES, Table


def evidence(tables: Tables) -> dict[str, pd.DataFrame]:
    """The frames of articles, mentions and quotes by table name, each with the columns that its suite compares with.

    Rows keep their order and are numbered from 0. Nothing raises on null or nonsense values: they are what the audit is for.
    """
    bodies = dict(zip(listed(tables.articles["article_id"]), listed(tables.articles["body"]), strict=True))
    return {
        "articles": _articles(tables.articles),
        "mentions": _mentions(tables.mentions, tables.articles, bodies),
        "quotes": _quotes(tables.quotes, tables.articles, tables.mentions, bodies),
    }


def listed(column: "pd.Series[Any]") -> list[Any]:
    """The column's values as Python's own, None where there is none.

    >>> listed(pd.Series([1, None], dtype="int32[pyarrow]"))
    [1, None]
    """
    values: list[Any] = pa.array(column.array, from_pandas=True).to_pylist()
    return values


def plain(values: Sequence[Any]) -> "pd.Series[Any]":
    """The values as an object column. On Arrow's columns a comparison with null is null, and a null would pass for equal."""
    return pd.Series(values, dtype=object)


def cut(body: str | None, start: int | None, end: int | None) -> str | None:
    """What the offsets cut from the body: nothing where one of the three is missing, "" where they do not lie inside it.

    >>> cut("Yes, she said.", 5, 8), cut("Yes", 2, 9), cut("Yes", -3, -1), cut("Yes", None, 2)
    ('she', '', '', None)
    """
    if body is None or start is None or end is None:
        return None
    return body[start:end] if 0 <= start < end <= len(body) else ""


def _articles(articles: pd.DataFrame) -> pd.DataFrame:
    bodies = listed(articles["body"])
    duplicate_of = articles["duplicate_of"]
    counts = zip(bodies, *(listed(articles[f"{unit}_count"]) for unit in ("word", "paragraph", "sentence")), strict=True)
    dates = zip(*(listed(articles[name]) for name in ("published_date", "published_at", "date_evidence")), strict=True)
    places = zip(*(listed(articles[name]) for name in ("published_date", "url", "source_uri", "ingested_at")), strict=True)
    return _numbered(articles).assign(
        missing_columns=missing_columns_of(ARTICLES, articles),
        self_duplicate=plain(listed(duplicate_of.where(duplicate_of == articles["article_id"]))),
        date_fault=plain([_date_fault(*row) for row in dates]),
        day_ahead=plain([_day_ahead(*row) for row in places]),
        body_fault=plain([_body_fault(body) for body in bodies]),
        content_sha256=plain(listed(articles["content_sha256"])),
        body_sha256=plain([None if body is None else hashlib.sha256(body.encode()).hexdigest() for body in bodies]),
        counts_fault=plain([_counts_fault(*row) for row in counts]),
    )


def _mentions(mentions: pd.DataFrame, articles: pd.DataFrame, bodies: Mapping[str, str | None]) -> pd.DataFrame:
    spans = list(_in_bodies(mentions, bodies, "start_char", "end_char"))
    return _with_article(mentions, articles).assign(
        missing_columns=missing_columns_of(MENTIONS, mentions),
        text=plain(listed(mentions["text"])),
        text_in_body=plain([cut(*span) for span in spans]),
        span_fault=plain([span_fault_of(*span) for span in spans]),
    )


def _quotes(
    quotes: pd.DataFrame, articles: pd.DataFrame, mentions: pd.DataFrame, bodies: Mapping[str, str | None]
) -> pd.DataFrame:
    spans = list(_in_bodies(quotes, bodies, "spans"))
    hulls = zip(*(listed(quotes[column]) for column in ("spans", "start_char", "end_char")), strict=True)
    parts = zip(*(listed(quotes[column]) for column in _PRINTED_PARTS), strict=True)
    voices = zip(*(listed(quotes[column]) for column in ("spans", "cue_start_char", "speaker_start_char")), strict=True)
    return _with_speaker(_with_article(quotes, articles), mentions).assign(
        missing_columns=missing_columns_of(QUOTES, quotes),
        span_fault=plain([spans_fault_of(body, quote_spans) for body, quote_spans in spans]),
        hull_fault=plain([_hull_fault(*hull) for hull in hulls]),
        parts_fault=plain([_parts_fault(*part) for part in parts]),
        voices_fault=plain([_voices_fault(*voice) for voice in voices]),
        text=plain(listed(quotes["text"])),
        text_in_body=plain([cut_spans(body, quote_spans) for body, quote_spans in spans]),
        cue_text=plain(listed(quotes["cue_text"])),
        cue_in_body=plain([cut(*span) for span in _in_bodies(quotes, bodies, "cue_start_char", "cue_end_char")]),
        speaker_text=plain(listed(quotes["speaker_text"])),
        speaker_in_body=plain([cut(*span) for span in _in_bodies(quotes, bodies, "speaker_start_char", "speaker_end_char")]),
    )


def _numbered(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.reset_index(drop=True)


def _in_bodies(frame: pd.DataFrame, bodies: Mapping[str, str | None], *columns: str) -> "zip[tuple[Any, ...]]":
    """Each row's article's body, None for an orphan, with the row's values of `columns`."""
    row_bodies = [bodies.get(article_id) for article_id in listed(frame["article_id"])]
    return zip(row_bodies, *(listed(frame[column]) for column in columns), strict=True)


def missing_columns_of(table: Table, frame: pd.DataFrame) -> "pd.Series[Any]":
    """The names of the required columns that have no value in a row; null where none is missing."""
    required = [column.name for column in table.columns if not column.nullable]
    missing = frame[required].isna().to_numpy()
    return plain([", ".join(name for name, gone in zip(required, row, strict=True) if gone) or None for row in missing])


def _with_article(frame: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The frame with what its rows' articles say. Of articles with the same id the first is asked; none of them goes on if they
    differ, nor do their rows."""
    known = articles[["article_id", "sentence_count", "duplicate_of"]].dropna(subset="article_id").drop_duplicates("article_id")
    known = known.rename(columns={"sentence_count": "article_sentence_count", "duplicate_of": "article_duplicate_of"})
    merged = _numbered(frame).merge(known, on="article_id", how="left", validate="many_to_one")
    merged["orphan"] = merged["article_id"].where(~merged["article_id"].isin(known["article_id"]))
    return merged


def _with_speaker(quotes: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """The quotes with the name and entity of the mention that names the speaker, where it is a mention of the same article."""
    known = mentions[["mention_id", "article_id", "name", "entity_id"]].dropna(subset="mention_id").drop_duplicates("mention_id")
    known = known.rename(columns={"mention_id": "speaker_mention_id", "name": "mention_name", "entity_id": "mention_entity_id"})
    merged = quotes.merge(
        known, on=["speaker_mention_id", "article_id"], how="left", validate="many_to_one", indicator="speaker_found"
    )
    lost = merged["speaker_mention_id"].where(merged["speaker_found"] == "left_only")
    pairs = ("speaker_name", "mention_name", "speaker_entity_id", "mention_entity_id")
    return merged.assign(lost_speaker_mention=lost, **{column: plain(listed(merged[column])) for column in pairs})


def _body_fault(body: str | None) -> str | None:
    if body is None:
        return None
    if not body:
        return "the body is empty"
    if "\r" in body:
        return f"a carriage return at {body.index(chr(13))}"
    return f"begins or ends with a blank: {body[:20]!r} … {body[-20:]!r}" if body != body.strip(" \t\n") else None


def _date_fault(day: date | None, at: datetime | None, evidence: str | None) -> str | None:
    """What a date lacks.

    >>> _date_fault(date(2026, 3, 12), None, None), _date_fault(None, None, None)
    ('2026-03-12 without evidence', None)
    """
    if day is None:
        return None if at is None and evidence is None else f"no day, but {evidence or at}"
    return None if evidence is not None else f"{day} without evidence"


def _day_ahead(day: date | None, url: str | None, source_uri: str | None, ingested_at: datetime | None) -> str | None:
    """The day in the future that an address or a file's name tells of an article without a date."""
    if day is not None or ingested_at is None:
        return None
    # The name of a file of many articles is not asked for their day.
    told = day_told(url, None if source_uri and place_of(source_uri) != source_uri else source_uri)
    return str(told) if told is not None and told > (ingested_at + AHEAD).date() else None


def _counts_fault(body: str | None, words: int | None, paragraphs: int | None, sentences: int | None) -> str | None:
    if body is not None and words is not None and words != len(body.split()):
        return f"word_count is {words}, the body has {len(body.split())}"
    if paragraphs is not None and paragraphs < 1:
        return f"paragraph_count is {paragraphs}"
    return f"sentence_count is {sentences}" if sentences is not None and sentences < 1 else None


def span_fault_of(body: str | None, start: int | None, end: int | None) -> str | None:
    """What is wrong with one span; an orphan's span can only be backwards.

    >>> span_fault_of("Yes, she said.", 5, 8), span_fault_of("Yes", 1, 9)
    (None, '1 to 9 in a body of 3 characters')
    """
    if start is None or end is None:
        return "an offset is missing"
    if not 0 <= start < end:
        return f"{start} to {end} is no span"
    return f"{start} to {end} in a body of {len(body)} characters" if body is not None and end > len(body) else None


def spans_fault_of(body: str | None, spans: Sequence[Mapping[str, Any]] | None) -> str | None:
    """What is wrong with a quotation's spans: the first fault.

    >>> spans_fault_of("Yes, she said.", [{"start_char": 5, "end_char": 8}, {"start_char": 0, "end_char": 3}])
    'the span 0 to 3 begins before the one before it has ended'
    """
    if not spans:
        return "no spans"
    end_before = 0
    for span in spans:
        if span is None:
            return "a span is missing"
        start, end = span["start_char"], span["end_char"]
        fault = span_fault_of(body, start, end)
        if fault:
            return fault
        if start < end_before:
            return f"the span {start} to {end} begins before the one before it has ended"
        end_before = end
    return None


def _voices_fault(spans: Sequence[Mapping[str, Any]] | None, cue: int | None, speaker: int | None) -> str | None:
    """Where the cue or the printed speaker begins inside of what is said.

    >>> _voices_fault([{"start_char": 0, "end_char": 30}], 20, None)
    'the cue at 20 stands inside the quotation'
    """
    for name, place in (("cue", cue), ("speaker", speaker)):
        if place is not None and any(
            span is not None and None not in span.values() and span["start_char"] <= place < span["end_char"]
            for span in (() if spans is None else spans)
        ):
            return f"the {name} at {place} stands inside the quotation"
    return None


def cut_spans(body: str | None, spans: Sequence[Mapping[str, Any]] | None) -> str | None:
    """What the spans cut from the body, joined by one space; nothing where that cannot be told.

    >>> cut_spans("“Yes,” she said, “now.”", [{"start_char": 1, "end_char": 5}, {"start_char": 18, "end_char": 22}])
    'Yes, now.'
    """
    if body is None or not spans or None in spans:
        return None
    pieces = [cut(body, span["start_char"], span["end_char"]) for span in spans]
    return " ".join(piece or "" for piece in pieces)


def _hull_fault(spans: Sequence[Mapping[str, Any]] | None, start: int | None, end: int | None) -> str | None:
    if not spans or spans[0] is None or spans[-1] is None:
        return None
    first, last = spans[0]["start_char"], spans[-1]["end_char"]
    return None if (start, end) == (first, last) else f"{start} to {end}, the spans {first} to {last}"


_PRINTED_PARTS = (
    "cue_text",
    "cue_start_char",
    "cue_end_char",
    "speaker_text",
    "speaker_start_char",
    "speaker_end_char",
    "speaker_form",
)


def _parts_fault(
    cue: str | None,
    cue_start: int | None,
    cue_end: int | None,
    speaker: str | None,
    speaker_start: int | None,
    speaker_end: int | None,
    speaker_form: str | None,
) -> str | None:
    """What a printed cue or speaker lacks.

    >>> _parts_fault("said", 5, None, None, None, None, "none")
    'cue_text said, cue_start_char 5, cue_end_char None'
    """
    if len({part is None for part in (cue, cue_start, cue_end)}) > 1:
        return f"cue_text {cue}, cue_start_char {cue_start}, cue_end_char {cue_end}"
    if len({part is None for part in (speaker, speaker_start, speaker_end)}) > 1:
        return f"speaker_text {speaker}, speaker_start_char {speaker_start}, speaker_end_char {speaker_end}"
    if speaker_form is not None and (speaker is None) != (speaker_form == "none"):
        return f"speaker_form {speaker_form}, speaker_text {speaker}"
    return None
