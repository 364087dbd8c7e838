-- One row somebody named who is quoted, over all articles and under all names: `speakers`, with those as one whom `identities` joins.
-- Counts are of articles as they are printed: what ten outlets print counts ten times (see stories).
-- identity_id: The entity over all articles (view identities).
-- identity_name: Its name.
-- article_count: Articles that quote the entity.
-- quote_count: Quotations.
-- other_name_count: Quotations that an article gives to it under a name by which another entity goes.
SELECT
    identity_id,
    min(identity_name) AS identity_name,
    count(DISTINCT article_id) AS article_count,
    count(*) AS quote_count,
    count(*) FILTER (WHERE identity_method <> 'own_name') AS other_name_count
FROM quotes_by_identity
GROUP BY identity_id
