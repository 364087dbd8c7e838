-- One row per quotation of somebody named, with who that is over all articles; what was printed stands beside it.
-- identity_id: The speaker as an entity over all articles (view identities).
-- identity_name: The speaker's name over all articles.
-- identity_method: How the speaker of the article was found to be that person: own_name, alias or usual_bearer.
-- identity_confidence: How sure that is, 0 to 1.
-- article_id: quotes.article_id
-- text: quotes.text
-- source_uri: articles.source_uri
SELECT
    articles.published_date,
    articles.publisher,
    coalesce(identities.identity_id, quotes.speaker_entity_id) AS identity_id,
    coalesce(identities.identity_name, quotes.speaker_name) AS identity_name,
    coalesce(identities.identity_method, 'own_name') AS identity_method,
    coalesce(identities.identity_confidence, 1.0) AS identity_confidence,
    quotes.speaker_name,
    quotes.speaker_role,
    quotes.speaker_text,
    quotes.speaker_form,
    quotes.kind,
    quotes.text,
    quotes.confidence,
    quotes.speaker_name_confidence,
    articles.title,
    articles.url,
    articles.source_uri,
    quotes.article_id,
    quotes.quote_id,
    quotes.quote_index
FROM quotes
JOIN articles USING (article_id)
LEFT JOIN identities ON identities.article_id = quotes.article_id AND identities.entity_id = quotes.speaker_entity_id
WHERE quotes.speaker_entity_id IS NOT NULL
