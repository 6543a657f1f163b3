-- Does the fine lie outside the tier that the decision cites?
-- One row per penalty decision.
WITH held AS (
    SELECT
        penalty.*,
        changed.decision_id IS NOT NULL AS is_of_changed_benchmark,
        coalesce(changed.tier_id, penalty.tier_id) AS held_tier_id,
        CASE WHEN penalty.is_benchmark_mixed THEN changed.place ELSE penalty.tier_place END AS place,
        CASE WHEN penalty.is_benchmark_mixed THEN changed.base_amount ELSE penalty.tier_base END AS base_amount,
        CASE WHEN penalty.is_benchmark_mixed THEN changed.lower_yuan ELSE penalty.tier_lower END AS lower_yuan,
        CASE WHEN penalty.is_benchmark_mixed THEN changed.upper_yuan ELSE penalty.tier_upper END AS upper_yuan,
        changed.older_version,
        changed.newer_version,
        changed.older_lower_calculation,
        changed.older_upper_calculation,
        changed.newer_lower_calculation,
        changed.newer_upper_calculation,
        changed.changed_on,
        -- The tier was written for the older clause: where it went on unchanged, the newer one may not leave room for it.
        penalty.statute_range_obstacle = 'mixed-law' AND NOT penalty.cites_a_version
            AND NOT clause.is_same_range AS is_of_changed_law
    FROM penalty_against_rules AS penalty
    LEFT JOIN fine_under_changed_benchmark AS changed ON changed.decision_id = penalty.decision_id
    LEFT JOIN situation_clause AS clause ON clause.situation_id = penalty.situation_id
),
bounded AS (
    SELECT
        held.*,
        tier.benchmark_title,
        tier.benchmark_version,
        tier.tier,
        tier.conditions,
        tier.payer,
        tier.switch_sum,
        tier.switch_from,
        tier.switch_from_closed,
        tier.switch_to,
        tier.switch_to_closed,
        tier.lower_closed,
        tier.upper_closed,
        base_of(tier.switch_sum, held.value_of_goods, held.illegal_gains) AS switch_sum_in_yuan,
        bound_calculation(tier.range_basis, tier.lower, held.base_amount) AS lower_calculation,
        bound_calculation(tier.range_basis, tier.upper, held.base_amount) AS upper_calculation
    FROM held
    LEFT JOIN tier ON tier.tier_id = held.held_tier_id
),
placed AS (
    SELECT
        bounded.*,
        CASE WHEN bounded.place = 'below' THEN reduction.reduction_ground END AS ground_below,
        reason_of(bounded.explanation) AS other_reason,
        CASE
            WHEN bounded.tier_obstacle <> 'mixed-law' THEN bounded.tier_obstacle
            WHEN bounded.tier_obstacle = 'mixed-law' AND NOT bounded.is_of_changed_benchmark THEN 'mixed-law'
            WHEN bounded.tier_obstacle = 'mixed-law' AND bounded.place IS NULL THEN 'versions-disagree'
            WHEN is_far_off(bounded.fine, bounded.lower_yuan, bounded.upper_yuan) AND bounded.place <> 'within' THEN 'unit-error-suspected'
            WHEN bounded.statute_place IN ('below', 'above') THEN 'outside-statute'
            WHEN bounded.tier_obstacle IS NULL AND bounded.place <> 'within' AND bounded.is_of_changed_law THEN 'law-changed'
        END AS obstacle,
        -- Why this range of the tier and no other. Nought needs no comparison.
        CASE WHEN bounded.switch_from_closed AND bounded.switch_from <> 0 THEN bounded.switch_from END AS switch_at_least,
        CASE WHEN NOT bounded.switch_from_closed AND bounded.switch_from <> 0 THEN bounded.switch_from END AS switch_above,
        CASE WHEN NOT bounded.switch_to_closed THEN bounded.switch_to END AS switch_below,
        CASE WHEN bounded.switch_to_closed AND bounded.switch_to <> 0 THEN bounded.switch_to END AS switch_up_to,
        CASE bounded.place
            WHEN 'below' THEN bounded.lower_yuan - bounded.fine
            WHEN 'above' THEN bounded.fine - bounded.upper_yuan
        END AS distance
    FROM bounded
    LEFT JOIN reduction_below_range AS reduction ON reduction.decision_id = bounded.decision_id
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
            WHEN distance <= rounding_tolerance($rounding_unit, CASE WHEN place = 'below' THEN lower_yuan ELSE upper_yuan END)
                THEN CASE WHEN is_of_changed_benchmark THEN 'rounding-under-both' ELSE 'rounding' END
            WHEN is_of_changed_benchmark THEN CASE WHEN place = 'below' THEN 'below-both-tiers' ELSE 'above-both-tiers' END
            WHEN place = 'below' THEN 'below-tier'
            ELSE 'above-tier'
        END AS verdict,
        CASE
            WHEN obstacle IS NOT NULL OR place = 'within' THEN NULL
            WHEN adjusted_application_approved THEN 'adjusted_application_approved'
            WHEN place = 'below' THEN ground_below
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
        WHEN verdict IN ('rounding', 'rounding-under-both') OR recorded_reason IS NOT NULL THEN 'notice'
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
    switch_sum_in_yuan AS switch_amount,
    switch_at_least AS switch_from,
    switch_above,
    switch_below,
    switch_up_to,
    distance,
    -- Right on an excluded end there is no difference to name.
    CASE WHEN distance > 0 THEN distance END AS difference,
    CASE WHEN place = 'above' AND distance = 0 THEN fine END AS at_upper_end,
    CASE WHEN place = 'below' AND distance = 0 THEN fine END AS at_lower_end,
    older_version,
    newer_version,
    older_lower_calculation,
    older_upper_calculation,
    newer_lower_calculation,
    newer_upper_calculation,
    changed_on
FROM judged
