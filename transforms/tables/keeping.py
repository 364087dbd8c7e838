"""The tables that a warehouse makes of itself: which articles are one story, what was taken down, and the figures of its runs."""

from transforms.tables.columns import BYTES, FLAG, INSTANT, INTEGER, NUMBER, TEXT, Column, Table

TAKEDOWN_ACTIONS = ("taken_down", "lifted")

SIGNATURES = Table(
    "signatures",
    "One row per article that has a text of its own: what its text is compared with others by, to find stories.",
    ("article_id",),
    (
        Column("article_id", TEXT, "The article.", references="articles.article_id"),
        Column(
            "signature", BYTES, "MinHash of the runs of four words in the body: 128 numbers of four bytes, lowest byte first."
        ),
    ),
)

STORIES = Table(
    "stories",
    "One row per article: the story that it prints. Articles that have much of their text in common are one story: a report "
    "printed by several outlets, or one outlet's report in several versions.",
    ("article_id",),
    (
        Column(
            "story_id",
            TEXT,
            "Identifies the story: article_id of its first printed article.",
            references="articles.article_id",
        ),
        Column("article_id", TEXT, "The article.", references="articles.article_id"),
        Column(
            "similarity",
            NUMBER,
            "Share of the runs of four words that the article and the story's first have in common, 0.3 to 1, estimated to about "
            "0.04; 1 for the first itself.",
        ),
        Column(
            "is_first",
            FLAG,
            "Whether it is the story's first: by day and time of publication, then by when it was ingested.",
        ),
    ),
)

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
