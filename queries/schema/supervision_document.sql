-- Documents of supervision: who was asked for what, and what was answered.
CREATE TABLE stored.supervision_document (
    supervision_document_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,         -- who received it
    issuer VARCHAR,
    document_kind VARCHAR NOT NULL,     -- supervision_notice, supervision_opinion, supervision_recommendation, supervision_decision, reminder
    document_number VARCHAR NOT NULL,
    document_subject VARCHAR,
    finding_id VARCHAR,                 -- what gave rise to it
    issued_date DATE,
    received_date DATE,                 -- from which the limit runs
    due_date DATE,                      -- as the document states it
    reply_date DATE,                    -- NULL = not answered yet
    reply_outcome VARCHAR,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
