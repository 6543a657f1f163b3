-- A version of a published discretion benchmark.
CREATE TABLE stored.benchmark (
    benchmark_id VARCHAR NOT NULL,      -- its title or document number
    version VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    issuer VARCHAR,
    issuer_level VARCHAR,
    parent_benchmark_id VARCHAR,        -- the superior benchmark that it refines
    valid_from DATE,
    valid_to DATE,                      -- NULL = in force
    source_id VARCHAR NOT NULL,
    PRIMARY KEY (benchmark_id, version)
);
