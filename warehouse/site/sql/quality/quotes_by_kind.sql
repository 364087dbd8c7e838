-- How well the quotations of each kind are attributed.
SELECT
    kind AS name,
    count(*) AS quotes,
    count(speaker_text) AS with_speaker,
    count(speaker_name) AS with_name,
    avg(confidence) AS mean_confidence,
    count(*) FILTER (WHERE confidence >= 0.9) AS sure
FROM quotes
GROUP BY kind
ORDER BY quotes DESC, kind
