-- Files, or sheets of them, that could not be used at all in the latest load that met them.
CREATE TABLE stored.unusable_file (
    file VARCHAR NOT NULL,
    sheet VARCHAR,
    code VARCHAR NOT NULL,              -- its sentence is in reports/words
    details VARCHAR NOT NULL,           -- JSON object for the sentence
    met_at TIMESTAMP NOT NULL
);
