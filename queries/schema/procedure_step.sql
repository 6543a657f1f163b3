-- What was done in a case and when, one row a step. A step belongs to a document by its number, or by case where either has none.
CREATE TABLE stored.procedure_step (
    procedure_step_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    document_number VARCHAR,
    document_key VARCHAR,               -- the number in one spelling, as in decision
    case_id VARCHAR,
    party_name VARCHAR,                 -- NULL = of every party of the document
    step VARCHAR NOT NULL,              -- filing, summary_procedure, notice, hearing_request, hearing, legal_review, collective_discussion, extension, suspension, service, publication, publication_withdrawal, video
    step_date DATE,                     -- NULL = recorded without a day
    result VARCHAR,                     -- of a legal review: passed, passed_with_changes, not_passed; of yes-or-no steps: yes, no; else as recorded
    person VARCHAR,                     -- who reviewed
    days INTEGER,                       -- of an extension or suspension
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
