-- The written analysis of a year that the justice bureau sent to its government.
CREATE TABLE stored.bureau_analysis (
    bureau_analysis_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,         -- the justice bureau
    year INTEGER NOT NULL,
    sent_date DATE,
    document_number VARCHAR,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
