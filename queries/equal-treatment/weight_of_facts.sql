-- What the recorded facts of a case weigh together in its item, in spreads of the fine: cases with about the same weight
-- are those that the item's own practice treats alike. Where a tier is cited, what they weigh inside it.
-- One row a comparable case.
WITH combination_weights AS (
    SELECT fact_weight.within_tier, fact.item_id, fact.facts_id, sum(fact.amount * fact_weight.weight) AS weight
    FROM fact_of_combination AS fact
    INNER JOIN fact_weight ON fact_weight.item_id = fact.item_id AND fact_weight.fact = fact.fact
    GROUP BY ALL
),
weights AS (
    SELECT
        penalty_case.n,
        coalesce(item_spread.spread, 0) AS spread,
        round(
            coalesce(combination_weights.weight, 0)
            + coalesce(penalty_case.ln_value - item_spread.typical_value, 0) * coalesce(value_weight.weight, 0)
            + coalesce(penalty_case.ln_gains - item_spread.typical_gains, 0) * coalesce(gains_weight.weight, 0),
            6
        ) AS weight
    FROM penalty_case
    LEFT JOIN item_spread ON item_spread.item_epoch_id = penalty_case.item_epoch_id
    LEFT JOIN combination_weights
        ON combination_weights.item_id = penalty_case.item_id
        AND combination_weights.facts_id = penalty_case.facts_id
        AND combination_weights.within_tier = (penalty_case.tier_cited IS NOT NULL)
    LEFT JOIN fact_weight AS value_weight
        ON value_weight.item_id = penalty_case.item_id AND value_weight.fact = 'value'
        AND value_weight.within_tier = (penalty_case.tier_cited IS NOT NULL)
    LEFT JOIN fact_weight AS gains_weight
        ON gains_weight.item_id = penalty_case.item_id AND gains_weight.fact = 'gains'
        AND gains_weight.within_tier = (penalty_case.tier_cited IS NOT NULL)
    WHERE penalty_case.obstacle IS NULL
)
-- `expected` is the same on the scale of the fine: natural logarithm, from the middle of the item.
SELECT n, weight, round(weight * spread, 6) AS expected FROM weights
