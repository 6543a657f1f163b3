-- The catalogue of permit items: what may be asked of an applicant, and how long the decision may take.
CREATE TABLE stored.permit_item (
    permit_item_id VARCHAR PRIMARY KEY,
    permit_item VARCHAR NOT NULL,
    application_type VARCHAR,           -- NULL = every type
    party_kind VARCHAR,                 -- NULL = every kind of applicant
    materials VARCHAR,                  -- the whole list, sorted, joined by '|'; '' = none may be asked; NULL = not stated here
    conditions VARCHAR,                 -- likewise
    limit_days INTEGER,                 -- legal limit from acceptance to decision
    limit_unit VARCHAR,                 -- working_day, calendar_day; NULL = not recorded
    basis VARCHAR,                      -- the law, catalogue or guide that says so
    valid_from DATE,
    valid_to DATE,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
