-- The quotations of the shown articles, and of those that shown ones repeat; speaker identifies who is named. A name that is more
-- likely wrong than right is not shown: the speaker stands there as printed.
SELECT *, coalesce(speaker_entity_id, speaker_name) AS speaker
FROM (
    SELECT
        quotes.* REPLACE (
            CASE WHEN coalesce(speaker_name_confidence, 1) >= 0.5 THEN speaker_name END AS speaker_name,
            CASE WHEN coalesce(speaker_name_confidence, 1) >= 0.5 THEN speaker_entity_id END AS speaker_entity_id
        )
    FROM quotes
    WHERE article_id IN (SELECT coalesce(duplicate_of, article_id) FROM site.articles)
)
ORDER BY article_id, quote_index
