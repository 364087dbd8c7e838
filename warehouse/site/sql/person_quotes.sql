-- Every quotation of some people, newest first, with its article.
SELECT
    quotes.speaker,
    quotes.quote_index,
    quotes.kind,
    quotes.text,
    quotes.cue_text,
    quotes.speaker_text,
    quotes.speaker_form,
    quotes.speaker_role,
    quotes.method,
    quotes.confidence,
    quotes.corrected_by,
    articles.page,
    articles.heading,
    articles.publisher,
    articles.published_date
FROM site.quotes AS quotes
JOIN site.articles AS articles USING (article_id)
WHERE quotes.speaker IN (SELECT unnest($speakers)) AND quotes.speaker_name IS NOT NULL
ORDER BY quotes.speaker, articles.published_date DESC NULLS LAST, articles.ingested_at DESC, articles.article_id, quotes.quote_index
