-- Was the written penalty decision served within seven working days?
-- One row per penalty document.
SELECT
    examined_clock.*,
    outcome_of(hindrance, FALSE, state IN ('late', 'overdue')) AS outcome,
    hindrance AS reason,
    CASE state WHEN 'late' THEN 'served-late' WHEN 'overdue' THEN 'no-service-on-record' END AS verdict,
    CASE
        WHEN state = 'late' AND explanation IS NULL THEN 'low'
        WHEN state IN ('late', 'overdue') THEN 'notice'
    END AS severity
FROM examined_clock
WHERE rule = 'penalty-service'
