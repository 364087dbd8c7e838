-- Every run, newest first, times as plain UTC. A run that left rows and no row in runs is still going or broke off.
WITH begun AS (
    SELECT run_id, min(began_at) AS began_at
    FROM (
        SELECT run_id, ingested_at AS began_at FROM articles
        UNION ALL
        SELECT run_id, rejected_at FROM rejects
    )
    GROUP BY run_id
)
SELECT
    run_id,
    make_timestamp(epoch_us(coalesce(started_at, began_at))) AS started_at,
    make_timestamp(epoch_us(finished_at)) AS finished_at,
    coalesce(status, 'unfinished') AS status,
    source,
    extractor,
    seen,
    published,
    updated,
    unchanged,
    duplicates,
    rejected,
    mentions,
    quotes,
    seconds
FROM runs
FULL JOIN begun USING (run_id)
ORDER BY coalesce(started_at, began_at) DESC, run_id DESC
