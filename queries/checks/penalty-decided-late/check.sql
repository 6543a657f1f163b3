-- Was a penalty decided within ninety days from the filing of the case, and was every filed case decided or closed?
-- One row per penalty document, and per case on the register that no decision on record ends.
WITH judged AS (
    SELECT
        examined_clock.*,
        CASE
            WHEN state = 'overdue' THEN 'inaction'
            WHEN state = 'late' AND decision_id IS NULL THEN 'closed-late'
            WHEN state = 'late' AND added_days > 0 THEN 'decided-late-extended'
            WHEN state = 'late' THEN 'decided-late'
        END AS verdict
    FROM examined_clock
    WHERE rule = 'penalty-decision'
)
SELECT
    judged.*,
    outcome_of(hindrance, FALSE, verdict IS NOT NULL) AS outcome,
    hindrance AS reason,
    CASE
        WHEN verdict IS NULL THEN NULL
        WHEN explanation IS NOT NULL THEN 'notice'
        WHEN verdict = 'closed-late' THEN 'low'
        WHEN verdict = 'inaction' AND ratio(counted, allowed) >= $far_over_factor THEN 'high'
        ELSE 'medium'
    END AS severity
FROM judged
