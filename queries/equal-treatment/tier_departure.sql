-- The tiers that cases with the very same recorded facts cite, sums of money aside: which one is usual, and how many cases are
-- in the tier of a case or beyond it. One row a case whose cited tier has a place among the tiers of its item.
WITH
-- Where no benchmark is on record, a tier is graver than another if its fines usually are.
tier_order AS (
    SELECT item_epoch_id, tier_cited, row_number() OVER (PARTITION BY item_epoch_id ORDER BY median(ln_fine), tier_cited) AS tier_rank
    FROM penalty_case
    WHERE obstacle IS NULL AND tier_cited <> ''
    GROUP BY item_epoch_id, tier_cited
    HAVING count(ln_fine) >= 10
),
ranked AS (
    SELECT
        penalty_case.n,
        penalty_case.item_epoch_id,
        penalty_case.facts_id,
        penalty_case.case_key,
        penalty_case.tier_cited,
        penalty_case.ln_value,
        penalty_case.ln_gains,
        coalesce(penalty_case.tier_rank, tier_order.tier_rank) AS tier_rank
    FROM penalty_case
    LEFT JOIN tier_order ON tier_order.item_epoch_id = penalty_case.item_epoch_id AND tier_order.tier_cited = penalty_case.tier_cited
    WHERE penalty_case.obstacle IS NULL
        AND NOT penalty_case.is_tier_unknown
        AND coalesce(penalty_case.tier_rank, tier_order.tier_rank) IS NOT NULL
),
-- A case with several parties counts once in each tier.
tier_counts AS (
    SELECT item_epoch_id, facts_id, tier_rank, min(tier_cited) AS tier, count(DISTINCT case_key) AS cases
    FROM ranked
    GROUP BY item_epoch_id, facts_id, tier_rank
),
places AS (
    SELECT
        *,
        sum(cases) OVER (PARTITION BY item_epoch_id, facts_id) AS of_all_tiers,
        sum(cases) OVER (PARTITION BY item_epoch_id, facts_id ORDER BY tier_rank) AS as_mild,
        sum(cases) OVER (PARTITION BY item_epoch_id, facts_id ORDER BY tier_rank DESC) AS as_grave,
        row_number() OVER (PARTITION BY item_epoch_id, facts_id ORDER BY cases DESC, tier_rank) AS commonness
    FROM tier_counts
),
-- Tiers that the benchmark on record does not have; perhaps it was not entered whole, and one of them is the usual one.
unknown AS (
    SELECT item_epoch_id, facts_id, count(DISTINCT case_key) AS cases
    FROM penalty_case
    WHERE obstacle IS NULL AND is_tier_unknown AND tier_cited <> ''
    GROUP BY item_epoch_id, facts_id
),
sums AS (
    SELECT
        item_epoch_id,
        facts_id,
        quantile_cont(ln_value, [0.1, 0.9]) AS usual_values,
        quantile_cont(ln_gains, [0.1, 0.9]) AS usual_gains
    FROM ranked
    GROUP BY item_epoch_id, facts_id
)
SELECT
    ranked.n,
    ranked.tier_rank,
    -- The case itself is left out everywhere.
    places.of_all_tiers - 1 + coalesce(unknown.cases, 0) AS comparables,
    places.as_mild - 1 AS as_mild,
    places.as_grave - 1 AS as_grave,
    usual.tier_rank AS usual_rank,
    usual.tier AS usual_tier,
    usual.cases - CASE WHEN usual.tier_rank = ranked.tier_rank THEN 1 ELSE 0 END AS of_usual_tier,
    -- A larger sum of money may be what calls for a graver tier, a smaller one for a milder.
    coalesce(ranked.ln_value > sums.usual_values[2], FALSE) OR coalesce(ranked.ln_gains > sums.usual_gains[2], FALSE) AS has_larger_sum,
    coalesce(ranked.ln_value < sums.usual_values[1], FALSE) OR coalesce(ranked.ln_gains < sums.usual_gains[1], FALSE) AS has_smaller_sum
FROM ranked
INNER JOIN places
    ON places.item_epoch_id = ranked.item_epoch_id AND places.facts_id = ranked.facts_id AND places.tier_rank = ranked.tier_rank
INNER JOIN places AS usual
    ON usual.item_epoch_id = ranked.item_epoch_id AND usual.facts_id = ranked.facts_id AND usual.commonness = 1
LEFT JOIN unknown ON unknown.item_epoch_id = ranked.item_epoch_id AND unknown.facts_id = ranked.facts_id
INNER JOIN sums ON sums.item_epoch_id = ranked.item_epoch_id AND sums.facts_id = ranked.facts_id
