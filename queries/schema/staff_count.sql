-- How many people enforce and how many review, by agency and year.
CREATE TABLE stored.staff_count (
    staff_count_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    enforcement_staff INTEGER,
    legal_reviewers INTEGER,
    new_reviewers INTEGER,              -- those who review for the first time
    qualified_new_reviewers INTEGER,    -- of these, with the legal professional qualification
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
