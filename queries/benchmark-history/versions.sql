-- The versions of a benchmark on record, the oldest first, with how many penalty decisions of the workspace each of them governs.
-- One row per version. A decision that cites no version, and whose benchmark changed after the conduct, is under none of them.
--   items, tiers: offences (for each kind of party that is told apart) and tiers on record; ranges of one tier count once.
WITH governed AS (
    SELECT
        governing_benchmark.benchmark_version,
        count(*) AS decisions,
        min(decision.decision_date) AS first_decision,
        max(decision.decision_date) AS last_decision
    FROM governing_benchmark
    INNER JOIN decision ON decision.decision_id = governing_benchmark.decision_id
    WHERE governing_benchmark.benchmark_id = $benchmark_id
        AND governing_benchmark.number_of_candidates = 1
        AND NOT governing_benchmark.is_mixed
        AND decision.act_type = 'penalty'
    GROUP BY governing_benchmark.benchmark_version
),
named_tiers AS (
    SELECT DISTINCT benchmark_version, violation_item, coalesce(party_kind, '') AS party_kind, tier
    FROM tier
    WHERE benchmark_id = $benchmark_id
),
counted AS (
    SELECT benchmark_version, count(DISTINCT violation_item || '|' || party_kind) AS items, count(*) AS tiers
    FROM named_tiers
    GROUP BY benchmark_version
)
SELECT
    benchmark.version,
    benchmark.title,
    benchmark.issuer,
    CAST(benchmark.valid_from AS VARCHAR) AS valid_from,
    CAST(benchmark.valid_to AS VARCHAR) AS valid_to,
    benchmark.is_in_force,
    CAST(benchmark.published_on AS VARCHAR) AS published_on,
    benchmark.publication_number,
    benchmark.is_secret,
    CAST(benchmark.filed_on AS VARCHAR) AS filed_on,
    CAST(benchmark.last_reviewed_on AS VARCHAR) AS last_reviewed_on,
    benchmark.tiers_hash,
    coalesce(counted.items, 0) AS items,
    coalesce(counted.tiers, 0) AS tiers,
    coalesce(governed.decisions, 0) AS decisions,
    CAST(governed.first_decision AS VARCHAR) AS first_decision,
    CAST(governed.last_decision AS VARCHAR) AS last_decision
FROM benchmark
LEFT JOIN counted ON counted.benchmark_version = benchmark.version
LEFT JOIN governed ON governed.benchmark_version = benchmark.version
WHERE benchmark.benchmark_id = $benchmark_id
ORDER BY benchmark.valid_from ASC NULLS FIRST, benchmark.version
