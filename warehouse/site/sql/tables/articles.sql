-- The articles that the site shows, without their bodies; heading is the title, or how the text begins.
WITH shown AS (
    SELECT *
    FROM articles
    WHERE
        ($since IS NULL OR published_date >= CAST($since AS DATE))
        AND ($until IS NULL OR published_date <= CAST($until AS DATE))
        AND ($article_id IS NULL OR article_id = CAST($article_id AS VARCHAR))
        AND ($publisher IS NULL OR lower(publisher) = lower(CAST($publisher AS VARCHAR)))
    ORDER BY published_date DESC NULLS LAST, ingested_at DESC, article_id
    LIMIT CAST(coalesce($most, 9223372036854775807) AS BIGINT)
),
named AS (
    SELECT
        *,
        coalesce(nullif(trim(title), ''), regexp_extract(body, '^[^\n]*')) AS line,
        lower(regexp_replace(article_id, '[^A-Za-z0-9-]+', '-', 'g')) AS slug
    FROM shown
    LEFT JOIN (
        SELECT article_id, string_agg(concat_ws(' ', correction_id, status), ' ' ORDER BY correction_id) AS corrections
        FROM corrections_applied
        GROUP BY article_id
    ) AS corrected USING (article_id)
)
SELECT
    article_id,
    'article/' || CASE WHEN slug = article_id AND length(slug) <= 64 THEN slug ELSE left(slug, 48) || '-' || left(md5(article_id), 10) END
    || '.html' AS page,
    CASE
        WHEN length(line) <= 110 THEN line
        ELSE coalesce(nullif(regexp_extract(left(line, 105), '^(.{60,})\s', 1), ''), left(line, 100)) || '…'
    END AS heading,
    nullif(trim(title), '') IS NOT NULL AS has_title,
    publisher,
    byline,
    url,
    source_uri,
    published_date,
    coalesce(strftime(published_date, '%Y-%m'), 'undated') AS month,
    duplicate_of,
    is_developing,
    word_count,
    run_id,
    make_timestamp(epoch_us(ingested_at)) AS ingested_at,
    extractor,
    md5(CAST((corrections, title, publisher, byline, url, source_uri, published_date, content_sha256, run_id, ingested_at, extractor) AS VARCHAR))
        AS version
FROM named
