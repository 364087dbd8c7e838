-- What should not grow, in the last seven days and per week in the four weeks before: of what was published and rejected in each.
WITH weeks AS (
    SELECT unnest([0, 1, 2, 3, 4]) AS week
),
published AS (
    SELECT article_id, CAST(floor(epoch(CAST($now AS TIMESTAMPTZ) - ingested_at) / 604800) AS INTEGER) AS week
    FROM articles
),
said AS (
    SELECT
        week,
        1 - count(speaker_text) / count(*) AS without_speaker,
        count(*) FILTER (WHERE confidence < $low) / count(*) AS low_confidence
    FROM quotes
    JOIN published USING (article_id)
    GROUP BY week
),
first_named AS (
    SELECT entity_id, max(week) AS week, bool_and(NOT contains(name, ' ')) AS is_short
    FROM mentions
    JOIN published USING (article_id)
    WHERE label = 'PERSON'
    GROUP BY entity_id
),
rejected AS (
    SELECT reason, CAST(floor(epoch(CAST($now AS TIMESTAMPTZ) - rejected_at) / 604800) AS INTEGER) AS week, count(*) AS count
    FROM rejects
    GROUP BY ALL
),
by_week AS (
    SELECT 'rejected: ' || reasons.reason AS figure, week, CAST(coalesce(rejected.count, 0) AS DOUBLE) AS value
    FROM weeks
    CROSS JOIN (SELECT DISTINCT reason FROM rejected WHERE week BETWEEN 0 AND 4) AS reasons
    LEFT JOIN rejected USING (week, reason)
    UNION ALL
    SELECT 'share of quotations without a speaker', week, without_speaker FROM said
    UNION ALL
    SELECT 'share of quotations of low confidence', week, low_confidence FROM said
    UNION ALL
    SELECT 'new surnames without a full name', week, CAST(count(first_named.entity_id) AS DOUBLE)
    FROM weeks
    LEFT JOIN (FROM first_named WHERE is_short) AS first_named USING (week)
    GROUP BY week
),
began AS (
    SELECT coalesce(max(week), 0) AS week FROM published
)
SELECT
    figure,
    max(value) FILTER (WHERE by_week.week = 0) AS this_week,
    avg(value) FILTER (WHERE by_week.week BETWEEN 1 AND least(4, began.week)) AS weeks_before
FROM by_week, began
GROUP BY figure
ORDER BY figure
