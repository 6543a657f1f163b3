-- The ranges of the cited tier, in the benchmark that governs a situation in law. One row per situation and range.
--   is_for_all: the only one for this kind of party, whoever pays and whatever the sums are.
CREATE OR REPLACE VIEW situation_tier AS
WITH cited AS (
    SELECT situation.situation_id, tier.tier_id, tier.tier_rank, tier.payer, tier.switch_sum
    FROM situation_example AS situation
    INNER JOIN situation_benchmark AS governing ON governing.situation_id = situation.situation_id
    INNER JOIN tier
        ON tier.benchmark_id = governing.benchmark_id
        AND tier.benchmark_version = governing.benchmark_version
        AND tier.violation_item = governing.violation_item
        AND tier.tier = situation.tier_cited
        AND (tier.party_kind IS NULL OR tier.party_kind = situation.party_kind)
),
counted AS (
    SELECT
        situation_id,
        count(*) AS number_of_ranges,
        count(payer) + count(switch_sum) AS number_of_conditions
    FROM cited
    GROUP BY situation_id
)
SELECT
    cited.situation_id,
    cited.tier_id,
    cited.tier_rank,
    counted.number_of_ranges = 1 AND counted.number_of_conditions = 0 AS is_for_all
FROM cited
INNER JOIN counted ON counted.situation_id = cited.situation_id;
