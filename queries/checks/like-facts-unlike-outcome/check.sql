-- Do decisions with the same recorded facts under the same basis have basically the same outcome?
-- One row per penalty decision. Symmetric over the group: it shows who differs, not who is right.
WITH members AS (
    SELECT
        decision_id,
        agency_id,
        period,
        comparable_group_id,
        case_key,
        kinds,
        kind_grade,
        fine,
        log_outcome,
        range_basis,
        base_amount,
        harm IS NULL AND circumstances IS NULL AS lacks_facts,
        clause_key = '?' AS lacks_basis,
        explanation,
        reduction_ground,
        adjusted_application_approved,
        obstacle
    FROM comparable_group_member
),
kind_counts AS (
    SELECT
        comparable_group_id,
        kinds,
        min(kind_grade) AS kind_grade,
        count(DISTINCT case_key) AS cases,
        median_of(array_agg(log_outcome)) AS center
    FROM members
    WHERE obstacle IS NULL
    GROUP BY comparable_group_id, kinds
),
kind_ranks AS (
    SELECT
        *,
        sum(cases) OVER (PARTITION BY comparable_group_id) AS group_cases,
        row_number() OVER (PARTITION BY comparable_group_id ORDER BY cases DESC, kinds ASC NULLS LAST) AS kind_rank
    FROM kind_counts
),
usual_kinds AS (
    SELECT comparable_group_id, kinds AS usual_kinds, kind_grade AS usual_grade, cases AS usual_cases, group_cases
    FROM kind_ranks
    WHERE kind_rank = 1
),
deviations AS (
    SELECT
        members.*,
        kind_ranks.cases AS same_kind_cases,
        kind_ranks.center,
        abs(members.log_outcome - kind_ranks.center) AS deviation,
        -- Shares a single amount (or multiple) with this decision: fixed practice shows as one value held by most.
        count(*) OVER (
            PARTITION BY members.comparable_group_id, members.kinds, round(members.log_outcome, 9)
        ) AS same_amount,
        count(*) OVER (PARTITION BY members.comparable_group_id, members.kinds) AS same_kinds
    FROM members
    INNER JOIN kind_ranks
        ON kind_ranks.comparable_group_id = members.comparable_group_id AND kind_ranks.kinds = members.kinds
    WHERE members.obstacle IS NULL
),
spreads AS (
    SELECT
        comparable_group_id,
        kinds,
        count(*) AS n,
        max(ratio(same_amount, same_kinds)) AS fixed_share,
        median_of(array_agg(deviation)) AS median_deviation,
        quantile_of(array_agg(deviation), 0.9) AS ninth_decile,
        exp(median_of(array_agg(log_outcome))) AS typical_outcome,
        exp(quantile_of(array_agg(log_outcome), 0.25)) AS lower_quartile,
        exp(quantile_of(array_agg(log_outcome), 0.75)) AS upper_quartile,
        count(DISTINCT agency_id) AS agencies
    FROM deviations
    WHERE log_outcome IS NOT NULL
    GROUP BY comparable_group_id, kinds
),
scales AS (
    SELECT
        *,
        -- Robust and never below 5%: ties collapse the median deviation, one far value must not inflate the decile alone.
        greatest(
            1.4826 * median_deviation * CASE WHEN n > 9 THEN ratio(n, n - 0.8) ELSE 1 END,
            ratio(ninth_decile, 1.645),
            ln(1.05)
        ) AS scale
    FROM spreads
),
judged AS (
    SELECT
        members.*,
        usual_kinds.usual_kinds,
        usual_kinds.usual_grade,
        usual_kinds.usual_cases,
        usual_kinds.group_cases,
        deviations.same_kind_cases,
        deviations.center,
        scales.scale,
        scales.fixed_share,
        scales.agencies,
        scales.typical_outcome,
        scales.lower_quartile,
        scales.upper_quartile,
        ratio(members.log_outcome - deviations.center, scales.scale) AS score,
        exp(abs(members.log_outcome - deviations.center)) AS factor,
        CASE
            WHEN members.obstacle IS NOT NULL THEN 'not applicable'
            WHEN coalesce(usual_kinds.group_cases, 0) < $minimum_group_size THEN 'too few'
            WHEN members.kind_grade <> usual_kinds.usual_grade AND members.lacks_facts THEN 'not applicable'
            WHEN members.kind_grade <> usual_kinds.usual_grade
                AND ratio(usual_kinds.usual_cases, usual_kinds.group_cases) >= $usual_kind_share THEN 'flagged'
            WHEN members.log_outcome IS NULL THEN 'clear'
            WHEN deviations.same_kind_cases < $minimum_group_size THEN 'too few'
            WHEN exp(abs(members.log_outcome - deviations.center)) < $material_factor THEN 'clear'
            WHEN scales.fixed_share >= $fixed_practice_share THEN 'flagged'
            WHEN abs(members.log_outcome - deviations.center) >= $score_limit * scales.scale THEN 'flagged'
            ELSE 'clear'
        END AS outcome
    FROM members
    LEFT JOIN usual_kinds ON usual_kinds.comparable_group_id = members.comparable_group_id
    LEFT JOIN deviations ON deviations.decision_id = members.decision_id
    LEFT JOIN scales
        ON scales.comparable_group_id = members.comparable_group_id AND scales.kinds = members.kinds
),
verdicts AS (
    SELECT
        *,
        CASE
            WHEN outcome <> 'flagged' THEN NULL
            WHEN kind_grade <> usual_grade
                AND ratio(usual_cases, group_cases) >= $usual_kind_share THEN 'kinds-depart'
            WHEN fixed_share >= $fixed_practice_share THEN 'departs-from-fixed-practice'
            ELSE 'amount-departs'
        END AS verdict,
        CASE
            WHEN outcome <> 'flagged' THEN NULL
            WHEN coalesce(reduction_ground, '') <> '' THEN reduction_ground
            WHEN adjusted_application_approved THEN 'adjusted_application_approved'
            WHEN coalesce(explanation, '') <> '' THEN explanation
        END AS recorded_reason
    FROM judged
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome,
    CASE
        WHEN outcome = 'not applicable' THEN coalesce(obstacle, 'kind-without-facts')
        WHEN outcome = 'too few' THEN 'too-few-comparable-cases'
    END AS reason,
    verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN recorded_reason IS NOT NULL THEN 'notice'
        WHEN lacks_facts OR lacks_basis THEN 'low'
        WHEN verdict = 'kinds-depart' OR factor >= $gross_factor THEN 'high'
        ELSE 'medium'
    END AS severity,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN verdict = 'kinds-depart' AND kind_grade > usual_grade THEN 'excessive'
        WHEN verdict = 'kinds-depart' THEN 'lenient'
        WHEN log_outcome > center THEN 'excessive'
        ELSE 'lenient'
    END AS direction,
    CASE WHEN verdict <> 'kinds-depart' THEN round(lower_quartile * CASE WHEN range_basis = 'amount' THEN 1 ELSE base_amount END, 2) END AS expected_lower,
    CASE WHEN verdict <> 'kinds-depart' THEN round(upper_quartile * CASE WHEN range_basis = 'amount' THEN 1 ELSE base_amount END, 2) END AS expected_upper,
    CASE WHEN outcome = 'flagged' THEN fine END AS actual,
    decision_id,
    recorded_reason AS explanation,
    comparable_group_id,
    group_cases,
    same_kind_cases,
    agencies,
    kinds,
    usual_kinds,
    usual_cases,
    round(typical_outcome * CASE WHEN range_basis = 'amount' THEN 1 ELSE base_amount END, 2) AS typical_fine,
    round(factor, 4) AS factor,
    round(abs(score), 4) AS score,
    round(exp(scale), 4) AS usual_factor,
    round(fixed_share, 4) AS fixed_share,
    lacks_facts,
    lacks_basis
FROM verdicts
