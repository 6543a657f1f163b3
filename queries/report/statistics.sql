-- The numbers of the studies behind a run.
SELECT study, part, name, value
FROM stored.run_statistic
WHERE run_id = $run_id
ORDER BY study, part, name
