-- The mean difference of a unit from its peers, each item weighed by the inverse of its variance: beyond some cases an item
-- says little more of the unit, because units have practices of their own in an item. One row per unit.
-- Where nothing varies cases are the weights.
-- `spread_of_items` is the cluster-robust variance of the mean over items (null for one item alone), `modelled_spread` what it
-- would be by the variances of the level.
WITH weighed AS (
    SELECT
        unit_contrast.*,
        between_cases + between_items AS variance,
        CAST(coalesce(
            ratio(weight * (between_cases + between_items), between_cases + weight * between_items), weight
        ) AS DECIMAL(18, 6)) AS item_precision
    FROM unit_contrast
    INNER JOIN level_variance ON level_variance.level = unit_contrast.level
),
means AS (
    SELECT
        unit_id,
        level,
        count(*) AS items,
        sum(cases) AS cases,
        sum(item_precision) AS precisions,
        sum(CAST(CAST(item_precision AS DOUBLE) * item_precision AS DECIMAL(28, 6))) AS squared_precisions,
        max(variance) AS variance,
        CAST(ratio(sum(CAST(item_precision * difference AS DECIMAL(18, 6))), sum(item_precision)) AS DECIMAL(12, 6)) AS mean,
        ratio(sum(scales), sum(cases)) AS mean_scale
    FROM weighed
    GROUP BY unit_id, level
),
deviations AS (
    SELECT
        weighed.unit_id,
        sum(CAST(
            CAST(item_precision AS DOUBLE) * item_precision * (difference - mean) * (difference - mean) AS DECIMAL(28, 6)
        )) AS squared_shares
    FROM weighed
    INNER JOIN means ON means.unit_id = weighed.unit_id
    GROUP BY weighed.unit_id
)
SELECT
    means.unit_id,
    level,
    items,
    cases,
    mean,
    mean_scale,
    -- As many items of one precision would tell as much of the spread over items.
    ratio(precisions, ratio(squared_precisions, precisions)) AS effective_items,
    ratio(variance, precisions) AS modelled_spread,
    CASE WHEN items > 1 THEN ratio(items, items - 1) * ratio(ratio(squared_shares, precisions), precisions) END AS spread_of_items
FROM means
INNER JOIN deviations ON deviations.unit_id = means.unit_id
