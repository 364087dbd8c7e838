"""The tables, declared once. Frames' dtypes, the Parquet schema, the suites' column checks, DuckDB's comments and the
data dictionary are all derived from the declarations here.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from transforms.languages import known
from transforms.tables.columns import DAY, FLAG, INSTANT, INTEGER, NUMBER, SPANS, TEXT
from transforms.tables.columns import Column as Column
from transforms.tables.columns import Table as Table
from transforms.tables.keeping import FIGURES as FIGURES
from transforms.tables.keeping import SIGNATURES as SIGNATURES
from transforms.tables.keeping import STORIES as STORIES
from transforms.tables.keeping import TAKEDOWNS as TAKEDOWNS
from transforms.tables.methods import METHODS

# What only asks the warehouse imports the declarations too, and should not wait half a second for pandas.
if TYPE_CHECKING:
    import pandas as pd

LABELS = ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART")
KINDS = ("direct", "mixed", "indirect", "turn", "block")
SET_OFF = frozenset({"turn", "block"})
"""Of these the ones that have somebody's own words without marks."""
IN_MARKS = frozenset({"direct", "mixed"})
"""Of these the ones that have some."""
SPEAKER_FORMS = ("name", "pronoun", "nominal", "document", "none")
SEVERITIES = ("critical", "warning")
RUN_STATUSES = ("completed", "failed")
RUN_FLOWS = ("ingest", "reprocess")
LANGUAGES = tuple(known.LANGUAGES)
DATE_EVIDENCE = ("header", "metadata", "url", "dateline", "file name")
CORRECTIONS_OF_QUOTATIONS = ("wrong_speaker", "nobody_named", "wrong_words", "no_quotation", "add_quotation")
CORRECTIONS_OF_NAMES = ("wrong_name", "same_person", "not_same_person")
WITHDRAWN = "withdrawn"
CORRECTION_KINDS = (*CORRECTIONS_OF_QUOTATIONS, *CORRECTIONS_OF_NAMES, WITHDRAWN)
REASONS = (
    "empty",
    "binary",
    "undecodable",
    "too_large",
    "no_text",
    "malformed_record",
    "invalid_date",
    "unsupported_format",
    "unsupported_language",
    "unreadable",
    "extraction_failed",
    "taken_down",
)
FAILED_EXPECTATION = "failed_expectation:"


ARTICLES = Table(
    "articles",
    "One row per article, its current version.",
    ("article_id",),
    (
        Column("article_id", TEXT, "Identifies the article over all its versions: made from its URL, else from source_uri."),
        Column(
            "source_uri",
            TEXT,
            "Path of the file below its source, with !/ into a container and #n for the n-th record of a file of many.",
        ),
        Column("url", TEXT, "Address the article was published at.", nullable=True),
        Column("publisher", TEXT, "Name of the outlet.", nullable=True),
        Column("title", TEXT, "Headline as printed.", nullable=True),
        Column("byline", TEXT, "Author line as printed.", nullable=True),
        Column("language", TEXT, "Language of the body, ISO 639-1.", allowed=LANGUAGES),
        Column("published_date", DAY, "Day of publication.", nullable=True),
        Column("published_at", INSTANT, "Moment of publication, where the source gives one (UTC).", nullable=True),
        Column(
            "date_evidence",
            TEXT,
            "How the day of publication is known: header (a line above or below the text), metadata (of the container or page), "
            "url, dateline, file name; null where no day is known.",
            nullable=True,
            allowed=DATE_EVIDENCE,
        ),
        Column("dateline_place", TEXT, "Where the report was written, from its dateline: 'OTTAWA'.", nullable=True),
        Column("agency", TEXT, "News agency that wrote it, as the dateline or byline prints it: 'CP'.", nullable=True),
        Column("format", TEXT, "Format that the record was read from; null in articles read before it was noted.", nullable=True),
        Column(
            "encoding",
            TEXT,
            "Encoding that the record's bytes were read by; null in articles read before it was noted.",
            nullable=True,
        ),
        Column(
            "front_matter",
            TEXT,
            "What was taken off before the body, as printed: address, headline, byline, time stamps; null where nothing was.",
            nullable=True,
        ),
        Column(
            "body",
            TEXT,
            "The article's text: line ends and outer blanks normalized, header line and trailing credits taken off, "
            "every other character kept as it came. All character offsets point into it.",
        ),
        Column("credits", pa.list_(TEXT), "Trailing credit lines as printed ('With files from ...')."),
        Column("is_developing", FLAG, "Whether the article says that it is a developing story."),
        Column("paragraph_count", INTEGER, "Paragraphs of the body, as blank lines divide them."),
        Column("sentence_count", INTEGER, "Sentences of the body."),
        Column("word_count", INTEGER, "Words of the body, counted between blanks."),
        Column("content_sha256", TEXT, "SHA-256 of the body (UTF-8), hexadecimal."),
        Column(
            "duplicate_of",
            TEXT,
            "The first article with the same body; a duplicate has no mentions or quotes of its own.",
            nullable=True,
            references="articles.article_id",
        ),
        Column("raw_sha256", TEXT, "SHA-256 of the record's bytes as read, hexadecimal."),
        Column("ingested_at", INSTANT, "When the run that published this version began (UTC)."),
        Column("run_id", TEXT, "The run that published this version.", references="runs.run_id"),
        Column("extractor", TEXT, "Version of the rules and of the language model that made the article's rows."),
    ),
)

