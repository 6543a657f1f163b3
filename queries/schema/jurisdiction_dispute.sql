-- Disputes over which agency has a case.
CREATE TABLE stored.jurisdiction_dispute (
    jurisdiction_dispute_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,         -- who has to settle it
    dispute_number VARCHAR,
    between_agencies VARCHAR,
    raised_date DATE,
    settled_date DATE,                  -- NULL = not settled yet
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
