-- Was an application for a permit decided within its legal limit?
-- One row per application that was granted or refused; those over a limit of one unit are one row per agency, item, type of
-- application and year, because their cause is as a rule one: `decision_id` is then set where it is one decision alone.
WITH judged AS (
    SELECT
        *,
        CASE
            WHEN duration_obstacle IS NOT NULL THEN duration_obstacle
            WHEN has_two_limits THEN 'limits-differ'
            WHEN legal_limit IS NULL THEN 'limit-not-recorded'
            WHEN limit_state = 'not told' THEN 'calendar-unknown'
        END AS obstacle,
        -- Days that the limit does not count may have gone unrecorded, or have been working days.
        excluded_days IS NULL OR reason_of(explanation) IS NOT NULL OR coalesce(decision_date <= generous_due_day, TRUE) AS may_be_explained
    FROM permit_duration
),
marked AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NULL AND limit_state = 'over' THEN agency_id || '/' || application_group_id || '/' || legal_unit
            ELSE decision_id
        END AS subject_id,
        obstacle IS NULL AND limit_state = 'over' AS is_over
    FROM judged
),
-- The one farthest over its limit stands for all.
ranked AS (
    SELECT
        *,
        count(*) OVER (PARTITION BY subject_id) AS cases,
        min(CASE WHEN may_be_explained THEN 1 ELSE 0 END) OVER (PARTITION BY subject_id) = 1 AS all_may_be_explained,
        row_number() OVER (
            PARTITION BY subject_id
            ORDER BY ratio(days_in_unit, allowed_days) DESC NULLS LAST, decision_id ASC
        ) AS place
    FROM marked
)
SELECT
    subject_id,
    agency_id,
    period,
    outcome_of(obstacle, FALSE, is_over) AS outcome,
    obstacle AS reason,
    CASE
        WHEN NOT is_over THEN NULL
        WHEN legal_unit = 'working_day' THEN 'over-working-days'
        ELSE 'over-calendar-days'
    END AS verdict,
    CASE
        WHEN NOT is_over THEN NULL
        WHEN all_may_be_explained THEN 'low'
        ELSE 'medium'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CASE WHEN cases = 1 THEN decision_id END AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    CAST(cases AS INTEGER) AS cases,
    period AS decided_year,
    permit_item,
    application_type,
    acceptance_date,
    decision_date AS decided_date,
    elapsed_days,
    uncounted_days,
    added_days,
    counted_days,
    legal_limit,
    allowed_days,
    round(ratio(days_in_unit, allowed_days), 4) AS share_of_limit,
    working_days,
    days_in_unit,
    due_day,
    moved_from
FROM ranked
WHERE place = 1
