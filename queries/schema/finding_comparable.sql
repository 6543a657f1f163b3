-- The decisions that a finding was compared with, nearest first; of a finding on several decisions, these, the farthest off first.
CREATE TABLE stored.finding_comparable (
    run_id VARCHAR NOT NULL,
    finding_id VARCHAR NOT NULL,
    decision_id VARCHAR NOT NULL,
    place INTEGER NOT NULL,             -- 1 = first to show
    shown_as VARCHAR,                   -- nearest, most severe, most lenient, joined by |; NULL = as its place says
    departs_by VARCHAR,                 -- by what it departs, of a finding on several decisions; the check says in what words
    PRIMARY KEY (run_id, finding_id, decision_id)
);
