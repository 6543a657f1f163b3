-- The sets of recorded facts that occur in an item, the sums of money aside: there are far fewer of them than cases.
-- One row an item and set. A fact that was not recorded is a value of its own.
SELECT
    item_id,
    facts_id,
    harm,
    circumstances,
    role,
    repeats,
    ln_value IS NOT NULL AS has_value,
    ln_gains IS NOT NULL AS has_gains,
    count(*) AS cases
FROM penalty_case
WHERE obstacle IS NULL
GROUP BY ALL
