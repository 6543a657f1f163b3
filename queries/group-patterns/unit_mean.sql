-- The mean difference of a unit from its peers, and the sums that its standard error is made of.
-- One row per unit. `spread_of_items` is the cluster-robust variance over items (null for one item alone).
WITH means AS (
    SELECT
        unit_id,
        level,
        count(*) AS items,
        sum(cases) AS cases,
        sum(weight) AS weights,
        CAST(ratio(sum(CAST(weight * difference AS DECIMAL(18, 6))), sum(weight)) AS DECIMAL(12, 6)) AS mean,
        ratio(sum(scales), sum(cases)) AS mean_scale
    FROM unit_contrast
    GROUP BY unit_id, level
),
deviations AS (
    SELECT
        unit_contrast.unit_id,
        sum(CAST(CAST(weight AS DOUBLE) * weight AS DECIMAL(28, 6))) AS squared_weights,
        sum(CAST(CAST(weight AS DOUBLE) * weight * (difference - mean) * (difference - mean) AS DECIMAL(28, 6))) AS squared_shares,
        sum(CAST(CAST(weight AS DOUBLE) * (difference - mean) * (difference - mean) AS DECIMAL(28, 6))) AS heterogeneity
    FROM unit_contrast
    INNER JOIN means ON means.unit_id = unit_contrast.unit_id
    GROUP BY unit_contrast.unit_id
)
SELECT
    means.*,
    squared_weights,
    heterogeneity,
    CASE WHEN items > 1 THEN ratio(items, items - 1) * ratio(ratio(squared_shares, weights), weights) END AS spread_of_items
FROM means
INNER JOIN deviations ON deviations.unit_id = means.unit_id
