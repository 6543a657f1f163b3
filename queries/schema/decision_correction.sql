-- Wrong decisions that were put right, of an agency's own accord or by order.
CREATE TABLE stored.decision_correction (
    decision_correction_id VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL,
    document_number VARCHAR,
    document_key VARCHAR,
    case_id VARCHAR,
    correction_kind VARCHAR NOT NULL,   -- self_correction, rework
    found_date DATE,                    -- when the fault was found, or the order received
    done_date DATE,                     -- NULL = not done yet
    correction_outcome VARCHAR,
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
