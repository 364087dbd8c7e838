"""The tables that a warehouse keeps of itself: what was taken down, and the figures of its runs."""

from transforms.tables.columns import INSTANT, INTEGER, NUMBER, TEXT, Column, Table

TAKEDOWN_ACTIONS = ("taken_down", "lifted")

TAKEDOWNS = Table(
    "takedowns",
    "One row each time an article was taken down, or the takedown lifted. It holds nothing that was printed: digests tell the "
    "article when a source brings it again.",
    ("takedown_id",),
    (
        Column("takedown_id", TEXT, "Identifies the row."),
        Column("action", TEXT, "taken_down, or lifted: the article may come back.", allowed=TAKEDOWN_ACTIONS),
        Column("article_id", TEXT, "The article's id; no row of another table has it any more."),
        Column("place_sha256", TEXT, "SHA-256 of its source_uri, hexadecimal."),
        Column("content_sha256", TEXT, "SHA-256 of its body, hexadecimal."),
        Column("raw_sha256", TEXT, "SHA-256 of its record's bytes, hexadecimal."),
        Column("mentions", INTEGER, "Mentions that stood and went with it."),
        Column("quotes", INTEGER, "Quotations that stood and went with it."),
        Column("why", TEXT, "The reason that was given.", nullable=True),
        Column("acted_at", INSTANT, "When (UTC)."),
    ),
)

FIGURE_NAMES = (
    "articles",
    "quotes_per_article",
    "share_direct",
    "share_mixed",
    "share_indirect",
    "share_named",
    "share_unsupported_language",
    "mean_confidence",
)

FIGURES = Table(
    "figures",
    "One row per figure of a run that published something, as it was when it ended: what later runs are held against.",
    ("run_id", "figure", "outlet"),
    (
        Column("run_id", TEXT, "The run.", references="runs.run_id"),
        Column("figure", TEXT, "What was measured; articles are counted by outlet.", allowed=FIGURE_NAMES),
        Column("outlet", TEXT, "The outlet, where it is a figure of one; null for articles that name none.", nullable=True),
        Column("value", NUMBER, "The figure."),
        Column("based_on", INTEGER, "Rows that it was computed from."),
    ),
)
