-- People whom an article of the week that ends with the newest article names, and none before.
WITH latest AS (SELECT max(published_date) AS day FROM site.articles),
named AS (
    SELECT
        mentions.entity_id AS speaker,
        first(mentions.name ORDER BY length(mentions.name) DESC, mentions.name) AS name,
        first(mentions.role ORDER BY mentions.mention_id) FILTER (WHERE mentions.role IS NOT NULL) AS role,
        min(articles.published_date) AS first_date,
        count(DISTINCT article_id) AS articles,
        min_by(articles.page, (articles.published_date, articles.article_id, mentions.start_char)) AS page,
        min_by(mentions.start_char, (articles.published_date, articles.article_id, mentions.start_char)) AS start_char
    FROM mentions
    JOIN site.articles AS articles USING (article_id)
    WHERE mentions.label = 'PERSON'
    GROUP BY mentions.entity_id
)
SELECT named.*, people.page AS person_page, people.quote_count
FROM named
CROSS JOIN latest
LEFT JOIN site.people AS people USING (speaker)
WHERE named.first_date > latest.day - 7 AND (SELECT min(published_date) FROM site.articles) <= latest.day - 7
ORDER BY coalesce(people.quote_count, 0) DESC, named.articles DESC, named.name, named.speaker
LIMIT 24
