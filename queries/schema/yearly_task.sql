-- What an agency has to do once a year beside its statistics.
CREATE TABLE stored.yearly_task (
    yearly_task_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    task VARCHAR NOT NULL,              -- inspection_plan, assessment, file_review, typical_cases
    done_date DATE,                     -- NULL = listed and not done
    document_number VARCHAR,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
