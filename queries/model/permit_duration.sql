-- How long each decided application took from acceptance to decision, held against its legal limit. One row per application
-- that was granted or refused; `duration_obstacle` says why its days cannot be told.
-- There is no calendar of working days here, so that a limit in working days is only judged where no calendar could change
-- the answer: within it if even the calendar days are no more, over it if even with `freest_days` weekdays declared free in
-- every year touched, more than ever were, there were more weekdays. A limit without a unit is one in working days
-- (行政许可法 article 82). A limit in calendar days whose last day falls into holidays ends after them, at most
-- `longest_holiday` days later; days not counted or added may have been working days, so that each stands for two.
CREATE OR REPLACE VIEW permit_duration AS
WITH bounds AS (
    SELECT 30 AS freest_days, 10 AS longest_holiday
),
limits AS (
    SELECT
        permit_application.*,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN acceptance_date IS NULL THEN 'acceptance-not-recorded'
            WHEN acceptance_date > decision_date
                OR days_between(acceptance_date, decision_date) < coalesce(excluded_days, 0) THEN 'dates-contradict'
        END AS duration_obstacle,
        CASE
            WHEN limit_days <> listed_limit_days
                OR coalesce(limit_unit, 'working_day') <> coalesce(listed_limit_unit, 'working_day') AND listed_limit_days IS NOT NULL AND limit_days IS NOT NULL
                THEN TRUE
            ELSE FALSE
        END AS has_two_limits,
        coalesce(limit_days, listed_limit_days) AS legal_limit,
        CASE WHEN limit_days IS NOT NULL THEN coalesce(limit_unit, 'working_day') ELSE coalesce(listed_limit_unit, 'working_day') END AS legal_unit,
        days_between(acceptance_date, decision_date) AS elapsed_days,
        coalesce(excluded_days, 0) AS uncounted_days,
        coalesce(extension_days, 0) AS added_days
    FROM permit_application
    WHERE permit_outcome IN ('granted', 'refused')
),
counted AS (
    SELECT
        limits.*,
        elapsed_days - uncounted_days AS counted_days,
        legal_limit + added_days AS allowed_days,
        -- Any seven days in a row hold five weekdays; of the rest, all but two are weekdays at the least.
        5 * floor(ratio(elapsed_days, 7)) + greatest(elapsed_days - 7 * floor(ratio(elapsed_days, 7)) - 2, 0) - uncounted_days
            - bounds.freest_days * (extract(YEAR FROM decision_date) - extract(YEAR FROM acceptance_date) + 1) AS fewest_working_days,
        bounds.longest_holiday
    FROM limits
    CROSS JOIN bounds
)
SELECT
    counted.*,
    CASE
        WHEN duration_obstacle IS NOT NULL OR legal_limit IS NULL OR has_two_limits THEN NULL
        WHEN counted_days <= allowed_days THEN 'within'
        WHEN legal_unit = 'calendar_day'
            AND counted_days - uncounted_days > allowed_days + added_days + longest_holiday THEN 'over'
        WHEN legal_unit = 'working_day' AND fewest_working_days > allowed_days THEN 'over'
        ELSE 'not told'
    END AS limit_state
FROM counted;
