-- Was a case that was ordered to be handled anew done within one month?
-- One row per order to handle a case anew.
SELECT
    examined_clock.*,
    outcome_of(hindrance, FALSE, state IN ('late', 'overdue')) AS outcome,
    hindrance AS reason,
    CASE state WHEN 'late' THEN 'done-late' WHEN 'overdue' THEN 'not-done' END AS verdict,
    CASE state WHEN 'late' THEN 'low' WHEN 'overdue' THEN 'medium' END AS severity
FROM examined_clock
WHERE rule = 'rework'
