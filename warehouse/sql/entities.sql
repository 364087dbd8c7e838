-- One row per entity over all articles: a person, organization, place or other, with those who joined it (view identities).
-- Counts are of articles as they are printed: what ten outlets print counts ten times (see stories).
-- entity_id: Identifies the entity over articles: label and normalized name.
-- name: The entity's name: of the fullest forms in its articles the one that is used most.
-- aliases: Every way it is printed, the most frequent first.
-- roles: Every title or apposition it is given, the most frequent first.
-- first_date: First day of publication of an article that names it.
-- last_date: Last day of publication of an article that names it.
-- article_count: Articles that name it.
-- mention_count: Times it is named.
-- quote_count: Quotations it is the speaker of.
-- dated_roles: Its roles, each with the first and the last day on which it was printed and how often, in the order of their first days.
-- joined_ids: The entities of single articles that joined it: by the user's aliases, or because the surname nearly always is its own.
WITH joined AS MATERIALIZED (
    SELECT article_id, entity_id, identity_id, identity_name
    FROM identities
),
known AS (
    SELECT
        mentions.article_id,
        mentions.entity_id,
        coalesce(joined.identity_id, mentions.entity_id) AS identity_id,
        coalesce(joined.identity_name, mentions.name) AS name,
        mentions.label,
        mentions.text,
        mentions.role,
        articles.published_date
    FROM mentions
    JOIN articles USING (article_id)
    LEFT JOIN joined USING (article_id, entity_id)
),
names AS (
    SELECT identity_id, first(name ORDER BY is_own DESC, uses DESC, name) AS name
    FROM (
        SELECT identity_id, name, bool_or(entity_id = identity_id) AS is_own, count(*) AS uses
        FROM known
        GROUP BY identity_id, name
    )
    GROUP BY identity_id
),
aliases_printed AS (
    SELECT identity_id, list(text ORDER BY uses DESC, text) AS aliases
    FROM (SELECT identity_id, text, count(*) AS uses FROM known GROUP BY identity_id, text)
    GROUP BY identity_id
),
roles AS (
    SELECT
        identity_id,
        list(role ORDER BY uses DESC, role) AS roles,
        list(
            {'role': role, 'first_date': first_date, 'last_date': last_date, 'mention_count': uses}
            ORDER BY first_date NULLS LAST, last_date, role
        ) AS dated_roles
    FROM (
        SELECT identity_id, role, count(*) AS uses, min(published_date) AS first_date, max(published_date) AS last_date
        FROM known
        WHERE role IS NOT NULL
        GROUP BY identity_id, role
    )
    GROUP BY identity_id
),
appearances AS (
    SELECT
        identity_id,
        any_value(label) AS label,
        min(published_date) AS first_date,
        max(published_date) AS last_date,
        count(DISTINCT article_id) AS article_count,
        count(*) AS mention_count,
        coalesce(list(DISTINCT entity_id) FILTER (WHERE entity_id <> identity_id), []) AS joined_ids
    FROM known
    GROUP BY identity_id
),
quoted AS (
    SELECT coalesce(joined.identity_id, quotes.speaker_entity_id) AS identity_id, count(*) AS quote_count
    FROM quotes
    LEFT JOIN joined ON joined.article_id = quotes.article_id AND joined.entity_id = quotes.speaker_entity_id
    WHERE quotes.speaker_entity_id IS NOT NULL
    GROUP BY ALL
)
SELECT
    appearances.identity_id AS entity_id,
    names.name,
    appearances.label,
    aliases_printed.aliases,
    coalesce(roles.roles, []) AS roles,
    appearances.first_date,
    appearances.last_date,
    appearances.article_count,
    appearances.mention_count,
    coalesce(quoted.quote_count, 0) AS quote_count,
    coalesce(roles.dated_roles, []) AS dated_roles,
    list_sort(appearances.joined_ids) AS joined_ids
FROM appearances
JOIN names USING (identity_id)
JOIN aliases_printed USING (identity_id)
LEFT JOIN roles USING (identity_id)
LEFT JOIN quoted USING (identity_id)
