-- Of what stands of each of the latest runs: quotations with a printed speaker and of low confidence, articles without a date.
WITH latest AS (
    SELECT run_id, started_at
    FROM runs
    ORDER BY started_at DESC, run_id DESC
    LIMIT CAST($most AS BIGINT)
),
quoted AS (
    SELECT
        articles.run_id,
        count(quotes.speaker_text) / count(*) AS speaker_printed,
        count(*) FILTER (WHERE quotes.confidence < $low) / count(*) AS low_confidence
    FROM quotes
    JOIN articles USING (article_id)
    GROUP BY articles.run_id
),
dated AS (
    SELECT run_id, 1 - count(published_date) / count(*) AS articles_without_date
    FROM articles
    GROUP BY run_id
)
SELECT
    make_timestamp(epoch_us(latest.started_at)) AS started_at,
    quoted.speaker_printed,
    quoted.low_confidence,
    dated.articles_without_date
FROM latest
JOIN dated USING (run_id)
LEFT JOIN quoted USING (run_id)
ORDER BY started_at
