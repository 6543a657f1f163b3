-- Was a published penalty withdrawn within three working days after it was annulled, varied or found unlawful?
-- One row per penalty document that was annulled, varied or found unlawful.
WITH withdrawing AS (
    SELECT agency_id AS withdrawing_agency FROM decision_procedure WHERE has_withdrawal GROUP BY agency_id
),
habits AS (
    SELECT agency_id AS recording_agency, ratio(count(ended_day), count(*)) >= $recorded_share AS records_most
    FROM clock
    WHERE rule = 'publication-withdrawal' AND (state IS NOT NULL AND state <> 'open')
    GROUP BY agency_id
),
judged AS (
    SELECT
        clock.*,
        CASE
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN state = 'open' THEN 'not-due'
            WHEN state = 'overdue' AND withdrawing_agency IS NULL THEN 'step-not-recorded-by-agency'
            WHEN state = 'overdue' AND NOT records_most THEN 'seldom-recorded-by-agency'
        END AS hindrance,
        CASE WHEN state = 'late' THEN 'withdrawn-late' WHEN state = 'overdue' THEN 'no-withdrawal-on-record' END AS kind_of_finding
    FROM clock
    LEFT JOIN withdrawing ON withdrawing_agency = clock.agency_id
    LEFT JOIN habits ON recording_agency = clock.agency_id
    WHERE rule = 'publication-withdrawal'
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
        WHEN explanation IS NOT NULL THEN 'notice'
        WHEN kind_of_finding = 'no-withdrawal-on-record' THEN 'low'
        ELSE 'medium'
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
    -- Set for judgments only.
    CASE WHEN own_due_day = due_day THEN own_due_day END AS appeal_day,
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
