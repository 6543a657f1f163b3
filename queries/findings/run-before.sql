-- The finished run before the run $run_id; no row where there is none.
WITH numbered AS (
    SELECT run_id, row_number() OVER (ORDER BY started_at ASC, finished_at ASC, run_id DESC) AS place
    FROM stored.run
    WHERE finished_at IS NOT NULL
)
SELECT before.run_id
FROM numbered AS own
INNER JOIN numbered AS before ON before.place = own.place - 1
WHERE own.run_id = $run_id
