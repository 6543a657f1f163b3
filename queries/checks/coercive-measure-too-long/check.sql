-- Was a seizure, sealing or freezing lifted within thirty days, or within sixty with an approved extension?
-- One row per decision on a coercive measure.
WITH measure AS (
    SELECT
        act.decision_id,
        act.act_item,
        act.extension_days,
        act.extension_approved_date,
        strpos(act.act_item, '查封') > 0 OR strpos(act.act_item, '扣押') > 0 OR strpos(act.act_item, '冻结') > 0 OR strpos(act.act_item, '暂扣') > 0 AS has_limit,
        -- An agency that records no end of any measure of the year keeps that elsewhere.
        max(CASE WHEN act.measure_end_date IS NOT NULL THEN 1 ELSE 0 END) OVER (PARTITION BY decided.agency_id, decided.period) = 1 AS records_ends
    FROM stored.administrative_act AS act
    INNER JOIN decision AS decided ON decided.decision_id = act.decision_id
    WHERE decided.act_type = 'coercion'
),
limits AS (
    SELECT
        clock.*,
        measure.act_item,
        measure.extension_days,
        measure.has_limit,
        measure.records_ends,
        rules.moves,
        rules.longest,
        date_after(clock.start_day, clock.amount + rules.longest + coalesce(clock.excluded_days, 0)) AS longest_day,
        date_after(clock.start_day, clock.allowed + coalesce(measure.extension_days, 0)) AS asked_day
    FROM clock
    INNER JOIN measure ON measure.decision_id = clock.decision_id
    INNER JOIN (SELECT rule, moves, coalesce(extends_by, 0) AS longest FROM clock_rule) AS rules ON rules.rule = clock.rule
    WHERE clock.rule = 'coercive-measure'
),
timed AS (
    SELECT
        limits.*,
        -- A county that counts working days here has no law of extensions to be held to.
        CASE WHEN unit <> 'calendar_day' THEN NULL WHEN moves THEN longest_calendar.next_working_day ELSE longest_day END AS longest_due_day,
        CASE WHEN unit <> 'calendar_day' THEN NULL WHEN moves THEN asked_calendar.next_working_day ELSE asked_day END AS asked_due_day
    FROM limits
    LEFT JOIN stored.calendar_day AS longest_calendar ON longest_calendar.day = limits.longest_day
    LEFT JOIN stored.calendar_day AS asked_calendar ON asked_calendar.day = limits.asked_day
),
judged AS (
    SELECT
        timed.*,
        CASE
            WHEN obstacle = 'not-in-force' THEN 'not-in-force'
            WHEN NOT has_limit THEN 'other-measure'
            -- Long gone even with the longest extension, where others of the agency are on record as lifted.
            WHEN obstacle = 'end-not-recorded' AND records_ends AND longest_due_day < CAST($as_of AS DATE) AND asked_due_day < CAST($as_of AS DATE) THEN NULL
            WHEN obstacle IS NOT NULL THEN obstacle
        END AS hindrance,
        CASE
            WHEN obstacle = 'end-not-recorded' THEN 'no-end-on-record'
            WHEN state = 'late' AND coalesce(added, 0) = 0 AND extension_days > 0 AND ended_day <= least(asked_due_day, longest_due_day) THEN 'extension-not-approved'
            WHEN state = 'late' THEN 'too-long'
            WHEN added > longest AND ended_day > longest_due_day THEN 'extension-beyond-law'
        END AS kind_of_finding
    FROM timed
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
        WHEN kind_of_finding IN ('too-long', 'extension-beyond-law') THEN 'medium'
        ELSE 'low'
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
    moved_from,
    ended_day,
    amount,
    unit,
    CASE WHEN added > 0 THEN added END AS added_days,
    CASE WHEN excluded_days > 0 THEN excluded_days END AS days_left_out,
    allowed,
    counted,
    counted_in,
    late_by,
    act_item,
    extension_days,
    longest,
    longest_due_day
FROM judged
