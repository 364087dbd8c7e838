-- The quotations as they were extracted, with what people corrected of them, and those that people added.
SELECT *, CAST(NULL AS VARCHAR) AS corrected_by
FROM quotes_as_extracted
ANTI JOIN manifest.corrected_quotes USING (quote_id)
UNION ALL BY NAME
SELECT * EXCLUDE (is_gone)
FROM manifest.corrected_quotes
WHERE NOT is_gone
