-- The mentions of which people corrected the name, as they now are.
WITH everywhere AS MATERIALIZED (
    SELECT article_id, extracted_entity_id, name, label, entity_id, corrected_by
    FROM corrections_applied
    WHERE status = 'applied' AND kind IN ('wrong_name', 'same_person')
),
alone AS MATERIALIZED (
    SELECT mention_id, name, label, entity_id, corrected_by
    FROM corrections_applied
    WHERE status = 'applied' AND kind = 'not_same_person'
)
SELECT
    extracted.* REPLACE (
        coalesce(alone.label, everywhere.label, extracted.label) AS label,
        coalesce(alone.entity_id, everywhere.entity_id, extracted.entity_id) AS entity_id,
        coalesce(alone.name, everywhere.name, extracted.name) AS name,
        CASE WHEN coalesce(alone.name, everywhere.name) IS NULL THEN extracted.name_confidence ELSE 1 END AS name_confidence
    ),
    coalesce(alone.corrected_by, everywhere.corrected_by) AS corrected_by
FROM mentions_as_extracted AS extracted
LEFT JOIN alone USING (mention_id)
LEFT JOIN everywhere
    ON everywhere.article_id = extracted.article_id AND everywhere.extracted_entity_id = extracted.entity_id
WHERE alone.mention_id IS NOT NULL OR everywhere.article_id IS NOT NULL
