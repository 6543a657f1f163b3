-- Where the fine of a penalty lies against the tier that the decision cites, in the benchmark that governs it (see
-- penalty_against_rules), with the arithmetic behind it. Of several ranges of the tier it is held against the one that applies, and
-- against none where that cannot be told.
-- One row per penalty decision; `obstacle` says why it could not be told. Bounds are NULL where the range is not known.
CREATE OR REPLACE VIEW fine_against_tier AS
SELECT
    penalty.decision_id,
    penalty.tier_obstacle AS obstacle,
    penalty.tier_place AS place,
    governing.benchmark_id,
    governing.benchmark_version,
    CASE WHEN penalty.is_tier_in_benchmark THEN benchmark.title END AS benchmark_title,
    CASE WHEN penalty.is_tier_in_benchmark THEN penalty.tier_cited END AS tier,
    penalty.tier_rank,
    tier.conditions,
    tier.payer,
    tier.switch_sum,
    penalty.switch_amount,
    tier.switch_from,
    tier.switch_from_closed,
    tier.switch_to,
    tier.switch_to_closed,
    -- Words are no measure of a fine: what else is on record says how it is counted.
    CASE WHEN tier.range_basis <> 'text' THEN tier.range_basis END AS range_basis,
    tier.base_sum,
    penalty.tier_base AS base_amount,
    penalty.tier_lower AS lower_yuan,
    penalty.tier_upper AS upper_yuan,
    tier.lower_closed,
    tier.upper_closed,
    bound_calculation(tier.range_basis, tier.lower, penalty.tier_base) AS lower_calculation,
    bound_calculation(tier.range_basis, tier.upper, penalty.tier_base) AS upper_calculation
FROM penalty_against_rules AS penalty
LEFT JOIN situation_benchmark AS governing ON governing.situation_id = penalty.situation_id
LEFT JOIN stored.benchmark AS benchmark
    ON benchmark.benchmark_id = governing.benchmark_id AND benchmark.version = governing.benchmark_version
LEFT JOIN tier ON tier.tier_id = penalty.tier_id;
