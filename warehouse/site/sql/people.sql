-- Everyone who is quoted by name; made_of changes when anything that their pages tell does.
WITH named AS (
    SELECT mentions.entity_id AS speaker, md5(string_agg(DISTINCT articles.version, '|' ORDER BY articles.version)) AS version
    FROM mentions
    JOIN site.articles AS articles USING (article_id)
    WHERE mentions.entity_id IN (SELECT speaker FROM site.people)
    GROUP BY mentions.entity_id
)
SELECT people.*, concat_ws(' ', people.version, named.version) AS made_of
FROM site.people AS people
LEFT JOIN named USING (speaker)
ORDER BY people.speaker
