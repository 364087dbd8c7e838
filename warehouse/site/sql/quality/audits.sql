-- What the audit found in the latest runs that it looked at: every expectation, the run's batches together.
WITH audited AS (
    SELECT
        run_id,
        "table",
        expectation,
        bool_and(success) AS success,
        CAST(sum(checked_count) AS BIGINT) AS checked_count,
        CAST(sum(unexpected_count) AS BIGINT) AS unexpected_count,
        list(examples ORDER BY batch_id) FILTER (WHERE unexpected_count > 0 OR NOT success) AS examples
    FROM checks
    GROUP BY run_id, "table", expectation
),

latest AS (
    SELECT
        run_id,
        make_timestamp(epoch_us(started_at)) AS started_at,
        extractor
    FROM runs
    WHERE run_id IN (SELECT run_id FROM checks)
    ORDER BY started_at DESC, run_id DESC
    LIMIT $most
)

SELECT
    run_id,
    started_at,
    extractor,
    "table",
    expectation,
    success,
    checked_count,
    unexpected_count,
    examples
FROM audited
JOIN latest USING (run_id)
ORDER BY started_at, run_id, "table", expectation
