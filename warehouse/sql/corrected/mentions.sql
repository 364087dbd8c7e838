-- The mentions as they were extracted, with what people corrected of their names.
SELECT *, CAST(NULL AS VARCHAR) AS corrected_by
FROM mentions_as_extracted
ANTI JOIN manifest.corrected_mentions USING (mention_id)
UNION ALL BY NAME
SELECT *
FROM manifest.corrected_mentions
