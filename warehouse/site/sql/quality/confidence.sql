-- Quotations by tenth of confidence, 0 to 9; a confidence of 1 counts to the last.
SELECT
    CAST(least(floor(confidence * 10), 9) AS INTEGER) AS tenth,
    count(*) AS quotes
FROM quotes
GROUP BY tenth
ORDER BY tenth
