-- Where the workspace counts a time limit otherwise than `clock_rule` says. NULL = as there.
CREATE TABLE stored.clock_setting (
    rule VARCHAR PRIMARY KEY,
    amount INTEGER,
    unit VARCHAR,                       -- working_day, calendar_day, month
    moves BOOLEAN                       -- a last day without work moves to the next working day
);
