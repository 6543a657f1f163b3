-- Was a case that is not the agency's own handed to the competent one within two days of acceptance?
-- One row per case that was or is to be transferred for want of jurisdiction.
SELECT
    examined_clock.*,
    outcome_of(hindrance, FALSE, state IN ('late', 'overdue')) AS outcome,
    hindrance AS reason,
    CASE state WHEN 'late' THEN 'transferred-late' WHEN 'overdue' THEN 'not-transferred' END AS verdict,
    CASE WHEN state IN ('late', 'overdue') THEN 'low' END AS severity
FROM examined_clock
WHERE rule = 'case-transfer'
