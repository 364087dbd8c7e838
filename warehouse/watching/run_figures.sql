-- The figures of one run: of its articles' quotations, of its rejects, and its articles by outlet.
WITH own AS (
    SELECT article_id, publisher, duplicate_of
    FROM articles
    WHERE run_id = $run_id
),
said AS (
    SELECT
        count(*) AS quotes,
        count(*) FILTER (WHERE kind = 'direct') AS direct,
        count(*) FILTER (WHERE kind = 'mixed') AS mixed,
        count(*) FILTER (WHERE kind = 'indirect') AS indirect,
        count(speaker_name) AS named,
        avg(confidence) AS confidence
    FROM quotes
    SEMI JOIN own USING (article_id)
),
counted AS (
    SELECT count(*) FILTER (WHERE duplicate_of IS NULL) AS articles, count(*) AS records
    FROM own
),
foreign_texts AS (
    SELECT count(*) FILTER (WHERE reason = 'unsupported_language') AS texts, count(*) AS rejects
    FROM rejects
    WHERE run_id = $run_id AND "table" = 'articles'
)
SELECT 'quotes_per_article' AS figure, NULL AS outlet, quotes / articles AS value, articles AS based_on
FROM said, counted
WHERE articles > 0
UNION ALL SELECT 'share_direct', NULL, direct / quotes, quotes FROM said WHERE quotes > 0
UNION ALL SELECT 'share_mixed', NULL, mixed / quotes, quotes FROM said WHERE quotes > 0
UNION ALL SELECT 'share_indirect', NULL, indirect / quotes, quotes FROM said WHERE quotes > 0
UNION ALL SELECT 'share_named', NULL, named / quotes, quotes FROM said WHERE quotes > 0
UNION ALL SELECT 'mean_confidence', NULL, confidence, quotes FROM said WHERE quotes > 0
UNION ALL
SELECT 'share_unsupported_language', NULL, texts / (records + rejects), records + rejects
FROM counted, foreign_texts
WHERE records + rejects > 0
UNION ALL
SELECT 'articles', publisher, CAST(count(*) AS DOUBLE), count(*)
FROM own
GROUP BY publisher
ORDER BY figure, outlet NULLS LAST
