-- One row per outlet and month of publication: how much there is. Articles without a date are in the row whose month is null.
-- Counts are of articles as they are printed: what ten outlets print counts ten times (see stories).
-- month: First day of the month.
-- article_count: Articles, duplicates included.
-- duplicate_count: Articles with the same body as an earlier one.
-- word_count: Words of the articles.
-- quote_count: Quotations.
WITH quoted AS (
    SELECT article_id, count(*) AS quote_count
    FROM quotes
    GROUP BY article_id
)
SELECT
    CAST(date_trunc('month', articles.published_date) AS DATE) AS month,
    articles.publisher,
    count(*) AS article_count,
    count(articles.duplicate_of) AS duplicate_count,
    CAST(sum(articles.word_count) AS BIGINT) AS word_count,
    CAST(coalesce(sum(quoted.quote_count), 0) AS BIGINT) AS quote_count
FROM articles
LEFT JOIN quoted USING (article_id)
GROUP BY ALL
