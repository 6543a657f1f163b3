-- Other names of an agency, its registered name included: one row a name, without spaces and in half width.
CREATE TABLE stored.agency_alias (
    alias VARCHAR PRIMARY KEY,
    agency_id VARCHAR NOT NULL
);
