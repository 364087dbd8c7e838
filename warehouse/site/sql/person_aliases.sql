-- How some people are named in the shown articles, the most frequent first.
SELECT mentions.entity_id AS speaker, mentions.text AS alias, count(*) AS uses
FROM mentions
JOIN site.articles AS articles USING (article_id)
WHERE mentions.entity_id IN (SELECT unnest($speakers))
GROUP BY mentions.entity_id, mentions.text
ORDER BY speaker, uses DESC, alias
