-- The finished runs, the last first, each beside the one before it. What tells of a change is NULL for the first run.
WITH numbered AS (
    SELECT *, row_number() OVER (ORDER BY started_at ASC, finished_at ASC, run_id DESC) AS place
    FROM stored.run
    WHERE finished_at IS NOT NULL
),
pairs AS (
    SELECT
        own.run_id,
        before.run_id AS before_id,
        own.data_hash <> before.data_hash AS is_data_changed,
        own.checks_hash <> before.checks_hash AS is_any_changed,
        own.parameters <> before.parameters AS are_parameters_changed,
        own.program_version <> before.program_version AS is_version_changed
    FROM numbered AS own
    INNER JOIN numbered AS before ON before.place = own.place - 1
),
checks AS (
    SELECT pairs.run_id, bool_or(own.check_id IS NULL OR before.check_id IS NULL OR own.sql_hash <> before.sql_hash) AS are_changed, bool_or(own.model_hash <> before.model_hash) AS is_model_changed
    FROM pairs
    INNER JOIN stored.run_check AS each ON each.run_id IN (pairs.run_id, pairs.before_id)
    LEFT JOIN stored.run_check AS own ON own.run_id = pairs.run_id AND own.check_id = each.check_id
    LEFT JOIN stored.run_check AS before ON before.run_id = pairs.before_id AND before.check_id = each.check_id
    -- Where one of the two left no record of its checks, nothing can be told.
    WHERE EXISTS (SELECT 1 FROM stored.run_check WHERE run_id = pairs.run_id) AND EXISTS (SELECT 1 FROM stored.run_check WHERE run_id = pairs.before_id)
    GROUP BY pairs.run_id
),
counts AS (
    SELECT
        run_id,
        count(*) AS findings,
        count(*) FILTER (WHERE severity = 'critical') AS critical,
        count(*) FILTER (WHERE severity = 'high') AS high,
        count(*) FILTER (WHERE severity = 'medium') AS medium,
        count(*) FILTER (WHERE severity = 'low') AS low,
        count(*) FILTER (WHERE severity = 'notice') AS notice
    FROM stored.finding
    GROUP BY run_id
)
SELECT
    numbered.run_id,
    numbered.as_of,
    strftime(numbered.started_at, '%Y-%m-%dT%H:%M:%SZ') AS started_at,
    numbered.program_version,
    coalesce(counts.findings, 0) AS findings,
    coalesce(counts.critical, 0) AS critical,
    coalesce(counts.high, 0) AS high,
    coalesce(counts.medium, 0) AS medium,
    coalesce(counts.low, 0) AS low,
    coalesce(counts.notice, 0) AS notice,
    CASE WHEN pairs.before_id IS NOT NULL THEN (
        SELECT count(*) FROM stored.finding AS own
        WHERE own.run_id = numbered.run_id AND own.finding_id NOT IN (SELECT finding_id FROM stored.finding WHERE run_id = pairs.before_id)
    ) END AS appeared,
    CASE WHEN pairs.before_id IS NOT NULL THEN (
        SELECT count(*) FROM stored.finding AS own
        WHERE own.run_id = pairs.before_id AND own.finding_id NOT IN (SELECT finding_id FROM stored.finding WHERE run_id = numbered.run_id)
    ) END AS gone,
    pairs.is_data_changed,
    CASE WHEN NOT pairs.is_any_changed THEN FALSE ELSE checks.are_changed END AS are_checks_changed,
    pairs.are_parameters_changed,
    CASE WHEN pairs.is_version_changed THEN TRUE WHEN NOT pairs.is_any_changed THEN FALSE ELSE checks.is_model_changed END AS is_program_changed
FROM numbered
LEFT JOIN pairs ON pairs.run_id = numbered.run_id
LEFT JOIN checks ON checks.run_id = numbered.run_id
LEFT JOIN counts ON counts.run_id = numbered.run_id
ORDER BY numbered.place DESC
