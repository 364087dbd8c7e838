-- Of the articles that people corrected: how many of the quotations extracted there they had to correct, by rule, by outlet and by
-- tenth of confidence. Whoever corrected an article is taken to have read all of it.
WITH read AS (
    SELECT DISTINCT article_id
    FROM corrections_applied
    WHERE status = 'applied'
),
quoted AS (
    SELECT
        extracted.method,
        extracted.confidence,
        articles.publisher,
        quotes.quote_id IS NULL OR quotes.corrected_by IS NOT NULL AS is_corrected
    FROM quotes_as_extracted AS extracted
    SEMI JOIN read USING (article_id)
    JOIN articles USING (article_id)
    LEFT JOIN quotes USING (quote_id)
),
counted AS (
    SELECT 'rule' AS "by", method AS name, confidence, is_corrected FROM quoted
    UNION ALL
    SELECT 'outlet', coalesce(publisher, 'outlet not known'), confidence, is_corrected FROM quoted
    UNION ALL
    SELECT 'confidence', 'from ' || least(floor(confidence * 10), 9) / 10, confidence, is_corrected FROM quoted
)
SELECT "by", name, count(*) AS quotes, count(*) FILTER (WHERE is_corrected) AS corrected, avg(confidence) AS mean_confidence
FROM counted
GROUP BY "by", name
ORDER BY "by" DESC, CASE WHEN "by" = 'confidence' THEN name END DESC, quotes DESC, name
