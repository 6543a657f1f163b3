-- The facts of a set that fewer than 20 cases of the item have, or that are not weighed. What such a fact is worth is not
-- known, so its cases are compared among themselves only, and are usually too few. One row an item and set that has any.
WITH fact_counts AS (
    SELECT fact_of_combination.item_id, fact_of_combination.fact, sum(fact_combination.cases) AS cases
    FROM fact_of_combination
    INNER JOIN fact_combination
        ON fact_combination.item_id = fact_of_combination.item_id AND fact_combination.facts_id = fact_of_combination.facts_id
    GROUP BY fact_of_combination.item_id, fact_of_combination.fact
)
SELECT
    fact_of_combination.item_id,
    fact_of_combination.facts_id,
    group_key(array_to_string(list_sort(array_agg(fact_of_combination.fact)), '/')) AS rare_facts_id
FROM fact_of_combination
INNER JOIN fact_counts
    ON fact_counts.item_id = fact_of_combination.item_id AND fact_counts.fact = fact_of_combination.fact
LEFT JOIN unweighed_fact
    ON unweighed_fact.item_id = fact_of_combination.item_id AND unweighed_fact.fact = fact_of_combination.fact
WHERE fact_counts.cases < 20 OR unweighed_fact.fact IS NOT NULL
GROUP BY fact_of_combination.item_id, fact_of_combination.facts_id