MENTIONS = Table(
    "mentions",
    "One row each time a person, organization, place or other entity is named.",
    ("mention_id",),
    (
        Column("mention_id", TEXT, "Identifies the mention: article_id and its place in the article's order."),
        Column("article_id", TEXT, "The article.", references="articles.article_id"),
        Column("sentence_index", INTEGER, "Sentence of the body that the mention stands in, from 0."),
        Column("start_char", INTEGER, "First character in the body."),
        Column("end_char", INTEGER, "One past the last character in the body."),
        Column("text", TEXT, "The name as printed, body[start_char:end_char]; no title, no possessive 's."),
        Column("label", TEXT, "Kind of entity.", allowed=LABELS),
        Column("entity_id", TEXT, "Identifies the entity over articles: label and normalized name."),
        Column("name", TEXT, "Fullest form of the entity's name in the article."),
        Column("role", TEXT, "Title or apposition as printed: 'Prime Minister'.", nullable=True),
        Column(
            "method",
            TEXT,
            "The step that found it. Later steps may have mended its edges or its label.",
            nullable=True,
            allowed=METHODS,
        ),
        Column(
            "name_confidence",
            NUMBER,
            "How sure it is that the mention means the entity of this name, 0 to 1: 1 where it is printed in full, less where a "
            "surname or a given name is shared; 0.5 where the article leaves open who of them is meant, and name is as printed.",
            nullable=True,
        ),
    ),
)

QUOTES = Table(
    "quotes",
    "One row per quotation: a content that the article attributes to a source, in one span or several.",
    ("quote_id",),
    (
        Column("quote_id", TEXT, "Identifies the quotation: article_id and quote_index."),
        Column("article_id", TEXT, "The article.", references="articles.article_id"),
        Column("quote_index", INTEGER, "Place in the article's order, from 0."),
        Column(
            "kind",
            TEXT,
            "direct: all in quotation marks; mixed: partly, or one word in marks out of a reported clause; indirect: reported "
            "without any. What is printed word for word without marks is a turn (of a transcript or an interview) or a block "
            "(a statement, a letter, a post set off from the text).",
            allowed=KINDS,
        ),
        Column("text", TEXT, "The spans' texts joined by one space; outer quotation marks not included."),
        Column("start_char", INTEGER, "First character of the first span in the body."),
        Column("end_char", INTEGER, "One past the last character of the last span in the body."),
        Column("spans", SPANS, "The pieces of the quotation in order, as character offsets into the body."),
        Column("cue_text", TEXT, "The word that reports: 'said', 'according to'.", nullable=True),
        Column("cue_lemma", TEXT, "Its dictionary form: 'say'.", nullable=True),
        Column("cue_start_char", INTEGER, "First character of the cue in the body.", nullable=True),
        Column("cue_end_char", INTEGER, "One past the last character of the cue in the body.", nullable=True),
        Column(
            "speaker_text",
            TEXT,
            "The speaker as printed beside the quotation: 'he', 'Justice Minister Arif Virani'.",
            nullable=True,
        ),
        Column("speaker_start_char", INTEGER, "First character of the printed speaker in the body.", nullable=True),
        Column("speaker_end_char", INTEGER, "One past the last character of the printed speaker in the body.", nullable=True),
        Column(
            "speaker_form",
            TEXT,
            "How the speaker is printed: by name, by a pronoun, by another noun ('the mayor'), as a document ('the report').",
            allowed=SPEAKER_FORMS,
        ),
        Column(
            "speaker_mention_id",
            TEXT,
            "The mention that names the speaker: the printed one, or the one that a pronoun goes back to.",
            nullable=True,
            references="mentions.mention_id",
        ),
        Column("speaker_entity_id", TEXT, "The speaker as an entity.", nullable=True),
        Column(
            "speaker_name",
            TEXT,
            "The speaker's fullest name in the article; null when nobody is named ('sources'). Of several who say it together "
            "the first; of a document whoever issued it, where the article tells that.",
            nullable=True,
        ),
        Column(
            "speaker_names",
            pa.list_(TEXT),
            "The fullest names of all who say it together, in the order printed; null unless they are several.",
            nullable=True,
        ),
        Column(
            "speaker_affiliation",
            TEXT,
            "Whom a spokesperson, a report or a statement speaks for, by the fullest name in the article.",
            nullable=True,
        ),
        Column("speaker_role", TEXT, "The speaker's title or apposition as printed in the article.", nullable=True),
        Column("method", TEXT, "The rule that attributed the quotation."),
        Column("confidence", NUMBER, "Share of rows like this one whose content and printed speaker are right, 0 to 1."),
        Column(
            "speaker_name_confidence",
            NUMBER,
            "Share of rows like this one whose speaker_name is right, given that the printed speaker is, 0 to 1; confidence "
            "times this is how sure the name is. Null where there is no name.",
            nullable=True,
        ),
    ),
)

