-- Was a major penalty reviewed by the agency's legal reviewers, and passed, before it was decided?
-- One row per penalty document.
WITH graded AS (
    SELECT
        *,
        -- What went through a hearing is reviewed whatever its amount (行政处罚法 article 58).
        CASE
            WHEN has_hearing AND NOT has_waived_hearing THEN 'major'
            ELSE gravity_of_penalty(
                kinds, fine_of_organisations, fine_of_individuals, fine_of_others, confiscation, has_unclear_amount, lacks_amount,
                $major_kinds, $fine_of_organisations, $fine_of_individuals, $confiscation
            )
        END AS gravity
    FROM document_procedure
    WHERE act_type = 'penalty'
),
judged AS (
    SELECT
        *,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN is_summary THEN 'summary-procedure'
            WHEN gravity <> 'major' THEN gravity
            WHEN NOT records_reviews THEN 'step-not-recorded-by-agency'
            WHEN has_review AND review_date IS NULL AND (has_passed_review OR NOT has_failed_review) THEN 'day-not-recorded'
        END AS obstacle
    FROM graded
),
compared AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN NULL
            WHEN NOT has_review THEN 'not-on-record'
            WHEN review_date IS NULL THEN 'not-passed'
            WHEN review_date > decision_date THEN 'reviewed-after'
            WHEN review_date = decision_date THEN 'same-day'
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
        WHEN finding = 'not-passed' THEN 'high'
        WHEN service_date < review_date THEN 'high'
        ELSE 'medium'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CASE WHEN finding IS NOT NULL THEN explanation END AS explanation,
    document_number,
    decision_date,
    review_date,
    service_date,
    CASE WHEN finding = 'reviewed-after' THEN days_between(decision_date, review_date) END AS days_after,
    kinds,
    fine AS highest_fine,
    confiscation AS highest_confiscation
FROM compared
