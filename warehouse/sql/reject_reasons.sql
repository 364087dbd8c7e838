-- One row per reason, run and table: how much was held back, with an example.
-- run_id: rejects.run_id
-- table: rejects.table
-- reject_count: Rows held back, or records that did not become articles.
-- source_count: Different source files or records they came from.
-- example_source_uri: One of these.
-- example_detail: What was wrong with it.
SELECT
    run_id,
    "table",
    reason,
    count(*) AS reject_count,
    count(DISTINCT source_uri) AS source_count,
    min(source_uri) AS example_source_uri,
    arg_min(detail, source_uri) AS example_detail
FROM rejects
GROUP BY run_id, "table", reason
