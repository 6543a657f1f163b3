-- Was a copy of each benchmark sent to the court and to the procuratorate in time?
-- One row per version and recipient.
WITH recipients AS (
    SELECT 'court' AS recipient
    UNION ALL
    SELECT 'procuratorate' AS recipient
),
copies AS (
    SELECT
        benchmark.*,
        recipients.recipient,
        CASE WHEN recipients.recipient = 'court' THEN copied_to_court_on ELSE copied_to_procuratorate_on END AS copied_on,
        CASE WHEN recipients.recipient = 'court' THEN keeps_court_copy ELSE keeps_procuratorate_copy END AS keeps_copy,
        CASE WHEN recipients.recipient = 'court' THEN $court_unit ELSE $procuratorate_unit END AS unit
    FROM benchmark
    CROSS JOIN recipients
),
counted AS (
    SELECT
        *,
        copied_on IS NOT NULL AND copied_on <= CAST($as_of AS DATE) AS is_copied,
        least(coalesce(copied_on, CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS until_day,
        due_day(published_on, $days, unit, TRUE) AS due_on
    FROM copies
),
judged AS (
    SELECT
        *,
        CASE
            WHEN recipient = 'procuratorate' AND NOT $asks_for_procuratorate THEN 'not-asked'
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN NOT records_any_step THEN 'nothing-recorded'
            WHEN copied_on IS NULL AND NOT keeps_copy THEN 'column-not-kept'
            WHEN published_on IS NULL OR published_on > CAST($as_of AS DATE) THEN 'publication-not-recorded'
            -- Both regulations are in force from that day.
            WHEN published_on < calendar_date(2020, 2, 1) THEN 'before-the-rule'
            WHEN due_on IS NULL THEN 'calendar-unknown'
            WHEN NOT is_copied AND until_day <= due_on THEN 'not-due'
        END AS obstacle,
        until_day > due_on AS is_late
    FROM counted
)
SELECT
    version_id || '/' || recipient AS subject_id,
    agency_id,
    period,
    outcome_of(obstacle, FALSE, is_late) AS outcome,
    obstacle AS reason,
    CASE
        WHEN obstacle IS NOT NULL OR NOT is_late THEN NULL
        WHEN NOT is_copied THEN 'copy-not-recorded'
        ELSE 'late'
    END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR NOT is_late THEN NULL
        WHEN NOT is_copied THEN 'notice'
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    title AS benchmark_title,
    version AS benchmark_version,
    recipient,
    published_on,
    CASE WHEN is_copied THEN copied_on END AS copied_on,
    $days AS days_allowed,
    unit,
    due_on,
    CASE
        WHEN unit = 'working_day' THEN working_number(until_day) - working_number(published_on)
        ELSE days_between(published_on, until_day)
    END AS counted_days
FROM judged
