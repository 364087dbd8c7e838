-- The versions of rules and model that made what stands now.
SELECT
    extractor AS name,
    count(*) AS articles,
    make_timestamp(epoch_us(min(ingested_at))) AS first_ingested_at,
    make_timestamp(epoch_us(max(ingested_at))) AS last_ingested_at
FROM articles
GROUP BY extractor
ORDER BY max(ingested_at) DESC, extractor
