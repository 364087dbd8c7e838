-- One row per entity named inside a quotation: who speaks of whom. A quotation that names an entity twice gives two rows.
-- speaker_name: Who speaks; null where nobody is named, or a name is more likely wrong than right.
-- speaker_entity_id: quotes.speaker_entity_id
-- text: quotes.text
-- article_id: quotes.article_id
SELECT
    articles.published_date,
    articles.publisher,
    CASE WHEN coalesce(quotes.speaker_name_confidence, 1) >= 0.5 THEN quotes.speaker_name END AS speaker_name,
    CASE WHEN coalesce(quotes.speaker_name_confidence, 1) >= 0.5 THEN quotes.speaker_entity_id END AS speaker_entity_id,
    mentions.name,
    mentions.label,
    mentions.entity_id,
    quotes.text,
    quotes.quote_id,
    mentions.mention_id,
    quotes.article_id
FROM quotes
JOIN mentions
    ON mentions.article_id = quotes.article_id
    AND mentions.start_char >= quotes.start_char
    AND mentions.end_char <= quotes.end_char
JOIN articles ON articles.article_id = quotes.article_id
WHERE
    -- Between two spans stand the cue and the speaker, who are not part of what is said.
    EXISTS (
        SELECT 1
        FROM unnest(quotes.spans) AS pieces (span)
        WHERE mentions.start_char >= span.start_char AND mentions.end_char <= span.end_char
    )
    AND mentions.mention_id IS DISTINCT FROM quotes.speaker_mention_id
