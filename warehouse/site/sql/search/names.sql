-- Whoever is quoted by name or named as a person, of one initial: where to read of them, which for those who are not quoted is the first
-- article that names them.
WITH named AS (
    SELECT
        mentions.entity_id AS speaker,
        first(mentions.name ORDER BY length(mentions.name) DESC, mentions.name) AS name,
        first(mentions.role ORDER BY mentions.mention_id) FILTER (WHERE mentions.role IS NOT NULL) AS role,
        list(DISTINCT mentions.text ORDER BY mentions.text) AS aliases,
        any_value(mentions.label) AS label,
        min_by(
            articles.page || '#m' || mentions.start_char,
            (coalesce(articles.published_date, DATE '9999-01-01'), articles.page, mentions.start_char)
        ) AS address
    FROM mentions
    JOIN site.articles AS articles USING (article_id)
    WHERE mentions.label = 'PERSON' OR mentions.entity_id IN (SELECT speaker FROM site.people)
    GROUP BY mentions.entity_id
),
everyone AS (
    SELECT
        coalesce(people.name, named.name) AS name,
        coalesce(people.role, named.role) AS role,
        coalesce(named.aliases, []) AS aliases,
        coalesce(people.page, named.address) AS address,
        coalesce(people.quote_count, 0) AS quotes
    FROM site.people AS people
    FULL JOIN named USING (speaker)
)
SELECT *
FROM everyone
WHERE CASE WHEN regexp_matches(lower(strip_accents(name)), '^[a-z]') THEN left(lower(strip_accents(name)), 1) ELSE 'other' END = $initial
ORDER BY quotes DESC, name, address
