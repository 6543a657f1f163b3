-- One run.
SELECT run_id, as_of, strftime(started_at, '%Y-%m-%dT%H:%M:%SZ') AS started_at, program_version, data_hash, checks_hash, parameters
FROM stored.run
WHERE run_id = $run_id
