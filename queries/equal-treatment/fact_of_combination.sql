-- What is recorded in a set of facts, as numbers: 1 for a harm, a role or a circumstance that is present, the number of earlier
-- offences, 1 for what was not recorded. One row an item, set and fact.
WITH circumstances_present AS (
    SELECT item_id, facts_id, unnest(string_split(circumstances, '|')) AS circumstance
    FROM fact_combination
    WHERE circumstances <> ''
)
SELECT item_id, facts_id, 'harm:' || coalesce(harm, '?') AS fact, 1.0 AS amount FROM fact_combination
UNION ALL
SELECT item_id, facts_id, 'role:' || coalesce(role, '?'), 1.0 FROM fact_combination
UNION ALL
SELECT DISTINCT item_id, facts_id, 'circumstance:' || circumstance, 1.0 FROM circumstances_present
UNION ALL
SELECT item_id, facts_id, 'circumstances not recorded', 1.0 FROM fact_combination WHERE circumstances IS NULL
UNION ALL
SELECT item_id, facts_id, 'repeated', 1.0 FROM fact_combination WHERE repeats >= 1
UNION ALL
SELECT item_id, facts_id, 'repeats', CAST(repeats AS DOUBLE) FROM fact_combination WHERE repeats >= 1
UNION ALL
SELECT item_id, facts_id, 'repeats not recorded', 1.0 FROM fact_combination WHERE repeats IS NULL
UNION ALL
SELECT item_id, facts_id, 'value not recorded', 1.0 FROM fact_combination WHERE NOT has_value
UNION ALL
SELECT item_id, facts_id, 'gains not recorded', 1.0 FROM fact_combination WHERE NOT has_gains
