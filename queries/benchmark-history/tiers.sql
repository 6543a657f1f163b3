-- The tiers of a version of a benchmark, the mildest first. One row per range of the fine of a tier.
SELECT
    violation_item,
    party_kind,
    tier,
    conditions,
    range_basis,
    base_sum,
    amount_text(lower) AS lower,
    amount_text(upper) AS upper,
    lower_closed,
    upper_closed
FROM tier
WHERE benchmark_id = $benchmark_id AND benchmark_version = $version
ORDER BY violation_item, party_kind NULLS FIRST, tier_rank, tier, range_basis, lower NULLS FIRST, upper NULLS LAST
