-- What is shown, in one row.
SELECT
    (SELECT count(*) FROM site.articles) AS articles,
    (SELECT count(duplicate_of) FROM site.articles) AS duplicates,
    (SELECT count(DISTINCT publisher) FROM site.articles) AS publishers,
    (SELECT min(published_date) FROM site.articles) AS first_date,
    (SELECT max(published_date) FROM site.articles) AS last_date,
    (SELECT max(ingested_at) FROM site.articles) AS last_ingested_at,
    (SELECT count(*) FROM site.people) AS people,
    count(*) AS quotes,
    count(*) FILTER (WHERE kind = 'direct') AS direct,
    count(*) FILTER (WHERE kind = 'mixed') AS mixed,
    count(*) FILTER (WHERE kind = 'indirect') AS indirect,
    count(*) FILTER (WHERE kind = 'turn') AS turn,
    count(*) FILTER (WHERE kind = 'block') AS block,
    count(speaker_name) AS named,
    count(*) FILTER (WHERE confidence < $low) AS low
FROM site.quotes
WHERE article_id IN (SELECT article_id FROM site.articles)
