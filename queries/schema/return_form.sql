-- Forms of the annual statistics as agencies filled them in: one row an agency, year, form and table for each time that it was
-- sent in. Older ones stay, because what was stated before is what a restatement is told by.
CREATE TABLE stored.return_form (
    return_form_id VARCHAR PRIMARY KEY, -- hash of source, table and row
    agency_id VARCHAR NOT NULL,
    year INTEGER NOT NULL,              -- the year that the figures are of
    form VARCHAR NOT NULL,
    form_table VARCHAR NOT NULL,
    filled_date DATE,                   -- 填报日期 as stated; NULL = not stated
    received_date DATE,                 -- 收到日期 as the bureau entered it; NULL = not recorded
    published_on VARCHAR,               -- when the statistics were published, as stated: 2026-01-28, or 2026-01 where only the month is; NULL = not stated
    is_nil BOOLEAN,                     -- 零报告 as stated
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL,
    loaded_order INTEGER NOT NULL       -- the later one of two loads has the greater number
);
