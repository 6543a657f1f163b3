-- The tiers of a version of a benchmark, the mildest first. One row per range of the fine of a tier.
SELECT
    violation_item,
    party_kind,
    tier,
    conditions,
    payer,
    switch_sum,
    amount_text(switch_from) AS switch_from,
    amount_text(switch_to) AS switch_to,
    switch_from_closed,
    switch_to_closed,
    range_basis,
    range_text,
    base_sum,
    amount_text(lower) AS lower,
    amount_text(upper) AS upper,
    lower_closed,
    upper_closed
FROM tier
WHERE benchmark_id = $benchmark_id AND benchmark_version = $version
ORDER BY violation_item, party_kind NULLS FIRST, tier_rank, tier, payer NULLS FIRST, switch_sum NULLS FIRST, switch_from NULLS FIRST, range_basis, lower NULLS FIRST, upper NULLS LAST
