-- Is the fine many times the value of goods or the illegal gains, with no recorded reason why it was not reduced?
-- One row per penalty decision.
WITH ranges AS (
    SELECT
        penalty.decision_id,
        penalty.agency_id,
        penalty.period,
        penalty.fine,
        penalty.fine_obstacle,
        penalty.value_of_goods,
        penalty.illegal_gains,
        -- The larger of the two: the fine must be out of proportion to both.
        greatest(coalesce(penalty.value_of_goods, 0), coalesce(penalty.illegal_gains, 0)) AS base_amount,
        coalesce(
            reason_of(penalty.reduction_ground),
            reason_of(penalty.explanation),
            CASE WHEN penalty.adjusted_application_approved THEN 'adjusted_application_approved' END
        ) AS recorded_reason,
        weight.aggravating,
        weight.mitigating,
        weight.aggravating_grounds,
        weight.mitigating_grounds,
        penalty.statute_obstacle,
        penalty.statute_place,
        statute.range_basis AS statute_basis,
        penalty.statute_lower,
        penalty.statute_upper,
        statute.instrument,
        statute.article,
        penalty.tier_obstacle,
        penalty.tier_place,
        -- Words are no measure of a fine.
        CASE WHEN tier.range_basis <> 'text' THEN tier.range_basis END AS tier_basis,
        penalty.tier_lower,
        tier.benchmark_title,
        tier.tier
    FROM penalty_against_rules AS penalty
    LEFT JOIN statutory_range AS statute ON statute.statutory_range_id = penalty.statutory_range_id
    LEFT JOIN tier ON tier.tier_id = penalty.tier_id
    LEFT JOIN circumstance_weight AS weight ON weight.circumstances = penalty.circumstances
),
placed AS (
    SELECT
        *,
        statute_obstacle IS NULL AND statute_basis = 'amount' AND coalesce(statute_lower, 0) > 0 AS has_statute,
        tier_obstacle IS NULL AND tier_basis = 'amount' AND coalesce(tier_lower, 0) > 0 AS has_tier,
        coalesce(
            statute_obstacle IS NULL AND statute_basis = 'amount' AND statute_place = 'within' AND statute_lower > 0
            AND fine - statute_lower <= rounding_tolerance($rounding_unit, statute_lower),
            FALSE
        ) AS is_at_statute,
        coalesce(
            tier_obstacle IS NULL AND tier_basis = 'amount' AND tier_place = 'within' AND tier_lower > 0
            AND fine - tier_lower <= rounding_tolerance($rounding_unit, tier_lower),
            FALSE
        ) AS is_at_tier,
        ratio(fine, base_amount) AS fine_to_base
    FROM ranges
),
judged AS (
    SELECT
        *,
        CASE
            WHEN fine_obstacle IS NOT NULL THEN fine_obstacle
            WHEN base_amount <= 0 THEN 'value-not-recorded'
            WHEN statute_obstacle = 'unit-error-suspected' OR tier_obstacle = 'unit-error-suspected'
                OR fine_to_base >= $unit_doubt_ratio THEN 'unit-error-suspected'
            WHEN statute_place IN ('below', 'above') OR (NOT has_statute AND tier_place IN ('below', 'above')) THEN 'outside-range'
            WHEN statute_basis IN ('multiple', 'percentage') OR tier_basis IN ('multiple', 'percentage') THEN 'range-follows-value'
            WHEN statute_obstacle IS NULL AND NOT has_statute THEN 'no-minimum'
            WHEN NOT has_statute AND NOT has_tier THEN 'range-not-known'
        END AS obstacle
    FROM placed
),
decided AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL OR fine_to_base < $times THEN NULL
            WHEN is_at_statute OR is_at_tier THEN 'at-minimum'
            ELSE 'above-minimum'
        END AS verdict
    FROM judged
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN verdict IS NOT NULL THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    verdict,
    CASE
        WHEN verdict IS NULL THEN NULL
        WHEN recorded_reason IS NOT NULL OR fine <= $small_fine THEN 'notice'
        WHEN aggravating > 0 THEN 'low'
        WHEN verdict = 'above-minimum' AND mitigating > 0 THEN 'high'
        WHEN verdict = 'above-minimum' OR mitigating > 0 THEN 'medium'
        ELSE 'low'
    END AS severity,
    CASE WHEN verdict IS NOT NULL THEN 'excessive' END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    fine AS actual,
    decision_id,
    CASE WHEN verdict IS NOT NULL THEN recorded_reason END AS explanation,
    CASE WHEN has_statute AND NOT (is_at_tier AND NOT is_at_statute) THEN '《' || instrument || '》' || article ELSE benchmark_title || ' ' || tier END AS range_name,
    CASE WHEN has_statute AND NOT (is_at_tier AND NOT is_at_statute) THEN statute_lower ELSE tier_lower END AS minimum,
    base_amount,
    value_of_goods,
    illegal_gains,
    fine_to_base,
    aggravating_grounds,
    mitigating_grounds
FROM decided
