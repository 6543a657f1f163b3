-- What each check examined, by run, agency and period. "Not flagged" and "could not compute" are never the same.
CREATE TABLE stored.coverage (
    run_id VARCHAR NOT NULL,
    check_id VARCHAR NOT NULL,
    agency_id VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL,           -- error, flagged, clear, too few, not applicable
    examined INTEGER NOT NULL,
    flagged INTEGER NOT NULL,
    clear INTEGER NOT NULL,
    too_few INTEGER NOT NULL,
    not_applicable INTEGER NOT NULL,
    reasons VARCHAR NOT NULL,           -- JSON object: reason -> number
    PRIMARY KEY (run_id, check_id, agency_id, period)
);
