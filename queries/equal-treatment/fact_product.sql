-- The normal equations of each item: the sum of products of every two facts, and of every fact with the fine.
-- One row an item and pair; second_fact 'fine' is the right-hand side.
-- A fact of fewer than 20 cases in all weighs nothing.
WITH common_facts AS (
    SELECT fact_of_combination.fact
    FROM fact_of_combination
    INNER JOIN combination_sum
        ON combination_sum.item_id = fact_of_combination.item_id AND combination_sum.facts_id = fact_of_combination.facts_id
    GROUP BY fact_of_combination.fact
    HAVING sum(combination_sum.n) >= 20
),
facts AS (
    SELECT fact.item_id, fact.facts_id, fact.fact, fact.amount
    FROM fact_of_combination AS fact
    INNER JOIN common_facts ON common_facts.fact = fact.fact
    ANTI JOIN unweighed_fact ON unweighed_fact.item_id = fact.item_id AND unweighed_fact.fact = fact.fact
    UNION ALL
    SELECT item_id, facts_id, 'all', 1.0 FROM combination_sum
),
products AS (
    SELECT a.item_id, a.fact AS first_fact, b.fact AS second_fact, sum(a.amount * b.amount * combination_sum.n) AS product
    FROM facts AS a
    INNER JOIN facts AS b ON b.item_id = a.item_id AND b.facts_id = a.facts_id
    INNER JOIN combination_sum ON combination_sum.item_id = a.item_id AND combination_sum.facts_id = a.facts_id
    GROUP BY ALL
),
sums AS (
    SELECT
        facts.item_id,
        facts.fact,
        sum(facts.amount * combination_sum.y) AS with_fine,
        sum(facts.amount * combination_sum.v) AS with_value,
        sum(facts.amount * combination_sum.g) AS with_gains
    FROM facts
    INNER JOIN combination_sum ON combination_sum.item_id = facts.item_id AND combination_sum.facts_id = facts.facts_id
    GROUP BY ALL
)
SELECT * FROM products
UNION ALL
SELECT item_id, fact, 'fine', with_fine FROM sums
UNION ALL
SELECT item_id, fact, 'value', with_value FROM sums
UNION ALL
SELECT item_id, 'value', fact, with_value FROM sums
UNION ALL
SELECT item_id, fact, 'gains', with_gains FROM sums
UNION ALL
SELECT item_id, 'gains', fact, with_gains FROM sums
UNION ALL
SELECT item_id, 'value', 'value', sum(vv) FROM combination_sum GROUP BY item_id
UNION ALL
SELECT item_id, 'gains', 'gains', sum(gg) FROM combination_sum GROUP BY item_id
UNION ALL
SELECT item_id, 'value', 'gains', sum(vg) FROM combination_sum GROUP BY item_id
UNION ALL
SELECT item_id, 'gains', 'value', sum(vg) FROM combination_sum GROUP BY item_id
UNION ALL
SELECT item_id, 'value', 'fine', sum(vy) FROM combination_sum GROUP BY item_id
UNION ALL
SELECT item_id, 'gains', 'fine', sum(gy) FROM combination_sum GROUP BY item_id
