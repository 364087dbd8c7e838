-- The quotations of some days, newest first; without a first day, those that have no date.
SELECT quotes.text, quotes.speaker_name, quotes.speaker_text, quotes.quote_index, articles.publisher, articles.published_date, articles.page
FROM site.quotes AS quotes
JOIN site.articles AS articles USING (article_id)
WHERE
    CASE
        WHEN $first IS NULL THEN articles.published_date IS NULL
        ELSE articles.published_date BETWEEN CAST($first AS DATE) AND CAST($last AS DATE)
    END
ORDER BY articles.published_date DESC, articles.page, quotes.quote_index
