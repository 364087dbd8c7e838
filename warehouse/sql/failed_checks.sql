-- One row per expectation that was not met in a run, over its batches.
-- run_id: checks.run_id
-- table: checks.table
-- batch_count: Batches in which it was not met.
-- checked_count: Rows that were checked in these batches.
-- unexpected_count: Rows that failed in these batches.
-- examples: Up to five failing values of one of these batches, as JSON.
SELECT
    run_id,
    "table",
    expectation,
    "column",
    severity,
    count(*) AS batch_count,
    CAST(sum(checked_count) AS BIGINT) AS checked_count,
    CAST(sum(unexpected_count) AS BIGINT) AS unexpected_count,
    first(examples ORDER BY batch_id) AS examples
FROM checks
WHERE NOT success
GROUP BY run_id, "table", expectation, "column", severity
