-- The normal equations of each item: the sum of products of every two facts, and of every fact with the fine, each measured
-- from its mean in one epoch and, `within_tier`, one cited tier (the within estimator, Mundlak 1978). Where a tier is cited
-- cases are compared inside it only, and what a fact does to the tier must not be taken for what it does to the fine there.
-- One row an item, `within_tier` and pair, the first fact not behind the second in the alphabet; second_fact 'fine' is the
-- right-hand side, 'all' with 'all' the number of cases.
-- A fact of fewer than 20 cases in all weighs nothing.
WITH common_facts AS (
    SELECT fact_of_combination.fact
    FROM fact_of_combination
    INNER JOIN combination_sum
        ON combination_sum.item_id = fact_of_combination.item_id AND combination_sum.facts_id = fact_of_combination.facts_id
    GROUP BY fact_of_combination.fact
    HAVING sum(combination_sum.n) >= 20
),
levels AS (
    SELECT *, FALSE AS within_tier, item_epoch_id AS level_id FROM combination_sum
    UNION ALL
    SELECT *, TRUE AS within_tier, group_key(CAST(item_epoch_id AS VARCHAR) || '/' || coalesce(tier_cited, '?')) AS level_id
    FROM combination_sum
    WHERE item_id IN (SELECT item_id FROM combination_sum WHERE tier_cited IS NOT NULL)
),
combinations AS (
    SELECT within_tier, item_id, facts_id, sum(n) AS n, sum(y) AS y, sum(v) AS v, sum(g) AS g
    FROM levels
    GROUP BY within_tier, item_id, facts_id
),
facts AS (
    SELECT fact.item_id, fact.facts_id, fact.fact, fact.amount
    FROM fact_of_combination AS fact
    INNER JOIN common_facts ON common_facts.fact = fact.fact
    ANTI JOIN unweighed_fact ON unweighed_fact.item_id = fact.item_id AND unweighed_fact.fact = fact.fact
),
facts_by_sums AS (
    SELECT combinations.within_tier, facts.item_id, facts.fact, sums.second_fact, sum(facts.amount * sums.total) AS product
    FROM facts
    INNER JOIN combinations ON combinations.item_id = facts.item_id AND combinations.facts_id = facts.facts_id
    CROSS JOIN LATERAL (
        SELECT unnest(['fine', 'value', 'gains']) AS second_fact, unnest([combinations.y, combinations.v, combinations.g]) AS total
    ) AS sums
    GROUP BY ALL
),
sums_by_sums AS (
    SELECT within_tier, item_id, sum(vv) AS vv, sum(gg) AS gg, sum(vg) AS vg, sum(vy) AS vy, sum(gy) AS gy
    FROM levels
    GROUP BY within_tier, item_id
),
totals AS (
    SELECT levels.within_tier, facts.item_id, levels.level_id, facts.fact, sum(facts.amount * levels.n) AS total
    FROM facts
    INNER JOIN levels ON levels.item_id = facts.item_id AND levels.facts_id = facts.facts_id
    GROUP BY ALL
    UNION ALL
    SELECT within_tier, item_id, level_id, unnest(['fine', 'value', 'gains']), unnest([sum(y), sum(v), sum(g)])
    FROM levels
    GROUP BY within_tier, item_id, level_id
),
sizes AS (
    SELECT within_tier, item_id, level_id, sum(n) AS n FROM levels GROUP BY within_tier, item_id, level_id
),
products AS (
    SELECT combinations.within_tier, a.item_id, a.fact AS first_fact, b.fact AS second_fact, sum(a.amount * b.amount * combinations.n) AS product
    FROM facts AS a
    INNER JOIN facts AS b ON b.item_id = a.item_id AND b.facts_id = a.facts_id AND b.fact >= a.fact
    INNER JOIN combinations ON combinations.item_id = a.item_id AND combinations.facts_id = a.facts_id
    GROUP BY ALL
    UNION ALL
    SELECT within_tier, item_id, fact, second_fact, product FROM facts_by_sums
    UNION ALL
    SELECT within_tier, item_id, second_fact, fact, product FROM facts_by_sums WHERE second_fact <> 'fine'
    UNION ALL
    SELECT
        within_tier,
        item_id,
        unnest(['value', 'gains', 'value', 'gains', 'value', 'gains']),
        unnest(['value', 'gains', 'gains', 'value', 'fine', 'fine']),
        unnest([vv, gg, vg, vg, vy, gy])
    FROM sums_by_sums
    UNION ALL
    -- Less what the means alone make of it.
    SELECT a.within_tier, a.item_id, a.fact, b.fact, -sum(a.total * b.total / sizes.n)
    FROM totals AS a
    INNER JOIN totals AS b ON b.within_tier = a.within_tier AND b.item_id = a.item_id AND b.level_id = a.level_id
    INNER JOIN sizes ON sizes.within_tier = a.within_tier AND sizes.item_id = a.item_id AND sizes.level_id = a.level_id
    WHERE a.fact <> 'fine' AND (b.fact = 'fine' OR b.fact >= a.fact)
    GROUP BY ALL
)
-- Rounded, because sums of floating-point numbers differ from run to run: a fact that all cases of a level have weighs nothing.
SELECT within_tier, item_id, first_fact, second_fact, round(sum(product), 6) AS product
FROM products
WHERE second_fact = 'fine' OR second_fact >= first_fact
GROUP BY within_tier, item_id, first_fact, second_fact
UNION ALL
SELECT within_tier, item_id, 'all', 'all', sum(n) FROM sizes GROUP BY within_tier, item_id
