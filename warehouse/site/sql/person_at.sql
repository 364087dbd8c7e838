-- The person of a page.
SELECT *
FROM site.people
WHERE page = CAST($page AS VARCHAR)
