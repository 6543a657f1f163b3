-- What `queries/outcomes/adverse_outcome.sql` found after the last load.
CREATE TABLE stored.adverse_outcome (
    decision_id VARCHAR PRIMARY KEY,
    outcome VARCHAR NOT NULL,           -- annulled, varied, confirmed_unlawful
    outcome_date DATE,
    route VARCHAR NOT NULL              -- reconsideration, litigation
);
