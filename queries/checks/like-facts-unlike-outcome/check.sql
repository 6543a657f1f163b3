-- Do decisions with the same recorded facts under the same basis have basically the same outcome?
-- One row per penalty decision. Symmetric over the population: it shows who differs, not who is right.
-- Reads what the study of equal treatment has measured (queries/equal-treatment).
WITH same_facts AS (
    SELECT
        item_epoch_id,
        facts_id,
        kinds,
        count(DISTINCT case_key) AS cases,
        sum(count(DISTINCT case_key)) OVER (PARTITION BY item_epoch_id, facts_id) AS cases_of_all_kinds
    FROM penalty_case
    WHERE obstacle IS NULL
    GROUP BY item_epoch_id, facts_id, kinds
),
measured AS (
    SELECT
        penalty_case.*,
        measured_decision.comparables,
        measured_decision.middle,
        measured_decision.low_end,
        measured_decision.high_end,
        measured_decision.residual,
        measured_decision.scale,
        measured_decision.has_fixed_practice,
        chance_of_departure.beyond,
        chance_of_departure.calibrated_on,
        chance_of_departure.p,
        chance_of_departure.q,
        chance_of_departure.calibrated_on < 2000 AS is_assumed,
        departure_beside_others.departing_alike,
        departure_beside_others.measured_cases,
        departure_beside_others.of_own_party,
        -- Most cases of the very same recorded facts were fined about the same: it is they, then, that stand apart together.
        coalesce(departure_beside_others.same_facts >= 1 AND 2 * departure_beside_others.same_fine >= departure_beside_others.same_facts, FALSE) AS is_shared,
        -- Where nothing could be calibrated a second such case already is part of the practice; elsewhere a hundredth is.
        CASE
            WHEN chance_of_departure.calibrated_on < 2000 THEN departure_beside_others.departing_alike >= 1
            ELSE departure_beside_others.departing_alike >= 2
                AND 100 * (departure_beside_others.departing_alike + 1) >= departure_beside_others.measured_cases
        END AS is_one_of_several,
        same_facts.cases - 1 AS same_facts_cases,
        same_facts.cases_of_all_kinds - 1 AS facts_of_all_kinds,
        kind_departure.comparables AS kind_comparables,
        kind_departure.same_facts - 1 AS kind_same_facts,
        kind_departure.of_one_grade,
        kind_departure.usual_grade,
        kind_departure.comparables >= $minimum_group_size
            AND kind_departure.same_facts - 1 >= $minimum_group_size
            AND ratio(kind_departure.of_one_grade, kind_departure.comparables) >= $usual_kind_share
            AND (
                (kind_departure.as_mild = 0 AND kind_departure.same_facts_as_mild = 0)
                OR (kind_departure.as_grave = 0 AND kind_departure.same_facts_as_grave = 0)
            ) AS has_unusual_kind
    FROM penalty_case
    LEFT JOIN measured_decision ON measured_decision.n = penalty_case.n
    LEFT JOIN chance_of_departure ON chance_of_departure.n = penalty_case.n
    LEFT JOIN departure_beside_others ON departure_beside_others.n = penalty_case.n
    LEFT JOIN kind_departure ON kind_departure.n = penalty_case.n
    LEFT JOIN same_facts
        ON same_facts.item_epoch_id = penalty_case.item_epoch_id
        AND same_facts.facts_id = penalty_case.facts_id
        AND same_facts.kinds = penalty_case.kinds
),
judged AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL THEN 'not applicable'
            WHEN has_unusual_kind AND lacks_facts THEN 'not applicable'
            WHEN has_unusual_kind THEN 'flagged'
            -- Without a fine only the kind is compared, and that only among enough cases of the very same facts.
            WHEN ln_fine IS NULL AND coalesce(facts_of_all_kinds, 0) < $minimum_group_size THEN 'too few'
            WHEN ln_fine IS NULL THEN 'clear'
            WHEN coalesce(comparables, 0) < $minimum_group_size THEN 'too few'
            WHEN abs(residual) >= ln(1000) THEN 'not applicable'
            WHEN abs(residual) < ln($material_factor) OR beyond <= 0 THEN 'clear'
            WHEN is_shared THEN 'clear'
            WHEN comparables - of_own_party < $minimum_group_size THEN 'too few'
            WHEN q <= $share_of_false AND NOT is_one_of_several THEN 'flagged'
            -- What one case in fifty shares is part of the practice, not worth watching.
            WHEN is_one_of_several AND 50 * (departing_alike + 1) > measured_cases THEN 'clear'
            WHEN p <= $watch_chance AND abs(residual) >= ln($gross_factor) THEN 'flagged'
            ELSE 'clear'
        END AS outcome
    FROM measured
),
listed AS (
    SELECT
        *,
        CASE
            WHEN outcome <> 'flagged' THEN NULL
            WHEN has_unusual_kind THEN 'kinds-depart'
            WHEN q > $share_of_false OR is_one_of_several THEN 'watch'
            WHEN has_fixed_practice THEN 'departs-from-fixed-practice'
            ELSE 'amount-departs'
        END AS verdict,
        CASE
            WHEN outcome <> 'flagged' THEN NULL
            WHEN has_unusual_kind AND kind_grade > usual_grade THEN 'excessive'
            WHEN has_unusual_kind THEN 'lenient'
            WHEN residual > 0 THEN 'excessive'
            ELSE 'lenient'
        END AS direction,
        abs(residual) >= ln($gross_factor) AS is_gross,
        same_facts_cases >= $confirmed_minimum AS has_many_alike
    FROM judged
),
explained AS (
    SELECT
        *,
        -- A ground for reduction explains a low fine, never a high one.
        CASE
            WHEN direction = 'lenient' AND reduction_ground IS NOT NULL THEN reduction_ground
            WHEN direction IS NOT NULL AND is_adjusted THEN 'adjusted_application_approved'
        END AS recorded_reason
    FROM listed
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome,
    CASE
        WHEN outcome = 'not applicable' AND obstacle IS NULL AND NOT coalesce(has_unusual_kind, FALSE) THEN 'unit-error-suspected'
        WHEN outcome = 'not applicable' THEN coalesce(obstacle, 'kind-without-facts')
        WHEN outcome = 'too few' THEN 'too-few-comparable-cases'
    END AS reason,
    verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN recorded_reason IS NOT NULL OR verdict = 'watch' THEN 'notice'
        -- Single kinds apart are usual where cases are few; chance is not bounded there.
        WHEN verdict = 'kinds-depart' AND kind_comparables < 100 THEN 'notice'
        WHEN lacks_facts OR lacks_basis OR verdict = 'kinds-depart' THEN 'low'
        -- Where nothing could be calibrated, how rare a departure from one usual fine is cannot be told.
        WHEN is_assumed AND verdict = 'departs-from-fixed-practice' THEN 'low'
        WHEN is_assumed AND (is_gross OR has_many_alike) AND other_reason IS NULL THEN 'medium'
        WHEN is_assumed THEN 'low'
        -- A remark may be a reason or none; it is shown, and weighs something.
        WHEN other_reason IS NOT NULL AND is_gross AND has_many_alike THEN 'medium'
        WHEN other_reason IS NOT NULL THEN 'low'
        WHEN is_gross AND has_many_alike THEN 'high'
        WHEN is_gross OR has_many_alike THEN 'medium'
        ELSE 'low'
    END AS severity,
    direction,
    CASE WHEN verdict <> 'kinds-depart' THEN round(exp(low_end) * coalesce(base_amount, 1), 2) END AS expected_lower,
    CASE WHEN verdict <> 'kinds-depart' THEN round(exp(high_end) * coalesce(base_amount, 1), 2) END AS expected_upper,
    CASE WHEN outcome = 'flagged' THEN fine END AS actual,
    decision_id,
    recorded_reason AS explanation,
    comparables,
    same_facts_cases,
    kinds,
    kind_comparables,
    kind_same_facts,
    departing_alike,
    of_one_grade AS of_usual_grade,
    CASE usual_grade
        WHEN 0 THEN 'no_penalty'
        WHEN 1 THEN 'warning'
        WHEN 2 THEN 'fine'
        WHEN 3 THEN 'business_suspension'
        WHEN 4 THEN 'licence_revocation'
        WHEN 5 THEN 'detention'
    END AS usual_kind,
    CASE
        WHEN measure = 'amount' THEN amount_text(round(exp(middle), 2))
        ELSE amount_text(base_amount) || ' × ' || amount_text(round(exp(middle), 4)) || ' = ' || amount_text(round(exp(middle) * base_amount, 2))
    END AS typical_calculation,
    round(exp(residual), 4) AS share_of_typical,
    round(exp(abs(residual)), 4) AS factor,
    round(exp(scale), 4) AS usual_factor,
    round(beyond, 2) AS distances_beyond,
    p,
    q,
    -- Rarer than one in all that were calibrated together is not known: nobody has seen more.
    CASE WHEN p > 0 THEN least(round(ratio(1, p), 0), calibrated_on) END AS one_in,
    calibrated_on,
    -- What an unrecorded circumstance would have to be worth to explain this.
    CASE WHEN outcome = 'flagged' THEN round(exp(greatest(abs(residual) - 1.645 * scale, 0)), 2) END AS unrecorded_factor,
    other_reason,
    was_discussed,
    lacks_facts,
    lacks_basis
FROM explained
