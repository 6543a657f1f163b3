-- Administrative reconsideration and litigation over decisions.
CREATE TABLE stored.review_outcome (
    review_outcome_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,         -- whose decision
    document_number VARCHAR,
    document_key VARCHAR,
    case_id VARCHAR,
    party_name VARCHAR,                 -- NULL = of every party of the document
    route VARCHAR NOT NULL,             -- reconsideration, litigation
    acceptance_date DATE,
    outcome VARCHAR,                    -- upheld, annulled, varied, confirmed_unlawful, ended; NULL = pending
    outcome_date DATE,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
