"""The audit of corrections: before one is committed, it is held against the article that it is of."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from expectations.audit import audit
from expectations.evidence import cut, cut_spans, listed, missing_columns_of, plain, span_fault_of, spans_fault_of
from expectations.held_back import failing_rows
from expectations.suites import corrections_suite, structure_suite
from transforms.tables.schema import CORRECTIONS, CORRECTIONS_OF_NAMES, CORRECTIONS_OF_QUOTATIONS, WITHDRAWN

Article = Mapping[str, Any]
"""What is known of an article: `body`, `content_sha256`, `duplicate_of`, and `names`, the entity_ids that stand in it."""

NEEDED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(CORRECTIONS_OF_QUOTATIONS, ("spans", "words", "quote_kind")),
    **dict.fromkeys(CORRECTIONS_OF_NAMES, ("name", "label", "entity_id")),
    "wrong_speaker": ("spans", "words", "quote_kind", "speaker_name", "speaker_entity_id"),
    WITHDRAWN: ("withdraws",),
}
"""By kind, the columns that must have a value."""

FORBIDDEN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(CORRECTIONS_OF_QUOTATIONS, ("name", "entity_id", "withdraws")),
    **dict.fromkeys(CORRECTIONS_OF_NAMES, ("spans", "words", "speaker_name", "speaker_entity_id", "withdraws")),
    "nobody_named": ("speaker_name", "speaker_entity_id", "name", "entity_id", "withdraws"),
    WITHDRAWN: ("spans", "words", "speaker_name", "name"),
}
"""By kind, the columns that must have none."""


FAULTS = ("span_fault", "spans_fault", "kind_fault", "name_fault")
"""Columns of the evidence that say in words what is wrong."""


def faults_of_corrections(corrections: pd.DataFrame, articles: Mapping[str, Article]) -> dict[int, str]:
    """What is wrong with each correction that fails an expectation, by its place; empty where all may be committed.

    Args:
        corrections: A frame of the declared columns.
        articles: The articles that they are of, by article_id.

    Raises:
        BrokenExpectation: an expectation could not be computed.
    """
    misshapen = [one for one in audit(CORRECTIONS, corrections, structure_suite(CORRECTIONS)) if not one.success]
    if misshapen:
        return {place: f"{one.expectation.name}: {one.examples}" for one in misshapen for place in one.unexpected or (0,)}
    evident = _evidence(corrections, articles)
    failing = failing_rows(corrections, evident, audit(CORRECTIONS, evident, corrections_suite()))
    return {place: _in_words(str(failing.at[place, "detail"]), evident.loc[place]) for place in failing.index}


def _in_words(detail: str, row: "pd.Series[Any]") -> str:
    """What a column says in words is wrong, where the detail is of one that does."""
    return next((str(row[column]) for column in FAULTS if f"{column} is " in detail), detail)


def _evidence(corrections: pd.DataFrame, articles: Mapping[str, Article]) -> pd.DataFrame:
    """The corrections with what their articles say of them."""
    records = [
        dict(zip(corrections.columns, row, strict=True))
        for row in zip(*(listed(corrections[column]) for column in corrections.columns), strict=True)
    ]
    known = [articles.get(record["article_id"], {}) for record in records]
    pairs = list(zip(records, known, strict=True))
    return corrections.reset_index(drop=True).assign(
        missing_columns=missing_columns_of(CORRECTIONS, corrections),
        orphan=plain([None if article else record["article_id"] for record, article in pairs]),
        article_duplicate_of=plain([article.get("duplicate_of") for article in known]),
        span_fault=plain([span_fault_of(article.get("body"), one["start_char"], one["end_char"]) for one, article in pairs]),
        text=plain([one["text"] for one in records]),
        text_in_body=plain([cut(article.get("body"), one["start_char"], one["end_char"]) for one, article in pairs]),
        spans_fault=plain([one["spans"] and spans_fault_of(article.get("body"), one["spans"]) for one, article in pairs]),
        words=plain([one["words"] for one in records]),
        words_in_body=plain([cut_spans(article.get("body"), one["spans"]) for one, article in pairs]),
        kind_fault=plain([_kind_fault(one) for one in records]),
        name_fault=plain([_name_fault(one, article) for one, article in pairs]),
        content_sha256=plain([one["content_sha256"] for one in records]),
        article_content_sha256=plain([article.get("content_sha256") for article in known]),
    )


def _kind_fault(one: Mapping[str, Any]) -> str | None:
    """What a correction of its kind lacks, or has too much.

    >>> _kind_fault({"kind": "withdrawn", "withdraws": None})
    'withdraws is missing'
    """
    lacking = [name for name in NEEDED.get(one["kind"], ()) if not one.get(name)]
    needless = [name for name in FORBIDDEN.get(one["kind"], ()) if one.get(name)]
    if lacking:
        return f"{', '.join(lacking)} is missing"
    return f"{', '.join(needless)} is given" if needless else None


def _name_fault(one: Mapping[str, Any], article: Article) -> str | None:
    """A name that stands neither in the article nor is said to be from outside."""
    if one["is_from_outside"]:
        return None
    for name, entity in (("speaker_name", "speaker_entity_id"), ("name", "entity_id")):
        if one[entity] is not None and one[entity] not in article.get("names", ()):
            return f"{one[name]} does not stand in the article; --outside says that it need not"
    return None
