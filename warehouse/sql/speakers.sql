-- One row per speaker: an entity that is quoted, over all articles. Quotations of nobody named are not in it, nor are names
-- that are more likely wrong than right (speaker_name_confidence under 0.5).
-- Counts are of articles as they are printed: what ten outlets print counts ten times, but in story_count and distinct_quote_count.
-- speaker_name: The speaker's name: of the fullest forms in the quotations' articles the one that is used most.
-- speaker_roles: Every title or apposition the speaker is given, the most frequent first.
-- publishers: Outlets that quote the speaker, the most frequent first.
-- first_date: First day of publication of an article that quotes the speaker.
-- last_date: Last day of publication of an article that quotes the speaker.
-- article_count: Articles that quote the speaker.
-- quote_count: Quotations.
-- direct_count: Quotations that stand in quotation marks as a whole.
-- mean_confidence: Mean confidence of the quotations.
-- story_count: Stories in which the speaker is quoted; articles of one story, in whatever outlets, count once.
-- distinct_quote_count: Quotations, the same words in several articles of a story counted once.
WITH quoted AS (
    SELECT
        coalesce(quotes.speaker_entity_id, quotes.speaker_name) AS speaker,
        quotes.*,
        stories.story_id,
        articles.published_date,
        articles.publisher
    FROM quotes
    JOIN articles USING (article_id)
    LEFT JOIN stories USING (article_id)
    WHERE quotes.speaker_name IS NOT NULL AND coalesce(quotes.speaker_name_confidence, 1) >= 0.5
),
names AS (
    SELECT speaker, first(speaker_name ORDER BY uses DESC, speaker_name) AS speaker_name
    FROM (SELECT speaker, speaker_name, count(*) AS uses FROM quoted GROUP BY speaker, speaker_name)
    GROUP BY speaker
),
roles AS (
    SELECT speaker, list(speaker_role ORDER BY uses DESC, speaker_role) AS speaker_roles
    FROM (SELECT speaker, speaker_role, count(*) AS uses FROM quoted WHERE speaker_role IS NOT NULL GROUP BY speaker, speaker_role)
    GROUP BY speaker
),
outlets AS (
    SELECT speaker, list(publisher ORDER BY uses DESC, publisher) AS publishers
    FROM (SELECT speaker, publisher, count(*) AS uses FROM quoted WHERE publisher IS NOT NULL GROUP BY speaker, publisher)
    GROUP BY speaker
),
counts AS (
    SELECT
        speaker,
        any_value(speaker_entity_id) AS speaker_entity_id,
        min(published_date) AS first_date,
        max(published_date) AS last_date,
        count(DISTINCT article_id) AS article_count,
        count(*) AS quote_count,
        count(*) FILTER (WHERE kind = 'direct') AS direct_count,
        count(DISTINCT coalesce(story_id, article_id)) AS story_count,
        count(DISTINCT (coalesce(story_id, article_id), lower(text))) AS distinct_quote_count,
        avg(confidence) AS mean_confidence
    FROM quoted
    GROUP BY speaker
)
SELECT
    counts.speaker_entity_id,
    names.speaker_name,
    coalesce(roles.speaker_roles, []) AS speaker_roles,
    coalesce(outlets.publishers, []) AS publishers,
    counts.first_date,
    counts.last_date,
    counts.article_count,
    counts.quote_count,
    counts.direct_count,
    counts.mean_confidence,
    counts.story_count,
    counts.distinct_quote_count
FROM counts
JOIN names USING (speaker)
LEFT JOIN roles USING (speaker)
LEFT JOIN outlets USING (speaker)
