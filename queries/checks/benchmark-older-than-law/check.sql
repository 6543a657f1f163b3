-- Was the benchmark looked at again after the law changed?
-- One row per version.
WITH items AS (
    SELECT DISTINCT benchmark_id, benchmark_version, violation_item, plain_item(violation_item) AS plain_name, party_kind FROM tier
),
laws AS (
    SELECT version_id, law_in_force_from AS law_from, CAST(NULL AS VARCHAR) AS violation_item
    FROM benchmark
    WHERE law_in_force_from <= CAST($as_of AS DATE)
    UNION ALL
    SELECT benchmark.version_id, statutory_range.valid_from AS law_from, items.violation_item
    FROM benchmark
    INNER JOIN items ON items.benchmark_id = benchmark.benchmark_id AND items.benchmark_version = benchmark.version
    INNER JOIN statutory_range
        ON plain_item(statutory_range.violation_item) = items.plain_name
        AND (statutory_range.party_kind IS NULL OR items.party_kind IS NULL OR statutory_range.party_kind = items.party_kind)
    WHERE statutory_range.valid_from IS NOT NULL
        AND covers_period(statutory_range.valid_from, statutory_range.valid_to, CAST($as_of AS DATE), CAST($as_of AS DATE))
        -- A clause that was only renumbered, or passed anew with the same figures, is no change.
        AND NOT EXISTS (
            SELECT 1
            FROM statutory_range AS earlier
            WHERE plain_item(earlier.violation_item) = items.plain_name
                AND coalesce(earlier.party_kind, '') = coalesce(statutory_range.party_kind, '')
                AND coalesce(earlier.valid_from < statutory_range.valid_from, TRUE)
                AND earlier.statutory_range_id <> statutory_range.statutory_range_id
                AND earlier.range_basis = statutory_range.range_basis
                AND coalesce(earlier.base_sum, '') = coalesce(statutory_range.base_sum, '')
                AND coalesce(earlier.lower, -1) = coalesce(statutory_range.lower, -1)
                AND coalesce(earlier.upper, -1) = coalesce(statutory_range.upper, -1)
        )
),
newer AS (
    SELECT
        laws.version_id,
        count(*) AS laws_known,
        -- Newer than the last look, and than the benchmark: one that begins with the law was made for it.
        min(CASE WHEN laws.law_from > benchmark.last_looked_at
            AND laws.law_from > coalesce(benchmark.valid_from, benchmark.published_on) THEN laws.law_from END) AS first_newer,
        joined_in_order(array_agg(DISTINCT laws.violation_item) FILTER (WHERE laws.violation_item IS NOT NULL
            AND laws.law_from > benchmark.last_looked_at
            AND laws.law_from > coalesce(benchmark.valid_from, benchmark.published_on))) AS items_changed
    FROM laws
    INNER JOIN benchmark ON benchmark.version_id = laws.version_id
    GROUP BY laws.version_id
),
judged AS (
    SELECT
        benchmark.*,
        newer.first_newer,
        newer.items_changed,
        days_between(newer.first_newer, CAST($as_of AS DATE)) AS days_since,
        CASE
            WHEN NOT benchmark.is_in_force THEN 'not-in-force'
            WHEN newer.version_id IS NULL THEN 'law-not-recorded'
            WHEN benchmark.last_looked_at IS NULL OR coalesce(benchmark.valid_from, benchmark.published_on) IS NULL THEN 'dates-not-recorded'
            WHEN days_between(newer.first_newer, CAST($as_of AS DATE)) <= $days_allowed THEN 'not-due'
        END AS obstacle
    FROM benchmark
    LEFT JOIN newer ON newer.version_id = benchmark.version_id
)
SELECT
    version_id AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN first_newer IS NOT NULL THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    CASE
        WHEN obstacle IS NOT NULL OR first_newer IS NULL THEN NULL
        WHEN last_reviewed_on IS NOT NULL THEN 'law-newer-than-review'
        ELSE 'law-newer-than-benchmark'
    END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR first_newer IS NULL THEN NULL
        WHEN last_reviewed_on IS NOT NULL THEN 'low'
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
    last_looked_at,
    first_newer AS law_from,
    items_changed,
    days_since
FROM judged
