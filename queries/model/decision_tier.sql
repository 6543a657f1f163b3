-- The tiers of the governing benchmark, with their bounds in yuan for this decision's own base.
-- One row per decision and range of a tier; bounds are NULL where the benchmark has none, or where the base was not recorded.
--   applies: whether the range is for this party and for the recorded sum that it hangs on; NULL where that cannot be told.
CREATE OR REPLACE VIEW decision_tier AS
WITH based AS (
    SELECT
        decision.decision_id,
        decision.tier_cited,
        governing_benchmark.is_mixed,
        tier.*,
        base_of(tier.base_sum, decision.value_of_goods, decision.illegal_gains) AS base_amount,
        base_of(tier.switch_sum, decision.value_of_goods, decision.illegal_gains) AS switch_amount,
        is_payer(tier.payer, decision.party_kind, decision.role) AS is_for_payer
    FROM decision
    INNER JOIN governing_benchmark ON governing_benchmark.decision_id = decision.decision_id
    INNER JOIN tier
        ON tier.benchmark_id = governing_benchmark.benchmark_id
        AND tier.benchmark_version = governing_benchmark.benchmark_version
        AND tier.violation_item = governing_benchmark.violation_item
        AND (tier.party_kind IS NULL OR tier.party_kind = decision.party_kind)
),
switched AS (
    SELECT
        based.*,
        -- What was not recorded is not nought: 没有违法所得 asks for a recorded 0.
        CASE
            WHEN based.switch_sum IS NULL THEN TRUE
            WHEN based.switch_amount IS NOT NULL
                THEN place_in_range(
                    based.switch_amount, based.switch_from, based.switch_to, based.switch_from_closed, based.switch_to_closed
                ) = 'within'
        END AS is_for_sum
    FROM based
)
SELECT
    switched.*,
    switched.is_for_payer AND switched.is_for_sum AS applies,
    switched.tier = switched.tier_cited AS is_cited,
    switched.range_basis = 'amount' OR switched.base_amount IS NOT NULL AS is_computable,
    bound_in_yuan(switched.range_basis, switched.lower, switched.base_amount) AS lower_yuan,
    bound_in_yuan(switched.range_basis, switched.upper, switched.base_amount) AS upper_yuan
FROM switched;
