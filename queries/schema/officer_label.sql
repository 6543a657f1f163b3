-- What stands for an officer in everything that is printed or shared: a label by agency, the same in every run. Who it is
-- stays in this table. One row an agency and name as recorded.
CREATE TABLE stored.officer_label (
    agency_id VARCHAR NOT NULL,
    officer VARCHAR NOT NULL,
    label VARCHAR NOT NULL,             -- A, B, … Z, AA, …
    PRIMARY KEY (agency_id, officer)
);
