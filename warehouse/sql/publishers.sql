-- One row per outlet; articles without one are the row whose publisher is null.
-- Counts are of articles as the outlet printed them, its own or from an agency.
-- article_count: Articles, duplicates included.
-- duplicate_count: Articles with the same body as an earlier one; they have no mentions or quotations of their own.
-- first_date: First day of publication.
-- last_date: Last day of publication.
-- word_count: Words of all its articles.
-- mention_count: Mentions.
-- quote_count: Quotations.
-- named_quote_count: Quotations with a named speaker.
-- speaker_count: Different named speakers.
-- shared_story_count: Stories of its articles that another outlet prints too.
-- first_count: Of these stories, those whose first article is its own.
WITH quoted AS (
    SELECT
        article_id,
        count(*) AS quote_count,
        count(speaker_name) AS named_quote_count
    FROM quotes
    GROUP BY article_id
),
mentioned AS (
    SELECT article_id, count(*) AS mention_count
    FROM mentions
    GROUP BY article_id
),
voices AS (
    SELECT
        articles.publisher,
        count(DISTINCT coalesce(quotes.speaker_entity_id, quotes.speaker_name)) AS speaker_count
    FROM quotes
    JOIN articles USING (article_id)
    WHERE quotes.speaker_name IS NOT NULL AND coalesce(quotes.speaker_name_confidence, 1) >= 0.5
    GROUP BY articles.publisher
),
printed AS (
    SELECT story_id, publisher, bool_or(is_first) AS is_first, count(*) OVER (PARTITION BY story_id) AS outlets
    FROM stories
    JOIN articles USING (article_id)
    GROUP BY story_id, publisher
),
shared AS (
    SELECT publisher, count(*) AS shared_story_count, count(*) FILTER (WHERE is_first) AS first_count
    FROM printed
    WHERE outlets > 1
    GROUP BY publisher
),
counts AS (
    SELECT
        articles.publisher,
        count(*) AS article_count,
        count(articles.duplicate_of) AS duplicate_count,
        min(articles.published_date) AS first_date,
        max(articles.published_date) AS last_date,
        CAST(sum(articles.word_count) AS BIGINT) AS word_count,
        CAST(coalesce(sum(mentioned.mention_count), 0) AS BIGINT) AS mention_count,
        CAST(coalesce(sum(quoted.quote_count), 0) AS BIGINT) AS quote_count,
        CAST(coalesce(sum(quoted.named_quote_count), 0) AS BIGINT) AS named_quote_count
    FROM articles
    LEFT JOIN quoted USING (article_id)
    LEFT JOIN mentioned USING (article_id)
    GROUP BY articles.publisher
)
SELECT
    counts.*,
    coalesce(voices.speaker_count, 0) AS speaker_count,
    coalesce(shared.shared_story_count, 0) AS shared_story_count,
    coalesce(shared.first_count, 0) AS first_count
FROM counts
LEFT JOIN voices ON voices.publisher IS NOT DISTINCT FROM counts.publisher
LEFT JOIN shared ON shared.publisher IS NOT DISTINCT FROM counts.publisher
