-- On what records the board of time limits rests. One row a rule and what kept its matters from being counted; `matters` is 0
-- where nothing that the rule is about is on record.
SELECT
    clock_rule.rule,
    clock.obstacle,
    count(clock.subject_id) AS matters
FROM clock_rule
LEFT JOIN clock ON clock.rule = clock_rule.rule
GROUP BY clock_rule.rule, clock.obstacle
UNION ALL
SELECT
    duty.name AS rule,
    NULL AS obstacle,
    count(annual_duty.agency_id) AS matters
FROM (SELECT 'annual return' AS name UNION ALL SELECT 'bureau analysis' AS name) AS duty
LEFT JOIN annual_duty ON annual_duty.duty = duty.name AND annual_duty.is_owed
GROUP BY duty.name
ORDER BY rule ASC, obstacle ASC NULLS FIRST
