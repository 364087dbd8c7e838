-- The outlets that quote most, and how.
SELECT
    articles.publisher,
    count(DISTINCT article_id) AS articles,
    count(quotes.quote_id) AS quotations,
    count(*) FILTER (WHERE quotes.kind = 'direct') AS direct,
    count(*) FILTER (WHERE quotes.kind = 'mixed') AS mixed,
    count(*) FILTER (WHERE quotes.kind = 'indirect') AS indirect,
    count(*) FILTER (WHERE quotes.kind = 'turn') AS turn,
    count(*) FILTER (WHERE quotes.kind = 'block') AS block
FROM site.articles AS articles
LEFT JOIN site.quotes AS quotes USING (article_id)
GROUP BY articles.publisher
ORDER BY quotations DESC, articles.publisher NULLS LAST
LIMIT CAST($most AS BIGINT)
