"""The expectations that every batch is held to: their names, what they mean and what happens when they fail. Declared here once;
`expectations/` holds the batch's frames against them, the report and the docs tell what they mean.
"""

import json
from datetime import timedelta
from typing import Any

from transforms.tables.expectation import CRITICAL as CRITICAL
from transforms.tables.expectation import WARNING as WARNING
from transforms.tables.expectation import Expectation as Expectation
from transforms.tables.expectation import article_is_original, derived, structure
from transforms.tables.schema import ARTICLES, CORRECTIONS, MENTIONS, QUOTES, STORIES

MIN_DATED_SHARE = 0.5
"""Fewer articles with a date than this make a warning: a source whose dates are not read answers no question about time."""

MIN_SPEAKER_SHARE = 0.6
"""Fewer quotations with a printed speaker make a warning. In hand-annotated US news (PolNeAR) about 19 in 20 have one."""

WORD_BOUNDS = (20, 20_000)
"""Shorter than a brief, longer than any magazine feature: a broken file, or several articles in one."""

CONFIDENCE_BOUNDS = (0.0, 1.0)

AHEAD = timedelta(hours=14)
"""The calendar is furthest ahead of UTC by this much (Kiribati): what is dated later is dated in the future everywhere."""

EARLIEST_YEAR = 1600
"""The first newspaper (the Relation of Strasbourg) is of 1605."""


