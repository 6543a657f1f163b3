-- What each recorded fact is worth in the item of the decision: the factor by which a fine is larger with it than without it, all
-- else equal; of a sum of money the factor for twice the sum. `amount` is what the decision has of it, NULL for nothing.
-- One row a fact.
WITH this AS (
    SELECT * FROM penalty_case WHERE is_subject
),
own_facts AS (
    SELECT fact_of_combination.fact, fact_of_combination.amount
    FROM this
    INNER JOIN fact_of_combination ON fact_of_combination.item_id = this.item_id AND fact_of_combination.facts_id = this.facts_id
    UNION ALL
    SELECT 'value', 1.0 FROM this WHERE ln_value > 0
    UNION ALL
    SELECT 'gains', 1.0 FROM this WHERE ln_gains > 0
),
cases AS (
    SELECT fact_of_combination.fact, sum(combination_sum.n) AS cases
    FROM this
    INNER JOIN fact_of_combination ON fact_of_combination.item_id = this.item_id
    INNER JOIN combination_sum
        ON combination_sum.item_id = fact_of_combination.item_id AND combination_sum.facts_id = fact_of_combination.facts_id
    GROUP BY fact_of_combination.fact
)
SELECT
    fact_weight.fact,
    exp(fact_weight.weight * item_spread.spread * CASE WHEN fact_weight.fact IN ('value', 'gains') THEN ln(2) ELSE 1 END) AS factor,
    cases.cases,
    own_facts.amount
FROM this
INNER JOIN fact_weight ON fact_weight.item_id = this.item_id AND fact_weight.within_tier = (this.tier_cited IS NOT NULL)
INNER JOIN item_spread ON item_spread.item_epoch_id = this.item_epoch_id
LEFT JOIN own_facts ON own_facts.fact = fact_weight.fact
LEFT JOIN cases ON cases.fact = fact_weight.fact
WHERE fact_weight.fact <> 'all'
ORDER BY abs(ln(factor)) DESC, fact_weight.fact
