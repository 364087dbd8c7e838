-- The quotations of which people corrected something, as they now are, and those that they added; and which are none.
WITH applied AS MATERIALIZED (
    SELECT *
    FROM corrections_applied
    WHERE status = 'applied'
),
settled AS MATERIALIZED (
    SELECT
        quote_id,
        any_value(article_id) AS article_id,
        bool_or(is_added) AS is_added,
        bool_or(kind = 'no_quotation') AS is_gone,
        last(applied ORDER BY corrected_at, correction_id) AS latest,
        last(applied ORDER BY corrected_at, correction_id)
            FILTER (WHERE kind IN ('wrong_speaker', 'nobody_named', 'add_quotation')) AS spoken,
        last(applied ORDER BY corrected_at, correction_id) FILTER (WHERE kind IN ('wrong_words', 'add_quotation')) AS worded
    FROM applied
    WHERE quote_id IS NOT NULL
    GROUP BY quote_id
),
everywhere AS MATERIALIZED (
    SELECT article_id, extracted_entity_id, name, entity_id, corrected_by
    FROM applied
    WHERE kind IN ('wrong_name', 'same_person')
),
alone AS MATERIALIZED (
    SELECT mention_id, name, entity_id, corrected_by
    FROM applied
    WHERE kind = 'not_same_person'
),
-- The mention that names a speaker whom somebody gave: the nearest.
voices AS MATERIALIZED (
    SELECT
        settled.quote_id,
        arg_min(mentions.mention_id, abs(mentions.start_char - settled.latest.start_char)) AS mention_id,
        first(mentions.role ORDER BY mentions.start_char) FILTER (WHERE mentions.role IS NOT NULL) AS role
    FROM settled
    JOIN mentions
        ON mentions.article_id = settled.article_id
        AND mentions.entity_id = coalesce(settled.spoken.speaker_entity_id, CASE WHEN is_added THEN settled.latest.speaker_entity_id END)
    GROUP BY settled.quote_id
),
mended AS (
    SELECT
        extracted.*,
        settled.spoken,
        settled.worded,
        settled.latest,
        voices.mention_id AS voice_mention_id,
        voices.role AS voice_role,
        coalesce(alone.name, everywhere.name) AS other_name,
        coalesce(alone.entity_id, everywhere.entity_id) AS other_entity_id,
        coalesce(alone.corrected_by, everywhere.corrected_by) AS renamed_by,
        coalesce(settled.spoken.kind IS NOT NULL, false) AS is_spoken,
        coalesce(settled.worded.kind IS NOT NULL, false) AS is_worded,
        coalesce(settled.is_gone, false) AS is_gone,
        -- A printed name that is another's is no source of the quotation; a pronoun or 'the mayor' may well be.
        is_spoken AND speaker_form = 'name'
            AND settled.spoken.speaker_entity_id IS DISTINCT FROM extracted.speaker_entity_id AS is_printed_wrong,
        is_worded AND list_bool_or(
            list_transform(settled.worded.spans, lambda s: cue_start_char < s.end_char AND cue_end_char > s.start_char)
        ) AS is_cue_inside,
        is_worded AND list_bool_or(
            list_transform(settled.worded.spans, lambda s: speaker_start_char < s.end_char AND speaker_end_char > s.start_char)
        ) AS is_speaker_inside
    FROM quotes_as_extracted AS extracted
    LEFT JOIN settled USING (quote_id)
    LEFT JOIN voices USING (quote_id)
    LEFT JOIN alone ON alone.mention_id = extracted.speaker_mention_id
    LEFT JOIN everywhere
        ON everywhere.article_id = extracted.article_id AND everywhere.extracted_entity_id = extracted.speaker_entity_id
    WHERE settled.quote_id IS NOT NULL OR alone.mention_id IS NOT NULL OR everywhere.article_id IS NOT NULL
)
SELECT
    quote_id,
    article_id,
    quote_index,
    CASE WHEN is_worded THEN worded.quote_kind ELSE kind END AS kind,
    CASE WHEN is_worded THEN worded.words ELSE text END AS text,
    CASE WHEN is_worded THEN CAST(worded.spans[1].start_char AS INTEGER) ELSE start_char END AS start_char,
    CASE WHEN is_worded THEN CAST(worded.spans[-1].end_char AS INTEGER) ELSE end_char END AS end_char,
    CASE WHEN is_worded THEN CAST(worded.spans AS STRUCT(start_char INTEGER, end_char INTEGER)[]) ELSE spans END AS spans,
    CASE WHEN NOT coalesce(is_cue_inside, false) THEN cue_text END AS cue_text,
    CASE WHEN NOT coalesce(is_cue_inside, false) THEN cue_lemma END AS cue_lemma,
    CASE WHEN NOT coalesce(is_cue_inside, false) THEN cue_start_char END AS cue_start_char,
    CASE WHEN NOT coalesce(is_cue_inside, false) THEN cue_end_char END AS cue_end_char,
    CASE WHEN NOT is_printed_wrong AND NOT coalesce(is_speaker_inside, false) THEN speaker_text END AS speaker_text,
    CASE WHEN NOT is_printed_wrong AND NOT coalesce(is_speaker_inside, false) THEN speaker_start_char END AS speaker_start_char,
    CASE WHEN NOT is_printed_wrong AND NOT coalesce(is_speaker_inside, false) THEN speaker_end_char END AS speaker_end_char,
    CASE WHEN NOT is_printed_wrong AND NOT coalesce(is_speaker_inside, false) THEN speaker_form ELSE 'none' END AS speaker_form,
    CASE WHEN is_spoken THEN voice_mention_id ELSE speaker_mention_id END AS speaker_mention_id,
    CASE WHEN is_spoken THEN spoken.speaker_entity_id ELSE coalesce(other_entity_id, speaker_entity_id) END AS speaker_entity_id,
    CASE WHEN is_spoken THEN spoken.speaker_name ELSE coalesce(other_name, speaker_name) END AS speaker_name,
    CASE
        WHEN is_spoken THEN NULL
        WHEN other_name IS NULL THEN speaker_names
        ELSE list_transform(speaker_names, lambda n: CASE WHEN n = speaker_name THEN other_name ELSE n END)
    END AS speaker_names,
    CASE WHEN NOT is_spoken THEN speaker_affiliation END AS speaker_affiliation,
    CASE WHEN is_spoken THEN voice_role ELSE speaker_role END AS speaker_role,
    CASE WHEN is_spoken OR is_worded THEN 'correction' ELSE method END AS method,
    CASE WHEN is_spoken OR is_worded THEN 1 ELSE confidence END AS confidence,
    CASE
        WHEN is_spoken AND spoken.speaker_name IS NULL THEN NULL
        WHEN is_spoken OR other_name IS NOT NULL THEN 1
        ELSE speaker_name_confidence
    END AS speaker_name_confidence,
    coalesce(latest.corrected_by, renamed_by) AS corrected_by,
    is_gone