EXPECTATIONS: tuple[Expectation, ...] = (
    structure(ARTICLES),
    *derived(ARTICLES),
    Expectation(
        "articles",
        "run_id_is_this_run",
        "run_id",
        CRITICAL,
        "The article has the id of the run that publishes it.",
        ("run_id",),
    ),
    Expectation(
        "articles",
        "published_date_plausible",
        "published_date",
        CRITICAL,
        f"The day of publication is neither before {EARLIEST_YEAR} nor in the future (anywhere on Earth when the run began).",
        ("published_date",),
    ),
    Expectation(
        "articles",
        "published_at_plausible",
        "published_at",
        CRITICAL,
        f"The moment of publication is neither before {EARLIEST_YEAR} nor in the future.",
        ("published_at",),
    ),
    Expectation(
        "articles",
        "date_has_evidence",
        "date_evidence",
        CRITICAL,
        "What has a day of publication says how it is known, and what has none says nothing; a moment comes with its day.",
        ("date_fault",),
    ),
    Expectation(
        "articles",
        "guessed_day_not_ahead",
        "published_date",
        WARNING,
        "No article has a day in the future in its address or the name of its file. Where one has, it is not taken for the day "
        "of publication, and the article has none.",
        ("day_ahead",),
    ),
    Expectation(
        "articles",
        "body_is_normalized",
        "body",
        CRITICAL,
        "The body has text, begins and ends without blanks, and its lines end in a line feed alone.",
        ("body_fault",),
    ),
    Expectation(
        "articles",
        "content_sha256_is_of_body",
        "content_sha256",
        CRITICAL,
        "content_sha256 is the SHA-256 of the body.",
        ("content_sha256", "body_sha256"),
    ),
    Expectation(
        "articles",
        "counts_fit_body",
        None,
        CRITICAL,
        "word_count is the number of words in the body; there is at least one paragraph and one sentence.",
        ("counts_fault",),
    ),
    Expectation(
        "articles",
        "word_count_in_bounds",
        "word_count",
        WARNING,
        f"The article has {WORD_BOUNDS[0]:,} to {WORD_BOUNDS[1]:,} words.",
        ("word_count",),
    ),
    Expectation(
        "articles",
        "share_with_date_in_bounds",
        "published_date",
        WARNING,
        f"At least {MIN_DATED_SHARE:.0%} of the articles have a day of publication. Those without one are counted as failed.",
    ),
    structure(MENTIONS),
    *derived(MENTIONS),
    article_is_original(MENTIONS),
    Expectation(
        "mentions",
        "span_inside_body",
        None,
        CRITICAL,
        "The mention's offsets lie inside the article's body, the start before the end.",
        ("span_fault",),
    ),
    Expectation(
        "mentions",
        "text_is_what_span_cuts",
        "text",
        CRITICAL,
        "The mention's text is exactly what its offsets cut from the article's body.",
        ("text", "text_in_body"),
    ),
    *(
        Expectation(
            "mentions",
            f"{column}_is_a_name",
            column,
            CRITICAL,
            f"The mention's {column} neither begins nor ends with a mark, a blank or a sign that is not seen, and is one line.",
            (column,),
        )
        for column in ("text", "name")
    ),
    Expectation(
        "mentions",
        "sentence_index_in_bounds",
        "sentence_index",
        CRITICAL,
        "The sentence that the mention stands in is one of the article's.",
        ("sentence_index", "article_sentence_count"),
    ),
    Expectation(
        "mentions",
        "name_confidence_in_bounds",
        "name_confidence",
        CRITICAL,
        "How sure the mention's name is, is a number from 0 to 1.",
        ("name_confidence",),
    ),
    structure(QUOTES),
    *derived(QUOTES),
    article_is_original(QUOTES),
    Expectation(
        "quotes",
        "spans_inside_body",
        "spans",
        CRITICAL,
        "The quotation has at least one span; its spans lie inside the article's body, in order, and do not overlap.",
        ("span_fault",),
    ),
    Expectation(
        "quotes",
        "hull_is_of_spans",
        None,
        CRITICAL,
        "start_char is the first span's start and end_char the last span's end.",
        ("hull_fault",),
    ),
    Expectation(
        "quotes",
        "text_is_what_spans_cut",
        "text",
        CRITICAL,
        "The quotation's text is exactly what its spans cut from the article's body, joined by one space.",
        ("text", "text_in_body"),
    ),
    Expectation(
        "quotes",
        "printed_parts_complete",
        None,
        CRITICAL,
        "Cue and speaker each have a text and both offsets, or none of them; speaker_form is none where no speaker is printed.",
        ("parts_fault",),
    ),
    Expectation(
        "quotes",
        "cue_text_is_what_offsets_cut",
        "cue_text",
        CRITICAL,
        "The cue is exactly what its offsets cut from the article's body.",
        ("cue_text", "cue_in_body"),
    ),
    Expectation(
        "quotes",
        "speaker_text_is_what_offsets_cut",
        "speaker_text",
        CRITICAL,
        "The printed speaker is exactly what its offsets cut from the article's body.",
        ("speaker_text", "speaker_in_body"),
    ),
    Expectation(
        "quotes",
        "one_voice",
        None,
        CRITICAL,
        "What is said holds neither its own cue nor its own printed speaker: a text that does is two people's words.",
        ("voices_fault",),
    ),
    Expectation(
        "quotes",
        "speaker_mention_exists",
        "speaker_mention_id",
        CRITICAL,
        "The mention that names the speaker is a mention of the same article.",
        ("speaker_mention_id",),
    ),
    Expectation(
        "quotes",
        "speaker_name_is_mentions_name",
        "speaker_name",
        CRITICAL,
        "The speaker's name is the name of the mention that names the speaker; there is none without such a mention.",
        ("speaker_name", "mention_name"),
    ),
    Expectation(
        "quotes",
        "speaker_entity_is_mentions_entity",
        "speaker_entity_id",
        CRITICAL,
        "The speaker's entity is the entity of the mention that names the speaker.",
        ("speaker_entity_id", "mention_entity_id"),
    ),
    Expectation(
        "quotes",
        "confidence_in_bounds",
        "confidence",
        CRITICAL,
        "The confidence is a number from 0 to 1.",
        ("confidence",),
    ),
    Expectation(
        "quotes",
        "speaker_name_confidence_in_bounds",
        "speaker_name_confidence",
        CRITICAL,
        "How sure the speaker's name is, is a number from 0 to 1.",
        ("speaker_name_confidence",),
    ),
    Expectation(
        "quotes",
        "share_with_speaker_in_bounds",
        "speaker_text",
        WARNING,
        f"At least {MIN_SPEAKER_SHARE:.0%} of the quotations have a printed speaker. Those without one are counted as failed.",
    ),
    *(
        Expectation(STORIES.name, name, column, WARNING, f"{meaning} Checked at the run's end.", shows)
        for name, column, meaning, shows in (
            ("one_story_alone", "article_id", "An article is of one story alone.", ("article_id",)),
            ("article_has_story", "story_id", "Every article that the run published is of a story.", ("story_id",)),
            ("story_is_its_first", "story_id", "A story is known by its first article.", ("story_id", "own_first")),
            ("story_has_one_first", None, "A story has one first article, which stands.", ("first_count",)),
            (
                "first_is_earliest",
                None,
                "No article of a story was printed on an earlier day than its first.",
                ("earlier_date", "first_date"),
            ),
            (
                "similarity_in_bounds",
                "similarity",
                "An article and the story's first share enough to be one story.",
                ("similarity",),
            ),
        )
    ),
)


