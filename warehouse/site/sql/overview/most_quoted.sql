-- The people who are quoted most, and how often in the latest days and in as many days before, counted from the newest article.
WITH latest AS (SELECT max(published_date) AS day FROM site.articles),
recent AS (
    SELECT
        quotes.speaker,
        count(*) FILTER (WHERE articles.published_date > latest.day - CAST($days AS INTEGER)) AS lately,
        count(*) FILTER (WHERE articles.published_date <= latest.day - CAST($days AS INTEGER)) AS before
    FROM site.quotes AS quotes
    JOIN site.articles AS articles USING (article_id)
    CROSS JOIN latest
    WHERE quotes.speaker_name IS NOT NULL AND articles.published_date > latest.day - 2 * CAST($days AS INTEGER)
    GROUP BY quotes.speaker
)
SELECT people.*, coalesce(recent.lately, 0) AS lately, coalesce(recent.before, 0) AS before
FROM site.people AS people
LEFT JOIN recent USING (speaker)
ORDER BY people.quote_count DESC, people.name, people.speaker
LIMIT CAST($most AS BIGINT)
