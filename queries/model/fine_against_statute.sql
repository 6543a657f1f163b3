-- Where the fine of a penalty lies against the range of the cited clause.
-- One row per penalty decision; `obstacle` says why it could not be told.
CREATE OR REPLACE VIEW fine_against_statute AS
WITH only_ranges AS (
    SELECT * FROM decision_statutory_range WHERE number_of_ranges = 1
),
several_ranges AS (
    SELECT DISTINCT decision_id FROM decision_statutory_range WHERE number_of_ranges > 1
),
-- A decision may cite a second instrument whose own range is not on record. Then nobody knows which of the two the fine
-- rests on, unless the range on record is that of the very item. The general act on penalties has no ranges.
other_instruments AS (
    SELECT DISTINCT only_ranges.decision_id
    FROM only_ranges
    INNER JOIN stored.decision_basis AS decision_basis ON decision_basis.decision_id = only_ranges.decision_id
    WHERE NOT only_ranges.is_for_item
        AND decision_basis.instrument <> only_ranges.instrument
        AND decision_basis.instrument <> '行政处罚法'
)
SELECT
    penalty_fine.decision_id,
    CASE
        WHEN penalty_fine.fine_obstacle IS NOT NULL THEN penalty_fine.fine_obstacle
        WHEN several_ranges.decision_id IS NOT NULL THEN 'several-ranges'
        WHEN only_ranges.decision_id IS NULL THEN 'no-statutory-range'
        WHEN other_instruments.decision_id IS NOT NULL THEN 'other-instrument-cited'
        WHEN NOT only_ranges.is_computable THEN 'base-not-recorded'
    END AS obstacle,
    CASE
        WHEN penalty_fine.fine_obstacle IS NULL AND only_ranges.is_computable AND other_instruments.decision_id IS NULL
            THEN place_in_range(
                penalty_fine.fine,
                only_ranges.lower_yuan,
                only_ranges.upper_yuan,
                only_ranges.lower_closed,
                only_ranges.upper_closed
            )
    END AS place,
    only_ranges.statutory_range_id,
    only_ranges.instrument,
    only_ranges.article,
    only_ranges.range_basis,
    only_ranges.base_sum,
    only_ranges.base_amount,
    only_ranges.lower_yuan,
    only_ranges.upper_yuan,
    bound_calculation(only_ranges.range_basis, only_ranges.lower, only_ranges.base_amount) AS lower_calculation,
    bound_calculation(only_ranges.range_basis, only_ranges.upper, only_ranges.base_amount) AS upper_calculation
FROM penalty_fine
LEFT JOIN only_ranges ON only_ranges.decision_id = penalty_fine.decision_id
LEFT JOIN several_ranges ON several_ranges.decision_id = penalty_fine.decision_id
LEFT JOIN other_instruments ON other_instruments.decision_id = penalty_fine.decision_id;
