-- What was held back, by table and reason, and how much of it an article ingested later from the same source has made good.
SELECT
    rejects."table",
    reason,
    count(*) AS held_back,
    count(DISTINCT rejects.source_uri) AS sources,
    count(*) FILTER (WHERE later.source_uri IS NOT NULL) AS made_good,
    make_timestamp(epoch_us(max(rejected_at))) AS last_rejected_at
FROM rejects
LEFT JOIN (SELECT source_uri, max(ingested_at) AS ingested_at FROM articles GROUP BY source_uri) AS later
    ON later.source_uri = rejects.source_uri AND later.ingested_at > rejects.rejected_at
GROUP BY rejects."table", reason
ORDER BY held_back DESC, reason, rejects."table"
