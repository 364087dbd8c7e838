-- Articles and quotations by stretch of time.
SELECT
    CAST(date_trunc($period, articles.published_date) AS DATE) AS start,
    count(*) AS articles,
    CAST(coalesce(sum(said.quotes), 0) AS BIGINT) AS quotations
FROM site.articles AS articles
LEFT JOIN (SELECT article_id, count(*) AS quotes FROM site.quotes GROUP BY article_id) AS said USING (article_id)
WHERE articles.published_date IS NOT NULL
GROUP BY start
ORDER BY start
