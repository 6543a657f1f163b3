-- Did the decision on an application for a permit take far longer than decisions on comparable applications?
-- One row per application that was granted or refused.
WITH members AS (
    SELECT
        *,
        CASE
            WHEN duration_obstacle IS NOT NULL THEN duration_obstacle
            WHEN limit_state = 'over' THEN 'over-legal-limit'
        END AS obstacle,
        -- Contradicting dates, which are not judged, may give less than no days.
        ln(1 + greatest(counted_days, 0)) AS log_days,
        -- Holidays lengthen the days of the few that wait over them.
        greatest(counted_days - $holiday_days, 0) AS judged_days
    FROM permit_duration
),
centers AS (
    SELECT
        application_group_id,
        count(*) AS group_size,
        median_of(array_agg(log_days)) AS center,
        quantile_of(array_agg(log_days), 0.75) AS upper_quartile
    FROM members
    WHERE obstacle IS NULL
    GROUP BY application_group_id
),
spreads AS (
    SELECT
        members.application_group_id,
        count(*) AS n,
        median_of(array_agg(abs(members.log_days - centers.center))) AS median_deviation,
        quantile_of(array_agg(abs(members.log_days - centers.center)), 0.9) AS ninth_decile
    FROM members
    INNER JOIN centers ON centers.application_group_id = members.application_group_id
    WHERE members.obstacle IS NULL
    GROUP BY members.application_group_id
),
scales AS (
    SELECT
        *,
        -- Robust and never below 5%. The median deviation alone collapses where days are tied ...
        greatest(1.4826 * median_deviation * CASE WHEN n > 9 THEN ratio(n, n - 0.8) ELSE 1 END, ln(1.05)) AS core_scale,
        -- ... so the ninth decile counts too.
        greatest(
            1.4826 * median_deviation * CASE WHEN n > 9 THEN ratio(n, n - 0.8) ELSE 1 END,
            ratio(ninth_decile, 1.645),
            ln(1.05)
        ) AS scale
    FROM spreads
),
measured AS (
    SELECT
        members.*,
        centers.group_size,
        centers.center,
        centers.upper_quartile,
        scales.scale,
        scales.core_scale,
        ln(1 + members.judged_days) - centers.center AS deviation,
        exp(centers.center) - 1 AS usual_days
    FROM members
    LEFT JOIN centers ON centers.application_group_id = members.application_group_id
    LEFT JOIN scales ON scales.application_group_id = members.application_group_id
),
judged AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN group_size - 1 < $minimum_group_size THEN 'too-few-comparable-applications'
            -- A thousandth of a day is left to the arithmetic of logarithms.
            WHEN deviation + 0.000001 < ln($material_factor) OR judged_days - usual_days + 0.001 < $material_days THEN NULL
            WHEN deviation >= $score_limit * scale THEN NULL
            -- Far off the core of the group, but so are others: what is usual cannot be told.
            WHEN deviation >= $score_limit * core_scale THEN 'several-far-off'
        END AS hindrance,
        deviation + 0.000001 >= ln($material_factor)
            AND judged_days - usual_days + 0.001 >= $material_days
            AND deviation >= $score_limit * scale AS is_far_slower
    FROM measured
),
concluded AS (
    SELECT
        *,
        outcome_of(hindrance, hindrance IN ('too-few-comparable-applications', 'several-far-off'), is_far_slower) AS outcome
    FROM judged
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome,
    hindrance AS reason,
    CASE WHEN outcome = 'flagged' THEN 'far-slower' END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        -- What is not recorded may be what took the time.
        WHEN excluded_days IS NULL OR application_type IS NULL OR reason_of(explanation) IS NOT NULL THEN 'notice'
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    period AS decided_year,
    permit_item,
    application_type,
    acceptance_date,
    decision_date AS decided_date,
    uncounted_days,
    counted_days,
    judged_days,
    group_size,
    round(usual_days, 1) AS usual_days,
    round(exp(upper_quartile) - 1, 1) AS upper_quartile_days,
    round(exp(deviation), 4) AS factor,
    round(exp(scale), 4) AS usual_factor,
    round(ratio(deviation, scale), 2) AS score
FROM concluded
