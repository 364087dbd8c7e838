-- Quoted people: of one letter by last name, or those who are quoted most.
SELECT *, lower(strip_accents(regexp_extract(name, '([^\s]+)\s*$', 1))) AS last_name
FROM site.people
WHERE $letter IS NULL OR letter = CAST($letter AS VARCHAR)
ORDER BY CASE WHEN $letter IS NOT NULL THEN last_name END, quote_count DESC, name, speaker
LIMIT CAST(coalesce($most, 9223372036854775807) AS BIGINT)
