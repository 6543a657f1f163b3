-- Runs that came to their end. One row a run.
--   place: 1 is the latest.
CREATE OR REPLACE VIEW finished_run AS
SELECT
    run_id,
    as_of,
    started_at,
    row_number() OVER (ORDER BY coalesce(started_at, finished_at) DESC, coalesce(finished_at, started_at) DESC, coalesce(run_id, '') ASC) AS place
FROM stored.run
WHERE finished_at IS NOT NULL;
