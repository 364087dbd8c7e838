-- Whoever is quoted by name in the shown articles.
WITH quoted AS (
    SELECT quotes.*, articles.published_date, articles.publisher, articles.version
    FROM site.quotes AS quotes
    JOIN site.articles AS articles USING (article_id)
    WHERE quotes.speaker_name IS NOT NULL
),
names AS (
    SELECT speaker, first(speaker_name ORDER BY uses DESC, speaker_name) AS name
    FROM (SELECT speaker, speaker_name, count(*) AS uses FROM quoted GROUP BY ALL)
    GROUP BY speaker
),
counts AS (
    SELECT
        speaker,
        count(*) AS quote_count,
        count(DISTINCT article_id) AS article_count,
        count(DISTINCT publisher) AS publisher_count,
        count(*) FILTER (WHERE kind = 'direct') AS direct_count,
        count(*) FILTER (WHERE confidence < $low) AS low_count,
        min(published_date) AS first_date,
        max(published_date) AS last_date,
        first(speaker_role ORDER BY published_date DESC NULLS LAST, quote_id) FILTER (WHERE speaker_role IS NOT NULL) AS role,
        md5(string_agg(DISTINCT version, '|' ORDER BY version)) AS version
    FROM quoted
    GROUP BY speaker
),
spelled AS (
    SELECT
        *,
        trim(regexp_replace(lower(strip_accents(name)), '[^a-z0-9]+', '-', 'g'), '-') AS slug,
        upper(left(regexp_extract(strip_accents(name), '([^\s]+)\s*$', 1), 1)) AS initial
    FROM counts
    JOIN names USING (speaker)
)
SELECT
    *,
    CASE WHEN regexp_matches(speaker, '^[A-Z_]+:') THEN split_part(speaker, ':', 1) END AS label,
    CASE WHEN regexp_matches(initial, '^[A-Z]$') THEN initial ELSE '#' END AS letter,
    'person/' || left(slug, 48) || '-' || left(md5(speaker), 8) || '.html' AS page
FROM spelled
ORDER BY quote_count DESC, name
