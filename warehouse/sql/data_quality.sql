-- One row per run: what it met, what was held back, what the audit found, and how complete the rows are that it published and that stand.
-- A run that broke off before its end has no row in runs: its status and counts are null.
-- run_id: runs.run_id
-- reject_count: Rows in rejects: records that did not become articles, and rows that the audit held back.
-- check_count: Expectations checked, each once per batch.
-- failed_critical_count: Critical expectations that were not met.
-- failed_warning_count: Expectations of severity warning that were not met.
-- current_article_count: Articles that this run published and no later run replaced.
-- current_quote_count: Quotations of these articles.
-- dated_share: Share of these articles with a day of publication, 0 to 1.
-- publisher_share: Share of these articles with an outlet, 0 to 1.
-- named_share: Share of these quotations with a named speaker, 0 to 1.
-- cue_share: Share of these quotations with a cue, 0 to 1.
-- mean_confidence: Mean confidence of these quotations.
WITH all_runs AS (
    SELECT run_id FROM runs
    UNION
    SELECT run_id FROM articles
    UNION
    SELECT run_id FROM rejects
    UNION
    SELECT run_id FROM checks
),
rejected AS (
    SELECT run_id, count(*) AS reject_count
    FROM rejects
    GROUP BY run_id
),
checked AS (
    SELECT
        run_id,
        count(*) AS check_count,
        count(*) FILTER (WHERE NOT success AND severity = 'critical') AS failed_critical_count,
        count(*) FILTER (WHERE NOT success AND severity = 'warning') AS failed_warning_count
    FROM checks
    GROUP BY run_id
),
current_articles AS (
    SELECT
        run_id,
        count(*) AS current_article_count,
        count(published_date) / count(*) AS dated_share,
        count(publisher) / count(*) AS publisher_share
    FROM articles
    GROUP BY run_id
),
quoted AS (
    SELECT
        articles.run_id,
        count(*) AS current_quote_count,
        count(quotes.speaker_name) / count(*) AS named_share,
        count(quotes.cue_text) / count(*) AS cue_share,
        avg(quotes.confidence) AS mean_confidence
    FROM quotes
    JOIN articles USING (article_id)
    GROUP BY articles.run_id
)
SELECT
    run_id,
    runs.started_at,
    runs.status,
    runs.seen,
    runs.published,
    runs.updated,
    runs.unchanged,
    runs.duplicates,
    runs.rejected,
    coalesce(rejected.reject_count, 0) AS reject_count,
    coalesce(checked.check_count, 0) AS check_count,
    coalesce(checked.failed_critical_count, 0) AS failed_critical_count,
    coalesce(checked.failed_warning_count, 0) AS failed_warning_count,
    coalesce(current_articles.current_article_count, 0) AS current_article_count,
    coalesce(quoted.current_quote_count, 0) AS current_quote_count,
    current_articles.dated_share,
    current_articles.publisher_share,
    quoted.named_share,
    quoted.cue_share,
    quoted.mean_confidence
FROM all_runs
LEFT JOIN runs USING (run_id)
LEFT JOIN rejected USING (run_id)
LEFT JOIN checked USING (run_id)
LEFT JOIN current_articles USING (run_id)
LEFT JOIN quoted USING (run_id)
