-- Was a dispute over which agency has a case settled within seven working days?
-- One row per dispute over jurisdiction.
SELECT
    examined_clock.*,
    outcome_of(hindrance, FALSE, state IN ('late', 'overdue')) AS outcome,
    hindrance AS reason,
    CASE state WHEN 'late' THEN 'settled-late' WHEN 'overdue' THEN 'not-settled' END AS verdict,
    CASE WHEN state IN ('late', 'overdue') THEN 'low' END AS severity
FROM examined_clock
WHERE rule = 'jurisdiction-dispute'
