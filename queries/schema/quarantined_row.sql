-- Rows that could not be used, each with where it stands and why. `row_text` is the row as it was read,
-- with identity numbers removed.
CREATE TABLE stored.quarantined_row (
    source_id VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER NOT NULL,        -- as a spreadsheet program counts it
    column_name VARCHAR,
    value VARCHAR,
    reason VARCHAR NOT NULL,            -- a code; its sentence is in reports/words
    details VARCHAR NOT NULL,           -- JSON object for the sentence
    row_text VARCHAR NOT NULL,          -- JSON object: header -> text; #3 = the third cell, which has no header of its own
    corrected_by VARCHAR,               -- the source that brought the row again, and in which row; whether it could be
    corrected_row INTEGER               -- used then shows there. NULL = open
);
