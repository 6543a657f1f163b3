-- Cases with two parties: in which one was planted as treated unlike the other, and which the check flags. One row.
WITH pairs AS (
    SELECT case_number, coalesce(bool_or(plant = 'within case'), FALSE) AS is_true
    FROM world_decision
    WHERE has_two
    GROUP BY case_number
    HAVING count(*) = 2
)
SELECT
    count(*) AS pairs,
    count(*) FILTER (WHERE is_true) AS planted,
    count(*) FILTER (WHERE is_true AND flagged_case.case_id IS NOT NULL) AS flagged_true,
    count(*) FILTER (WHERE NOT is_true AND flagged_case.case_id IS NOT NULL) AS flagged_false
FROM pairs
LEFT JOIN (SELECT DISTINCT case_id FROM flagged_case) AS flagged_case ON flagged_case.case_id = 'c' || pairs.case_number
