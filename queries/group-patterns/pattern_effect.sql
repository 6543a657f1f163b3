-- What an officer adds in one item beyond what it adds in all, in spreads, shrunken by its variance: taken off each of the
-- officer's decisions there. What an agency adds in one item stays with its decisions: no check tells of it, and taken off
-- it would be nobody's finding.
-- One row per officer of an agency and item. Where no such pattern is seen among officers, their effects are nought.
SELECT
    pattern_unit.agency_id,
    pattern_unit.officer,
    unit_contrast.item_epoch_id,
    coalesce((difference - mean) * ratio(between_items, between_items + ratio(between_cases, weight)), 0) AS effect
FROM unit_contrast
INNER JOIN unit_mean ON unit_mean.unit_id = unit_contrast.unit_id
INNER JOIN pattern_unit ON pattern_unit.unit_id = unit_contrast.unit_id
INNER JOIN level_variance ON level_variance.level = unit_contrast.level
WHERE unit_contrast.level = 'officer'
