-- One row per mention, with what is known of its article: who and what is named, when, in which outlet.
-- text: mentions.text
-- method: mentions.method
-- start_char: mentions.start_char
-- end_char: mentions.end_char
-- source_uri: articles.source_uri
-- article_id: mentions.article_id
SELECT
    articles.published_date,
    articles.publisher,
    mentions.name,
    mentions.label,
    mentions.role,
    mentions.name_confidence,
    mentions.method,
    mentions.text,
    mentions.entity_id,
    articles.title,
    articles.url,
    articles.source_uri,
    mentions.article_id,
    mentions.mention_id,
    mentions.sentence_index,
    mentions.start_char,
    mentions.end_char
FROM mentions
JOIN articles USING (article_id)
