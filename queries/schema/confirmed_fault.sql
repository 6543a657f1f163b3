-- Faults of enforcement that the competent authority has confirmed. Suspicions do not belong here.
CREATE TABLE stored.confirmed_fault (
    confirmed_fault_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    officer VARCHAR NOT NULL,
    fault_date DATE,
    confirmed_date DATE NOT NULL,
    fault_kind VARCHAR,
    is_heavier BOOLEAN,                 -- handled more severely as a repeated fault; NULL = not recorded
    document_number VARCHAR,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
