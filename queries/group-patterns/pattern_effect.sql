-- What an agency or an officer adds in one item beyond what it adds in all, in spreads, shrunken by its variance.
-- One row per agency (officer null) or officer and item. Where no such pattern is seen at a level, its effects are nought.
SELECT
    pattern_unit.agency_id,
    pattern_unit.officer,
    unit_contrast.item_epoch_id,
    coalesce((difference - mean) * ratio(between_items, between_items + ratio(between_cases, weight)), 0) AS effect
FROM unit_contrast
INNER JOIN unit_mean ON unit_mean.unit_id = unit_contrast.unit_id
INNER JOIN pattern_unit ON pattern_unit.unit_id = unit_contrast.unit_id
INNER JOIN level_variance ON level_variance.level = unit_contrast.level
