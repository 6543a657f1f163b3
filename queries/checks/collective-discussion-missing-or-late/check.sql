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
    SELECT agency_id, period, ratio(count(*) FILTER (WHERE has_discussion), count(*)) >= $recorded_share AS records_most
    FROM examined
    WHERE own_obstacle IS NULL AND act_type = 'penalty'
    GROUP BY agency_id, period
),
judged AS (
    SELECT
        examined.*,
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
        WHEN explanation IS NOT NULL THEN 'notice'
        WHEN finding = 'not-on-record' THEN 'low'
        WHEN service_date < discussion_date THEN 'high'
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
    discussion_date,
    service_date,
    CASE WHEN finding = 'discussed-after' THEN days_between(decision_date, discussion_date) END AS days_after,
    kinds,
    fine AS highest_fine,
    confiscation AS highest_confiscation
FROM compared
