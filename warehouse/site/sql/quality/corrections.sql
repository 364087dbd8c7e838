-- What became of people's corrections, in one row.
SELECT
    count(*) AS corrections,
    count(*) FILTER (WHERE status = 'applied') AS applied,
    count(*) FILTER (WHERE is_stale) AS stale,
    count(DISTINCT article_id) FILTER (WHERE status = 'applied') AS articles,
    count(DISTINCT corrected_by) AS people
FROM corrections_applied
