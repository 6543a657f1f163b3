-- The published list of inspections of an agency, with how often one party may be visited.
CREATE TABLE stored.inspection_item (
    inspection_item_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    inspection_item VARCHAR NOT NULL,
    most_per_year INTEGER,              -- visits to one party in a calendar year; NULL = not stated
    basis VARCHAR,
    valid_from DATE,
    valid_to DATE,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
