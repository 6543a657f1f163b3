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
    violation_item VARCHAR,             -- what it is on: the violation, or the item of a permit; NULL = on none or on several
    party_kind VARCHAR,
    fingerprint VARCHAR NOT NULL DEFAULT '', -- of the facts that it stands on: another one = judge it again
    PRIMARY KEY (run_id, finding_id)
);
