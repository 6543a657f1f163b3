-- Was every accepted application for a permit decided or otherwise closed within twenty working days?
-- One row per accepted application on the register that no decision on record ends; those with one are asked of permit-over-legal-limit.
SELECT
    examined_clock.*,
    outcome_of(hindrance, FALSE, state IN ('late', 'overdue')) AS outcome,
    hindrance AS reason,
    CASE state WHEN 'late' THEN 'closed-late' WHEN 'overdue' THEN 'inaction' END AS verdict,
    CASE
        WHEN state IN ('late', 'overdue') AND explanation IS NOT NULL THEN 'notice'
        WHEN state = 'late' THEN 'low'
        WHEN state = 'overdue' AND ratio(counted, allowed) >= $far_over_factor THEN 'high'
        WHEN state = 'overdue' THEN 'medium'
    END AS severity
FROM examined_clock
WHERE rule = 'permit-decision'
