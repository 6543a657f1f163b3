-- Working days and time limits, by the calendar of `stored.calendar_day`. The first day is never counted (民法典 article 201).
-- NULL wherever a day lies beyond the calendar: a year without one is not guessed.

-- Working days up to and including a day, counted from the first day of the calendar: the difference of two is the working days after
-- the earlier up to the later.
CREATE OR REPLACE MACRO working_number(day_counted) AS (
    SELECT known.working_number FROM stored.calendar_day AS known WHERE known.day = day_counted
);

-- The working day of a number.
CREATE OR REPLACE MACRO working_day(wanted) AS (
    SELECT known.day FROM stored.calendar_day AS known WHERE known.is_working AND known.working_number = wanted
);

-- A day, or the next working day where nobody works on it (民法典 article 203).
CREATE OR REPLACE MACRO next_working_day(day_due) AS (
    SELECT known.next_working_day FROM stored.calendar_day AS known WHERE known.day = day_due
);

-- So many months after a day: the same date, or the month's last (民法典 article 202).
CREATE OR REPLACE MACRO months_after(day_from, months) AS CAST(day_from + to_months(CAST(months AS INTEGER)) AS DATE);

-- The last day of a limit: `working_day`, `calendar_day` or `month`; `moves` = a last day without work moves on.
CREATE OR REPLACE MACRO due_day(day_from, amount, unit, moves) AS
    CASE
        WHEN unit = 'working_day' THEN working_day(working_number(day_from) + amount)
        WHEN NOT moves THEN CASE WHEN unit = 'month' THEN months_after(day_from, amount) ELSE date_after(day_from, amount) END
        WHEN unit = 'month' THEN next_working_day(months_after(day_from, amount))
        ELSE next_working_day(date_after(day_from, amount))
    END;
