-- What was loaded and deserves a second look: the record is used, but for what the code says. One row per doubt.
CREATE TABLE stored.value_warning (
    source_id VARCHAR NOT NULL,
    row_number INTEGER NOT NULL,        -- as a spreadsheet program counts it
    decision_id VARCHAR NOT NULL,
    agency_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,             -- the field that is in doubt
    code VARCHAR NOT NULL,              -- its sentence is in reports/words
    details VARCHAR NOT NULL            -- JSON object for the sentence; never an identity number
);
