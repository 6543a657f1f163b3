-- The cases of the same item, clause, version and kind of party whose gains are the least times more or less.
SELECT
    CAST(item_epoch_id AS VARCHAR) AS pool,
    decision_id,
    case_key,
    NULL AS first_fact,
    NULL AS second_fact,
    NULL AS third_fact,
    NULL AS fourth_fact,
    ln(CAST(illegal_gains AS DOUBLE)) AS amount,
    day,
    TRUE AS is_comparable
FROM penalty_case
WHERE illegal_gains > 0 AND coalesce(obstacle, '') <> 'not-in-force'
