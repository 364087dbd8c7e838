-- What some people are said to be, with the days on which they are: the latest first.
SELECT
    mentions.entity_id AS speaker,
    mentions.role,
    count(DISTINCT article_id) AS articles,
    min(articles.published_date) AS first_date,
    max(articles.published_date) AS last_date
FROM mentions
JOIN site.articles AS articles USING (article_id)
WHERE mentions.entity_id IN (SELECT unnest($speakers)) AND mentions.role IS NOT NULL
GROUP BY mentions.entity_id, mentions.role
ORDER BY speaker, last_date DESC NULLS LAST, articles DESC, mentions.role
