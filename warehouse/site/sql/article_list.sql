-- Some of the shown articles, newest first, with how much is said in them.
SELECT
    articles.page,
    articles.heading,
    articles.publisher,
    articles.published_date,
    articles.duplicate_of IS NOT NULL AS is_duplicate,
    articles.word_count,
    coalesce(said.quotes, 0) AS quotes,
    coalesce(said.low, 0) AS low,
    coalesce(said.speakers, []) AS speakers
FROM site.articles AS articles
LEFT JOIN (
    SELECT
        article_id,
        count(*) AS quotes,
        count(*) FILTER (WHERE confidence < $low) AS low,
        list(speaker_name ORDER BY quote_index) FILTER (WHERE speaker_name IS NOT NULL) AS speakers
    FROM site.quotes
    GROUP BY article_id
) AS said ON said.article_id = coalesce(articles.duplicate_of, articles.article_id)
WHERE $month IS NULL OR articles.month = CAST($month AS VARCHAR)
ORDER BY articles.published_date DESC NULLS LAST, articles.ingested_at DESC, articles.article_id
LIMIT CAST($most AS BIGINT) OFFSET CAST($skip AS BIGINT)
