-- The outlets, by how much of theirs is on record; articles without a publisher together.
SELECT
    publisher AS name,
    count(*) AS articles,
    count(published_date) AS with_date,
    min(published_date) AS first_date,
    max(published_date) AS last_date,
    CAST(sum(coalesce(quoted.quotes, 0)) AS BIGINT) AS quotes
FROM articles
LEFT JOIN (SELECT article_id, count(*) AS quotes FROM quotes GROUP BY article_id) AS quoted USING (article_id)
GROUP BY publisher
ORDER BY articles DESC, publisher NULLS LAST
