-- Time limits and how they stand on the day of the run. One row per rule and subject that started by then.
-- `state`: in time, late (done after the last day), open (not done, the last day to come), overdue (not done, the last day gone);
-- NULL with an `obstacle` where it cannot be told. `late_by` and `counted` are in `counted_in`; the first day is not counted.
CREATE OR REPLACE VIEW clock AS
WITH limits AS (
    SELECT
        event.*,
        rules.amount,
        rules.unit,
        rules.moves,
        rules.extends_by,
        rules.instrument,
        rules.article,
        rules.amount + coalesce(event.added, 0) + coalesce(event.excluded_days, 0) AS allowed,
        CASE WHEN event.done_day <= as_of_date() THEN event.done_day END AS ended_day
    FROM clock_event AS event
    INNER JOIN clock_rule AS rules ON rules.rule = event.rule
    WHERE coalesce(event.start_day <= as_of_date(), TRUE)
),
ends AS (
    SELECT
        limits.*,
        first_day.working_number AS first_number,
        CASE WHEN unit = 'working_day' THEN first_day.working_number + allowed END AS due_number,
        CASE
            WHEN amount IS NULL THEN own_due_day
            -- Days beside months: an extension of a month limit is recorded in days.
            WHEN unit = 'month' THEN date_after(months_after(start_day, amount), coalesce(added, 0) + coalesce(excluded_days, 0))
            WHEN unit = 'calendar_day' THEN date_after(start_day, allowed)
        END AS plain_due_day
    FROM limits
    LEFT JOIN stored.calendar_day AS first_day ON first_day.day = limits.start_day
),
dues AS (
    SELECT
        ends.*,
        CASE
            WHEN ends.amount IS NULL THEN ends.own_due_day
            WHEN ends.unit = 'working_day' THEN by_number.day
            WHEN ends.moves THEN by_day.next_working_day
            ELSE ends.plain_due_day
        END AS rule_due_day
    FROM ends
    LEFT JOIN stored.calendar_day AS by_number
        ON by_number.is_working AND by_number.working_number = ends.due_number
    LEFT JOIN stored.calendar_day AS by_day ON by_day.day = ends.plain_due_day
),
-- A document may give longer than the rule and not shorter.
settled AS (
    SELECT dues.*, CASE WHEN own_due_day > rule_due_day THEN own_due_day ELSE rule_due_day END AS due_day FROM dues
),
judged AS (
    SELECT
        settled.*,
        CASE
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN ended_day < start_day THEN 'dates-contradict'
            WHEN due_day IS NULL THEN 'calendar-unknown'
        END AS clock_obstacle
    FROM settled
)
SELECT
    judged.rule,
    judged.subject_id,
    judged.agency_id,
    CAST(extract(YEAR FROM coalesce(judged.start_day, judged.own_due_day, judged.done_day)) AS VARCHAR) AS period,
    judged.decision_id,
    judged.label,
    judged.start_day,
    judged.ended_day,
    judged.amount,
    judged.unit,
    judged.added,
    judged.excluded_days,
    judged.allowed,
    judged.due_day,
    judged.plain_due_day,
    -- The last day before it was moved, where it was.
    CASE WHEN judged.plain_due_day <> judged.due_day AND judged.due_day = judged.rule_due_day THEN judged.plain_due_day END AS moved_from,
    -- What `counted` and `late_by` are in.
    CASE WHEN judged.unit = 'working_day' THEN 'working_day' ELSE 'calendar_day' END AS counted_in,
    judged.own_due_day,
    judged.instrument,
    judged.article,
    judged.explanation,
    judged.clock_obstacle AS obstacle,
    CASE
        WHEN judged.clock_obstacle IS NOT NULL THEN NULL
        WHEN judged.ended_day <= judged.due_day THEN 'in time'
        WHEN judged.ended_day IS NOT NULL THEN 'late'
        WHEN judged.due_day < as_of_date() THEN 'overdue'
        ELSE 'open'
    END AS state,
    CASE
        WHEN judged.clock_obstacle IS NOT NULL THEN NULL
        WHEN judged.unit = 'working_day' THEN last_day.working_number - judged.first_number
        ELSE days_between(judged.start_day, coalesce(judged.ended_day, as_of_date()))
    END AS counted,
    CASE
        WHEN judged.clock_obstacle IS NOT NULL OR coalesce(judged.ended_day, as_of_date()) <= judged.due_day THEN NULL
        WHEN judged.unit = 'working_day' THEN last_day.working_number - due_calendar.working_number
        ELSE days_between(judged.due_day, coalesce(judged.ended_day, as_of_date()))
    END AS late_by,
    -- Working days from the day of the run to the last day; negative once it is gone.
    due_calendar.working_number - run_calendar.working_number AS working_days_left
FROM judged
LEFT JOIN stored.calendar_day AS last_day ON last_day.day = coalesce(judged.ended_day, as_of_date())
LEFT JOIN stored.calendar_day AS due_calendar ON due_calendar.day = judged.due_day
LEFT JOIN stored.calendar_day AS run_calendar ON run_calendar.day = as_of_date();
