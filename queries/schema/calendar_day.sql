-- The days of the years whose working days are known: the State Council's notices, and what the workspace adds.
CREATE TABLE stored.calendar_day (
    day DATE PRIMARY KEY,
    is_working BOOLEAN NOT NULL,        -- weekends that are worked included
    rest_name VARCHAR,                  -- name of the holiday; NULL = a weekend, or a working day
    working_number INTEGER NOT NULL,    -- working days from the first day of the calendar up to and including this one
    next_working_day DATE               -- this day if it is one; NULL = beyond the calendar
);
