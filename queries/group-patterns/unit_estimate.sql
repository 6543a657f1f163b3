-- Each unit's mean difference with its variance: that of its own items, moderated towards the one which the whole level
-- suggests, because the spread over a handful of items is itself uncertain. $prior_items is what the level's weighs, and how many
-- degrees of freedom it adds to those of the unit's own items.
-- One row per unit.
SELECT
    unit_mean.unit_id,
    pattern_unit.level,
    pattern_unit.agency_id,
    pattern_unit.officer,
    first_date,
    last_date,
    label AS component,
    cases,
    items,
    CAST(mean AS DOUBLE) AS mean,
    mean_scale,
    greatest(coalesce(effective_items, 1), 1) - 1 + $prior_items AS degrees_of_freedom,
    -- An estimate from a handful of cases may fall below zero.
    sqrt(greatest(0.000000000001,
        ratio(
            coalesce(items * spread_of_items, 0) + $prior_items * modelled_spread,
            CASE WHEN spread_of_items IS NULL THEN 0 ELSE items END + $prior_items
        )
    )) AS standard_error
FROM unit_mean
INNER JOIN pattern_unit ON pattern_unit.unit_id = unit_mean.unit_id
INNER JOIN peer_component ON peer_component.unit_id = unit_mean.unit_id
ORDER BY unit_mean.unit_id
