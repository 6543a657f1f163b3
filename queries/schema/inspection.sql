-- Visits to those under supervision, one row a visit and item.
CREATE TABLE stored.inspection (
    inspection_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    party_name VARCHAR,
    party_key VARCHAR,                  -- keyed hash of the credit code or identity number
    inspection_item VARCHAR,
    inspection_date DATE,
    inspection_trigger VARCHAR,         -- planned, special, complaint, other; NULL = not recorded
    joint_number VARCHAR,               -- the joint inspection that the visit was part of
    inspection_result VARCHAR,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
