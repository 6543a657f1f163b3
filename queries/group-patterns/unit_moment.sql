-- The sums over a unit's items from which the variances of its level are learnt. One row per unit.
WITH means AS (
    SELECT
        unit_id,
        level,
        count(*) AS items,
        sum(weight) AS weights,
        CAST(ratio(sum(CAST(weight * difference AS DECIMAL(18, 6))), sum(weight)) AS DECIMAL(12, 6)) AS mean
    FROM unit_contrast
    GROUP BY unit_id, level
),
deviations AS (
    SELECT
        unit_contrast.unit_id,
        sum(CAST(CAST(weight AS DOUBLE) * weight AS DECIMAL(28, 6))) AS squared_weights,
        sum(CAST(CAST(weight AS DOUBLE) * (difference - mean) * (difference - mean) AS DECIMAL(28, 6))) AS heterogeneity
    FROM unit_contrast
    INNER JOIN means ON means.unit_id = unit_contrast.unit_id
    GROUP BY unit_contrast.unit_id
)
SELECT
    means.unit_id,
    level,
    items,
    weights,
    squared_weights,
    heterogeneity
FROM means
INNER JOIN deviations ON deviations.unit_id = means.unit_id
