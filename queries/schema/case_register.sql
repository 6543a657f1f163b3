-- The register of filed cases and accepted applications, those without a decision included.
CREATE TABLE stored.case_register (
    case_register_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    case_id VARCHAR NOT NULL,
    act_type VARCHAR NOT NULL,
    filing_date DATE NOT NULL,
    closing_date DATE,                  -- NULL = still open, as recorded
    closing VARCHAR,                    -- decided, not_pursued, transferred, application_withdrawn
    extension_days INTEGER,             -- added with approval, in the unit of the limit
    suspension_days INTEGER,            -- that the limit does not count
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
