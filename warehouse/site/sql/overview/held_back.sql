-- What did not become an article, and what the audit held back, by reason.
SELECT "table", reason, count(*) AS held_back
FROM rejects
GROUP BY "table", reason
ORDER BY held_back DESC, reason, "table"
LIMIT 8
