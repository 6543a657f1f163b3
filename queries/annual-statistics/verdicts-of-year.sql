-- How often each verdict was given on a year. One row a check and verdict.
SELECT check_id, verdict, count(*) AS findings
FROM stored.finding
WHERE run_id = $run_id AND period = CAST($year AS VARCHAR)
GROUP BY check_id, verdict
ORDER BY check_id, findings DESC, verdict
