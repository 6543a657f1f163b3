-- The totals that an agency sent to the justice bureau for a year.
CREATE TABLE stored.annual_return (
    annual_return_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    year INTEGER NOT NULL,              -- the year that the totals are of
    received_date DATE,                 -- NULL = the date was not recorded
    returned_date DATE,                 -- the justice bureau sent it back to be corrected
    return_reason VARCHAR,              -- why
    revised_date DATE,                  -- the corrected one arrived
    published_date DATE,                -- the agency published its statistics
    is_nil BOOLEAN,                     -- a return of nothing to report
    penalties INTEGER,                  -- cases
    fines_and_confiscations DECIMAL(18, 2), -- yuan
    permits INTEGER,
    coercive_measures INTEGER,
    inspections INTEGER,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
