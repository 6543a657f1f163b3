-- Was a complaint about enforcement answered within thirty working days, or within the time that the head of the agency approved?
-- One row per complaint.
WITH complaints AS (
    SELECT
        complaint_id,
        complaint_number,
        CASE WHEN extension_approved_date IS NULL THEN extension_days END AS unapproved_days,
        max(CASE WHEN answer_date IS NOT NULL THEN 1 ELSE 0 END) OVER (PARTITION BY agency_id, year_text(acceptance_date)) = 1 AS records_answers
    FROM stored.complaint
),
judged AS (
    SELECT
        clock.*,
        complaint_number,
        unapproved_days,
        records_answers,
        CASE
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN state = 'open' THEN 'not-due'
        END AS hindrance,
        CASE
            WHEN state = 'overdue' THEN 'not-answered'
            WHEN state = 'late' AND unapproved_days > 0 AND ended_day <= due_day(start_day, allowed + unapproved_days, unit, TRUE) THEN 'extension-not-approved'
            WHEN state = 'late' THEN 'answered-late'
        END AS kind_of_finding
    FROM clock
    INNER JOIN complaints ON complaint_id = subject_id
    WHERE rule = 'complaint-answer'
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
        WHEN kind_of_finding = 'extension-not-approved' OR kind_of_finding = 'not-answered' AND NOT records_answers THEN 'low'
        WHEN kind_of_finding = 'not-answered' AND ratio(counted, allowed) >= $far_over_factor THEN 'high'
        ELSE 'medium'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    explanation,
    complaint_number AS record_label,
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
    late_by,
    unapproved_days
FROM judged
