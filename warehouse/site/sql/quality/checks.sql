-- Every expectation in every run, its batches together.
SELECT
    run_id,
    "table",
    expectation,
    any_value("column") AS "column",
    max(severity) AS severity,
    bool_and(success) AS success,
    CAST(sum(checked_count) AS BIGINT) AS checked_count,
    CAST(sum(unexpected_count) AS BIGINT) AS unexpected_count,
    list(examples ORDER BY batch_id) FILTER (WHERE unexpected_count > 0 OR NOT success) AS examples
FROM checks
GROUP BY run_id, "table", expectation
ORDER BY run_id, "table", expectation
