-- Does the fine lie outside the tier that the decision cites?
-- One row per penalty decision.
WITH placed AS (
    SELECT
        penalty.decision_id,
        penalty.agency_id,
        penalty.period,
        penalty.fine,
        CASE WHEN penalty.tier_place = 'below' THEN reduction.reduction_ground END AS reduction_ground,
        reason_of(penalty.explanation) AS other_reason,
        penalty.adjusted_application_approved,
        CASE
            WHEN penalty.tier_obstacle IS NOT NULL THEN penalty.tier_obstacle
            WHEN penalty.statute_place IN ('below', 'above') THEN 'outside-statute'
        END AS obstacle,
        penalty.tier_place AS place,
        tier.benchmark_title,
        tier.benchmark_version,
        tier.tier,
        tier.conditions,
        penalty.tier_lower AS lower_yuan,
        penalty.tier_upper AS upper_yuan,
        tier.lower_closed,
        tier.upper_closed,
        bound_calculation(tier.range_basis, tier.lower, penalty.tier_base) AS lower_calculation,
        bound_calculation(tier.range_basis, tier.upper, penalty.tier_base) AS upper_calculation,
        tier.payer,
        tier.switch_sum,
        penalty.switch_amount,
        -- Why this range of the tier and no other. Nought needs no comparison.
        CASE WHEN tier.switch_from_closed AND tier.switch_from <> 0 THEN tier.switch_from END AS switch_from,
        CASE WHEN NOT tier.switch_from_closed AND tier.switch_from <> 0 THEN tier.switch_from END AS switch_above,
        CASE WHEN NOT tier.switch_to_closed THEN tier.switch_to END AS switch_below,
        CASE WHEN tier.switch_to_closed AND tier.switch_to <> 0 THEN tier.switch_to END AS switch_up_to,
        CASE penalty.tier_place
            WHEN 'below' THEN penalty.tier_lower - penalty.fine
            WHEN 'above' THEN penalty.fine - penalty.tier_upper
        END AS distance
    FROM penalty_against_rules AS penalty
    LEFT JOIN tier ON tier.tier_id = penalty.tier_id
    LEFT JOIN reduction_below_range AS reduction ON reduction.decision_id = penalty.decision_id
),
judged AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN 'not applicable'
            WHEN place = 'within' THEN 'clear'
            ELSE 'flagged'
        END AS outcome,
        CASE
            WHEN obstacle IS NOT NULL OR place = 'within' THEN NULL
            WHEN place = 'below' AND distance <= rounding_tolerance($rounding_unit, lower_yuan) THEN 'rounding'
            WHEN place = 'above' AND distance <= rounding_tolerance($rounding_unit, upper_yuan) THEN 'rounding'
            WHEN place = 'below' THEN 'below-tier'
            ELSE 'above-tier'
        END AS verdict,
        CASE
            WHEN obstacle IS NOT NULL OR place = 'within' THEN NULL
            WHEN adjusted_application_approved THEN 'adjusted_application_approved'
            WHEN place = 'below' THEN reduction_ground
        END AS recorded_reason
    FROM placed
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome,
    obstacle AS reason,
    verdict,
    CASE
        WHEN verdict IS NULL THEN NULL
        WHEN verdict = 'rounding' OR recorded_reason IS NOT NULL THEN 'notice'
        WHEN other_reason IS NOT NULL THEN 'medium'
        ELSE 'high'
    END AS severity,
    CASE
        WHEN verdict IS NULL THEN NULL
        WHEN place = 'below' THEN 'lenient'
        ELSE 'excessive'
    END AS direction,
    lower_yuan AS expected_lower,
    upper_yuan AS expected_upper,
    fine AS actual,
    decision_id,
    recorded_reason AS explanation,
    benchmark_title,
    benchmark_version,
    tier,
    conditions,
    lower_closed,
    upper_closed,
    lower_calculation,
    upper_calculation,
    payer,
    switch_sum,
    switch_amount,
    switch_from,
    switch_above,
    switch_below,
    switch_up_to,
    distance,
    -- Right on an excluded end there is no difference to name.
    CASE WHEN distance > 0 THEN distance END AS difference,
    CASE WHEN place = 'above' AND distance = 0 THEN fine END AS at_upper_end,
    CASE WHEN place = 'below' AND distance = 0 THEN fine END AS at_lower_end
FROM judged
