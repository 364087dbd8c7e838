-- The quotations of the shown articles, and of those that shown ones repeat; speaker identifies who is named.
SELECT quotes.*, coalesce(quotes.speaker_entity_id, quotes.speaker_name) AS speaker
FROM quotes
WHERE article_id IN (SELECT coalesce(duplicate_of, article_id) FROM site.articles)
ORDER BY article_id, quote_index
