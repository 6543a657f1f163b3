-- Complaints and reports about enforcement, one row each. Who complained is not stored.
CREATE TABLE stored.complaint (
    complaint_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,         -- who has to answer
    complaint_number VARCHAR,
    complaint_subject VARCHAR,
    acceptance_date DATE,
    answer_date DATE,                   -- NULL = not answered yet, as recorded
    extension_days INTEGER,             -- working days added
    extension_approved_date DATE,       -- approval by the head of the agency
    complaint_outcome VARCHAR,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
