-- One row per entity of an article that over all articles is another: 'Trudeau' alone, who is Justin Trudeau. All others are themselves.
-- article_id: mentions.article_id
-- entity_id: mentions.entity_id
-- identity_id: The entity that is meant.
-- identity_name: Its name.
-- identity_method: alias: by the user's aliases.csv; usual_bearer: a surname alone that in the outlet and quarter of the year nearly always is one person's.
-- identity_confidence: How sure that is, 0 to 1; 1 for an alias.
-- Everybody who is named anywhere; surnames and the like may stand for somebody in some article: 'Trudeau', 'St-Onge', 'de la Peña'.
WITH people AS MATERIALIZED (
    SELECT
        entity_id,
        any_value(name) AS name,
        split_part(entity_id, ':', 2) AS normalized,
        bool_or(NOT contains(name, ' ') OR regexp_matches(name, '^(van|von|de|del|della|di|da|dos|la|le|el|al|ter|mac)\s', 'i')) AS is_bare
    FROM (SELECT DISTINCT entity_id, name FROM mentions WHERE label = 'PERSON')
    GROUP BY entity_id
),
-- Full names by what they may end with: 'pascale st onge' with 'st onge' and with 'onge'.
endings AS (
    SELECT entity_id, name, unnest(list_transform(generate_series(2, len(words)), lambda n: array_to_string(words[n:], ' '))) AS surname
    FROM (SELECT entity_id, name, string_split(normalized, ' ') AS words FROM people WHERE NOT is_bare AND contains(name, ' '))
),
bearers AS MATERIALIZED (
    SELECT endings.entity_id, endings.name, people.entity_id AS bare_id
    FROM endings
    JOIN people ON people.normalized = endings.surname AND people.is_bare
),
concerned AS (
    SELECT entity_id FROM bearers
    UNION
    SELECT bare_id FROM bearers
),
placed AS MATERIALIZED (
    SELECT named.article_id, named.entity_id, articles.publisher, date_trunc('quarter', articles.published_date) AS season
    FROM (SELECT DISTINCT article_id, entity_id FROM mentions SEMI JOIN concerned USING (entity_id)) AS named
    JOIN articles USING (article_id)
),
usual AS (
    SELECT
        bare_id,
        publisher,
        season,
        arg_max(entity_id, article_count) AS entity_id,
        arg_max(name, article_count) AS name,
        max(article_count) AS article_count,
        max(article_count) / sum(article_count) AS share
    FROM (
        SELECT bearers.bare_id, placed.publisher, placed.season, bearers.entity_id, any_value(bearers.name) AS name, count(*) AS article_count
        FROM placed
        JOIN bearers USING (entity_id)
        GROUP BY bearers.bare_id, placed.publisher, placed.season, bearers.entity_id
    )
    GROUP BY bare_id, publisher, season
    HAVING max(article_count) >= 3 AND share >= 0.95
),
candidates AS MATERIALIZED (
    SELECT placed.article_id, placed.entity_id, usual.entity_id AS identity_id, usual.name, usual.article_count, usual.share
    FROM placed
    JOIN usual
        ON usual.bare_id = placed.entity_id
        AND usual.publisher IS NOT DISTINCT FROM placed.publisher
        AND usual.season IS NOT DISTINCT FROM placed.season
),
-- The word that heads a role: 'minister' of 'Justice Minister' and of 'minister for rivers'.
role_heads AS MATERIALIZED (
    SELECT DISTINCT
        entity_id,
        article_id,
        CASE head WHEN 'sen.' THEN 'senator' WHEN 'gov.' THEN 'governor' WHEN 'rep.' THEN 'representative' ELSE head END AS head
    FROM (
        SELECT entity_id, article_id, regexp_extract(regexp_replace(lower(role), '\s(of|for|at|with|from)\s.*$', ''), '(\S+)$', 1) AS head
        FROM mentions
        WHERE role IS NOT NULL AND entity_id IN (SELECT entity_id FROM candidates UNION ALL SELECT identity_id FROM candidates)
    )
),
agreements AS (
    SELECT candidates.article_id, candidates.entity_id, bool_or(theirs.entity_id IS NOT NULL) AS agrees
    FROM candidates
    JOIN role_heads AS own ON own.article_id = candidates.article_id AND own.entity_id = candidates.entity_id
    LEFT JOIN (SELECT DISTINCT entity_id, head FROM role_heads) AS theirs
        ON theirs.entity_id = candidates.identity_id AND theirs.head = own.head
    GROUP BY candidates.article_id, candidates.entity_id
),
-- So many articles with the full name and no other make it surer; so does a role that the two have in common.
joined AS (
    SELECT
        candidates.*,
        share * article_count / (article_count + 1) AS sure,
        agreements.agrees
    FROM candidates
    LEFT JOIN agreements USING (article_id, entity_id)
),
by_surname AS (
    SELECT
        article_id,
        entity_id,
        identity_id,
        name,
        round(CASE WHEN agrees IS NULL THEN sure WHEN agrees THEN 1 - (1 - sure) / 2 ELSE sure * 0.8 END, 3) AS confidence
    FROM joined
),
by_hand AS (
    SELECT DISTINCT mentions.article_id, mentions.entity_id, aliases.means_entity_id, aliases.means_name
    FROM mentions
    JOIN aliases USING (entity_id)
)
SELECT article_id, entity_id, means_entity_id AS identity_id, means_name AS identity_name, 'alias' AS identity_method, 1.0 AS identity_confidence
FROM by_hand
WHERE means_entity_id <> entity_id
UNION ALL
SELECT
    by_surname.article_id,
    by_surname.entity_id,
    -- Who is joined may have a meaning by hand too.
    coalesce(aliases.means_entity_id, by_surname.identity_id),
    coalesce(aliases.means_name, by_surname.name),
    'usual_bearer',
    by_surname.confidence
FROM by_surname
LEFT JOIN aliases ON aliases.entity_id = by_surname.identity_id
WHERE by_surname.confidence >= 0.75 AND by_surname.entity_id NOT IN (SELECT entity_id FROM aliases)
