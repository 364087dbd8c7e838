-- What the index holds of each quotation, as JSON; of all, or of those of some articles.
SELECT CAST(to_json({
    'shown': to_base64(encode(CAST(to_json({
        'quote_id': quotes.quote_id,
        'article_id': quotes.article_id,
        'kind': quotes.kind,
        'text': quotes.text,
        'speaker_name': named.name,
        'speaker_text': quotes.speaker_text,
        'speaker_role': quotes.speaker_role,
        'method': quotes.method,
        'confidence': quotes.confidence,
        'corrected_by': quotes.corrected_by,
        'title': articles.title,
        'publisher': articles.publisher,
        'published_date': articles.published_date,
        'url': articles.url,
        'source_uri': articles.source_uri,
        'quote_index': quotes.quote_index,
        'start_char': quotes.start_char,
        'end_char': quotes.end_char
    }) AS VARCHAR))),
    'article_id': quotes.article_id,
    'kind': quotes.kind,
    'who': coalesce(named.name, ''),
    'outlet': coalesce(articles.publisher, ''),
    'month': coalesce(strftime(articles.published_date, '%Y-%m'), ''),
    'entity': coalesce(CASE WHEN named.name IS NOT NULL THEN quotes.speaker_entity_id END, ''),
    'day': coalesce(CAST(strftime(articles.published_date, '%Y%m%d') AS INTEGER), 0),
    'confidence': quotes.confidence,
    'text_en': CASE WHEN articles.language = 'en' THEN quotes.text ELSE '' END,
    'names': concat_ws(' ', named.name, CASE WHEN named.name IS NULL THEN quotes.speaker_text END, quotes.speaker_affiliation),
    'role': coalesce(quotes.speaker_role, ''),
    'headline': coalesce(articles.title, '')
}) AS VARCHAR) AS document
FROM quotes
JOIN articles USING (article_id)
-- A name that is more likely wrong than right is nobody's.
CROSS JOIN LATERAL (
    SELECT CASE WHEN coalesce(quotes.speaker_name_confidence, 1) >= 0.5 THEN quotes.speaker_name END AS name
) AS named
