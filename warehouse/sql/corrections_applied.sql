-- One row per correction, with what became of it: where its words stand now, and the row that it applies to. The newest of several
-- corrections of one thing counts.
-- kind: corrections.kind
-- status: applied; superseded by a newer one; withdrawn; stale: its words do not stand in the article any more, or at several places; unmatched: they stand, but nothing is named there any more.
-- is_stale: Whether a person should look at it again: its status is stale or unmatched.
-- article_id: corrections.article_id
-- quote_id: The quotation that it is of, in the view of quotations; a correction whose quotation is not extracted (any more) brings its own row.
-- mention_id: The mention that it is of.
-- extracted_entity_id: The entity that the mention was extracted as.
-- is_added: Whether it brings a quotation that is not extracted.
-- start_char: First character of what is corrected, in the body as it is now; null where it is stale.
-- end_char: One past its last character.
-- text: corrections.text
-- spans: The pieces of what is said, in the body as it is now.
-- words: corrections.words
-- speaker_name: corrections.speaker_name
-- speaker_entity_id: corrections.speaker_entity_id
-- name: corrections.name
-- label: corrections.label
-- entity_id: corrections.entity_id
-- corrected_by: corrections.corrected_by
WITH asked AS MATERIALIZED (
    SELECT
        corrections.*,
        withdrawn.withdraws IS NOT NULL AS is_withdrawn,
        CASE
            WHEN kind IN ('wrong_speaker', 'nobody_named') THEN 'speaker'
            WHEN kind = 'wrong_words' THEN 'words'
            WHEN kind IN ('add_quotation', 'no_quotation') THEN 'existence'
            WHEN kind = 'not_same_person' THEN 'mention'
            ELSE 'entity'
        END AS aspect
    FROM corrections
    LEFT JOIN (SELECT DISTINCT withdraws FROM corrections WHERE kind = 'withdrawn') AS withdrawn
        ON withdrawn.withdraws = corrections.correction_id
    WHERE kind <> 'withdrawn'
),
standing AS MATERIALIZED (
    SELECT article_id, content_sha256 AS body_sha256, duplicate_of
    FROM articles
    SEMI JOIN asked USING (article_id)
),
changed AS MATERIALIZED (
    SELECT DISTINCT article_id
    FROM asked
    JOIN standing USING (article_id)
    WHERE content_sha256 <> body_sha256
),
bodies AS (
    SELECT article_id, body
    FROM articles
    SEMI JOIN changed USING (article_id)
),
found AS (
    SELECT
        asked.*,
        CASE
            WHEN standing.article_id IS NULL OR duplicate_of IS NOT NULL THEN NULL
            WHEN content_sha256 = body_sha256 THEN 0
            WHEN substring(body, start_char + 1, end_char - start_char) = asked.text THEN 0
            -- Once, and no more.
            WHEN length(body) - length(replace(body, asked.text, '')) = length(asked.text) THEN strpos(body, asked.text) - 1 - start_char
        END AS moved,
        CASE WHEN content_sha256 <> body_sha256 THEN body END AS other_body
    FROM asked
    LEFT JOIN standing USING (article_id)
    LEFT JOIN bodies USING (article_id)
),
placed AS MATERIALIZED (
    SELECT
        * EXCLUDE (moved, other_body),
        -- Words that were set may reach beyond those that they were set for.
        CASE
            WHEN spans IS NULL OR other_body IS NULL THEN moved
            WHEN words = array_to_string(
                list_transform(spans, lambda s: substring(other_body, s.start_char + moved + 1, s.end_char - s.start_char)), ' '
            ) THEN moved
        END AS shift
    FROM found
),
of_quotes AS (
    SELECT
        placed.correction_id,
        extracted.quote_id,
        (least(extracted.end_char, placed.end_char + shift) - greatest(extracted.start_char, placed.start_char + shift))
        / greatest(extracted.end_char - extracted.start_char, placed.end_char - placed.start_char) AS share
    FROM placed
    JOIN quotes_as_extracted AS extracted USING (article_id)
    WHERE shift IS NOT NULL AND aspect IN ('speaker', 'words', 'existence')
),
quoted AS MATERIALIZED (
    SELECT correction_id, arg_max(quote_id, share) AS quote_id
    FROM of_quotes
    WHERE share > 0.5
    GROUP BY correction_id
),
named AS MATERIALIZED (
    SELECT
        placed.correction_id,
        arg_max(
            (extracted.mention_id, extracted.entity_id),
            least(extracted.end_char, placed.end_char + shift) - greatest(extracted.start_char, placed.start_char + shift)
        ) AS mention
    FROM placed
    JOIN mentions_as_extracted AS extracted
        ON extracted.article_id = placed.article_id
        AND extracted.start_char < placed.end_char + shift
        AND extracted.end_char > placed.start_char + shift
    WHERE shift IS NOT NULL AND aspect IN ('mention', 'entity')
    GROUP BY placed.correction_id
),
tied AS (
    SELECT
        placed.*,
        quoted.quote_id,
        named.mention[1] AS mention_id,
        named.mention[2] AS extracted_entity_id,
        coalesce(
            quoted.quote_id,
            CASE aspect WHEN 'entity' THEN article_id || ' ' || named.mention[2] ELSE named.mention[1] END,
            concat_ws(' ', article_id, placed.start_char + shift, placed.end_char + shift)
        ) AS target
    FROM placed
    LEFT JOIN quoted USING (correction_id)
    LEFT JOIN named USING (correction_id)
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY target, aspect, is_withdrawn, shift IS NULL
            ORDER BY corrected_at DESC, correction_id DESC
        ) AS place
    FROM tied
)
SELECT
    correction_id,
    kind,
    CASE
        WHEN is_withdrawn THEN 'withdrawn'
        WHEN shift IS NULL THEN 'stale'
        WHEN place > 1 THEN 'superseded'
        WHEN aspect IN ('mention', 'entity') AND mention_id IS NULL THEN 'unmatched'
        ELSE 'applied'
    END AS status,
    status IN ('stale', 'unmatched') AS is_stale,
    article_id,
    CASE
        WHEN aspect IN ('mention', 'entity') THEN NULL
        ELSE coalesce(quote_id, article_id || '.c' || left(md5(target), 12))
    END AS quote_id,
    mention_id,
    extracted_entity_id,
    aspect IN ('speaker', 'words', 'existence') AND quote_id IS NULL AS is_added,
    start_char + shift AS start_char,
    end_char + shift AS end_char,
    text,
    list_transform(spans, lambda s: {'start_char': s.start_char + shift, 'end_char': s.end_char + shift}) AS spans,
    words,
    quote_kind,
    speaker_name,
    speaker_entity_id,
    name,
    label,
    entity_id,
    is_from_outside,
    was,
    corrected_by,
    corrected_at,
    why
FROM ranked
