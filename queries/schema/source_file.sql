-- Every file that was loaded, once per file, content and mapping: loading the current content of a file twice changes nothing.
CREATE TABLE stored.source_file (
    source_id VARCHAR PRIMARY KEY,      -- hash of file, content, sheet and mapping
    file VARCHAR NOT NULL,              -- as the user named it
    sheet VARCHAR,
    record_type VARCHAR NOT NULL,
    mapping VARCHAR NOT NULL,
    content_hash VARCHAR NOT NULL,      -- SHA-256 of the bytes
    rows_read INTEGER NOT NULL,
    rows_used INTEGER NOT NULL,
    rows_repeated INTEGER NOT NULL,     -- already stored with the same content
    rows_replaced INTEGER NOT NULL,     -- same identity, new content: the older one moved to replaced_record
    rows_quarantined INTEGER NOT NULL,
    headers VARCHAR NOT NULL,           -- JSON array of all headers, in their order
    unused_headers VARCHAR NOT NULL,    -- JSON array of the headers that the mapping does not read
    is_current BOOLEAN NOT NULL,        -- false once a newer content of the same file and sheet was loaded
    loaded_at TIMESTAMP NOT NULL
);
