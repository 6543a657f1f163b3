-- Was the party told in writing what was intended, and why, before the penalty was decided?
-- One row per penalty document.
WITH judged AS (
    SELECT
        *,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN is_summary THEN 'summary-procedure'
            WHEN kinds IS NOT NULL AND codes_not_in(kinds, 'no_penalty|order_to_correct') IS NULL THEN 'no-penalty'
            WHEN NOT records_notices THEN 'step-not-recorded-by-agency'
            WHEN has_notice AND notice_date IS NULL THEN 'day-not-recorded'
            -- Files of decisions rarely say which procedure was used; what was filed as a case, reviewed, discussed or heard was not decided on the spot.
            WHEN NOT (has_notice OR filing_date IS NOT NULL OR has_review OR has_discussion OR has_hearing OR has_hearing_request)
                AND may_be_on_the_spot(kinds, fine_of_organisations, fine_of_individuals, fine_of_others) THEN 'possibly-summary-procedure'
        END AS obstacle
    FROM document_procedure
    WHERE act_type = 'penalty'
),
compared AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN NULL
            WHEN NOT has_notice THEN 'not-on-record'
            WHEN notice_date > decision_date THEN 'notified-after'
            WHEN notice_date = decision_date THEN 'same-day'
        END AS finding
    FROM judged
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome_of(obstacle, FALSE, finding IS NOT NULL) AS outcome,
    obstacle AS reason,
    finding AS verdict,
    CASE
        WHEN finding IS NULL THEN NULL
        WHEN finding = 'same-day' OR explanation IS NOT NULL THEN 'notice'
        WHEN finding = 'not-on-record' THEN 'low'
        ELSE 'medium'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CASE WHEN finding IS NOT NULL THEN explanation END AS explanation,
    document_number,
    filing_date,
    decision_date,
    notice_date,
    CASE WHEN finding = 'notified-after' THEN days_between(decision_date, notice_date) END AS days_after,
    kinds,
    fine AS highest_fine
FROM compared
