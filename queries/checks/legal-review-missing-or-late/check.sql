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
            WHEN decision_date < calendar_date(2021, 7, 15) THEN 'older-law'
            WHEN NOT records_reviews THEN 'step-not-recorded-by-agency'
            WHEN has_review AND review_date IS NULL AND (has_passed_review OR NOT has_failed_review) THEN 'day-not-recorded'
        END AS own_obstacle
    FROM graded
),
habits AS (
    SELECT
        agency_id,
        period,
        count(*) AS documents,
        count(*) FILTER (WHERE has_review) AS recorded,
        ratio(count(*) FILTER (WHERE has_review), count(*)) >= $recorded_share AS records_most
    FROM judged
    WHERE own_obstacle IS NULL
    GROUP BY agency_id, period
),
compared AS (
    SELECT
        judged.*,
        habits.documents,
        habits.recorded,
        CASE
            WHEN judged.own_obstacle IS NOT NULL THEN judged.own_obstacle
            WHEN NOT judged.has_review AND NOT habits.records_most THEN 'seldom-recorded-by-agency'
        END AS obstacle,
        CASE
            WHEN judged.own_obstacle IS NOT NULL THEN NULL
            WHEN NOT judged.has_review THEN CASE WHEN habits.records_most THEN 'not-on-record' END
            WHEN judged.review_date IS NULL THEN 'not-passed'
            WHEN judged.review_date > judged.decision_date THEN 'reviewed-after'
            WHEN judged.review_date = judged.decision_date THEN 'same-day'
        END AS finding
    FROM judged
    LEFT JOIN habits ON habits.agency_id = judged.agency_id AND habits.period = judged.period
),
-- Reviews of cases decided on many days, all with one and the same later day: more likely the day on which they were entered.
entered_together AS (
    SELECT agency_id, review_date, count(DISTINCT decision_date) AS decision_days
    FROM compared
    WHERE finding = 'reviewed-after'
    GROUP BY agency_id, review_date
)
SELECT
    compared.decision_id AS subject_id,
    compared.agency_id,
    compared.period,
    outcome_of(obstacle, FALSE, finding IS NOT NULL) AS outcome,
    obstacle AS reason,
    finding AS verdict,
    CASE
        WHEN finding IS NULL THEN NULL
        WHEN finding = 'same-day' OR explanation IS NOT NULL THEN 'notice'
        WHEN entered_together.decision_days >= $entered_together THEN 'notice'
        WHEN finding = 'not-on-record' THEN 'low'
        WHEN finding = 'not-passed' THEN 'high'
        WHEN service_date < compared.review_date THEN 'high'
        ELSE 'medium'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    compared.decision_id,
    CASE WHEN finding IS NOT NULL THEN explanation END AS explanation,
    document_number,
    CASE WHEN finding = 'not-on-record' THEN CAST(documents AS INTEGER) END AS documents_of_year,
    CASE WHEN finding = 'not-on-record' THEN CAST(recorded AS INTEGER) END AS recorded_of_year,
    decision_date,
    compared.review_date,
    service_date,
    CASE WHEN finding = 'reviewed-after' AND entered_together.decision_days >= $entered_together THEN entered_together.decision_days END AS entered_with,
    CASE WHEN finding = 'reviewed-after' THEN days_between(decision_date, compared.review_date) END AS days_after,
    kinds,
    fine AS highest_fine,
    confiscation AS highest_confiscation
FROM compared
LEFT JOIN entered_together
    ON entered_together.agency_id = compared.agency_id AND entered_together.review_date = compared.review_date AND compared.finding = 'reviewed-after'