REJECTS = Table(
    "rejects",
    "One row whatever did not become an article, or was held back by the audit.",
    ("source_uri", "table", "reason", "row", "raw_sha256", "run_id"),
    (
        Column("source_uri", TEXT, "Path of the file relative to the ingest root, with #n for a record."),
        Column("table", TEXT, "The table that the row was meant for.", allowed=("articles", "mentions", "quotes")),
        Column("reason", TEXT, "Why, one of a listed set; failed_expectation:NAME for what the audit held back."),
        Column("detail", TEXT, "The reason in a sentence, with the value that caused it."),
        Column("row", TEXT, "The row held back, as JSON.", nullable=True),
        Column("raw_sha256", TEXT, "SHA-256 of the record's bytes, where they could be read.", nullable=True),
        Column("run_id", TEXT, "The run that rejected it.", references="runs.run_id"),
        Column("rejected_at", INSTANT, "When (UTC)."),
    ),
)

RUNS = Table(
    "runs",
    "One row per run; seen is always the sum of published, updated, unchanged, duplicates and rejected.",
    ("run_id",),
    (
        Column("run_id", TEXT, "Identifies the run."),
        Column("started_at", INSTANT, "When it began (UTC)."),
        Column("finished_at", INSTANT, "When it ended (UTC)."),
        Column("status", TEXT, "completed, or failed when a batch was refused or the run broke off.", allowed=RUN_STATUSES),
        Column("source", TEXT, "The folders or files it was pointed at."),
        Column("extractor", TEXT, "Version of the rules and of the language model."),
        Column("seen", INTEGER, "Input records it met."),
        Column("published", INTEGER, "Records that became new articles."),
        Column("updated", INTEGER, "Records that replaced an article's earlier version."),
        Column("unchanged", INTEGER, "Records that stood in the warehouse already, byte for byte."),
        Column("duplicates", INTEGER, "Records published as the duplicate of another article."),
        Column("rejected", INTEGER, "Records that did not become articles."),
        Column("mentions", INTEGER, "Mentions it published."),
        Column("quotes", INTEGER, "Quotations it published."),
        Column("seconds", NUMBER, "How long it took, in seconds."),
        Column(
            "flow",
            TEXT,
            "ingest: it read sources; reprocess: it took bodies from the warehouse, and seen counts these. Null in runs before "
            "it was noted, which all read sources.",
            nullable=True,
            allowed=RUN_FLOWS,
        ),
    ),
)

CHECKS = Table(
    "checks",
    "One row per expectation and batch.",
    ("run_id", "batch_id", "table", "expectation", "column"),
    (
        Column("run_id", TEXT, "The run.", references="runs.run_id"),
        Column(
            "batch_id",
            TEXT,
            "The batch within the run; run, where its figures were held against others; end, where its stories were audited.",
        ),
        Column("table", TEXT, "The table that was checked.", allowed=("articles", "mentions", "quotes", "stories", "runs")),
        Column("expectation", TEXT, "Name of the expectation."),
        Column("column", TEXT, "The column that was checked; null for a whole table.", nullable=True),
        Column("severity", TEXT, "critical: what fails is held back; warning: published and reported.", allowed=SEVERITIES),
        Column("success", FLAG, "Whether the expectation was met."),
        Column("checked_count", INTEGER, "Rows that were checked."),
        Column("unexpected_count", INTEGER, "Rows that failed."),
        Column("examples", TEXT, "Up to five failing values, as JSON."),
    ),
)

