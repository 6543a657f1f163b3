-- The variance between cases of one unit and item, and beyond it that between items of one unit (a unit's own pattern).
-- One row per level. Method of moments: E Σw(d − mean)² = (pairs − units)·between cases + (Σw − Σ Σw²/Σw)·between items.
WITH within_cells AS (
    SELECT
        level,
        ratio(
            sum(CAST(squares - ratio(total * total, cases) AS DECIMAL(18, 4))),
            greatest(1, sum(cases - 1))
        ) AS between_cases
    FROM unit_contrast
    GROUP BY level
),
over_units AS (
    SELECT
        level,
        sum(items) AS pairs,
        count(*) AS units,
        sum(heterogeneity) AS heterogeneity,
        sum(weights) AS weights,
        sum(CAST(ratio(squared_weights, weights) AS DECIMAL(28, 6))) AS shares
    FROM unit_moment
    GROUP BY level
)
SELECT
    within_cells.level,
    between_cases,
    greatest(0, coalesce(ratio(heterogeneity - (pairs - units) * between_cases, weights - shares), 0)) AS between_items
FROM within_cells
INNER JOIN over_units ON over_units.level = within_cells.level
