-- Decisions that a source repeats and another had stored before: while one of them is current, the decision stands.
CREATE TABLE stored.repeated_decision (
    decision_id VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL          -- the source that repeats it
);
