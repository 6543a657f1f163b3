-- Tiers of the benchmarks, with the validity of their version.
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
    tier.range_basis,
    tier.base_sum,
    tier.lower,
    tier.upper,
    tier.lower_closed,
    tier.upper_closed
FROM stored.tier AS tier
INNER JOIN stored.benchmark AS benchmark
    ON benchmark.benchmark_id = tier.benchmark_id AND benchmark.version = tier.benchmark_version;
