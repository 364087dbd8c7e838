"""The audit: broken batches are caught, named and kept out, and the good rows go through."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pandas as pd
import pytest

from expectations.suites import AUDITED, content_suite, structure_suite
from expectations.validate import Report, validate
from transforms.tables.checks import EXPECTATIONS, WARNING, of_table
from transforms.tables.frames import Stamp, Tables
from transforms.tables.schema import ARTICLES, CHECKS, MENTIONS, QUOTES, REJECTS, TABLES, to_arrow, to_frame

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)
STAMP = Stamp("run-1", NOW, "rules 1, model 1")

Row = dict[str, Any]

BODY = (
    "Mayor Ada Holm 😀 opened the bridge on Friday, after three long years of work by the city's crews. “It holds,” she said, "
    "“and it will 🌉 stand.”\n\nThe builders' union was not told, according to Jan Berg."
)


def article_rows(count: int) -> list[Row]:
    """Articles with the same text but for its last sentence."""
    rows = []
    for number in range(count):
        body = f"{BODY} It was opening number {number}."
        rows.append(
            {
                "article_id": f"a{number}",
                "source_uri": f"{number}.txt",
                "language": "en",
                "published_date": date(2025, 2, 28),
                "date_evidence": "header",
                "body": body,
                "credits": ["With files from Eva Lind"],
                "is_developing": False,
                "paragraph_count": 2,
                "sentence_count": 4,
                "word_count": len(body.split()),
                "content_sha256": hashlib.sha256(body.encode()).hexdigest(),
                "raw_sha256": f"raw{number}",
                "ingested_at": NOW,
                "run_id": STAMP.run_id,
                "extractor": STAMP.extractor,
            }
        )
    return rows


def span(body: str, text: str) -> dict[str, int]:
    start = body.index(text)
    return {"start_char": start, "end_char": start + len(text)}


def mention_rows(article: Row) -> list[Row]:
    """The two people of an article."""
    return [
        {
            "mention_id": f"{article['article_id']}-m{number}",
            "article_id": article["article_id"],
            "sentence_index": sentence_index,
            **span(article["body"], name),
            "text": name,
            "label": "PERSON",
            "entity_id": f"PERSON:{name.lower()}",
            "name": name,
            "role": role,
        }
        for number, (name, sentence_index, role) in enumerate([("Ada Holm", 0, "Mayor"), ("Jan Berg", 2, None)])
    ]


def quote_rows(article: Row) -> list[Row]:
    """The two quotations of an article: one in two spans by a pronoun, one indirect by a name."""
    key, body = article["article_id"], article["body"]
    spoken = [span(body, "It holds,"), span(body, "and it will 🌉 stand.")]
    told = [span(body, "The builders' union was not told")]
    return [
        {
            "quote_id": f"{key}-q{index}",
            "article_id": key,
            "quote_index": index,
            "kind": kind,
            "text": " ".join(body[piece["start_char"] : piece["end_char"]] for piece in spans),
            "start_char": spans[0]["start_char"],
            "end_char": spans[-1]["end_char"],
            "spans": spans,
            "cue_text": cue,
            "cue_lemma": lemma,
            **{f"cue_{name}": place for name, place in span(body, cue).items()},
            "speaker_text": speaker,
            **{f"speaker_{name}": place for name, place in span(body, speaker).items()},
            "speaker_form": form,
            "speaker_mention_id": f"{key}-m{index}",
            "speaker_entity_id": f"PERSON:{name.lower()}",
            "speaker_name": name,
            "speaker_role": None,
            "method": "cue_verb",
            "confidence": 0.9,
        }
        for index, (kind, spans, cue, lemma, speaker, form, name) in enumerate(
            [
                ("direct", spoken, "said", "say", "she", "pronoun", "Ada Holm"),
                ("indirect", told, "according to", "according to", "Jan Berg", "name", "Jan Berg"),
            ]
        )
    ]


def batch(articles: int = 4) -> dict[str, list[Row]]:
    """The rows of a batch in which nothing is wrong: of every article two mentions and two quotes."""
    rows = article_rows(articles)
    return {
        "articles": rows,
        "mentions": [row for article in rows for row in mention_rows(article)],
        "quotes": [row for article in rows for row in quote_rows(article)],
        "rejects": [],
    }


def tables(rows: Mapping[str, list[Row]]) -> Tables:
    return Tables(**{name: to_frame(TABLES[name], rows[name]) for name in ("articles", "mentions", "quotes", "rejects")})


def audited(rows: Mapping[str, list[Row]]) -> Report:
    return validate(tables(rows), batch_id="b1", stamp=STAMP)


def unexpected(report: Report) -> dict[str, int]:
    """Of the expectations that some row did not meet: how many."""
    failed = report.checks[report.checks["unexpected_count"] > 0]
    return dict(zip(failed["table"] + "." + failed["expectation"], failed["unexpected_count"], strict=True))


def reasons(report: Report) -> list[tuple[str, str]]:
    return sorted(zip(report.tables.rejects["table"], report.tables.rejects["reason"], strict=True))


def ids(report: Report, table: str) -> set[str]:
    return set(getattr(report.tables, table)[TABLES[table].key[0]])


@pytest.fixture(scope="module")
def good() -> Report:
    return audited(batch())


def test_a_good_batch_goes_on_as_it_came(good: Report) -> None:
    came = tables(batch())
    assert good.refused == ()
    for table in (ARTICLES, MENTIONS, QUOTES, REJECTS):
        pd.testing.assert_frame_equal(getattr(good.tables, table.name), getattr(came, table.name))
        assert to_arrow(table, getattr(good.tables, table.name)).num_rows == len(getattr(came, table.name))
    assert unexpected(good) == {}


def test_every_declared_expectation_has_its_row_in_checks(good: Report) -> None:
    of_batches = [e for e in EXPECTATIONS if e.table in {table.name for table in AUDITED}]
    assert to_arrow(CHECKS, good.checks).num_rows == len(of_batches)
    found = set(zip(good.checks["table"], good.checks["expectation"], good.checks["severity"], strict=True))
    assert found == {(e.table, e.name, e.severity) for e in of_batches}
    assert good.checks["success"].all()
    assert set(good.checks["batch_id"]) == {"b1"}
    assert dict(zip(good.checks["table"], good.checks["checked_count"], strict=True)) == {
        "articles": 4,
        "mentions": 8,
        "quotes": 8,
    }


@pytest.mark.parametrize("table", AUDITED, ids=lambda table: str(table.name))
def test_the_suites_hold_exactly_the_declared_expectations(table: Any) -> None:
    suites = (structure_suite(table), content_suite(table, STAMP))
    names = [str((expectation.meta or {})["name"]) for suite in suites for expectation in suite.expectations]
    assert sorted(names) == sorted(expectation.name for expectation in of_table(table.name))


OWN = "the article's own id"

_FIRST, _STOP = BODY.index("It holds,"), BODY.index("stand.") + len("stand.")
WITH_ITS_CUE = {
    "spans": [{"start_char": _FIRST, "end_char": _STOP}],
    "start_char": _FIRST,
    "end_char": _STOP,
    "text": BODY[_FIRST:_STOP],
}
"""A quotation that holds its own cue and speaker."""

BROKEN_ROWS: list[tuple[str, Row, str]] = [
    ("articles", {"source_uri": None}, "required_values_present"),
    ("articles", {"language": "tlh"}, "language_known"),
    ("articles", {"duplicate_of": OWN}, "duplicate_of_another"),
    ("articles", {"run_id": "run-0"}, "run_id_is_this_run"),
    ("articles", {"published_date": date(2025, 3, 3)}, "published_date_plausible"),
    ("articles", {"published_date": date(1599, 12, 31)}, "published_date_plausible"),
    ("articles", {"published_at": NOW + timedelta(days=1)}, "published_at_plausible"),
    ("articles", {"published_at": datetime(1066, 10, 14, tzinfo=UTC)}, "published_at_plausible"),
    ("articles", {"date_evidence": None}, "date_has_evidence"),
    ("articles", {"published_date": None}, "date_has_evidence"),
    ("articles", {"published_date": None, "date_evidence": None, "published_at": NOW}, "date_has_evidence"),
    ("articles", {"body": " " + BODY}, "body_is_normalized"),
    ("articles", {"body": BODY.replace("\n", "\r\n")}, "body_is_normalized"),
    ("articles", {"body": ""}, "body_is_normalized"),
    ("articles", {"content_sha256": "0" * 64}, "content_sha256_is_of_body"),
    ("articles", {"word_count": 7}, "counts_fit_body"),
    ("articles", {"sentence_count": 0}, "counts_fit_body"),
    ("articles", {"paragraph_count": 0}, "counts_fit_body"),
    ("mentions", {"entity_id": None}, "required_values_present"),
    ("mentions", {"label": "PERSONS"}, "label_known"),
    ("mentions", {"article_id": "nowhere"}, "article_exists"),
    ("mentions", {"end_char": 9_999}, "span_inside_body"),
    ("mentions", {"start_char": -8, "end_char": -1}, "span_inside_body"),
    ("mentions", {"start_char": 9, "end_char": 9}, "span_inside_body"),
    ("mentions", {"text": "Ada Holms"}, "text_is_what_span_cuts"),
    ("mentions", {"name": "Ada Holm."}, "name_is_a_name"),
    ("mentions", {"name": "Ada\nHolm"}, "name_is_a_name"),
    ("mentions", {"name": "Ada Holm\u200b"}, "name_is_a_name"),
    ("mentions", {"sentence_index": 4}, "sentence_index_in_bounds"),
    ("quotes", {"method": None}, "required_values_present"),
    ("quotes", {"kind": "free"}, "kind_known"),
    ("quotes", {"speaker_form": "title"}, "speaker_form_known"),
    ("quotes", {"article_id": "nowhere"}, "article_exists"),
    ("quotes", {"spans": []}, "spans_inside_body"),
    ("quotes", {"spans": [{"start_char": 5, "end_char": 9_999}]}, "spans_inside_body"),
    ("quotes", {"spans": [{"start_char": 5, "end_char": None}]}, "spans_inside_body"),
    ("quotes", {"spans": [{"start_char": 50, "end_char": 60}, {"start_char": 55, "end_char": 65}]}, "spans_inside_body"),
    ("quotes", {"spans": None}, "required_values_present"),
    ("quotes", {"start_char": 3}, "hull_is_of_spans"),
    ("quotes", {"text": "It holds, and it will stand."}, "text_is_what_spans_cut"),
    ("quotes", {"cue_start_char": None}, "printed_parts_complete"),
    ("quotes", {"speaker_text": None}, "printed_parts_complete"),
    ("quotes", {"speaker_form": "none"}, "printed_parts_complete"),
    ("quotes", {"cue_text": "says"}, "cue_text_is_what_offsets_cut"),
    ("quotes", {"cue_start_char": -4, "cue_end_char": -1}, "cue_text_is_what_offsets_cut"),
    ("quotes", {"speaker_text": "he"}, "speaker_text_is_what_offsets_cut"),
    ("quotes", WITH_ITS_CUE, "one_voice"),
    ("quotes", {"speaker_mention_id": "a30-m9"}, "speaker_mention_exists"),
    ("quotes", {"speaker_mention_id": "a30-m0"}, "speaker_mention_exists"),
    ("quotes", {"speaker_name": "Eva Holm"}, "speaker_name_is_mentions_name"),
    ("quotes", {"speaker_name": None}, "speaker_name_is_mentions_name"),
    ("quotes", {"speaker_mention_id": None, "speaker_entity_id": None}, "speaker_name_is_mentions_name"),
    ("quotes", {"speaker_entity_id": "PERSON:eva holm"}, "speaker_entity_is_mentions_entity"),
    ("quotes", {"confidence": 1.2}, "confidence_in_bounds"),
    ("quotes", {"confidence": float("inf")}, "confidence_in_bounds"),
    ("quotes", {"confidence": float("nan")}, "confidence_in_bounds"),
]
ARTICLES_OF_BROKEN = 500
"""So many that all of BROKEN_ROWS, each in an article of its own, are under 5 % of every table."""


@dataclass(frozen=True)
class Broken:
    """BROKEN_ROWS in one batch (an audit costs half a second, whatever its rows), and what the audit said."""

    rows: Mapping[str, list[Row]]
    broken: list[Row]
    came: Tables
    report: Report


@pytest.fixture(scope="module")
def broken() -> Broken:
    rows = batch(ARTICLES_OF_BROKEN)
    changed = []
    for number, (table, change, _) in enumerate(BROKEN_ROWS):
        article_id = f"a{number}"
        row = next(row for row in rows[table] if row["article_id"] == article_id)
        row |= {column: article_id if value == OWN else value for column, value in change.items()}
        changed.append(row)
    came = tables(rows)
    return Broken(rows, changed, came, validate(came, batch_id="b1", stamp=STAMP))


@pytest.mark.parametrize(
    "case", range(len(BROKEN_ROWS)), ids=[f"{table}-{name}-{n}" for n, (table, _, name) in enumerate(BROKEN_ROWS)]
)
def test_a_broken_row_is_caught_named_and_kept_out(broken: Broken, case: int) -> None:
    (table, _, name), row, report = BROKEN_ROWS[case], broken.broken[case], broken.report
    key = f"{table[:-1]}_id"
    assert report.refused == ()
    assert unexpected(report)[f"{table}.{name}"] >= 1
    held = report.tables.rejects[report.tables.rejects["table"] == table]
    own = held[[json.loads(text)[key] == row[key] for text in held["row"]]]
    assert list(own["reason"]) == [f"failed_expectation:{name}"]
    assert row[key] not in ids(report, table)


@pytest.mark.parametrize("table", ["articles", "mentions", "quotes"])
def test_the_good_rows_beside_the_broken_ones_go_through(broken: Broken, table: str) -> None:
    whole = {f"a{number}" for number in range(len(BROKEN_ROWS), ARTICLES_OF_BROKEN)}
    good = {row[f"{table[:-1]}_id"] for row in broken.rows[table] if row["article_id"] in whole}
    assert len(good) == (ARTICLES_OF_BROKEN - len(BROKEN_ROWS)) * (1 if table == "articles" else 2)
    assert good <= ids(broken.report, table)
    frame = getattr(broken.report.tables, table)
    assert to_arrow(TABLES[table], frame).num_rows == len(ids(broken.report, table))


def test_every_row_of_a_batch_goes_on_or_is_held_back_once(broken: Broken) -> None:
    rejects = to_arrow(REJECTS, broken.report.tables.rejects).to_pylist()
    for table in ("articles", "mentions", "quotes"):
        held = sum(1 for reject in rejects if reject["table"] == table)
        assert held + len(getattr(broken.report.tables, table)) == len(broken.rows[table])


def test_the_arguments_are_not_changed(broken: Broken) -> None:
    for table in (ARTICLES, MENTIONS, QUOTES, REJECTS):
        pd.testing.assert_frame_equal(getattr(broken.came, table.name), to_frame(table, broken.rows[table.name]))


def test_a_reject_tells_the_row_the_column_and_the_value() -> None:
    rows = batch()
    rows["quotes"][3]["text"] = "not told 😀"
    report = audited(rows)
    (reject,) = report.tables.rejects.to_dict("records")
    assert reject["source_uri"] == "1.txt"
    assert reject["raw_sha256"] == "raw1"
    assert (reject["run_id"], reject["rejected_at"]) == (STAMP.run_id, NOW)
    assert reject["detail"] == (
        "quotes row a1-q1: text is 'not told 😀', text_in_body is 'The builders\\' union was not told'. "
        "Expected: The quotation's text is exactly what its spans cut from the article's body, joined by one space."
    ).replace("'The builders\\' union was not told'", '"The builders\' union was not told"')
    row = json.loads(reject["row"])
    assert list(row) == [column.name for column in QUOTES.columns]
    assert row["text"] == "not told 😀"
    assert row["spans"] == rows["quotes"][3]["spans"]
    assert row["confidence"] == 0.9


def test_examples_show_key_and_values(broken: Broken) -> None:
    checks = broken.report.checks
    (examples,) = checks[checks["expectation"] == "published_date_plausible"]["examples"]
    assert json.loads(examples) == [
        {"article_id": "a4", "published_date": "2025-03-03"},
        {"article_id": "a5", "published_date": "1599-12-31"},
    ]


def test_at_most_five_examples_each_cut_when_long() -> None:
    rows = batch(8)
    for article in rows["articles"][:7]:
        article["content_sha256"] = "x" * 1000
    checks = audited(rows).checks
    (examples,) = (json.loads(e) for e in checks[checks["expectation"] == "content_sha256_is_of_body"]["examples"])
    assert [example["article_id"] for example in examples] == ["a0", "a1", "a2", "a3", "a4"]
    assert {len(example["content_sha256"]) for example in examples} == {201}


def test_what_depends_on_a_held_back_article_goes_with_it() -> None:
    rows = batch()
    rows["articles"][1]["published_date"] = date(2999, 1, 1)
    rows["articles"][3]["duplicate_of"] = "a1"
    rows["articles"][3] |= {name: rows["articles"][1][name] for name in ("body", "content_sha256", "word_count")}
    rows["mentions"], rows["quotes"] = rows["mentions"][:6], rows["quotes"][:6]
    report = audited(rows)
    reason = "failed_expectation:published_date_plausible"
    assert reasons(report) == [("articles", reason)] * 2 + [("mentions", reason)] * 2 + [("quotes", reason)] * 2
    assert ids(report, "articles") == {"a0", "a2"}
    assert ids(report, "mentions") == {"a0-m0", "a0-m1", "a2-m0", "a2-m1"}
    assert ids(report, "quotes") == {"a0-q0", "a0-q1", "a2-q0", "a2-q1"}
    assert unexpected(report) == {"articles.published_date_plausible": 1}
    assert set(report.tables.rejects["source_uri"]) == {"1.txt", "3.txt"}


def test_a_quote_goes_with_the_mention_that_names_its_speaker() -> None:
    rows = batch()
    rows["mentions"][2]["label"] = "PEOPLE"
    report = audited(rows)
    assert reasons(report) == [("mentions", "failed_expectation:label_known"), ("quotes", "failed_expectation:label_known")]
    assert ids(report, "quotes") == {row["quote_id"] for row in rows["quotes"]} - {"a1-q0"}


def test_an_orphan_is_rejected_though_its_source_is_unknown() -> None:
    rows = batch()
    rows["mentions"].append({**rows["mentions"][0], "mention_id": "lost", "article_id": "nowhere"})
    report = audited(rows)
    assert reasons(report) == [("mentions", "failed_expectation:article_exists")]
    assert list(report.tables.rejects["source_uri"]) == ["(unknown)"]
    assert unexpected(report) == {"mentions.article_exists": 1}


def test_rows_alike_under_one_key_go_on_once() -> None:
    rows = batch()
    for table in ("articles", "mentions", "quotes"):
        rows[table].insert(2, dict(rows[table][1]))
    report = audited(rows)
    names = {table: f"{table[:-1]}_id_unique" for table in ("articles", "mentions", "quotes")}
    assert unexpected(report) == {f"{table}.{name}": 2 for table, name in names.items()}
    assert reasons(report) == [(table, f"failed_expectation:{name}") for table, name in names.items()]
    came = tables(batch())
    for kept in names:
        pd.testing.assert_frame_equal(getattr(report.tables, kept), getattr(came, kept))


def test_rows_that_differ_under_one_key_are_all_held_back() -> None:
    rows = batch()
    rows["quotes"].append({**rows["quotes"][2], "confidence": 0.2})
    report = audited(rows)
    assert reasons(report) == [("quotes", "failed_expectation:quote_id_unique")] * 2
    assert ids(report, "quotes") == {row["quote_id"] for row in rows["quotes"]} - {"a1-q0"}
    assert len(ids(report, "mentions")) == 8


def test_articles_that_differ_under_one_key_take_their_rows_with_them() -> None:
    rows = batch()
    rows["articles"].append({**rows["articles"][0], "title": "Another"})
    report = audited(rows)
    assert ids(report, "articles") == {"a1", "a2", "a3"}
    assert {row.split("-")[0] for row in ids(report, "mentions") | ids(report, "quotes")} == {"a1", "a2", "a3"}
    assert len(report.tables.rejects) == 6


def test_a_duplicates_own_rows_are_held_back_and_the_duplicate_goes_on() -> None:
    rows = batch()
    rows["articles"][3]["duplicate_of"] = "a0"
    report = audited(rows)
    reason = "failed_expectation:article_is_original"
    assert reasons(report) == [("mentions", reason)] * 2 + [("quotes", reason)] * 2
    assert ids(report, "articles") == {"a0", "a1", "a2", "a3"}


def test_offsets_count_characters_and_not_utf16_units() -> None:
    """BODY has an emoji before every name: an extractor that counts UTF-16 units or bytes is off by one or more."""
    rows = batch()
    body = rows["articles"][0]["body"]
    berg = rows["mentions"][1]
    units = len(body[: body.index("Jan Berg")].encode("utf-16-le")) // 2
    assert units == berg["start_char"] + 2
    berg |= {"start_char": units, "end_char": units + len("Jan Berg")}
    report = audited(rows)
    assert ("mentions", "failed_expectation:text_is_what_span_cuts") in reasons(report)
    assert ids(report, "mentions") == {row["mention_id"] for row in rows["mentions"]} - {"a0-m1"}


def test_the_unusual_that_is_allowed_goes_on() -> None:
    rows = batch()
    rows["articles"][0]["published_date"] = date(2025, 3, 2)  # where the day begins first it is tomorrow already
    rows["articles"][1] |= {"published_date": None, "date_evidence": None}  # one without a date among four is within bounds
    rows["articles"][2]["published_date"] = date(1605, 7, 1)
    rows["articles"][3]["duplicate_of"] = "an article of yesterday"
    rows["mentions"], rows["quotes"] = rows["mentions"][:6], rows["quotes"][:6]
    rows["quotes"][0] |= {"speaker_mention_id": None, "speaker_entity_id": None, "speaker_name": None}
    rows["quotes"][1] |= {name: None for name in rows["quotes"][1] if name.startswith("cue_")}
    report = audited(rows)
    assert report.refused == ()
    assert unexpected(report) == {"articles.share_with_date_in_bounds": 1}
    assert report.checks["success"].all()
    assert (len(report.tables.articles), len(report.tables.mentions), len(report.tables.quotes)) == (4, 6, 6)


def test_a_small_batch_is_refused_when_more_than_ten_rows_fail() -> None:
    rows = batch(12)
    for article in rows["articles"][:11]:
        article["published_date"] = date(2999, 1, 1)
    assert audited(rows).refused == ("articles.published_date_plausible",)


def test_a_batch_of_which_over_5_percent_fail_is_refused_and_all_its_articles_rejected() -> None:
    rows = batch(110)
    earlier = {
        "source_uri": "empty.txt",
        "table": "articles",
        "reason": "empty",
        "detail": "the file is empty",
        "run_id": STAMP.run_id,
        "rejected_at": NOW,
    }
    rows["rejects"] = [earlier]
    for quote in rows["quotes"][:11]:
        quote["text"] = "never said"
    rows["quotes"][11]["confidence"] = -1.0

    report = audited(rows)
    assert report.refused == ("quotes.text_is_what_spans_cut", "quotes.confidence_in_bounds")
    assert (len(report.tables.articles), len(report.tables.mentions), len(report.tables.quotes)) == (0, 0, 0)
    rejects = report.tables.rejects
    assert rejects["source_uri"].to_list() == ["empty.txt", *(f"{number}.txt" for number in range(110))]
    assert set(rejects["table"]) == {"articles"}
    assert rejects["reason"].value_counts().to_dict() == {"failed_expectation:text_is_what_spans_cut": 110, "empty": 1}
    assert "12 of 220 rows of quotes failed" in rejects["detail"].iloc[5]
    assert rejects["raw_sha256"].iloc[5] == "raw4"
    assert unexpected(report) == {"quotes.text_is_what_spans_cut": 11, "quotes.confidence_in_bounds": 1}
    assert to_arrow(REJECTS, rejects).num_rows == 111
    assert to_arrow(QUOTES, report.tables.quotes).num_rows == 0


def test_columns_that_are_not_those_declared_refuse_the_batch_and_are_named() -> None:
    came = tables(batch())
    changed = replace(
        came,
        mentions=came.mentions.drop(columns="name_confidence"),
        quotes=came.quotes.assign(confidence=came.quotes["confidence"].astype(str)),
    )
    report = validate(changed, batch_id="b1", stamp=STAMP)
    assert report.refused == ("mentions.columns_as_declared", "quotes.columns_as_declared")
    assert len(report.tables.quotes) == 0
    assert len(report.tables.rejects) == 4
    examples = {row["table"]: json.loads(row["examples"]) for row in report.checks.to_dict("records") if not row["success"]}
    assert examples["mentions"] == [{"declared": "name_confidence double[pyarrow]", "found": None}]
    (mismatch,) = examples["quotes"]
    assert mismatch["declared"] == "confidence double[pyarrow]"
    assert mismatch["found"].startswith("confidence str")


def test_an_articles_frame_without_its_columns_is_refused_too() -> None:
    came = tables(batch())
    report = validate(replace(came, articles=came.articles[["article_id"]]), batch_id="b1", stamp=STAMP)
    assert report.refused == ("articles.columns_as_declared",)
    assert set(report.tables.rejects["source_uri"]) == {"(unknown)"}


def test_warnings_are_reported_and_hold_nothing_back() -> None:
    rows = batch()
    for article in rows["articles"][:3]:
        article |= {"published_date": None, "date_evidence": None}
    rows["articles"][0]["url"] = "https://courier.example/2098/01/12/dykes"
    rows["articles"][1]["source_uri"] = "order-2098-01-12.txt"
    rows["articles"][2]["source_uri"] = "2098-01-12.jsonl#3"
    silent = {"speaker_form": "none", "speaker_role": None}
    for quote in rows["quotes"][:6]:
        quote |= silent | {name: None for name in quote if name.startswith("speaker_") and name not in silent}
    rows["articles"][3] |= {"body": "Rain fell.", "word_count": 2, "content_sha256": hashlib.sha256(b"Rain fell.").hexdigest()}
    rows["mentions"], rows["quotes"] = rows["mentions"][:6], rows["quotes"][:6]
    report = audited(rows)
    assert report.refused == ()
    assert (len(report.tables.articles), len(report.tables.quotes), len(report.tables.rejects)) == (4, 6, 0)
    failed = report.checks[~report.checks["success"]]
    assert dict(zip(failed["expectation"], failed["unexpected_count"], strict=True)) == {
        "guessed_day_not_ahead": 2,
        "share_with_date_in_bounds": 3,
        "share_with_speaker_in_bounds": 6,
        "word_count_in_bounds": 1,
    }
    assert set(failed["severity"]) == {WARNING}


def test_a_row_that_fails_twice_is_held_back_once_for_the_first() -> None:
    rows = batch()
    rows["mentions"][1] |= {"label": "?", "text": "Somebody"}
    report = audited(rows)
    assert [row for row in reasons(report) if row[0] == "mentions"] == [("mentions", "failed_expectation:label_known")]
    assert unexpected(report) == {"mentions.label_known": 1, "mentions.text_is_what_span_cuts": 1}


def test_an_empty_batch_passes() -> None:
    report = audited({"articles": [], "mentions": [], "quotes": [], "rejects": []})
    assert report.refused == ()
    assert report.checks["success"].all()
    assert set(report.checks["checked_count"]) == {0}


def test_repeated_index_labels_do_not_confuse_rows() -> None:
    rows = batch()
    rows["mentions"][3]["label"] = "?"
    came = tables(rows)
    stacked = replace(came, mentions=pd.concat([came.mentions.iloc[:3], came.mentions.iloc[3:].reset_index(drop=True)]))
    report = validate(stacked, batch_id="b1", stamp=STAMP)
    assert ids(report, "mentions") == {row["mention_id"] for row in rows["mentions"]} - {"a1-m1"}


def test_the_audit_opens_no_connection_and_prints_nothing() -> None:
    program = (
        "import sys\n"
        "def forbid(event, arguments):\n"
        "    if event in ('socket.connect', 'socket.getaddrinfo', 'socket.gethostbyname', 'socket.sendto'):\n"
        "        raise SystemExit(f'{event} {arguments}')\n"
        "sys.addaudithook(forbid)\n"
        "sys.path.insert(0, 'tests')\n"
        "from test_expectations import audited, batch\n"
        "assert audited(batch()).refused == ()\n"
        # What takes half of the time to import, for expectations that are none of ours.
        "assert not {'altair', 'scipy.stats'} & sys.modules.keys()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
