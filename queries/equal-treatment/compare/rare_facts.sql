-- The facts of a set that fewer than 20 fined cases have, or that are not weighed. What such a fact is worth is not known,
-- so its cases are compared among themselves only. One row an item and set that has any. The same question as queries/equal-treatment/rare_facts,
-- but the decision itself does not count, and a fact is rare exactly if it has no weight.
WITH fact_counts AS (
    SELECT fact_of_combination.item_id, fact_of_combination.fact, coalesce(sum(combination_sum.n), 0) AS cases
    FROM fact_of_combination
    LEFT JOIN combination_sum
        ON combination_sum.item_id = fact_of_combination.item_id AND combination_sum.facts_id = fact_of_combination.facts_id
    GROUP BY fact_of_combination.item_id, fact_of_combination.fact
)
SELECT
    fact_of_combination.item_id,
    fact_of_combination.facts_id,
    group_key(array_to_string(list_sort(array_agg(fact_of_combination.fact)), '/')) AS rare_facts_id,
    list_sort(array_agg(fact_of_combination.fact)) AS facts
FROM fact_of_combination
INNER JOIN fact_counts ON fact_counts.item_id = fact_of_combination.item_id AND fact_counts.fact = fact_of_combination.fact
LEFT JOIN unweighed_fact
    ON unweighed_fact.item_id = fact_of_combination.item_id AND unweighed_fact.fact = fact_of_combination.fact
WHERE fact_counts.cases < 20 OR unweighed_fact.fact IS NOT NULL
GROUP BY fact_of_combination.item_id, fact_of_combination.facts_id
