-- Where the fine of a penalty lies against the tier that the decision cites, in the benchmark that governs it.
-- One row per penalty decision; `obstacle` says why it could not be told.
CREATE OR REPLACE VIEW fine_against_tier AS
WITH cited_tiers AS (
    SELECT *, count(*) OVER (PARTITION BY decision_id) AS number_of_tiers
    FROM decision_tier
    WHERE is_cited
)
SELECT
    penalty_fine.decision_id,
    CASE
        WHEN penalty_fine.fine_obstacle IS NOT NULL THEN penalty_fine.fine_obstacle
        WHEN governing_benchmark.decision_id IS NULL THEN 'no-benchmark'
        WHEN coalesce(penalty_fine.tier_cited, '') = '' THEN 'tier-not-recorded'
        WHEN governing_benchmark.is_mixed THEN 'mixed-law'
        WHEN governing_benchmark.number_of_candidates <> 1 THEN 'benchmark-unclear'
        WHEN cited_tiers.decision_id IS NULL THEN 'tier-not-in-benchmark'
        WHEN NOT cited_tiers.is_computable THEN 'base-not-recorded'
        WHEN is_far_off(penalty_fine.fine, cited_tiers.lower_yuan, cited_tiers.upper_yuan) THEN 'unit-error-suspected'
    END AS obstacle,
    CASE
        WHEN penalty_fine.fine_obstacle IS NULL AND cited_tiers.is_computable AND NOT governing_benchmark.is_mixed
            AND NOT is_far_off(penalty_fine.fine, cited_tiers.lower_yuan, cited_tiers.upper_yuan)
            THEN place_in_range(
                penalty_fine.fine,
                cited_tiers.lower_yuan,
                cited_tiers.upper_yuan,
                cited_tiers.lower_closed,
                cited_tiers.upper_closed
            )
    END AS place,
    cited_tiers.benchmark_id,
    cited_tiers.benchmark_version,
    cited_tiers.benchmark_title,
    cited_tiers.tier,
    cited_tiers.tier_rank,
    cited_tiers.conditions,
    cited_tiers.range_basis,
    cited_tiers.base_sum,
    cited_tiers.base_amount,
    cited_tiers.lower_yuan,
    cited_tiers.upper_yuan,
    cited_tiers.lower_closed,
    cited_tiers.upper_closed,
    bound_calculation(cited_tiers.range_basis, cited_tiers.lower, cited_tiers.base_amount) AS lower_calculation,
    bound_calculation(cited_tiers.range_basis, cited_tiers.upper, cited_tiers.base_amount) AS upper_calculation
FROM penalty_fine
LEFT JOIN governing_benchmark ON governing_benchmark.decision_id = penalty_fine.decision_id
LEFT JOIN cited_tiers ON cited_tiers.decision_id = penalty_fine.decision_id AND cited_tiers.number_of_tiers = 1;
