-- How long each decided application took from acceptance to decision, held against its legal limit. One row per application
-- that was granted or refused; `duration_obstacle` says why its days cannot be told.
-- A limit without a unit is one in working days (行政许可法 article 82). Days not counted and days added are taken in the unit of the
-- limit. Beside a limit in calendar days they may have been working days: `generous_due_day` is the last day if they were.
-- `limit_state` is 'not told' where the calendar of working days does not reach so far.
CREATE OR REPLACE VIEW permit_duration AS
WITH limits AS (
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
        CASE WHEN legal_unit = 'working_day' THEN first_day.working_number + legal_limit + added_days + uncounted_days END AS due_number,
        last_day.working_number - first_day.working_number AS working_days,
        CASE WHEN legal_unit = 'calendar_day' THEN date_after(acceptance_date, legal_limit + added_days + uncounted_days) END AS plain_due_day,
        CASE WHEN legal_unit = 'calendar_day' THEN date_after(acceptance_date, legal_limit) END AS bare_due_day
    FROM limits
    LEFT JOIN stored.calendar_day AS first_day ON first_day.day = limits.acceptance_date
    LEFT JOIN stored.calendar_day AS last_day ON last_day.day = limits.decision_date
),
dues AS (
    SELECT
        counted.*,
        CASE WHEN legal_unit = 'working_day' THEN by_number.day ELSE by_day.next_working_day END AS due_day,
        CASE WHEN legal_unit = 'working_day' THEN by_number.day ELSE generous.day END AS generous_due_day
    FROM counted
    LEFT JOIN stored.calendar_day AS by_number
        ON by_number.is_working AND by_number.working_number = counted.due_number
    LEFT JOIN stored.calendar_day AS by_day ON by_day.day = counted.plain_due_day
    LEFT JOIN stored.calendar_day AS bare ON bare.day = counted.bare_due_day
    LEFT JOIN stored.calendar_day AS bare_end ON bare_end.day = bare.next_working_day
    LEFT JOIN stored.calendar_day AS generous
        ON generous.is_working AND generous.working_number = bare_end.working_number + counted.added_days + counted.uncounted_days
)
SELECT
    dues.*,
    -- The last day before it was moved, where it was.
    CASE WHEN plain_due_day <> due_day THEN plain_due_day END AS moved_from,
    CASE WHEN legal_unit = 'working_day' THEN greatest(working_days - uncounted_days, 0) ELSE counted_days END AS days_in_unit,
    CASE
        WHEN duration_obstacle IS NOT NULL OR legal_limit IS NULL OR has_two_limits THEN NULL
        -- Whatever the calendar: working days are no more than calendar days.
        WHEN counted_days <= allowed_days THEN 'within'
        WHEN due_day IS NULL THEN 'not told'
        WHEN decision_date > due_day THEN 'over'
        ELSE 'within'
    END AS limit_state
FROM dues;
