-- Was an officer's later confirmed fault handled as a graver one where there were several within a year?
-- One row per confirmed fault.
WITH faults AS (
    SELECT * FROM stored.confirmed_fault WHERE confirmed_date <= CAST($as_of AS DATE)
),
earlier AS (
    -- Faults of one day may be one incident; one that was confirmed only later could not be weighed.
    SELECT
        later.confirmed_fault_id,
        count(DISTINCT before.fault_date) AS earlier_faults,
        min(before.fault_date) AS first_day
    FROM faults AS later
    INNER JOIN faults AS before
        ON before.agency_id = later.agency_id
        AND before.officer = later.officer
        AND before.fault_date < later.fault_date
        AND days_between(before.fault_date, later.fault_date) <= CAST($window_days AS INTEGER)
        AND before.fault_date <= before.confirmed_date
        AND before.confirmed_date <= later.confirmed_date
    GROUP BY later.confirmed_fault_id
),
counted AS (
    SELECT
        faults.*,
        officer_label.label AS officer_label,
        1 + coalesce(earlier.earlier_faults, 0) AS faults_counted,
        earlier.first_day
    FROM faults
    LEFT JOIN earlier ON earlier.confirmed_fault_id = faults.confirmed_fault_id
    LEFT JOIN stored.officer_label AS officer_label
        ON officer_label.agency_id = faults.agency_id AND officer_label.officer = faults.officer
),
judged AS (
    SELECT
        *,
        CASE
            WHEN fault_date IS NULL THEN 'day-not-recorded'
            WHEN fault_date > confirmed_date THEN 'dates-contradict'
            WHEN faults_counted >= CAST($least_faults AS INTEGER) AND is_heavier IS NULL THEN 'handling-not-recorded'
        END AS obstacle
    FROM counted
),
results AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN 'not applicable'
            WHEN faults_counted >= CAST($least_faults AS INTEGER) AND NOT is_heavier THEN 'flagged'
            ELSE 'clear'
        END AS outcome
    FROM judged
)
SELECT
    confirmed_fault_id AS subject_id,
    agency_id,
    year_text(confirmed_date) AS period,
    outcome,
    obstacle AS reason,
    CASE WHEN outcome = 'flagged' THEN 'not-heavier' END AS verdict,
    CASE WHEN outcome = 'flagged' THEN 'low' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    officer_label,
    document_number,
    fault_date,
    confirmed_date,
    first_day,
    faults_counted,
    days_between(first_day, fault_date) AS days_apart
FROM results
