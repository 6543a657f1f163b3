-- The older content of a record that a later file corrected.
CREATE TABLE stored.replaced_record (
    record_type VARCHAR NOT NULL,
    record_id VARCHAR NOT NULL,
    old_source_id VARCHAR NOT NULL,
    new_source_id VARCHAR NOT NULL,
    record_text VARCHAR NOT NULL,       -- JSON object of the stored columns
    replaced_at TIMESTAMP NOT NULL
);
