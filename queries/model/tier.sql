-- Tiers of the benchmarks, with the validity of their version. One row per range: a tier may have several, for different payers
-- or sums.
CREATE OR REPLACE VIEW tier AS
SELECT
    tier.tier_id,
    tier.benchmark_id,
    tier.benchmark_version,
    benchmark.title AS benchmark_title,
    benchmark.valid_from,
    benchmark.valid_to,
    tier.violation_item,
    tier.party_kind,
    tier.tier,
    tier.tier_rank,
    tier.conditions,
    tier.payer,
    tier.switch_sum,
    tier.switch_from,
    tier.switch_from_closed,
    tier.switch_to,
    tier.switch_to_closed,
    tier.range_basis,
    tier.base_sum,
    tier.lower,
    tier.upper,
    tier.lower_closed,
    tier.upper_closed,
    tier.range_text,
    -- Ranges with the same key count the same for the same payer and sums, so that their ends can be compared.
    tier.range_basis || '/' || coalesce(tier.base_sum, '') || '/' || coalesce(tier.payer, '') || '/' || coalesce(tier.switch_sum, '')
        || '/' || coalesce(amount_text(tier.switch_from), '') || CASE WHEN tier.switch_from_closed THEN '~' ELSE '>' END
        || coalesce(amount_text(tier.switch_to), '') || CASE WHEN tier.switch_to_closed THEN '~' ELSE '<' END AS range_key
FROM stored.tier AS tier
INNER JOIN stored.benchmark AS benchmark
    ON benchmark.benchmark_id = tier.benchmark_id AND benchmark.version = tier.benchmark_version;
