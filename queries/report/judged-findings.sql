-- What people said of the findings of each check, whether or not they are still found. One row a check with any; what is dismissed only
-- because it is like another was not judged itself.
SELECT
    check_id,
    count(*) AS judged,
    sum(CASE WHEN own_state IN ('confirmed', 'corrected') THEN 1 ELSE 0 END) AS upheld
FROM finding_state
WHERE own_state IN ('explained', 'confirmed', 'dismissed', 'corrected')
GROUP BY check_id
ORDER BY check_id
