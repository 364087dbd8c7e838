-- The letters that the names of people begin with, each with the script of its names.
WITH names AS (
    SELECT name FROM site.people
    UNION ALL
    SELECT first(mentions.name ORDER BY length(mentions.name) DESC, mentions.name)
    FROM mentions
    WHERE mentions.label = 'PERSON' AND mentions.article_id IN (SELECT article_id FROM site.articles)
    GROUP BY mentions.entity_id
)
SELECT DISTINCT
    CASE WHEN regexp_matches(lower(strip_accents(name)), '^[a-z]') THEN left(lower(strip_accents(name)), 1) ELSE 'other' END AS initial,
    'search/names-' || initial || '.js' AS path
FROM names
ORDER BY initial
