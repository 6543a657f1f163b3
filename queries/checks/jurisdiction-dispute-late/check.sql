-- Was a dispute over which agency has a case settled within seven working days?
-- One row per dispute over jurisdiction.
WITH judged AS (
    SELECT
        clock.*,
        CASE
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN state = 'open' THEN 'not-due'
        END AS hindrance,
        CASE WHEN state = 'late' THEN 'settled-late' WHEN state = 'overdue' THEN 'not-settled' END AS kind_of_finding
    FROM clock
    WHERE rule = 'jurisdiction-dispute'
)
SELECT
    subject_id,
    agency_id,
    coalesce(year_text(ended_day), period) AS period,
    outcome_of(hindrance, FALSE, kind_of_finding IS NOT NULL) AS outcome,
    hindrance AS reason,
    CASE WHEN hindrance IS NULL THEN kind_of_finding END AS verdict,
    CASE
        WHEN hindrance IS NOT NULL OR kind_of_finding IS NULL THEN NULL
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    explanation,
    label AS record_label,
    start_day,
    due_day,
    moved_from,
    ended_day,
    amount,
    unit,
    CASE WHEN added > 0 THEN added END AS added_days,
    CASE WHEN excluded_days > 0 THEN excluded_days END AS days_left_out,
    allowed,
    counted,
    counted_in,
    late_by
FROM judged
