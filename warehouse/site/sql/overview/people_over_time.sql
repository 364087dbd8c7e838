-- How often some people are quoted in each stretch of time.
SELECT people.name, CAST(date_trunc($period, articles.published_date) AS DATE) AS start, count(*) AS quotes
FROM site.quotes AS quotes
JOIN site.articles AS articles USING (article_id)
JOIN site.people AS people USING (speaker)
WHERE quotes.speaker IN (SELECT unnest($speakers)) AND articles.published_date IS NOT NULL
GROUP BY people.name, start
ORDER BY people.name, start
