-- What this database is: one row. A program refuses a schema version that it does not know.
CREATE TABLE stored.workspace (
    schema_version INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL
);
