-- Was a copy of each benchmark sent to the court and to the procuratorate in time?
-- One row per version and recipient.
WITH recipients AS (
    SELECT 'court' AS recipient
    UNION ALL
    SELECT 'procuratorate' AS recipient
),
-- There is no calendar of working days here. In no `days_looked_at` days were as many as `freest_days` weekdays declared free,
-- and no run of days off was longer than `longest_holiday`.
bounds AS (
    SELECT 60 AS days_looked_at, 12 AS freest_days, 10 AS longest_holiday
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
elapsed AS (
    SELECT
        *,
        copied_on IS NOT NULL AND copied_on <= CAST($as_of AS DATE) AS is_copied,
        days_between(published_on, least(coalesce(copied_on, CAST($as_of AS DATE)), CAST($as_of AS DATE))) AS elapsed_days
    FROM copies
),
looked_at AS (
    SELECT elapsed.*, bounds.freest_days, bounds.longest_holiday, least(elapsed_days, bounds.days_looked_at) AS counted_days
    FROM elapsed
    CROSS JOIN bounds
),
counted AS (
    SELECT
        *,
        -- Any seven days in a row hold five weekdays; of the rest, all but two are weekdays at the least.
        5 * floor(ratio(counted_days, 7)) + greatest(counted_days - 7 * floor(ratio(counted_days, 7)) - 2, 0)
            - freest_days AS fewest_working_days
    FROM looked_at
),
stated AS (
    SELECT
        *,
        CASE
            WHEN elapsed_days <= $days THEN 'within'
            WHEN unit = 'calendar_day' AND elapsed_days > $days + longest_holiday THEN 'over'
            WHEN unit = 'working_day' AND fewest_working_days > $days THEN 'over'
            ELSE 'not told'
        END AS state
    FROM counted
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
            WHEN NOT is_copied AND state <> 'over' THEN 'not-due'
            WHEN state = 'not told' THEN 'days-not-counted'
        END AS obstacle
    FROM stated
)
SELECT
    version_id || '/' || recipient AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN state = 'over' THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    CASE
        WHEN obstacle IS NOT NULL OR state <> 'over' THEN NULL
        WHEN NOT is_copied THEN 'copy-not-recorded'
        WHEN unit = 'calendar_day' THEN 'late'
        ELSE 'late-on-any-calendar'
    END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR state <> 'over' THEN NULL
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
    elapsed_days,
    counted_days,
    CAST(fewest_working_days AS INTEGER) AS fewest_working_days,
    $days AS days_allowed,
    longest_holiday,
    date_after(published_on, $days) AS due_on,
    date_after(published_on, $days + longest_holiday) AS latest_on,
    elapsed_days - $days - longest_holiday AS days_beyond
FROM judged
