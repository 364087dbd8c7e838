-- The quotations of some articles, each with the page of its speaker; articles that are not shown themselves lead to no page.
SELECT quotes.*, people.page AS speaker_page
FROM site.quotes AS quotes
LEFT JOIN site.people AS people
    ON people.speaker = quotes.speaker AND quotes.article_id IN (SELECT article_id FROM site.articles)
WHERE quotes.article_id IN (SELECT unnest($originals))
ORDER BY quotes.article_id, quotes.quote_index, quotes.quote_id
