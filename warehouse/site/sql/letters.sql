-- The letters that last names of quoted people begin with.
SELECT letter, 'people/' || CASE letter WHEN '#' THEN 'other' ELSE lower(letter) END || '.html' AS page, count(*) AS people
FROM site.people
GROUP BY letter
ORDER BY letter = '#', letter
