-- One row per story that several articles print: a report in several outlets, or one outlet's in several versions.
-- story_id: stories.story_id
-- title: Headline of the story's first article.
-- first_publisher: Outlet of the story's first article.
-- article_count: Articles that print it, word for word or nearly so.
-- outlet_count: Different outlets among them; articles without one count for none.
-- publishers: These outlets.
-- first_date: First day of publication.
-- last_date: Last day of publication.
-- least_similarity: Similarity of the article that is least like the first.
-- article_ids: The articles, the first one first.
SELECT
    stories.story_id,
    any_value(articles.title) FILTER (WHERE stories.is_first) AS title,
    any_value(articles.publisher) FILTER (WHERE stories.is_first) AS first_publisher,
    count(*) AS article_count,
    count(DISTINCT articles.publisher) AS outlet_count,
    list_sort(list(DISTINCT articles.publisher) FILTER (WHERE articles.publisher IS NOT NULL)) AS publishers,
    min(articles.published_date) AS first_date,
    max(articles.published_date) AS last_date,
    min(stories.similarity) AS least_similarity,
    list(articles.article_id ORDER BY stories.is_first DESC, articles.published_date NULLS LAST, articles.article_id) AS article_ids
FROM stories
JOIN articles USING (article_id)
GROUP BY stories.story_id
HAVING count(*) > 1
