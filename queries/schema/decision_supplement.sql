-- What a supplementary sheet adds to decisions that other files report, one row per decision, party or violation named.
CREATE TABLE stored.decision_supplement (
    decision_supplement_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    document_number VARCHAR,
    document_key VARCHAR,               -- the number in one spelling, as in decision
    case_id VARCHAR,                    -- what joins it to the decision where the number is blank
    party_name VARCHAR,                 -- NULL = of every party of the decision
    role VARCHAR,
    conduct_date DATE,
    filing_date DATE,
    violation_item VARCHAR,
    facts VARCHAR,
    circumstances VARCHAR,              -- as in decision: '' = recorded as none; NULL = not recorded
    harm VARCHAR,
    repeat_count INTEGER,
    value_of_goods DECIMAL(18, 2),      -- yuan
    illegal_gains DECIMAL(18, 2),       -- yuan
    benchmark_cited VARCHAR,
    benchmark_version_cited VARCHAR,
    tier_cited VARCHAR,
    officer VARCHAR,
    reviewer VARCHAR,
    reduction_ground VARCHAR,
    adjusted_application_approved BOOLEAN,
    collective_discussion_date DATE,
    correction_deadline VARCHAR,
    explanation VARCHAR,
    status VARCHAR,                     -- after review or litigation; NULL = not recorded
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
