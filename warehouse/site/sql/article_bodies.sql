-- The articles whose pages are made anew, with their bodies. A page leads to the article that it repeats if that has one.
SELECT shown.*, articles.body, articles.credits, originals.page AS original_page, originals.heading AS original_heading,
    originals.publisher AS original_publisher, originals.version AS original_version
FROM articles
JOIN site.articles AS shown USING (article_id)
LEFT JOIN site.articles AS originals ON originals.article_id = shown.duplicate_of
WHERE article_id IN (SELECT unnest($changed))
