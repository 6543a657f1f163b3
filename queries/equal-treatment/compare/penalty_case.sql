-- What the study of equal treatment weighs and orders here: the prior cases of the item, and the decision itself, of which the
-- outcome is left out. Facts that are not used (see used_facts) count as not recorded in all of them. One row a penalty.
WITH gathered AS (
    SELECT prior_case.*, FALSE AS is_subject
    FROM prior_case
    INNER JOIN compared_case AS this ON this.decision_id = $decision_id AND this.item_id = prior_case.item_id
    UNION ALL BY NAME
    SELECT *, TRUE AS is_subject FROM compared_case WHERE decision_id = $decision_id
),
used AS (
    SELECT
        gathered.* REPLACE (
            CASE WHEN is_subject THEN NULL ELSE obstacle END AS obstacle,
            CASE WHEN is_subject THEN NULL ELSE ln_fine END AS ln_fine,
            CASE WHEN is_subject THEN NULL ELSE kinds END AS kinds,
            CASE WHEN uses_tier THEN tier_cited END AS tier_cited,
            CASE WHEN uses_harm THEN harm END AS harm,
            CASE WHEN uses_circumstances THEN circumstances END AS circumstances,
            CASE WHEN uses_repeats THEN repeats END AS repeats,
            CASE WHEN uses_value THEN ln_value END AS ln_value,
            CASE WHEN uses_gains THEN ln_gains END AS ln_gains
        )
    FROM gathered
    CROSS JOIN used_facts
)
SELECT
    * REPLACE (
        group_key(
            coalesce(harm, '?') || '/' || coalesce(circumstances, '?')
            || '/' || coalesce(CAST(repeats AS VARCHAR), '?')
            || '/' || CASE WHEN ln_value IS NULL THEN '?' ELSE '' END || '/' || CASE WHEN ln_gains IS NULL THEN '?' ELSE '' END
        ) AS facts_id
    )
FROM used