FROM mended
UNION ALL
SELECT
    settled.quote_id,
    settled.article_id,
    CAST(coalesce(last_index, -1) + row_number() OVER (PARTITION BY settled.article_id ORDER BY settled.quote_id) AS INTEGER),
    coalesce(worded.quote_kind, latest.quote_kind),
    coalesce(worded.words, latest.words),
    CAST(coalesce(worded.spans, latest.spans)[1].start_char AS INTEGER),
    CAST(coalesce(worded.spans, latest.spans)[-1].end_char AS INTEGER),
    CAST(coalesce(worded.spans, latest.spans) AS STRUCT(start_char INTEGER, end_char INTEGER)[]),
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    'none',
    voices.mention_id,
    CASE WHEN spoken.kind IS NOT NULL THEN spoken.speaker_entity_id ELSE latest.speaker_entity_id END,
    CASE WHEN spoken.kind IS NOT NULL THEN spoken.speaker_name ELSE latest.speaker_name END AS speaker_name,
    NULL,
    NULL,
    voices.role,
    'correction',
    1,
    CASE WHEN coalesce(CASE WHEN spoken.kind IS NOT NULL THEN spoken.speaker_name ELSE latest.speaker_name END) IS NOT NULL THEN 1 END,
    latest.corrected_by,
    is_gone
FROM settled
LEFT JOIN voices USING (quote_id)
LEFT JOIN (
    SELECT article_id, max(quote_index) AS last_index
    FROM quotes_as_extracted
    SEMI JOIN settled USING (article_id)
    GROUP BY article_id
) AS last_ones USING (article_id)
WHERE is_added
