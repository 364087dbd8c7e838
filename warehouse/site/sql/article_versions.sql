-- What each article's page was made of: its own version, and that of the article that it repeats.
SELECT articles.article_id, articles.page, articles.version, originals.version AS original_version
FROM site.articles AS articles
LEFT JOIN site.articles AS originals ON originals.article_id = articles.duplicate_of
