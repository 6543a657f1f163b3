-- Where the fine of a penalty lies against the tier that the decision cites, in the benchmark that governs it. Of several ranges of
-- the tier it is held against the one that applies, and against none where that cannot be told.
-- One row per penalty decision; `obstacle` says why it could not be told. Bounds are NULL where the range is not known.
CREATE OR REPLACE VIEW fine_against_tier AS
WITH cited_tiers AS (
    SELECT
        decision_id,
        min(benchmark_title) AS benchmark_title,
        min(tier) AS tier,
        min(tier_rank) AS tier_rank,
        count(*) FILTER (WHERE applies) AS that_apply,
        count(*) FILTER (WHERE applies IS NULL) AS that_may_apply,
        count(*) FILTER (WHERE applies IS NULL AND is_for_sum IS NULL) AS without_sum,
        min(tier_id) FILTER (WHERE applies) AS tier_id,
        min(base_amount) FILTER (WHERE applies) AS base_amount,
        min(switch_amount) FILTER (WHERE applies) AS switch_amount
    FROM decision_tier
    WHERE is_cited
    GROUP BY decision_id
),
told AS (
    SELECT
        cited_tiers.*,
        tier.conditions,
        tier.payer,
        tier.switch_sum,
        tier.switch_from,
        tier.switch_from_closed,
        tier.switch_to,
        tier.switch_to_closed,
        -- Words are no measure of a fine: what else is on record says how it is counted.
        CASE WHEN tier.range_basis <> 'text' THEN tier.range_basis END AS range_basis,
        tier.base_sum,
        tier.lower,
        tier.upper,
        tier.lower_closed,
        tier.upper_closed,
        CASE
            WHEN cited_tiers.without_sum > 0 THEN 'switch-sum-not-recorded'
            WHEN cited_tiers.that_may_apply > 0 THEN 'payer-not-known'
            WHEN cited_tiers.that_apply = 0 THEN 'no-range-for-case'
            WHEN cited_tiers.that_apply > 1 THEN 'range-unclear'
            WHEN tier.range_basis = 'text' THEN 'range-in-words'
            WHEN tier.range_basis <> 'amount' AND cited_tiers.base_amount IS NULL THEN 'base-not-recorded'
        END AS range_obstacle
    FROM cited_tiers
    LEFT JOIN tier
        ON tier.tier_id = CASE WHEN cited_tiers.that_apply = 1 AND cited_tiers.that_may_apply = 0 THEN cited_tiers.tier_id END
),
bounded AS (
    SELECT
        *,
        bound_in_yuan(range_basis, lower, base_amount) AS lower_yuan,
        bound_in_yuan(range_basis, upper, base_amount) AS upper_yuan
    FROM told
)
SELECT
    penalty_fine.decision_id,
    CASE
        WHEN penalty_fine.fine_obstacle IS NOT NULL THEN penalty_fine.fine_obstacle
        WHEN governing_benchmark.decision_id IS NULL THEN 'no-benchmark'
        WHEN coalesce(penalty_fine.tier_cited, '') = '' THEN 'tier-not-recorded'
        WHEN governing_benchmark.is_mixed THEN 'mixed-law'
        WHEN governing_benchmark.number_of_candidates <> 1 THEN 'benchmark-unclear'
        WHEN bounded.decision_id IS NULL THEN 'tier-not-in-benchmark'
        WHEN bounded.range_obstacle IS NOT NULL THEN bounded.range_obstacle
        WHEN is_far_off(penalty_fine.fine, bounded.lower_yuan, bounded.upper_yuan) THEN 'unit-error-suspected'
    END AS obstacle,
    CASE
        WHEN penalty_fine.fine_obstacle IS NULL AND bounded.decision_id IS NOT NULL AND bounded.range_obstacle IS NULL
            AND NOT governing_benchmark.is_mixed
            AND NOT is_far_off(penalty_fine.fine, bounded.lower_yuan, bounded.upper_yuan)
            THEN place_in_range(
                penalty_fine.fine,
                bounded.lower_yuan,
                bounded.upper_yuan,
                bounded.lower_closed,
                bounded.upper_closed
            )
    END AS place,
    governing_benchmark.benchmark_id,
    governing_benchmark.benchmark_version,
    bounded.benchmark_title,
    bounded.tier,
    bounded.tier_rank,
    bounded.conditions,
    bounded.payer,
    bounded.switch_sum,
    bounded.switch_amount,
    bounded.switch_from,
    bounded.switch_from_closed,
    bounded.switch_to,
    bounded.switch_to_closed,
    bounded.range_basis,
    bounded.base_sum,
    bounded.base_amount,
    bounded.lower_yuan,
    bounded.upper_yuan,
    bounded.lower_closed,
    bounded.upper_closed,
    bound_calculation(bounded.range_basis, bounded.lower, bounded.base_amount) AS lower_calculation,
    bound_calculation(bounded.range_basis, bounded.upper, bounded.base_amount) AS upper_calculation
FROM penalty_fine
LEFT JOIN governing_benchmark ON governing_benchmark.decision_id = penalty_fine.decision_id
LEFT JOIN bounded ON bounded.decision_id = penalty_fine.decision_id;
