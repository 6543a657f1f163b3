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
WHERE illegal_gains > 0
    AND coalesce(obstacle, '') NOT IN ('not-in-force', 'item-not-recorded', 'kinds-not-recorded', 'ambiguous-amount', 'mixed-law')
    AND NOT (strpos(kinds, 'confiscation') > 0 AND confiscation IS NULL)
    AND coalesce(greatest(confiscation, illegal_gains) < 1000 * least(confiscation, illegal_gains) OR confiscation = 0, TRUE)
