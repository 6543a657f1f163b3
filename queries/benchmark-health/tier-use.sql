-- How often each tier in force was cited, in the decisions that its version governs.
-- One row per offence, kind of party that is told apart, and tier. Every penalty decision on record counts, also one that was
-- annulled later: it shows that the tier was in use. Names of tiers are compared without the words that documents add to them.
--   decisions: governed by the version, of the offence and kind of party; recorded: those that name a tier;
--   known: those whose tier is one of this offence; used: those that cite this one.
WITH current_tiers AS (
    SELECT DISTINCT
        benchmark_id, benchmark_version, benchmark_title, violation_item, party_kind, tier, tier_rank, plain_tier(tier) AS plain_name
    FROM tier
    WHERE covers_period(valid_from, valid_to, as_of_date(), as_of_date())
),
citations AS (
    SELECT
        governing_benchmark.benchmark_id,
        governing_benchmark.benchmark_version,
        governing_benchmark.violation_item,
        decision.party_kind,
        nullif(trim(decision.tier_cited), '') AS tier_cited,
        count(*) AS decisions
    FROM governing_benchmark
    INNER JOIN decision ON decision.decision_id = governing_benchmark.decision_id
    WHERE governing_benchmark.number_of_candidates = 1 AND NOT governing_benchmark.is_mixed AND decision.act_type = 'penalty'
    GROUP BY ALL
),
ladders AS (
    SELECT DISTINCT benchmark_id, benchmark_version, violation_item, party_kind FROM current_tiers
),
cited AS (
    SELECT
        ladders.*,
        plain_tier(citations.tier_cited) AS plain_name,
        citations.tier_cited,
        sum(citations.decisions) AS decisions
    FROM ladders
    INNER JOIN citations
        ON citations.benchmark_id = ladders.benchmark_id
        AND citations.benchmark_version = ladders.benchmark_version
        AND citations.violation_item = ladders.violation_item
        AND (ladders.party_kind IS NULL OR ladders.party_kind = citations.party_kind)
    GROUP BY ALL
),
judged AS (
    SELECT
        cited.*,
        EXISTS (
            SELECT 1 FROM current_tiers
            WHERE current_tiers.benchmark_id = cited.benchmark_id
                AND current_tiers.benchmark_version = cited.benchmark_version
                AND current_tiers.violation_item = cited.violation_item
                AND current_tiers.party_kind IS NOT DISTINCT FROM cited.party_kind
                AND current_tiers.plain_name = cited.plain_name
        ) AS is_known
    FROM cited
)
SELECT
    current_tiers.benchmark_title,
    current_tiers.benchmark_version,
    current_tiers.violation_item,
    current_tiers.party_kind,
    current_tiers.tier,
    CAST(coalesce(sum(judged.decisions), 0) AS BIGINT) AS decisions,
    CAST(coalesce(sum(judged.decisions) FILTER (WHERE judged.tier_cited IS NOT NULL), 0) AS BIGINT) AS recorded,
    CAST(coalesce(sum(judged.decisions) FILTER (WHERE judged.is_known), 0) AS BIGINT) AS known,
    CAST(coalesce(sum(judged.decisions) FILTER (WHERE judged.plain_name = current_tiers.plain_name), 0) AS BIGINT) AS used
FROM current_tiers
LEFT JOIN judged
    ON judged.benchmark_id = current_tiers.benchmark_id
    AND judged.benchmark_version = current_tiers.benchmark_version
    AND judged.violation_item = current_tiers.violation_item
    AND judged.party_kind IS NOT DISTINCT FROM current_tiers.party_kind
GROUP BY ALL
ORDER BY
    current_tiers.benchmark_title, current_tiers.benchmark_version, current_tiers.violation_item,
    current_tiers.party_kind NULLS FIRST, min(current_tiers.tier_rank), current_tiers.tier
