"""The rows that a batch must do without: those that fail, those that depend on them, and the rejects that they become."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from expectations.audit import CheckResult, shown
from expectations.evidence import listed
from transforms.tables.checks import CRITICAL, Expectation
from transforms.tables.frames import Stamp
from transforms.tables.schema import FAILED_EXPECTATION, REJECTS, TABLES, to_frame

UNKNOWN_SOURCE = "(unknown)"
"""The source_uri of a held-back row whose article is not in the batch."""

Frames = Mapping[str, pd.DataFrame]


def failing_rows(frame: pd.DataFrame, evident: pd.DataFrame, outcomes: Iterable[CheckResult]) -> pd.DataFrame:
    """The rows of one table that fail a critical expectation: the first one's name and a detail, by the row's place in the frame.

    Args:
        frame: The table's frame as it came.
        evident: The same rows with the audit's columns.
        outcomes: What the table's expectations gave.
    """
    failing = [
        _held(_without_twins(frame, outcome), outcome.expectation, evident)
        for outcome in outcomes
        if outcome.expectation.severity == CRITICAL and outcome.unexpected
    ]
    held = pd.concat([_nothing_held(), *failing])
    return held[~held.index.duplicated(keep="first")].sort_index()


def with_dependents(frames: Frames, failing: Frames) -> dict[str, pd.DataFrame]:
    """The failing rows of articles, mentions and quotes and those that cannot stand without them, by table.

    An article takes its duplicates, mentions and quotes with it; a mention the quotes whose speaker it names.
    """
    articles = _and_dependents(frames["articles"], failing["articles"], "duplicate_of", _gone(frames, failing, "articles"))
    held = {**failing, "articles": articles}
    gone_articles = _gone(frames, held, "articles")
    held["mentions"] = _and_dependents(frames["mentions"], failing["mentions"], "article_id", gone_articles)
    quotes = _and_dependents(frames["quotes"], failing["quotes"], "article_id", gone_articles)
    held["quotes"] = _and_dependents(frames["quotes"], quotes, "speaker_mention_id", _gone(frames, held, "mentions"))
    return held


def reject_rows(table: str, frame: pd.DataFrame, held: pd.DataFrame, articles: pd.DataFrame, stamp: Stamp) -> pd.DataFrame:
    """The held-back rows of one table as rows of `rejects`, each with the row as JSON."""
    rows = frame.iloc[list(held.index)]
    known = articles.dropna(subset="article_id").drop_duplicates("article_id").set_index("article_id")
    own = rows if table == "articles" else known.reindex(rows["article_id"])
    return rejects(
        table,
        own["source_uri"],
        own["raw_sha256"],
        reasons=held["name"],
        details=held["detail"],
        rows=rows_as_json(rows),
        stamp=stamp,
    )


def rejects(
    table: str,
    source_uris: Iterable[Any],
    raw_sha256s: Iterable[Any],
    *,
    reasons: Iterable[str],
    details: Iterable[str],
    rows: Iterable[str | None],
    stamp: Stamp,
) -> pd.DataFrame:
    """Rows of `rejects` for rows of `table` that failed the expectations named in `reasons`."""
    return to_frame(
        REJECTS,
        [
            {
                "source_uri": UNKNOWN_SOURCE if pd.isna(source_uri) else source_uri,
                "table": table,
                "reason": f"{FAILED_EXPECTATION}{reason}",
                "detail": detail,
                "row": row,
                "raw_sha256": None if pd.isna(raw_sha256) else raw_sha256,
                "run_id": stamp.run_id,
                "rejected_at": stamp.ingested_at,
            }
            for source_uri, raw_sha256, reason, detail, row in zip(source_uris, raw_sha256s, reasons, details, rows, strict=True)
        ],
    )


def rows_as_json(frame: pd.DataFrame) -> list[str]:
    """Each row as a JSON object; dates and times in ISO 8601, NaN as null.

    >>> rows_as_json(pd.DataFrame({"quote_id": ["q1"], "confidence": [float("nan")]}))
    ['{"quote_id": "q1", "confidence": null}']
    """
    records = zip(*(listed(frame[column]) for column in frame.columns), strict=True)
    return [
        json.dumps({name: _json_value(value) for name, value in zip(frame.columns, record, strict=True)}, ensure_ascii=False)
        for record in records
    ]


def _json_value(value: Any) -> Any:
    if isinstance(value, float) and value != value:
        return None
    return value.isoformat() if hasattr(value, "isoformat") else value


def _nothing_held() -> pd.DataFrame:
    return pd.DataFrame({"name": pd.Series(dtype=object), "detail": pd.Series(dtype=object)}, index=pd.Index([], dtype="int64"))


def _held(places: tuple[int, ...], expectation: Expectation, evident: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {"name": expectation.name, "detail": _details(expectation, evident.iloc[list(places)])},
        index=pd.Index(places, dtype="int64"),
    )


def _details(expectation: Expectation, rows: pd.DataFrame) -> list[str]:
    """A sentence per row: which row, which values, and what was expected of them."""
    key = TABLES[expectation.table].key[0]
    records = rows[list(dict.fromkeys((key, *expectation.shows)))].astype(object).to_dict("records")
    return [
        f"{expectation.table} row {shown(record[key])}: "
        + ", ".join(f"{name} is {shown(record[name])!r}" for name in expectation.shows)
        + f". Expected: {expectation.meaning}"
        for record in records
    ]


def _without_twins(frame: pd.DataFrame, outcome: CheckResult) -> tuple[int, ...]:
    """The failing rows; of a repeated key whose rows are alike in every column, without the first."""
    table = TABLES[outcome.expectation.table]
    if outcome.expectation.name != f"{table.key[0]}_unique":
        return outcome.unexpected
    rows = frame.iloc[list(outcome.unexpected)]
    twins = pd.DataFrame({"key": listed(rows[table.key[0]]), "row": rows_as_json(rows)}, index=list(outcome.unexpected))
    alike = twins.groupby("key")["row"].transform("nunique") == 1
    first = ~twins.duplicated()
    return tuple(twins.index[~(alike & first)])


def _gone(frames: Frames, held: Frames, table: str) -> "pd.Series[Any]":
    """The keys that no row of the table that goes on has, each with the expectation it was held back for."""
    keys = pd.Series(listed(frames[table][TABLES[table].key[0]]), dtype=object)
    staying = keys.drop(index=held[table].index)
    gone = pd.Series(list(held[table]["name"]), index=keys.loc[held[table].index].to_list(), dtype=object)
    gone = gone[gone.index.notna() & ~gone.index.isin(staying)]
    return gone[~gone.index.duplicated()]


def _and_dependents(frame: pd.DataFrame, held: pd.DataFrame, column: str, gone: "pd.Series[Any]") -> pd.DataFrame:
    """`held` and the frame's other rows that refer by `column` to a row that is gone, under the name of what that one failed."""
    references = pd.Series(listed(frame[column]), dtype=object)
    dependent = references[references.isin(gone.index)].drop(index=held.index, errors="ignore")
    details = [f"{column} is {reference!r}, and that row was held back." for reference in dependent]
    return pd.concat([held, pd.DataFrame({"name": dependent.map(gone), "detail": details}, index=dependent.index)]).sort_index()
