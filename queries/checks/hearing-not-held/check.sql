-- Was a hearing that was asked for held before the penalty was decided, and did the party have the time to ask for one?
-- One row per penalty document.
WITH graded AS (
    SELECT
        *,
        has_hearing_request OR has_hearing AS is_asked_for,
        working_number(notice_date) AS notice_number,
        working_number(hearing_request_date) - working_number(notice_date) AS asked_on_day,
        working_number(decision_date) - working_number(notice_date) AS decided_on_day,
        gravity_of_penalty(
            kinds, fine_of_organisations, fine_of_individuals, fine_of_others, confiscation, has_unclear_amount, lacks_amount,
            $major_kinds, $fine_of_organisations, $fine_of_individuals, $confiscation
        ) AS gravity
    FROM document_procedure
    WHERE act_type = 'penalty'
),
judged AS (
    SELECT
        *,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN is_summary THEN 'summary-procedure'
            WHEN has_waived_hearing THEN 'hearing-waived'
            WHEN has_hearing THEN CASE WHEN hearing_date IS NULL THEN 'day-not-recorded' END
            WHEN hearing_request_date > decision_date THEN 'asked-after-decision'
            WHEN asked_on_day > $days_to_ask THEN 'asked-too-late'
            WHEN gravity <> 'major' THEN gravity
            WHEN is_asked_for THEN CASE WHEN NOT records_hearings THEN 'step-not-recorded-by-agency' END
            WHEN NOT has_notice THEN 'notice-not-recorded'
            WHEN notice_date IS NULL THEN 'day-not-recorded'
            WHEN notice_date >= decision_date THEN 'notice-not-before-decision'
            WHEN decided_on_day IS NULL THEN 'calendar-unknown'
            -- Before, the law gave three days.
            WHEN notice_date < calendar_date(2021, 7, 15) THEN 'older-law'
        END AS own_obstacle
    FROM graded
),
habits AS (
    SELECT
        agency_id,
        period,
        count(*) AS documents,
        count(*) FILTER (WHERE has_hearing) AS recorded,
        ratio(count(*) FILTER (WHERE has_hearing), count(*)) >= $recorded_share AS records_most
    FROM judged
    WHERE own_obstacle IS NULL AND is_asked_for
    GROUP BY agency_id, period
),
compared AS (
    SELECT
        judged.*,
        habits.documents,
        habits.recorded,
        CASE
            WHEN judged.own_obstacle IS NOT NULL THEN judged.own_obstacle
            WHEN judged.is_asked_for AND NOT judged.has_hearing AND NOT habits.records_most THEN 'seldom-recorded-by-agency'
        END AS obstacle,
        CASE
            WHEN judged.own_obstacle IS NOT NULL THEN NULL
            WHEN judged.has_hearing THEN CASE WHEN judged.hearing_date > judged.decision_date THEN 'heard-after' END
            WHEN judged.is_asked_for THEN CASE WHEN habits.records_most THEN 'not-on-record' END
            WHEN judged.decided_on_day < $days_to_ask THEN 'decided-early'
        END AS finding
    FROM judged
    LEFT JOIN habits ON habits.agency_id = judged.agency_id AND habits.period = judged.period
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
        WHEN finding = 'decided-early' OR explanation IS NOT NULL THEN 'notice'
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
    CASE WHEN finding = 'not-on-record' THEN CAST(documents AS INTEGER) END AS documents_of_year,
    CASE WHEN finding = 'not-on-record' THEN CAST(recorded AS INTEGER) END AS recorded_of_year,
    notice_date,
    hearing_request_date,
    hearing_date,
    decision_date,
    CASE WHEN finding = 'heard-after' THEN days_between(decision_date, hearing_date) END AS days_after,
    CASE WHEN finding = 'decided-early' THEN decided_on_day END AS counted,
    CASE WHEN finding = 'decided-early' THEN $days_to_ask END AS allowed,
    CASE WHEN finding = 'decided-early' THEN working_day(notice_number + $days_to_ask) END AS last_day_to_ask,
    kinds,
    fine AS highest_fine,
    confiscation AS highest_confiscation
FROM compared
