"""The suites: each expectation that `transforms.tables.checks` declares, as Great Expectations' own.

The columns compared with, which are not the table's own, are made in `expectations.evidence`.
"""

from datetime import UTC, datetime
from typing import Literal

import great_expectations as gx
import great_expectations.expectations as gxe
import pandas as pd
from great_expectations.expectations.expectation import Expectation as GXExpectation
from great_expectations.expectations.metadata_types import FailureSeverity

from expectations.columns import ExpectColumnsAsDeclared
from transforms.languages.known import STOPPED_WORDS
from transforms.stories import SAME_STORY
from transforms.tables.checks import (
    AHEAD,
    CONFIDENCE_BOUNDS,
    EARLIEST_YEAR,
    MIN_DATED_SHARE,
    MIN_SPEAKER_SHARE,
    WORD_BOUNDS,
    Expectation,
    of_table,
)
from transforms.tables.frames import Stamp
from transforms.tables.schema import STORIES, TABLES, Table
from transforms.text.visible import name_pattern

IgnoredWhen = Literal["either_value_is_missing", "both_values_are_missing"]
EITHER: IgnoredWhen = "either_value_is_missing"
BOTH: IgnoredWhen = "both_values_are_missing"


def structure_suite(table: Table) -> gx.ExpectationSuite:
    """The suite that a frame must pass before anything else can be asked of it: its columns are those declared."""
    columns = [[column.name, str(pd.ArrowDtype(column.type))] for column in table.columns]
    return suite_of(table, {"columns_as_declared": ExpectColumnsAsDeclared(declared=columns)})


def content_suite(table: Table, stamp: Stamp) -> gx.ExpectationSuite:
    """The suite of all other expectations of articles, mentions or quotes, for the table's frame with its evidence; or those of
    stories, for the rows of `warehouse.lookup.stories_of_run`.

    Raises:
        KeyError: the table is none of the four.
    """
    if table is STORIES:
        return suite_of(table, _stories())
    own = {"articles": _articles, "mentions": _mentions, "quotes": _quotes}[table.name]
    return suite_of(table, _derived(table) | own(stamp))


def corrections_suite() -> gx.ExpectationSuite:
    """The suite of all other expectations of corrections, for their frame with its evidence."""
    table = TABLES["corrections"]
    own: dict[str, GXExpectation] = {
        **_of_articles(),
        "span_inside_body": gxe.ExpectColumnValuesToBeNull(column="span_fault"),
        "text_is_what_span_cuts": _equal("text", "text_in_body", EITHER),
        "spans_inside_body": gxe.ExpectColumnValuesToBeNull(column="spans_fault"),
        "words_are_what_spans_cut": _equal("words", "words_in_body", BOTH),
        "complete_for_its_kind": gxe.ExpectColumnValuesToBeNull(column="kind_fault"),
        "name_stands_in_article_or_is_from_outside": gxe.ExpectColumnValuesToBeNull(column="name_fault"),
        "content_sha256_is_of_body": _equal("content_sha256", "article_content_sha256", EITHER),
    }
    return suite_of(table, _derived(table) | own)


def suite_of(table: Table, expectations: dict[str, GXExpectation]) -> gx.ExpectationSuite:
    """A suite whose expectations have the declared severity, and the declared name in their meta."""
    for name, expectation in expectations.items():
        expectation.severity = FailureSeverity(_declared(table, name).severity)
        expectation.meta = {"name": name}
    return gx.ExpectationSuite(table.name, expectations=list(expectations.values()))


def name_of(expectation: GXExpectation) -> str:
    """The declared name of a suite's expectation."""
    return str((expectation.meta or {})["name"])


def _declared(table: Table, name: str) -> Expectation:
    return next(expectation for expectation in of_table(table.name) if expectation.name == name)


def _derived(table: Table) -> dict[str, GXExpectation]:
    (key,) = table.key
    return {
        "required_values_present": gxe.ExpectColumnValuesToBeNull(column="missing_columns"),
        f"{key}_unique": gxe.ExpectColumnValuesToBeUnique(column=key),
        **{
            f"{column.name}_known": gxe.ExpectColumnValuesToBeInSet(column=column.name, value_set=list(column.allowed))
            for column in table.columns
            if column.allowed
        },
    }


