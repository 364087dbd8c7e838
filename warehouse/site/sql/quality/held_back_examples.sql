-- The latest five of each table and reason.
SELECT
    "table",
    reason,
    source_uri,
    detail,
    make_timestamp(epoch_us(rejected_at)) AS rejected_at
FROM rejects
QUALIFY row_number() OVER (PARTITION BY "table", reason ORDER BY rejected_at DESC, source_uri, detail) <= 5
ORDER BY rejected_at DESC, source_uri, detail
