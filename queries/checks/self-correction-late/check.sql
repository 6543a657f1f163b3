-- Was a wrong decision that the agency found itself put right within the time that the county sets?
-- One row per recorded self-correction. The law says "in time" and no number: the days are calendar days, and no last day is moved.
WITH counted_days AS (
    SELECT
        *,
        CASE WHEN done_date <= CAST($as_of AS DATE) THEN done_date END AS ended_day,
        days_between(found_date, CASE WHEN done_date <= CAST($as_of AS DATE) THEN done_date ELSE CAST($as_of AS DATE) END) AS counted
    FROM stored.decision_correction
    WHERE correction_kind = 'self_correction' AND coalesce(found_date <= CAST($as_of AS DATE), TRUE)
),
judged AS (
    SELECT
        *,
        CASE
            WHEN found_date IS NULL THEN 'start-not-recorded'
            WHEN counted < 0 THEN 'dates-contradict'
            WHEN ended_day IS NULL AND counted <= $limit_days THEN 'not-due'
        END AS hindrance,
        counted > $limit_days AS is_late
    FROM counted_days
)
SELECT
    decision_correction_id AS subject_id,
    agency_id,
    coalesce(year_text(ended_day), year_text(found_date), year_text(CAST($as_of AS DATE))) AS period,
    outcome_of(hindrance, FALSE, is_late) AS outcome,
    hindrance AS reason,
    CASE
        WHEN hindrance IS NOT NULL OR NOT is_late THEN NULL
        WHEN ended_day IS NULL THEN 'not-corrected'
        ELSE 'corrected-late'
    END AS verdict,
    CASE
        WHEN hindrance IS NOT NULL OR NOT is_late THEN NULL
        WHEN ended_day IS NULL THEN 'low'
        ELSE 'notice'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    coalesce(document_number, case_id) AS record_label,
    found_date AS start_day,
    ended_day,
    counted,
    $limit_days AS allowed,
    counted - $limit_days AS late_by
FROM judged
