-- Was the result of a penalty or a permit made public within seven working days?
-- One row per document of a penalty or a permit.
WITH judged AS (
    SELECT
        clock.*,
        CASE
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN state = 'open' THEN 'not-due'
            -- What the platforms do not show of everybody is no omission.
            WHEN state = 'overdue' AND (
                decided.is_summary OR NOT decided.has_organisation OR coalesce(decided.kinds, '') IN ('no_penalty', 'warning')
                OR coalesce(permit.permit_outcome, 'granted') <> 'granted'
            ) THEN 'need-not-be-published'
        END AS hindrance,
        CASE WHEN state = 'late' THEN 'published-late' WHEN state = 'overdue' THEN 'no-publication-on-record' END AS kind_of_finding
    FROM clock
    INNER JOIN document_procedure AS decided ON decided.decision_id = clock.decision_id
    LEFT JOIN stored.permit AS permit ON permit.decision_id = clock.decision_id
    WHERE clock.rule = 'penalty-publication'
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
        WHEN explanation IS NOT NULL OR kind_of_finding = 'no-publication-on-record' THEN 'notice'
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
