-- Did the heads of the agency discuss a major penalty together before it was decided?
-- One row per penalty document; permits too, where the parameter says so.
WITH graded AS (
    SELECT
        *,
        CASE act_type
            WHEN 'penalty' THEN gravity_of_penalty(
                kinds, fine_of_organisations, fine_of_individuals, fine_of_others, confiscation, has_unclear_amount, lacks_amount,
                $major_kinds, $fine_of_organisations, $fine_of_individuals, $confiscation
            )
            -- Which permits are major or complex no record tells: only what was discussed is known to be.
            ELSE CASE WHEN has_discussion THEN 'major' ELSE 'permit-without-discussion' END
        END AS gravity
    FROM document_procedure
    WHERE act_type = 'penalty' OR (act_type = 'permit' AND $permits)
),
examined AS (
    SELECT
        *,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN is_summary THEN 'summary-procedure'
            WHEN gravity <> 'major' THEN gravity
            WHEN NOT records_discussions THEN 'step-not-recorded-by-agency'
            WHEN has_discussion AND discussion_date IS NULL THEN 'day-not-recorded'
        END AS own_obstacle
    FROM graded
),
-- Some agencies enter a discussion only where it explains an adjusted application: what is missing elsewhere tells nothing.
habits AS (
    SELECT
        agency_id,
        period,
        count(*) AS documents,
        count(*) FILTER (WHERE has_discussion) AS recorded,
        ratio(count(*) FILTER (WHERE has_discussion), count(*)) >= $recorded_share AS records_most
    FROM examined
    WHERE own_obstacle IS NULL AND act_type = 'penalty'
    GROUP BY agency_id, period
),
judged AS (
    SELECT
        examined.*,
        habits.documents,
        habits.recorded,
        CASE
            WHEN examined.own_obstacle IS NOT NULL THEN examined.own_obstacle
            WHEN NOT examined.has_discussion AND NOT habits.records_most THEN 'seldom-recorded-by-agency'
        END AS obstacle
    FROM examined
    LEFT JOIN habits ON habits.agency_id = examined.agency_id AND habits.period = examined.period
),
compared AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN NULL
            WHEN NOT has_discussion THEN 'not-on-record'
            WHEN discussion_date > decision_date THEN 'discussed-after'
        END AS finding
    FROM judged
),
-- Discussions of cases decided on many days, all with one and the same later day: more likely the day on which they were entered.
entered_together AS (
    SELECT agency_id, discussion_date, count(DISTINCT decision_date) AS decision_days
    FROM compared
    WHERE finding = 'discussed-after'
    GROUP BY agency_id, discussion_date
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
        WHEN explanation IS NOT NULL OR entered_together.decision_days >= $entered_together THEN 'notice'
        WHEN finding = 'not-on-record' THEN 'low'
        WHEN service_date < compared.discussion_date THEN 'high'
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
    compared.discussion_date,
    service_date,
    CASE WHEN entered_together.decision_days >= $entered_together THEN entered_together.decision_days END AS entered_with,
    CASE WHEN finding = 'discussed-after' THEN days_between(decision_date, compared.discussion_date) END AS days_after,
    kinds,
    fine AS highest_fine,
    confiscation AS highest_confiscation
FROM compared
LEFT JOIN entered_together
    ON entered_together.agency_id = compared.agency_id AND entered_together.discussion_date = compared.discussion_date AND compared.finding = 'discussed-after'
