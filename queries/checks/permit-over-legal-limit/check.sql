-- Was an application for a permit decided within its legal limit, as far as that can be told without a calendar of working days?
-- One row per application that was granted or refused.
WITH judged AS (
    SELECT
        *,
        CASE
            WHEN duration_obstacle IS NOT NULL THEN duration_obstacle
            WHEN has_two_limits THEN 'limits-differ'
            WHEN legal_limit IS NULL THEN 'limit-not-recorded'
            WHEN limit_state = 'not told' AND legal_unit = 'working_day' THEN 'working-days-not-counted'
            WHEN limit_state = 'not told' THEN 'end-may-have-moved'
        END AS obstacle
    FROM permit_duration
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome_of(obstacle, FALSE, limit_state = 'over') AS outcome,
    obstacle AS reason,
    CASE
        WHEN obstacle IS NOT NULL OR limit_state <> 'over' THEN NULL
        WHEN legal_unit = 'working_day' THEN 'over-working-days'
        ELSE 'over-calendar-days'
    END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR limit_state <> 'over' THEN NULL
        -- Days that the limit does not count may have gone unrecorded.
        WHEN excluded_days IS NULL OR reason_of(explanation) IS NOT NULL THEN 'low'
        ELSE 'medium'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    permit_item,
    acceptance_date,
    decision_date AS decided_date,
    elapsed_days,
    uncounted_days,
    added_days,
    counted_days,
    legal_limit,
    allowed_days,
    CASE WHEN legal_unit = 'calendar_day' THEN round(ratio(counted_days, allowed_days), 4) END AS share_of_limit,
    CAST(fewest_working_days AS INTEGER) AS fewest_working_days
FROM judged
