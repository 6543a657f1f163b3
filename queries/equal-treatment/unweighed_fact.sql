-- The facts of an item beyond the 1,000 that most of its cases have: the time to weigh facts together grows with the cube of
-- their number. So many come of circumstances in free words only. They weigh nothing, and as what nobody can weigh does not
-- mix, their cases are compared as those of rare facts are. One row an item and fact; usually none.
WITH ranked AS (
    SELECT
        fact_of_combination.item_id,
        fact_of_combination.fact,
        row_number() OVER (PARTITION BY fact_of_combination.item_id ORDER BY sum(fact_combination.cases) DESC, fact_of_combination.fact) AS place
    FROM fact_of_combination
    INNER JOIN fact_combination
        ON fact_combination.item_id = fact_of_combination.item_id AND fact_combination.facts_id = fact_of_combination.facts_id
    GROUP BY fact_of_combination.item_id, fact_of_combination.fact
)
SELECT item_id, fact FROM ranked WHERE place > 1000
