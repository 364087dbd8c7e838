-- The warehouse in one row.
SELECT
    (SELECT count(*) FROM mentions) AS mentions,
    (SELECT count(*) FROM quotes) AS quotes,
    (SELECT count(*) FROM quotes WHERE speaker_text IS NOT NULL) AS quotes_with_speaker,
    (SELECT count(*) FROM quotes WHERE speaker_name IS NOT NULL) AS quotes_with_name,
    (SELECT count(DISTINCT speaker_entity_id) FROM quotes) AS speakers,
    (SELECT avg(confidence) FROM quotes) AS mean_confidence,
    (SELECT count(*) FROM quotes WHERE confidence >= 0.9) AS quotes_sure,
    (SELECT count(*) FROM quotes WHERE confidence < $low) AS quotes_low,
    count(*) AS articles,
    count(published_date) AS articles_with_date,
    count(duplicate_of) AS duplicates,
    count(*) FILTER (WHERE is_developing) AS developing,
    count(DISTINCT publisher) AS publishers,
    min(published_date) AS first_date,
    max(published_date) AS last_date,
    make_timestamp(epoch_us(max(ingested_at))) AS last_ingested_at
FROM articles
