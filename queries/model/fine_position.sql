-- Where the fine of a penalty stands between the ends of the range that the cited clause allows, and of the cited tier.
-- One row per penalty decision; `obstacle` says why it cannot be told. Where the law sets no minimum the position counts
-- from 0, by convention (`has_minimum`). It is negative below the minimum. A fine above the maximum has an obstacle.
--   tier_position: the same inside the cited tier; NULL where the tier is not known or the fine lies outside it.
CREATE OR REPLACE VIEW fine_position AS
WITH placed AS (
    SELECT
        penalty_fine.*,
        -- A position asks which range applies, not only whether the fine is lawful.
        coalesce(statute.obstacle, statute.range_obstacle) AS statute_obstacle,
        statute.place,
        statute.instrument,
        statute.article,
        statute.other_articles,
        statute.range_basis,
        statute.lower_calculation,
        statute.upper_calculation,
        coalesce(statute.lower_yuan, 0) > 0 AS has_minimum,
        coalesce(statute.lower_yuan, 0) AS range_lower,
        statute.upper_yuan AS range_upper,
        against.obstacle IS NULL AND against.place = 'within' AS is_in_tier,
        against.obstacle IS NULL AS is_tier_known,
        against.tier,
        coalesce(against.lower_yuan, 0) AS tier_lower,
        against.upper_yuan AS tier_upper
    FROM penalty_fine
    INNER JOIN fine_against_statute AS statute ON statute.decision_id = penalty_fine.decision_id
    INNER JOIN fine_against_tier AS against ON against.decision_id = penalty_fine.decision_id
)
SELECT
    placed.*,
    CASE
        WHEN statute_obstacle IS NOT NULL THEN statute_obstacle
        WHEN range_upper IS NULL THEN 'no-maximum'
        WHEN range_upper <= range_lower THEN 'fixed-amount'
        WHEN place = 'above' THEN 'outside-statute'
    END AS obstacle,
    CASE WHEN range_upper > range_lower THEN position_in_range(fine, range_lower, range_upper) END AS position_in_statute,
    CASE WHEN is_in_tier AND tier_upper > tier_lower THEN position_in_range(fine, tier_lower, tier_upper) END AS tier_position
FROM placed;