def _articles(stamp: Stamp) -> dict[str, GXExpectation]:
    earliest, latest = datetime(EARLIEST_YEAR, 1, 1, tzinfo=UTC), stamp.ingested_at + AHEAD
    return {
        "duplicate_of_another": gxe.ExpectColumnValuesToBeNull(column="self_duplicate"),
        "run_id_is_this_run": gxe.ExpectColumnValuesToBeInSet(column="run_id", value_set=[stamp.run_id]),
        "published_date_plausible": gxe.ExpectColumnValuesToBeBetween(
            column="published_date", min_value=earliest.date(), max_value=latest.date()
        ),
        "published_at_plausible": gxe.ExpectColumnValuesToBeBetween(column="published_at", min_value=earliest, max_value=latest),
        "date_has_evidence": gxe.ExpectColumnValuesToBeNull(column="date_fault"),
        "guessed_day_not_ahead": gxe.ExpectColumnValuesToBeNull(column="day_ahead"),
        "body_is_normalized": gxe.ExpectColumnValuesToBeNull(column="body_fault"),
        "content_sha256_is_of_body": _equal("content_sha256", "body_sha256", EITHER),
        "counts_fit_body": gxe.ExpectColumnValuesToBeNull(column="counts_fault"),
        "word_count_in_bounds": gxe.ExpectColumnValuesToBeBetween(
            column="word_count", min_value=WORD_BOUNDS[0], max_value=WORD_BOUNDS[1]
        ),
        "share_with_date_in_bounds": gxe.ExpectColumnValuesToNotBeNull(column="published_date", mostly=MIN_DATED_SHARE),
    }


def _of_articles() -> dict[str, GXExpectation]:
    return {
        "article_exists": gxe.ExpectColumnValuesToBeNull(column="orphan"),
        "article_is_original": gxe.ExpectColumnValuesToBeNull(column="article_duplicate_of"),
    }


def _mentions(_: Stamp) -> dict[str, GXExpectation]:
    least, most = CONFIDENCE_BOUNDS
    pattern = name_pattern(STOPPED_WORDS)
    return {
        **_of_articles(),
        "span_inside_body": gxe.ExpectColumnValuesToBeNull(column="span_fault"),
        "text_is_what_span_cuts": _equal("text", "text_in_body", EITHER),
        **{
            f"{column}_is_a_name": gxe.ExpectColumnValuesToMatchRegex(column=column, regex=pattern) for column in ("text", "name")
        },
        "sentence_index_in_bounds": gxe.ExpectColumnPairValuesAToBeGreaterThanB(
            column_A="article_sentence_count", column_B="sentence_index", ignore_row_if=EITHER
        ),
        "name_confidence_in_bounds": gxe.ExpectColumnValuesToBeBetween(column="name_confidence", min_value=least, max_value=most),
    }


def _quotes(_: Stamp) -> dict[str, GXExpectation]:
    least, most = CONFIDENCE_BOUNDS
    return {
        **_of_articles(),
        "spans_inside_body": gxe.ExpectColumnValuesToBeNull(column="span_fault"),
        "hull_is_of_spans": gxe.ExpectColumnValuesToBeNull(column="hull_fault"),
        "text_is_what_spans_cut": _equal("text", "text_in_body", EITHER),
        "printed_parts_complete": gxe.ExpectColumnValuesToBeNull(column="parts_fault"),
        "cue_text_is_what_offsets_cut": _equal("cue_text", "cue_in_body", EITHER),
        "speaker_text_is_what_offsets_cut": _equal("speaker_text", "speaker_in_body", EITHER),
        "one_voice": gxe.ExpectColumnValuesToBeNull(column="voices_fault"),
        "speaker_mention_exists": gxe.ExpectColumnValuesToBeNull(column="lost_speaker_mention"),
        "speaker_name_is_mentions_name": _equal("speaker_name", "mention_name", BOTH),
        "speaker_entity_is_mentions_entity": _equal("speaker_entity_id", "mention_entity_id", BOTH),
        "confidence_in_bounds": gxe.ExpectColumnValuesToBeBetween(column="confidence", min_value=least, max_value=most),
        "speaker_name_confidence_in_bounds": gxe.ExpectColumnValuesToBeBetween(
            column="speaker_name_confidence", min_value=least, max_value=most
        ),
        "share_with_speaker_in_bounds": gxe.ExpectColumnValuesToNotBeNull(column="speaker_text", mostly=MIN_SPEAKER_SHARE),
    }


def _stories() -> dict[str, GXExpectation]:
    return {
        "one_story_alone": gxe.ExpectColumnValuesToBeUnique(column="article_id"),
        "article_has_story": gxe.ExpectColumnValuesToNotBeNull(column="story_id"),
        "story_is_its_first": _equal("story_id", "own_first", EITHER),
        "story_has_one_first": gxe.ExpectColumnValuesToBeInSet(column="first_count", value_set=[1]),
        "first_is_earliest": gxe.ExpectColumnValuesToBeNull(column="earlier_date"),
        "similarity_in_bounds": gxe.ExpectColumnValuesToBeBetween(column="similarity", min_value=SAME_STORY, max_value=1.0),
    }


def _equal(column: str, evidence: str, ignored: IgnoredWhen) -> GXExpectation:
    return gxe.ExpectColumnPairValuesToBeEqual(column_A=column, column_B=evidence, ignore_row_if=ignored)


AUDITED: tuple[Table, ...] = (TABLES["articles"], TABLES["mentions"], TABLES["quotes"])
"""The tables that the audit of a batch looks at."""
