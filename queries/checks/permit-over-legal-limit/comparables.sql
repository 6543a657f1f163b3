-- The applications that a finding on several rests on, the farthest over the limit first, each with the days that it is over,
-- in the unit of the limit. One row per flagged item and application.
SELECT
    flagged_subject.subject_id,
    permit_duration.decision_id,
    row_number() OVER (
        PARTITION BY flagged_subject.subject_id
        ORDER BY
            ratio(days_in_unit, allowed_days) DESC NULLS LAST,
            permit_duration.decision_id ASC
    ) AS place,
    CAST(days_in_unit - allowed_days AS VARCHAR) AS departs_by
FROM flagged_subject
INNER JOIN permit_duration
    ON permit_duration.agency_id || '/' || permit_duration.application_group_id || '/' || permit_duration.legal_unit = flagged_subject.subject_id
    AND permit_duration.limit_state = 'over'
WHERE flagged_subject.decision_id IS NULL
