-- Does the fine lie outside the tier that the decision cites?
-- One row per penalty decision.
WITH placed AS (
    SELECT
        penalty_fine.decision_id,
        penalty_fine.agency_id,
        penalty_fine.period,
        penalty_fine.fine,
        CASE
            WHEN against.place = 'below' THEN reduction_on_record(
                penalty_fine.reduction_ground, penalty_fine.circumstances, penalty_fine.legal_basis, penalty_fine.penalty_text
            )
        END AS reduction_ground,
        reason_of(penalty_fine.explanation) AS other_reason,
        penalty_fine.adjusted_application_approved,
        CASE
            WHEN against.obstacle IS NOT NULL THEN against.obstacle
            WHEN fine_against_statute.place IN ('below', 'above') THEN 'outside-statute'
        END AS obstacle,
        against.place,
        against.benchmark_title,
        against.benchmark_version,
        against.tier,
        against.conditions,
        against.lower_yuan,
        against.upper_yuan,
        against.lower_closed,
        against.upper_closed,
        against.lower_calculation,
        against.upper_calculation,
        against.payer,
        against.switch_sum,
        against.switch_amount,
        -- Why this range of the tier and no other. Nought needs no comparison.
        CASE WHEN against.switch_from_closed AND against.switch_from <> 0 THEN against.switch_from END AS switch_from,
        CASE WHEN NOT against.switch_from_closed AND against.switch_from <> 0 THEN against.switch_from END AS switch_above,
        CASE WHEN NOT against.switch_to_closed THEN against.switch_to END AS switch_below,
        CASE WHEN against.switch_to_closed AND against.switch_to <> 0 THEN against.switch_to END AS switch_up_to,
        CASE against.place
            WHEN 'below' THEN against.lower_yuan - penalty_fine.fine
            WHEN 'above' THEN penalty_fine.fine - against.upper_yuan
        END AS distance
    FROM penalty_fine
    INNER JOIN fine_against_tier AS against ON against.decision_id = penalty_fine.decision_id
    INNER JOIN fine_against_statute ON fine_against_statute.decision_id = penalty_fine.decision_id
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
