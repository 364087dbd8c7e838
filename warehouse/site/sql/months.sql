-- The months in which shown articles were published, newest first; those without a date are of the month 'undated'.
SELECT month, any_value(date_trunc('month', published_date)) AS first_day, count(*) AS articles
FROM site.articles
GROUP BY month
ORDER BY month = 'undated', month DESC
