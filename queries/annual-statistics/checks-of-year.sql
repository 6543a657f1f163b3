-- What each check of a run found of a year and of the one before it. One row a check.
WITH lines AS (
    SELECT
        check_id,
        sum(CASE WHEN period = CAST($year AS VARCHAR) THEN examined ELSE 0 END) AS examined,
        sum(CASE WHEN period = CAST($year AS VARCHAR) THEN too_few ELSE 0 END) AS too_few,
        sum(CASE WHEN period = CAST($year AS VARCHAR) THEN not_applicable ELSE 0 END) AS not_applicable,
        sum(CASE WHEN period = CAST($year - 1 AS VARCHAR) THEN examined ELSE 0 END) AS examined_before
    FROM stored.coverage
    WHERE run_id = $run_id AND agency_id <> '*'
    GROUP BY check_id
),
found AS (
    SELECT
        check_id,
        sum(CASE WHEN period = CAST($year AS VARCHAR) THEN 1 ELSE 0 END) AS findings,
        sum(CASE WHEN period = CAST($year AS VARCHAR) AND explanation IS NOT NULL THEN 1 ELSE 0 END) AS explained,
        sum(CASE WHEN period = CAST($year - 1 AS VARCHAR) THEN 1 ELSE 0 END) AS findings_before
    FROM stored.finding
    WHERE run_id = $run_id
    GROUP BY check_id
)
SELECT
    lines.*,
    coalesce(found.findings, 0) AS findings,
    coalesce(found.explained, 0) AS explained,
    coalesce(found.findings_before, 0) AS findings_before
FROM lines
LEFT JOIN found ON found.check_id = lines.check_id
ORDER BY lines.check_id
