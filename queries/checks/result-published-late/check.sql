-- Was the result of a penalty or a permit made public within seven working days?
-- One row per document of a penalty or a permit.
WITH examined AS (
    SELECT
        examined_clock.*,
        CASE
            WHEN hindrance IS NOT NULL THEN hindrance
            -- What the platforms do not show of everybody is no omission.
            WHEN state = 'overdue' AND (
                decided.is_summary OR NOT decided.has_organisation OR coalesce(decided.kinds, '') IN ('no_penalty', 'warning')
                OR coalesce(permit.permit_outcome, 'granted') <> 'granted'
            ) THEN 'need-not-be-published'
        END AS reason
    FROM examined_clock
    INNER JOIN document_procedure AS decided ON decided.decision_id = examined_clock.decision_id
    LEFT JOIN stored.permit AS permit ON permit.decision_id = examined_clock.decision_id
    WHERE rule = 'penalty-publication'
),
judged AS (
    SELECT
        examined.*,
        outcome_of(reason, FALSE, state IN ('late', 'overdue')) AS outcome
    FROM examined
)
SELECT
    judged.*,
    CASE WHEN outcome = 'flagged' THEN CASE state WHEN 'late' THEN 'published-late' ELSE 'no-publication-on-record' END END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN state = 'late' AND explanation IS NULL THEN 'low'
        ELSE 'notice'
    END AS severity
FROM judged
