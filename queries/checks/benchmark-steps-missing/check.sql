-- Does the register say of each benchmark in force that the public was heard, experts reasoned and the agency decided collectively?
-- One row per version.
WITH steps AS (
    SELECT version_id, published_on, 'comment' AS step, coalesce(comment_to, comment_from) AS step_on, keeps_comment AS is_kept FROM benchmark
    UNION ALL
    SELECT version_id, published_on, 'reasoning' AS step, expert_reasoning_on AS step_on, keeps_reasoning AS is_kept FROM benchmark
    UNION ALL
    SELECT version_id, published_on, 'collective_decision' AS step, collective_decision_on AS step_on, keeps_collective_decision AS is_kept FROM benchmark
),
counted AS (
    SELECT
        version_id,
        count(step_on) AS recorded,
        count(*) FILTER (WHERE NOT is_kept) AS not_kept,
        replace(joined_in_order(array_agg(step) FILTER (WHERE step_on IS NULL AND is_kept)), '、', '|') AS missing_steps,
        replace(joined_in_order(array_agg(step) FILTER (WHERE step_on > published_on)), '、', '|') AS late_steps,
        max(step_on) AS last_step_on
    FROM steps
    GROUP BY version_id
),
judged AS (
    SELECT
        benchmark.*,
        counted.missing_steps,
        counted.late_steps,
        counted.last_step_on,
        CASE
            WHEN NOT benchmark.is_in_force THEN 'not-in-force'
            WHEN counted.recorded = 0 THEN 'nothing-recorded'
            WHEN counted.late_steps IS NULL AND counted.missing_steps IS NULL AND counted.not_kept > 0 THEN 'column-not-kept'
        END AS obstacle,
        CASE
            WHEN counted.late_steps IS NOT NULL THEN 'step-after-publication'
            WHEN counted.missing_steps IS NOT NULL THEN 'step-not-recorded'
        END AS finding
    FROM benchmark
    INNER JOIN counted ON counted.version_id = benchmark.version_id
)
SELECT
    version_id AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN finding IS NOT NULL THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL THEN finding END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR finding IS NULL THEN NULL
        WHEN finding = 'step-after-publication' THEN 'low'
        ELSE 'notice'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    title AS benchmark_title,
    version AS benchmark_version,
    published_on,
    missing_steps,
    late_steps,
    last_step_on
FROM judged
