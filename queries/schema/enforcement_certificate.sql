-- Certificates of those who enforce, one row each.
CREATE TABLE stored.enforcement_certificate (
    enforcement_certificate_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    officer VARCHAR NOT NULL,
    certificate_number VARCHAR,
    valid_from DATE,
    valid_to DATE,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
