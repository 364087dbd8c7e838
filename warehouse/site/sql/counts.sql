-- How much there is to show.
SELECT
    (SELECT count(*) FROM site.articles) AS articles,
    (SELECT count(*) FROM site.people) AS people,
    (SELECT count(*) FROM site.quotes WHERE article_id IN (SELECT article_id FROM site.articles)) AS quotes