def _as_before(figure: str, meaning: str) -> Expectation:
    return Expectation("runs", f"{figure}_as_before", figure, WARNING, meaning, (figure, "lowest", "highest", "runs_before"))


DRIFT: tuple[Expectation, ...] = (
    _as_before("quotes_per_article", "Quotations per article are as many as in the thirty runs before, of the same sources."),
    _as_before("share_direct", "The share of direct quotations is as in the runs before."),
    _as_before("share_mixed", "The share of mixed quotations is as in the runs before."),
    _as_before("share_indirect", "The share of indirect quotations is as in the runs before."),
    _as_before("share_named", "The share of quotations whose speaker has a name is as in the runs before."),
    _as_before(
        "share_unsupported_language", "The share of new records that are rejected for their language is as in the runs before."
    ),
    _as_before("mean_confidence", "The mean confidence of the quotations is as in the runs before."),
    Expectation(
        "runs",
        "articles_per_outlet_as_before",
        "articles",
        WARNING,
        "Each outlet has as many new articles as in the runs before.",
        ("outlet", "articles", "lowest", "highest", "runs_before"),
    ),
)
"""What the figures of a whole run are held to, against those of the runs before it; see `transforms.tables.drift`."""


OF_CORRECTIONS: tuple[Expectation, ...] = (
    structure(CORRECTIONS),
    *derived(CORRECTIONS),
    article_is_original(CORRECTIONS),
    Expectation(
        "corrections",
        "span_inside_body",
        None,
        CRITICAL,
        "The words corrected lie inside the article's body, the start before the end.",
        ("span_fault",),
    ),
    Expectation(
        "corrections",
        "text_is_what_span_cuts",
        "text",
        CRITICAL,
        "The text is exactly what the offsets cut from the article's body.",
        ("text", "text_in_body"),
    ),
    Expectation(
        "corrections",
        "spans_inside_body",
        "spans",
        CRITICAL,
        "The pieces of what is said lie inside the body, in order, and do not overlap.",
        ("spans_fault",),
    ),
    Expectation(
        "corrections",
        "words_are_what_spans_cut",
        "words",
        CRITICAL,
        "The words are exactly what the spans cut from the body, joined by one space.",
        ("words", "words_in_body"),
    ),
    Expectation(
        "corrections",
        "complete_for_its_kind",
        None,
        CRITICAL,
        "The correction says what its kind needs: a speaker, words, a name, or what it withdraws; and nothing of another kind.",
        ("kind_fault",),
    ),
    Expectation(
        "corrections",
        "name_stands_in_article_or_is_from_outside",
        None,
        CRITICAL,
        "The speaker or name is one of the article's, or is said to be from outside.",
        ("name_fault",),
    ),
    Expectation(
        "corrections",
        "content_sha256_is_of_body",
        "content_sha256",
        CRITICAL,
        "content_sha256 is the SHA-256 of the article's body.",
        ("content_sha256", "article_content_sha256"),
    ),
)
"""What every correction is held to before it is committed; one that fails is refused, and whoever makes it is told why."""


def of_table(table: str) -> tuple[Expectation, ...]:
    """The expectations of the table called `table`, in the order in which a failing row's reason is looked for."""
    return tuple(expectation for expectation in (*EXPECTATIONS, *DRIFT, *OF_CORRECTIONS) if expectation.table == table)


def parsed_examples(text: str) -> list[dict[str, Any]]:
    """The failing values that a row's `examples` holds, by column; text that is no list of JSON is one value as it stands.

    >>> parsed_examples('[{"quote_id": "a1"}, 7]'), parsed_examples("no JSON")
    ([{'quote_id': 'a1'}, {'value': 7}], [{'value': 'no JSON'}])
    """
    try:
        values = json.loads(text)
    except ValueError:
        values = None
    if not isinstance(values, list):
        return [{"value": text}]
    return [value if isinstance(value, dict) else {"value": value} for value in values]
