-- Where each person is first named in some articles.
SELECT article_id, min(start_char) AS start_char
FROM mentions
WHERE label = 'PERSON' AND article_id IN (SELECT unnest($originals))
GROUP BY article_id, entity_id
