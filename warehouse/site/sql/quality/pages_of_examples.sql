-- The pages of articles that rejects and failed checks tell of, by source_uri, and by the ids that stand in the examples.
WITH examples AS (
    SELECT DISTINCT unnest(regexp_extract_all(examples, '"(?:article_id|quote_id|mention_id)":\s*"([^"]+)"', 1)) AS name
    FROM checks
    WHERE NOT success OR unexpected_count > 0
),
sources AS (
    SELECT DISTINCT source_uri AS name FROM rejects
    UNION
    SELECT source_uri FROM articles WHERE published_date IS NULL
)
SELECT sources.name, articles.page
FROM sources
JOIN site.articles AS articles ON articles.source_uri = sources.name
UNION ALL
SELECT examples.name, articles.page
FROM examples
JOIN site.articles AS articles ON articles.article_id = regexp_replace(examples.name, '\.[mq]\d+$', '')
