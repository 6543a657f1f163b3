-- Was a benchmark applied before it was published?
-- One row per decision on an item that stands in some benchmark.
WITH versions AS (
    SELECT benchmark_id, count(*) AS versions FROM benchmark GROUP BY benchmark_id
),
described AS (
    SELECT
        decision.decision_id,
        decision.agency_id,
        decision.period,
        decision.decision_date,
        decision.violation_item,
        benchmark.title AS benchmark_title,
        benchmark.version AS benchmark_version,
        benchmark.published_on,
        decision.decision_date < benchmark.published_on AS is_earlier,
        -- A citation without a version may mean another version, unless there is only one.
        governing_benchmark.has_citation
            AND (coalesce(decision.benchmark_version_cited, '') <> '' OR versions.versions = 1) AS names_version,
        CASE
            WHEN NOT decision.is_in_force THEN 'not-in-force'
            WHEN governing_benchmark.is_mixed THEN 'mixed-law'
            WHEN governing_benchmark.number_of_candidates <> 1 THEN 'benchmark-unclear'
            WHEN benchmark.is_secret THEN 'need-not-be-published'
            WHEN benchmark.published_on IS NULL THEN 'publication-not-recorded'
        END AS obstacle
    FROM decision
    INNER JOIN governing_benchmark ON governing_benchmark.decision_id = decision.decision_id
    LEFT JOIN benchmark
        ON benchmark.benchmark_id = governing_benchmark.benchmark_id AND benchmark.version = governing_benchmark.benchmark_version
    LEFT JOIN versions ON versions.benchmark_id = governing_benchmark.benchmark_id
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN is_earlier THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    CASE
        WHEN obstacle IS NOT NULL OR NOT is_earlier THEN NULL
        WHEN names_version THEN 'cited-before-publication'
        ELSE 'governed-before-publication'
    END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR NOT is_earlier THEN NULL
        WHEN names_version THEN 'high'
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    violation_item,
    benchmark_title,
    benchmark_version,
    decision_date AS decided_on,
    published_on,
    days_between(decision_date, published_on) AS days_before
FROM described
