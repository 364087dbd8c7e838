-- How many quotations are of each day, oldest first; those without a date before all.
SELECT articles.published_date AS day, count(*) AS quotes
FROM site.quotes AS quotes
JOIN site.articles AS articles USING (article_id)
GROUP BY day
ORDER BY day NULLS FIRST
