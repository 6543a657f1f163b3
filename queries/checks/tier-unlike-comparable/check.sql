-- Is the cited tier the one that comparable decisions with the same recorded facts cite?
-- One row per penalty decision. Whether the fine fits the cited tier is another question, and another check.
WITH measured AS (
    SELECT
        penalty_case.*,
        tier_departure.n IS NOT NULL AS is_ranked,
        tier_departure.tier_rank AS rank_cited,
        tier_departure.comparables,
        tier_departure.of_usual_tier,
        tier_departure.usual_rank,
        tier_departure.usual_tier,
        tier_departure.as_mild = 0 AND tier_departure.usual_rank > tier_departure.tier_rank AND NOT tier_departure.has_smaller_sum AS is_mildest,
        tier_departure.as_grave = 0 AND tier_departure.usual_rank < tier_departure.tier_rank AND NOT tier_departure.has_larger_sum AS is_gravest
    FROM penalty_case
    LEFT JOIN tier_departure ON tier_departure.n = penalty_case.n
),
judged AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN coalesce(tier_cited, '') = '' THEN 'tier-not-recorded'
            WHEN is_tier_unknown THEN 'tier-not-in-benchmark'
            WHEN NOT is_ranked THEN 'tier-not-ranked'
            WHEN lacks_facts THEN 'facts-not-recorded'
        END AS tier_obstacle
    FROM measured
),
outcomes AS (
    SELECT
        *,
        CASE
            WHEN tier_obstacle IS NOT NULL THEN 'not applicable'
            WHEN comparables < $minimum_group_size THEN 'too few'
            WHEN (is_mildest OR is_gravest) AND ratio(of_usual_tier, comparables) >= $usual_tier_share THEN 'flagged'
            ELSE 'clear'
        END AS outcome
    FROM judged
),
explained AS (
    SELECT
        *,
        CASE WHEN outcome = 'flagged' THEN CASE WHEN is_mildest THEN 'lenient' ELSE 'excessive' END END AS direction,
        CASE
            WHEN outcome = 'flagged' AND is_mildest AND reduction_ground IS NOT NULL THEN reduction_ground
            WHEN outcome = 'flagged' AND is_adjusted THEN 'adjusted_application_approved'
        END AS recorded_reason
    FROM outcomes
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome,
    CASE
        WHEN outcome = 'not applicable' THEN tier_obstacle
        WHEN outcome = 'too few' THEN 'too-few-comparable-cases'
    END AS reason,
    CASE WHEN direction = 'lenient' THEN 'milder-tier' WHEN direction = 'excessive' THEN 'graver-tier' END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        -- Chance is not bounded here: in many decisions a few stand apart without a fault.
        WHEN recorded_reason IS NOT NULL OR other_reason IS NOT NULL OR abs(rank_cited - usual_rank) < 2 THEN 'notice'
        ELSE 'low'
    END AS severity,
    direction,
    CAST(NULL AS DECIMAL(18, 2)) AS expected_lower,
    CAST(NULL AS DECIMAL(18, 2)) AS expected_upper,
    CAST(NULL AS DECIMAL(18, 2)) AS actual,
    decision_id,
    recorded_reason AS explanation,
    tier_cited,
    usual_tier,
    comparables,
    of_usual_tier,
    other_reason,
    was_discussed
FROM explained
