-- Did each agency send its totals of the year to the justice bureau by January 15?
-- One row per agency and year.
WITH duties AS (
    SELECT *, duty_state(due_date, has_arrived, arrival_date, CAST($as_of AS DATE)) AS state
    FROM annual_duty
    WHERE duty = 'annual return'
),
judged AS (
    SELECT
        *,
        CASE
            WHEN is_owed IS NULL THEN 'duty-not-recorded'
            WHEN NOT is_owed THEN 'not-owed'
            WHEN state = 'not due' THEN 'not-due'
            WHEN state = 'date unknown' THEN 'arrival-date-not-recorded'
        END AS obstacle
    FROM duties
)
SELECT
    agency_id || '/' || CAST(year_number AS VARCHAR) AS subject_id,
    agency_id,
    CAST(year_number AS VARCHAR) AS period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN state = 'on time' THEN 'clear'
        ELSE 'flagged'
    END AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL AND state <> 'on time' THEN state END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL THEN NULL
        WHEN state = 'missing' THEN 'high'
        WHEN state = 'late' THEN 'medium'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    year_number,
    due_date,
    CASE WHEN state = 'late' THEN arrival_date END AS arrival_date,
    CASE
        WHEN state = 'late' THEN days_between(due_date, arrival_date)
        WHEN state = 'missing' THEN days_between(due_date, CAST($as_of AS DATE))
    END AS days_late
FROM judged
