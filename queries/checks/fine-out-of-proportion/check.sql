-- Is the fine many times the value of goods or the illegal gains, with no recorded reason why it was not reduced?
-- One row per penalty decision.
WITH ranges AS (
    SELECT
        penalty_fine.decision_id,
        penalty_fine.agency_id,
        penalty_fine.period,
        penalty_fine.fine,
        penalty_fine.fine_obstacle,
        penalty_fine.value_of_goods,
        penalty_fine.illegal_gains,
        -- The larger of the two: the fine must be out of proportion to both.
        greatest(coalesce(penalty_fine.value_of_goods, 0), coalesce(penalty_fine.illegal_gains, 0)) AS base_amount,
        coalesce(
            reason_of(penalty_fine.reduction_ground),
            reason_of(penalty_fine.explanation),
            CASE WHEN penalty_fine.adjusted_application_approved THEN 'adjusted_application_approved' END
        ) AS recorded_reason,
        circumstance_balance.aggravating,
        circumstance_balance.mitigating,
        circumstance_balance.aggravating_grounds,
        circumstance_balance.mitigating_grounds,
        statute.obstacle AS statute_obstacle,
        statute.place AS statute_place,
        statute.range_basis AS statute_basis,
        statute.lower_yuan AS statute_lower,
        statute.upper_yuan AS statute_upper,
        '《' || statute.instrument || '》' || statute.article AS clause,
        tier.obstacle AS tier_obstacle,
        tier.place AS tier_place,
        tier.range_basis AS tier_basis,
        tier.lower_yuan AS tier_lower,
        tier.benchmark_title || ' ' || tier.tier AS tier_name
    FROM penalty_fine
    INNER JOIN fine_against_statute AS statute ON statute.decision_id = penalty_fine.decision_id
    INNER JOIN fine_against_tier AS tier ON tier.decision_id = penalty_fine.decision_id
    LEFT JOIN circumstance_balance ON circumstance_balance.decision_id = penalty_fine.decision_id
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
    CASE WHEN has_statute AND NOT (is_at_tier AND NOT is_at_statute) THEN clause ELSE tier_name END AS range_name,
    CASE WHEN has_statute AND NOT (is_at_tier AND NOT is_at_statute) THEN statute_lower ELSE tier_lower END AS minimum,
    base_amount,
    value_of_goods,
    illegal_gains,
    fine_to_base,
    aggravating_grounds,
    mitigating_grounds
FROM decided
