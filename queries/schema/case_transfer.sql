-- Cases handed to another authority.
CREATE TABLE stored.case_transfer (
    case_transfer_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,         -- who had the case
    case_id VARCHAR,
    acceptance_date DATE,
    transfer_date DATE,                 -- NULL = not handed over yet
    transferred_to VARCHAR,
    transfer_reason VARCHAR,            -- no_jurisdiction, suspected_crime, other; NULL = not recorded
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
