-- Decisions in force on the same violation item with a fine and a recorded value, those with the same kind of party first; among them
-- those whose values are the least times more or less.
SELECT
    violation_item AS pool,
    decision_id,
    case_key,
    party_kind AS first_fact,
    NULL AS second_fact,
    NULL AS third_fact,
    NULL AS fourth_fact,
    ln(CAST(greatest(coalesce(value_of_goods, 0), coalesce(illegal_gains, 0)) AS DOUBLE)) AS amount,
    days_between(calendar_date(2000, 1, 1), decision_date) AS day,
    TRUE AS is_comparable
FROM penalty_against_rules
WHERE fine_obstacle IS NULL AND violation_item IS NOT NULL AND greatest(coalesce(value_of_goods, 0), coalesce(illegal_gains, 0)) > 0
