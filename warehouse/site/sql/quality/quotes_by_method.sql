-- How well the quotations that each rule attributed are attributed.
SELECT
    method AS name,
    count(*) AS quotes,
    count(speaker_text) AS with_speaker,
    count(speaker_name) AS with_name,
    avg(confidence) AS mean_confidence,
    count(*) FILTER (WHERE confidence >= 0.9) AS sure
FROM quotes
GROUP BY method
ORDER BY quotes DESC, method
