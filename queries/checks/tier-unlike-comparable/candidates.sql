-- The cases with the very same recorded facts, the nearest in time first.
SELECT
    CAST(penalty_case.item_epoch_id AS VARCHAR) || '/' || CAST(penalty_case.facts_id AS VARCHAR) AS pool,
    penalty_case.decision_id,
    penalty_case.case_key,
    NULL AS first_fact,
    NULL AS second_fact,
    NULL AS third_fact,
    NULL AS fourth_fact,
    penalty_case.day AS amount,
    penalty_case.day,
    TRUE AS is_comparable
FROM penalty_case
INNER JOIN tier_departure ON tier_departure.n = penalty_case.n
