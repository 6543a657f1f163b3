-- The tiers of the governing benchmark, with their bounds in yuan for this decision's own base.
-- One row per decision and tier; bounds are NULL where the benchmark has none, or where the base was not recorded.
CREATE OR REPLACE VIEW decision_tier AS
WITH based AS (
    SELECT
        decision.decision_id,
        decision.tier_cited,
        governing_benchmark.is_mixed,
        tier.*,
        base_of(tier.base_sum, decision.value_of_goods, decision.illegal_gains) AS base_amount
    FROM decision
    INNER JOIN governing_benchmark ON governing_benchmark.decision_id = decision.decision_id
    INNER JOIN tier
        ON tier.benchmark_id = governing_benchmark.benchmark_id
        AND tier.benchmark_version = governing_benchmark.benchmark_version
        AND tier.violation_item = governing_benchmark.violation_item
        AND (tier.party_kind IS NULL OR tier.party_kind = decision.party_kind)
)
SELECT
    based.*,
    based.tier = based.tier_cited AS is_cited,
    based.range_basis = 'amount' OR based.base_amount IS NOT NULL AS is_computable,
    bound_in_yuan(based.range_basis, based.lower, based.base_amount) AS lower_yuan,
    bound_in_yuan(based.range_basis, based.upper, based.base_amount) AS upper_yuan
FROM based;
