-- Each execution of the checks.
CREATE TABLE stored.run (
    run_id VARCHAR PRIMARY KEY,
    as_of DATE NOT NULL,                -- Asia/Shanghai calendar date
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP,
    program_version VARCHAR NOT NULL,
    data_hash VARCHAR NOT NULL,         -- of the loaded sources
    checks_hash VARCHAR NOT NULL,       -- of the check folders and parameters
    parameters VARCHAR NOT NULL         -- JSON: check -> parameter -> value
);
