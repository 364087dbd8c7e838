-- The article of a page.
SELECT article_id
FROM site.articles
WHERE page = CAST($page AS VARCHAR)
