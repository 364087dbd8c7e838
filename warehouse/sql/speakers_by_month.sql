-- One row per speaker and month of publication. Articles without a date and quotations of nobody named are not in it.
-- Counts are of articles as they are printed: what ten outlets print counts ten times, but in story_count and distinct_quote_count.
-- month: First day of the month.
-- speaker_name: The speaker's name, as it is used most in the month's quotations.
-- article_count: Articles of the month that quote the speaker.
-- quote_count: Quotations.
-- direct_count: Quotations that stand in quotation marks as a whole.
-- story_count: Stories in which the speaker is quoted; articles of one story, in whatever outlets, count once.
-- distinct_quote_count: Quotations, the same words in several articles of a story counted once.
WITH quoted AS (
    SELECT
        CAST(date_trunc('month', articles.published_date) AS DATE) AS month,
        coalesce(quotes.speaker_entity_id, quotes.speaker_name) AS speaker,
        quotes.*,
        stories.story_id
    FROM quotes
    JOIN articles USING (article_id)
    LEFT JOIN stories USING (article_id)
    WHERE articles.published_date IS NOT NULL AND quotes.speaker_name IS NOT NULL
        AND coalesce(quotes.speaker_name_confidence, 1) >= 0.5
),
names AS (
    SELECT month, speaker, first(speaker_name ORDER BY uses DESC, speaker_name) AS speaker_name
    FROM (SELECT month, speaker, speaker_name, count(*) AS uses FROM quoted GROUP BY ALL)
    GROUP BY month, speaker
),
counts AS (
    SELECT
        month,
        speaker,
        any_value(speaker_entity_id) AS speaker_entity_id,
        count(DISTINCT article_id) AS article_count,
        count(*) AS quote_count,
        count(DISTINCT coalesce(story_id, article_id)) AS story_count,
        count(DISTINCT (coalesce(story_id, article_id), lower(text))) AS distinct_quote_count,
        count(*) FILTER (WHERE kind = 'direct') AS direct_count
    FROM quoted
    GROUP BY month, speaker
)
SELECT
    counts.month,
    counts.speaker_entity_id,
    names.speaker_name,
    counts.article_count,
    counts.quote_count,
    counts.direct_count,
    counts.story_count,
    counts.distinct_quote_count
FROM counts
JOIN names USING (month, speaker)
