-- What the checks flagged, by run. finding_id is the same in every run for the same check and subject.
CREATE TABLE stored.finding (
    run_id VARCHAR NOT NULL,
    finding_id VARCHAR NOT NULL,
    check_id VARCHAR NOT NULL,
    subject_id VARCHAR NOT NULL,
    agency_id VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,          -- notice, low, medium, high, critical
    verdict VARCHAR NOT NULL,
    direction VARCHAR,                  -- excessive, lenient
    expected_lower VARCHAR,             -- decimal text, in the unit of the check
    expected_upper VARCHAR,
    actual VARCHAR,
    decision_id VARCHAR,
    explanation VARCHAR,
    evidence VARCHAR NOT NULL,          -- JSON object of the check's further columns
    PRIMARY KEY (run_id, finding_id)
);
