-- One row an entity that is named: a person, organization, place or other, over all articles.
-- name: The entity's name: of the fullest forms in its articles the one that is used most.
-- aliases: Every way it is printed, the most frequent first.
-- roles: Every title or apposition it is given, the most frequent first.
-- first_date: First day of publication of an article that names it.
-- last_date: Last day of publication of an article that names it.
-- article_count: Articles that name it.
-- mention_count: Times it is named.
-- quote_count: Quotations it is the speaker of.
WITH names AS (
    SELECT entity_id, first(name ORDER BY uses DESC, name) AS name
    FROM (SELECT entity_id, name, count(*) AS uses FROM mentions GROUP BY entity_id, name)
    GROUP BY entity_id
),
aliases AS (
    SELECT entity_id, list(text ORDER BY uses DESC, text) AS aliases
    FROM (SELECT entity_id, text, count(*) AS uses FROM mentions GROUP BY entity_id, text)
    GROUP BY entity_id
),
roles AS (
    SELECT entity_id, list(role ORDER BY uses DESC, role) AS roles
    FROM (SELECT entity_id, role, count(*) AS uses FROM mentions WHERE role IS NOT NULL GROUP BY entity_id, role)
    GROUP BY entity_id
),
appearances AS (
    SELECT
        mentions.entity_id,
        any_value(mentions.label) AS label,
        min(articles.published_date) AS first_date,
        max(articles.published_date) AS last_date,
        count(DISTINCT mentions.article_id) AS article_count,
        count(*) AS mention_count
    FROM mentions
    JOIN articles USING (article_id)
    GROUP BY mentions.entity_id
),
quoted AS (
    SELECT speaker_entity_id AS entity_id, count(*) AS quote_count
    FROM quotes
    WHERE speaker_entity_id IS NOT NULL
    GROUP BY speaker_entity_id
)
SELECT
    appearances.entity_id,
    names.name,
    appearances.label,
    aliases.aliases,
    coalesce(roles.roles, []) AS roles,
    appearances.first_date,
    appearances.last_date,
    appearances.article_count,
    appearances.mention_count,
    coalesce(quoted.quote_count, 0) AS quote_count
FROM appearances
JOIN names USING (entity_id)
JOIN aliases USING (entity_id)
LEFT JOIN roles USING (entity_id)
LEFT JOIN quoted USING (entity_id)
