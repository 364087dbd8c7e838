-- One row per quotation, with what is known of its article: who said what, when, in which outlet, and how do we know.
-- source_uri: articles.source_uri
-- article_id: quotes.article_id
-- text: quotes.text
-- start_char: quotes.start_char
-- end_char: quotes.end_char
-- method: quotes.method
SELECT
    articles.published_date,
    articles.publisher,
    quotes.speaker_name,
    quotes.speaker_names,
    quotes.speaker_affiliation,
    quotes.speaker_role,
    quotes.text,
    quotes.kind,
    quotes.cue_text,
    quotes.cue_lemma,
    quotes.speaker_text,
    quotes.speaker_form,
    quotes.speaker_entity_id,
    quotes.speaker_mention_id,
    quotes.method,
    quotes.confidence,
    quotes.speaker_name_confidence,
    articles.title,
    articles.byline,
    articles.url,
    articles.source_uri,
    articles.is_developing,
    quotes.article_id,
    quotes.quote_id,
    quotes.quote_index,
    quotes.start_char,
    quotes.end_char,
    quotes.spans
FROM quotes
JOIN articles USING (article_id)
