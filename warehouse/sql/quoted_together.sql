-- One row two of the named who are quoted in the same articles, in two of them at least; `one` is the first of the two by its entity.
-- Counts are of articles as they are printed: what ten outlets print counts ten times (see stories).
-- one_name: Name of the one.
-- one_entity_id: quotes.speaker_entity_id
-- other_name: Name of the other.
-- other_entity_id: quotes.speaker_entity_id
-- article_count: Articles that quote both.
WITH voices AS (
    SELECT DISTINCT article_id, speaker_entity_id AS entity_id
    FROM quotes
    -- A name that is more likely wrong than right is nobody's.
    WHERE speaker_entity_id IS NOT NULL AND coalesce(speaker_name_confidence, 1) >= 0.5
),
pairs AS (
    SELECT one.entity_id AS one_entity_id, other.entity_id AS other_entity_id, count(*) AS article_count
    FROM voices AS one
    JOIN voices AS other ON other.article_id = one.article_id AND other.entity_id > one.entity_id
    GROUP BY one.entity_id, other.entity_id
    HAVING count(*) >= 2
),
names AS (
    SELECT speaker_entity_id AS entity_id, min(speaker_name) AS name
    FROM quotes
    GROUP BY speaker_entity_id
)
SELECT one.name AS one_name, pairs.one_entity_id, other.name AS other_name, pairs.other_entity_id, pairs.article_count
FROM pairs
JOIN names AS one ON one.entity_id = pairs.one_entity_id
JOIN names AS other ON other.entity_id = pairs.other_entity_id
