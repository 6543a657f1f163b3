-- Numbers of the studies behind a run that its report must print.
CREATE TABLE stored.run_statistic (
    run_id VARCHAR NOT NULL,
    study VARCHAR NOT NULL,             -- equal-treatment
    part VARCHAR NOT NULL,              -- '' = the whole; else a stratum
    name VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    PRIMARY KEY (run_id, study, part, name)
);
