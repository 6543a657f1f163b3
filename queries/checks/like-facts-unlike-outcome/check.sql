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
        measure,
        base_amount,
        measured_fine,
        harm IS NULL AND circumstances IS NULL AS lacks_facts,
        lacks_basis,
        reason_of(explanation) AS other_reason,
        reason_of(reduction_ground) AS reduction_ground,
        adjusted_application_approved,
        obstacle
    FROM comparable_group_member
),
group_sizes AS (
    SELECT comparable_group_id, count(DISTINCT case_key) AS group_cases
    FROM members
    WHERE obstacle IS NULL
    GROUP BY comparable_group_id
),
kind_counts AS (
    SELECT comparable_group_id, kinds, min(kind_grade) AS kind_grade, count(DISTINCT case_key) AS cases
    FROM members
    WHERE obstacle IS NULL
    GROUP BY comparable_group_id, kinds
),
grade_counts AS (
    SELECT comparable_group_id, kind_grade, count(DISTINCT case_key) AS grade_cases
    FROM members
    WHERE obstacle IS NULL
    GROUP BY comparable_group_id, kind_grade
),
kind_ranks AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY comparable_group_id ORDER BY cases DESC, kinds ASC NULLS LAST) AS kind_rank
    FROM kind_counts
),
usual_kinds AS (
    SELECT comparable_group_id, kinds AS usual_kinds, kind_grade AS usual_grade, cases AS usual_cases
    FROM kind_ranks
    WHERE kind_rank = 1
),
-- A case with several parties counts once, with the median of its fines.
case_fines AS (
    SELECT comparable_group_id, kinds, case_key, median_of(array_agg(measured_fine)) AS case_fine
    FROM members
    WHERE obstacle IS NULL AND measured_fine IS NOT NULL
    GROUP BY comparable_group_id, kinds, case_key
),
centers AS (
    SELECT
        comparable_group_id,
        kinds,
        count(*) AS fined_cases,
        median_of(array_agg(case_fine)) AS center,
        quantile_of(array_agg(case_fine), 0.25) AS lower_quartile,
        quantile_of(array_agg(case_fine), 0.75) AS upper_quartile
    FROM case_fines
    GROUP BY comparable_group_id, kinds
),
case_deviations AS (
    SELECT
        case_fines.*,
        centers.fined_cases,
        centers.center,
        abs(ln(ratio(case_fines.case_fine, centers.center))) AS deviation,
        count(*) OVER (
            PARTITION BY case_fines.comparable_group_id, case_fines.kinds, round(case_fines.case_fine, 6)
        ) AS cases_with_this_fine
    FROM case_fines
    INNER JOIN centers
        ON centers.comparable_group_id = case_fines.comparable_group_id AND centers.kinds = case_fines.kinds
),
spreads AS (
    SELECT
        comparable_group_id,
        kinds,
        count(*) AS n,
        max(ratio(cases_with_this_fine, fined_cases)) AS fixed_share,
        ratio(count(*) FILTER (WHERE deviation >= ln($material_factor)), count(*)) AS departing_share,
        median_of(array_agg(deviation)) AS median_deviation,
        quantile_of(array_agg(deviation), 0.9) AS ninth_decile
    FROM case_deviations
    GROUP BY comparable_group_id, kinds
),
scales AS (
    SELECT
        *,
        -- Robust and never below 5%. The median deviation alone collapses where fines are tied ...
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
        group_sizes.group_cases,
        usual_kinds.usual_kinds,
        usual_kinds.usual_grade,
        usual_kinds.usual_cases,
        centers.fined_cases,
        centers.center,
        centers.lower_quartile,
        centers.upper_quartile,
        scales.scale,
        scales.core_scale,
        scales.fixed_share,
        scales.fixed_share >= $fixed_practice_share AND scales.departing_share <= $rare_departure_share AS has_fixed_practice,
        coalesce(shared.cases_with_this_fine, 0) AS cases_with_this_fine,
        ln(ratio(members.measured_fine, centers.center)) AS deviation,
        -- A second case with the same grade makes it part of the practice: a few warnings among fines are usual.
        members.kind_grade <> usual_kinds.usual_grade
            AND grade_counts.grade_cases = 1
            AND ratio(usual_kinds.usual_cases, group_sizes.group_cases) >= $usual_kind_share AS has_unusual_kind
    FROM members
    LEFT JOIN group_sizes ON group_sizes.comparable_group_id = members.comparable_group_id
    LEFT JOIN usual_kinds ON usual_kinds.comparable_group_id = members.comparable_group_id
    LEFT JOIN grade_counts
        ON grade_counts.comparable_group_id = members.comparable_group_id
        AND grade_counts.kind_grade = members.kind_grade
    LEFT JOIN centers ON centers.comparable_group_id = members.comparable_group_id AND centers.kinds = members.kinds
    LEFT JOIN scales ON scales.comparable_group_id = members.comparable_group_id AND scales.kinds = members.kinds
    LEFT JOIN case_deviations AS shared
        ON shared.comparable_group_id = members.comparable_group_id
        AND shared.kinds = members.kinds
        AND shared.case_key = members.case_key
),
judged AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN 'not applicable'
            WHEN group_cases < $minimum_group_size THEN 'too few'
            WHEN has_unusual_kind AND lacks_facts THEN 'not applicable'
            WHEN has_unusual_kind THEN 'flagged'
            WHEN measured_fine IS NULL THEN 'clear'
            WHEN fined_cases < $minimum_group_size THEN 'too few'
            WHEN abs(deviation) < ln($material_factor) THEN 'clear'
            -- What several cases of the group share is part of its practice.
            WHEN cases_with_this_fine >= $shared_by THEN 'clear'
            WHEN has_fixed_practice THEN 'flagged'
            WHEN abs(deviation) >= $score_limit * scale THEN 'flagged'
            -- Far off the core of the group, but so are others: two or three odd ones hide one another.
            WHEN abs(deviation) >= $score_limit * core_scale THEN 'too few'
            ELSE 'clear'
        END AS outcome
    FROM measured
),
verdicts AS (
    SELECT
        *,
        CASE
            WHEN outcome <> 'flagged' THEN NULL
            WHEN has_unusual_kind THEN 'kinds-depart'
            WHEN has_fixed_practice THEN 'departs-from-fixed-practice'
            ELSE 'amount-departs'
        END AS verdict,
        CASE
            WHEN outcome <> 'flagged' THEN NULL
            WHEN has_unusual_kind AND kind_grade > usual_grade THEN 'excessive'
            WHEN has_unusual_kind THEN 'lenient'
            WHEN deviation > 0 THEN 'excessive'
            ELSE 'lenient'
        END AS direction
    FROM judged
),
explained AS (
    SELECT
        *,
        -- A ground for reduction explains a low fine, never a high one.
        CASE
            WHEN direction = 'lenient' AND reduction_ground IS NOT NULL THEN reduction_ground
            WHEN direction IS NOT NULL AND adjusted_application_approved THEN 'adjusted_application_approved'
        END AS recorded_reason
    FROM verdicts
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome,
    CASE
        WHEN outcome = 'not applicable' THEN coalesce(obstacle, 'kind-without-facts')
        WHEN outcome = 'too few' AND group_cases < $minimum_group_size THEN 'too-few-comparable-cases'
        WHEN outcome = 'too few' AND fined_cases < $minimum_group_size THEN 'too-few-comparable-cases'
        WHEN outcome = 'too few' THEN 'several-far-off'
    END AS reason,
    verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN recorded_reason IS NOT NULL THEN 'notice'
        WHEN lacks_facts OR lacks_basis OR verdict = 'kinds-depart' THEN 'low'
        -- A remark may be a reason or none; it is shown, and weighs something.
        WHEN other_reason IS NOT NULL AND abs(deviation) < ln($gross_factor) THEN 'low'
        WHEN other_reason IS NOT NULL THEN 'medium'
        WHEN abs(deviation) >= ln($gross_factor) THEN 'high'
        ELSE 'medium'
    END AS severity,
    direction,
    CASE WHEN verdict <> 'kinds-depart' THEN round(lower_quartile * coalesce(base_amount, 1), 2) END AS expected_lower,
    CASE WHEN verdict <> 'kinds-depart' THEN round(upper_quartile * coalesce(base_amount, 1), 2) END AS expected_upper,
    CASE WHEN outcome = 'flagged' THEN fine END AS actual,
    decision_id,
    recorded_reason AS explanation,
    comparable_group_id,
    group_cases,
    fined_cases,
    kinds,
    usual_kinds,
    usual_cases,
    CASE
        WHEN measure = 'amount' THEN amount_text(round(center, 2))
        ELSE amount_text(base_amount) || ' × ' || amount_text(round(center, 4)) || ' = ' || amount_text(round(center * base_amount, 2))
    END AS typical_calculation,
    round(ratio(measured_fine, center), 4) AS share_of_typical,
    round(exp(abs(deviation)), 4) AS factor,
    round(exp(scale), 4) AS usual_factor,
    round(ratio(abs(deviation), scale), 2) AS score,
    round(fixed_share, 4) AS fixed_share,
    lacks_facts,
    lacks_basis
FROM explained
