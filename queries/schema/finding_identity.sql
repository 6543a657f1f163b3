-- Findings that keep their id although that of their subject changed with the name or the code of an agency: what people said of them, and
-- what documents quote, goes by the id. One row a subject.
CREATE TABLE stored.finding_identity (
    check_id VARCHAR NOT NULL,
    subject_id VARCHAR NOT NULL,        -- as checks return it now
    finding_id VARCHAR NOT NULL,
    PRIMARY KEY (check_id, subject_id)
);
