-- The checks that a run was asked for and what decided what they see, so that a later run can say what changed.
CREATE TABLE stored.run_check (
    run_id VARCHAR NOT NULL,
    check_id VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,           -- decision, case, agency, benchmark
    reads_rules BOOLEAN NOT NULL,       -- it holds something against tiers or statutory ranges, or is about benchmarks
    sql_hash VARCHAR NOT NULL,          -- of the SQL of its folder
    parameters_hash VARCHAR NOT NULL,   -- of its parameters and of the order of the kinds of penalty
    model_hash VARCHAR NOT NULL,        -- of the views and studies that all checks read
    PRIMARY KEY (run_id, check_id)
);
