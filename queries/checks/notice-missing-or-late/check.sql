-- Was the party told in writing what was intended, and why, before the penalty was decided?
-- One row per penalty document.
WITH judged AS (
    SELECT
        *,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN is_summary THEN 'summary-procedure'
            WHEN kinds IS NOT NULL AND codes_not_in(kinds, 'no_penalty|order_to_correct') IS NULL THEN 'no-penalty'
            WHEN kinds IS NULL AND fine IS NULL THEN 'penalty-not-recorded'
            WHEN NOT records_notices THEN 'step-not-recorded-by-agency'
            WHEN has_notice AND notice_date IS NULL THEN 'day-not-recorded'
            -- Files of decisions rarely say which procedure was used; what was filed as a case, reviewed, discussed or heard was not decided on the spot.
            WHEN NOT (has_notice OR filing_date IS NOT NULL OR has_review OR has_discussion OR has_hearing OR has_hearing_request)
                AND may_be_on_the_spot(kinds, fine_of_organisations, fine_of_individuals, fine_of_others) THEN 'possibly-summary-procedure'
        END AS own_obstacle
    FROM document_procedure
    WHERE act_type = 'penalty'
),
habits AS (
    SELECT
        agency_id,
        period,
        count(*) AS documents,
        count(*) FILTER (WHERE has_notice) AS recorded,
        ratio(count(*) FILTER (WHERE has_notice), count(*)) >= $recorded_share AS records_most
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
            WHEN NOT judged.has_notice AND NOT habits.records_most THEN 'seldom-recorded-by-agency'
        END AS obstacle,
        CASE
            WHEN judged.own_obstacle IS NOT NULL THEN NULL
            WHEN NOT judged.has_notice THEN CASE WHEN habits.records_most THEN 'not-on-record' END
            WHEN judged.notice_date > judged.decision_date THEN 'notified-after'
            WHEN judged.notice_date = judged.decision_date THEN 'same-day'
        END AS finding
    FROM judged
    LEFT JOIN habits ON habits.agency_id = judged.agency_id AND habits.period = judged.period
),
-- Notices of cases decided on many days, all with one and the same later day: more likely the day on which they were entered.
entered_together AS (
    SELECT agency_id, notice_date, count(DISTINCT decision_date) AS decision_days
    FROM compared
    WHERE finding = 'notified-after'
    GROUP BY agency_id, notice_date
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
    filing_date,
    decision_date,
    compared.notice_date,
    CASE WHEN entered_together.decision_days >= $entered_together THEN entered_together.decision_days END AS entered_with,
    CASE WHEN finding = 'notified-after' THEN days_between(decision_date, compared.notice_date) END AS days_after,
    kinds,
    fine AS highest_fine
FROM compared
LEFT JOIN entered_together
    ON entered_together.agency_id = compared.agency_id AND entered_together.notice_date = compared.notice_date AND compared.finding = 'notified-after'
