-- Where the fine of a penalty stands between the ends of the range that the cited clause allows, and of the cited tier.
-- One row per penalty decision; `obstacle` says why it cannot be told. Where the law sets no minimum the position counts
-- from 0, by convention (`has_minimum`). It is negative below the minimum. A fine above the maximum has an obstacle.
--   tier_position: the same inside the cited tier; NULL where the tier is not known or the fine lies outside it.
CREATE OR REPLACE VIEW fine_position AS
WITH placed AS (
    SELECT
        penalty.*,
        penalty.statute_place AS place,
        -- A position asks which range applies, not only whether the fine is lawful.
        coalesce(penalty.statute_obstacle, penalty.statute_range_obstacle) AS range_obstacle,
        coalesce(penalty.statute_lower, 0) > 0 AS has_minimum,
        coalesce(penalty.statute_lower, 0) AS range_lower,
        penalty.statute_upper AS range_upper,
        penalty.tier_obstacle IS NULL AND penalty.tier_place = 'within' AS is_in_tier,
        penalty.tier_obstacle IS NULL AS is_tier_known,
        coalesce(penalty.tier_lower, 0) AS tier_from
    FROM penalty_against_rules AS penalty
)
SELECT
    placed.*,
    CASE
        WHEN range_obstacle IS NOT NULL THEN range_obstacle
        WHEN range_upper IS NULL THEN 'no-maximum'
        WHEN range_upper <= range_lower THEN 'fixed-amount'
        WHEN place = 'above' THEN 'outside-statute'
    END AS obstacle,
    CASE WHEN range_upper > range_lower THEN position_in_range(fine, range_lower, range_upper) END AS position_in_statute,
    CASE WHEN is_in_tier AND tier_upper > tier_from THEN position_in_range(fine, tier_from, tier_upper) END AS tier_position
FROM placed;
