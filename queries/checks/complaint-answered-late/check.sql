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
        examined_clock.*,
        complaint_number,
        unapproved_days,
        records_answers,
        CASE
            WHEN state = 'overdue' THEN 'not-answered'
            WHEN state = 'late' AND unapproved_days > 0 AND ended_day <= due_day(start_day, allowed + unapproved_days, unit, TRUE) THEN 'extension-not-approved'
            WHEN state = 'late' THEN 'answered-late'
        END AS verdict
    FROM examined_clock
    INNER JOIN complaints ON complaint_id = subject_id
    WHERE rule = 'complaint-answer'
)
SELECT
    subject_id,
    agency_id,
    period,
    outcome_of(hindrance, FALSE, verdict IS NOT NULL) AS outcome,
    hindrance AS reason,
    verdict,
    CASE
        WHEN verdict IS NULL THEN NULL
        WHEN verdict = 'extension-not-approved' OR verdict = 'not-answered' AND NOT records_answers THEN 'low'
        WHEN verdict = 'not-answered' AND ratio(counted, allowed) >= $far_over_factor THEN 'high'
        ELSE 'medium'
    END AS severity,
    direction,
    expected_lower,
    expected_upper,
    actual,
    decision_id,
    explanation,
    -- What a complaint is about may name people: its number only.
    complaint_number AS record_label,
    start_day,
    due_day,
    moved_from,
    ended_day,
    amount,
    unit,
    added_days,
    days_left_out,
    allowed,
    counted,
    counted_in,
    late_by,
    unapproved_days
FROM judged
