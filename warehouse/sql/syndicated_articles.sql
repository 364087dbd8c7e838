-- One row per article that was printed more than once: the first with its body, and those that repeat it.
-- article_id: articles.article_id
-- copy_count: Articles that repeat it.
-- copies: article_id of the articles that repeat it.
-- publishers: Outlets that printed it, the first article's too.
-- first_date: First day of publication.
-- last_date: Last day of publication.
SELECT
    originals.article_id,
    any_value(originals.title) AS title,
    count(*) AS copy_count,
    list(copies.article_id ORDER BY copies.article_id) AS copies,
    list_sort(list_distinct(list(copies.publisher) || [any_value(originals.publisher)])) AS publishers,
    least(min(copies.published_date), any_value(originals.published_date)) AS first_date,
    greatest(max(copies.published_date), any_value(originals.published_date)) AS last_date
FROM articles AS originals
JOIN articles AS copies ON copies.duplicate_of = originals.article_id
GROUP BY originals.article_id
