-- Cases in the order in which they are compared: by the weight of their facts, then by date, inside one item and epoch, one
-- cited tier, one set of facts that were recorded at all, and one set of rare facts; place: where it stands in that order. One row a comparable case.
WITH neighbours AS (
    SELECT
        penalty_case.n,
        penalty_case.item_epoch_id,
        group_key(
            CAST(penalty_case.item_epoch_id AS VARCHAR) || '/' || coalesce(tier_cited, '?')
            || '/' || CASE WHEN harm IS NULL THEN '?' ELSE '' END || '/' || CASE WHEN circumstances IS NULL THEN '?' ELSE '' END
            || '/' || CASE WHEN role IS NULL THEN '?' ELSE '' END || '/' || CASE WHEN repeats IS NULL THEN '?' ELSE '' END || '/' || CASE WHEN ln_value IS NULL THEN '?' ELSE '' END
            || '/' || CASE WHEN ln_gains IS NULL THEN '?' ELSE '' END
            || '/' || coalesce(CAST(rare_facts.rare_facts_id AS VARCHAR), '')
        ) AS neighbourhood_id,
        harm IS NULL OR circumstances IS NULL OR repeats IS NULL OR ln_value IS NULL AS lacks_some_facts,
        weight_of_facts.weight,
        penalty_case.day,
        penalty_case.lot,
        group_key(penalty_case.kinds) AS kinds_id,
        penalty_case.kind_grade,
        penalty_case.ln_fine,
        penalty_case.ln_value,
        penalty_case.ln_gains,
        weight_of_facts.expected,
        -- Of the parties of one case one counts for others.
        other_party.n IS NULL AS is_counted,
        CASE WHEN other_party.n IS NULL THEN penalty_case.ln_fine - weight_of_facts.expected END AS counted_difference
    FROM penalty_case
    INNER JOIN weight_of_facts ON weight_of_facts.n = penalty_case.n
    LEFT JOIN rare_facts ON rare_facts.item_id = penalty_case.item_id AND rare_facts.facts_id = penalty_case.facts_id
    LEFT JOIN other_party ON other_party.n = penalty_case.n
    WHERE penalty_case.obstacle IS NULL
)
SELECT *, row_number() OVER (PARTITION BY neighbourhood_id ORDER BY weight, day, lot) AS place
FROM neighbours
