-- The sums of a set of facts that a regression of the fine on the facts needs: y is the fine, v and g the sums of money.
-- One row an item, epoch, cited tier and set.
WITH measures AS (
    SELECT
        penalty_case.item_id,
        penalty_case.item_epoch_id,
        penalty_case.tier_cited,
        penalty_case.facts_id,
        (least(greatest(ln_fine, lowest), highest) - center) / spread AS y,
        coalesce(ln_value - typical_value, 0) AS v,
        coalesce(ln_gains - typical_gains, 0) AS g
    FROM penalty_case
    INNER JOIN item_spread ON item_spread.item_epoch_id = penalty_case.item_epoch_id
    WHERE ln_fine IS NOT NULL
)
SELECT
    item_id,
    item_epoch_id,
    tier_cited,
    facts_id,
    count(*) AS n,
    sum(y) AS y,
    sum(v) AS v,
    sum(g) AS g,
    sum(v * v) AS vv,
    sum(g * g) AS gg,
    sum(v * g) AS vg,
    sum(v * y) AS vy,
    sum(g * y) AS gy
FROM measures
GROUP BY item_id, item_epoch_id, tier_cited, facts_id
