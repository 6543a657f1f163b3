-- The ranges of the cited tier, in the benchmark that governs a situation in law. One row per situation and range.
--   is_for_all: the only one for this kind of party, whoever pays and whatever the sums are.
CREATE OR REPLACE VIEW situation_tier AS
WITH cited AS (
    SELECT governing.situation_id, tier.tier_id, tier.tier_rank, tier.payer, tier.switch_sum
    FROM situation_benchmark AS governing
    INNER JOIN tier
        ON tier.benchmark_id = governing.benchmark_id
        AND tier.benchmark_version = governing.benchmark_version
        AND tier.violation_item = governing.violation_item
        AND tier.tier = governing.tier_cited
        AND (tier.party_kind IS NULL OR tier.party_kind = governing.party_kind)
)
SELECT
    situation_id,
    tier_id,
    tier_rank,
    count(*) OVER (PARTITION BY situation_id) = 1 AND payer IS NULL AND switch_sum IS NULL AS is_for_all
FROM cited;
