-- Articles without a day of publication, newest first.
SELECT source_uri, publisher, make_timestamp(epoch_us(ingested_at)) AS ingested_at
FROM articles
WHERE published_date IS NULL
ORDER BY articles.ingested_at DESC, source_uri
LIMIT 20
