-- The figures of the latest runs before one, of the same sources.
WITH latest AS (
    SELECT run_id, started_at
    FROM runs
    WHERE source = $source AND run_id <> $run_id AND run_id IN (SELECT run_id FROM figures)
    ORDER BY started_at DESC, run_id DESC
    LIMIT CAST($most AS BIGINT)
)
SELECT run_id, figure, outlet, value, based_on
FROM figures
JOIN latest USING (run_id)
ORDER BY started_at, run_id, figure, outlet NULLS LAST
