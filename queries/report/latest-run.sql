-- The run that finished last.
SELECT run_id FROM stored.run WHERE finished_at IS NOT NULL ORDER BY started_at DESC, finished_at DESC, run_id ASC LIMIT 1