CORRECTIONS = Table(
    "corrections",
    "One row per correction that a person made of what was extracted. It is tied to the article and its words, not to a row, so "
    "that it outlives every new extraction; the view corrections_applied tells what became of it.",
    ("correction_id",),
    (
        Column("correction_id", TEXT, "Identifies the correction."),
        Column(
            "kind",
            TEXT,
            "Of a quotation: wrong_speaker, nobody_named (its source has no name), wrong_words (spans are what is said), "
            "no_quotation, add_quotation. Of a name: wrong_name and same_person (all that bear it in the article are name), "
            "not_same_person (this mention alone is name). withdrawn: takes another back.",
            allowed=CORRECTION_KINDS,
        ),
        Column("article_id", TEXT, "The article.", references="articles.article_id"),
        Column("start_char", INTEGER, "First character of what was corrected, in the body as it was then."),
        Column("end_char", INTEGER, "One past its last character."),
        Column(
            "text",
            TEXT,
            "The words corrected: body[start_char:end_char], by which they are found in a later version of the body.",
        ),
        Column("content_sha256", TEXT, "SHA-256 of the body as it was then, hexadecimal."),
        Column("spans", SPANS, "The pieces of what is said; null for names.", nullable=True),
        Column("words", TEXT, "Their texts joined by one space.", nullable=True),
        Column("quote_kind", TEXT, "Kind of the quotation with these words.", nullable=True, allowed=KINDS),
        Column("speaker_name", TEXT, "Who says it; null when nobody is named.", nullable=True),
        Column("speaker_entity_id", TEXT, "The same as an entity.", nullable=True),
        Column("name", TEXT, "The right name of who or what is mentioned; null for quotations.", nullable=True),
        Column("label", TEXT, "Its kind of entity.", nullable=True, allowed=LABELS),
        Column("entity_id", TEXT, "The same as an entity.", nullable=True),
        Column(
            "is_from_outside",
            FLAG,
            "Whether the speaker or name does not stand in the article: whoever corrected it knew it from elsewhere.",
        ),
        Column("was", TEXT, "What stood there before, as JSON: the columns that were corrected.", nullable=True),
        Column("withdraws", TEXT, "The correction that is taken back.", nullable=True, references="corrections.correction_id"),
        Column("corrected_by", TEXT, "Who corrected it."),
        Column("corrected_at", INSTANT, "When (UTC)."),
        Column("why", TEXT, "The reason given.", nullable=True),
    ),
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (ARTICLES, MENTIONS, QUOTES, SIGNATURES, STORIES, REJECTS, RUNS, CHECKS, TAKEDOWNS, FIGURES, CORRECTIONS)
}

CORRECTED_BY = Column(
    "corrected_by", TEXT, "Who corrected the row; null where it is as it was extracted. See corrections_applied.", nullable=True
)
CORRECTED_TABLES = ("mentions", "quotes")
"""The tables whose rows are shown as corrected, with `corrected_by`; as they were extracted, they are NAME_as_extracted."""
AS_EXTRACTED = "_as_extracted"


def arrow_schema(table: Table) -> pa.Schema:
    """The Arrow (and so the Parquet) schema of `table`.

    >>> str(arrow_schema(RUNS).field("seen").type), arrow_schema(RUNS).field("seen").nullable
    ('int32', False)
    """
    return pa.schema([pa.field(column.name, column.type, nullable=column.nullable) for column in table.columns])


def to_frame(table: Table, rows: Iterable[Mapping[str, Any]]) -> "pd.DataFrame":
    """Rows as a frame with the declared columns, in order, with Arrow dtypes. A key that a row lacks becomes null.

    The declared nullability is not enforced here: a null where none may be is bad data, which the audit finds and names.

    Raises:
        pyarrow.ArrowInvalid, pyarrow.ArrowTypeError: a value is not of its column's type.
    """
    import pandas as pd

    loose = pa.schema([field.with_nullable(True) for field in arrow_schema(table)])
    frame: pd.DataFrame = pa.Table.from_pylist(list(rows), schema=loose).to_pandas(types_mapper=pd.ArrowDtype)
    return frame


def to_arrow(table: Table, frame: "pd.DataFrame") -> pa.Table:
    """The frame's declared columns as an Arrow table of exactly the declared schema.

    Raises:
        ValueError: a column is missing, or null where none may be; the message names table and column.
    """
    for column in table.columns:
        if column.name not in frame.columns:
            raise ValueError(f"table {table.name}: column {column.name} is missing")
        if not column.nullable and frame[column.name].isna().any():
            raise ValueError(f"table {table.name}: column {column.name} is null in {int(frame[column.name].isna().sum())} rows")
    names = [column.name for column in table.columns]
    arrow = pa.Table.from_pandas(frame[names], schema=arrow_schema(table), preserve_index=False)
    return arrow.replace_schema_metadata(None)
