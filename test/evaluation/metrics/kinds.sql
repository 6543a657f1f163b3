-- Planted kinds of penalty, and how many are on the list of unlike kinds. One row a direction.
SELECT
    plant AS "group",
    count(*) AS planted,
    count(*) FILTER (WHERE flagged_subject.verdict = 'kinds-depart') AS found,
    0 AS outside_statute
FROM world_decision
LEFT JOIN flagged_subject ON flagged_subject.subject_id = 'd' || world_decision.d
WHERE plant IN ('milder kind', 'graver kind')
GROUP BY plant
ORDER BY plant
