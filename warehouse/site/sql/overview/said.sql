-- The surest direct quotation, of a length to print, of each of the newest articles that have one.
SELECT quotes.text, quotes.quote_index, people.name, people.page AS person_page, quotes.speaker_role,
    articles.page, articles.heading, articles.publisher, articles.published_date
FROM site.quotes AS quotes
JOIN site.articles AS articles USING (article_id)
JOIN site.people AS people USING (speaker)
WHERE quotes.kind = 'direct' AND quotes.confidence >= $high AND length(quotes.text) BETWEEN 40 AND 240
QUALIFY row_number() OVER (PARTITION BY articles.article_id ORDER BY quotes.confidence DESC, quotes.quote_index) = 1
ORDER BY articles.published_date DESC NULLS LAST, articles.ingested_at DESC, articles.article_id
LIMIT 3
