-- Does a decision depart from what the same agency decided before in the same recorded facts?
-- One row per penalty decision. Looks back only, and only at the agency's own decisions: it shows who changed, not who is right.
-- Reads what the study of equal treatment has measured, and what was found when the decision was first compared
-- (queries/equal-treatment, queries/forward).
WITH examined_case AS (
    SELECT
        penalty_case.*,
        days_between(penalty_case.decision_date, as_of_date()) < $window_days AS is_recent,
        kept.compared_on,
        kept.priors,
        kept.first_prior,
        kept.last_prior,
        kept.low_end,
        kept.middle,
        kept.high_end,
        kept.scale,
        kept.beyond,
        kept.share_beyond,
        kept.p,
        penalty_case.ln_fine - kept.middle AS residual,
        -- What the comparison of all with all lists stays there: one departure, one finding.
        coalesce(
            chance_of_departure.q <= $share_of_false
            AND chance_of_departure.beyond > 0
            AND abs(measured_decision.residual) >= ln($material_factor)
            AND abs(measured_decision.residual) < ln(1000),
            FALSE
        ) AS is_listed_already
    FROM penalty_case
    LEFT JOIN standing_comparison AS kept ON kept.decision_id = penalty_case.decision_id
    LEFT JOIN chance_of_departure ON chance_of_departure.n = penalty_case.n
    LEFT JOIN measured_decision ON measured_decision.n = penalty_case.n
),
ranks AS (
    SELECT
        n,
        p,
        count(*) OVER () AS tested,
        row_number() OVER (ORDER BY p ASC NULLS LAST, n ASC NULLS LAST) AS place
    FROM examined_case
    WHERE obstacle IS NULL AND is_recent AND p IS NOT NULL
),
-- The share of false ones among all that depart as much or more (Benjamini and Hochberg), over the window.
shares_of_false AS (
    SELECT
        n,
        tested,
        least(1, min(p * ratio(tested, place)) OVER (ORDER BY place DESC NULLS LAST)) AS q
    FROM ranks
),
judged AS (
    SELECT
        examined_case.*,
        shares_of_false.tested,
        shares_of_false.q,
        CASE
            WHEN obstacle IS NOT NULL THEN obstacle
            WHEN ln_fine IS NULL THEN 'no-fine'
            WHEN NOT is_recent THEN 'outside-window'
            WHEN coalesce(priors, 0) < $minimum_priors THEN 'no-established-practice'
            WHEN abs(residual) >= ln(1000) THEN 'unit-error-suspected'
            WHEN is_listed_already THEN 'also-unlike-others'
        END AS reason,
        beyond > 0 AND abs(residual) >= ln($material_factor) AND q <= $share_of_false AS departs,
        abs(residual) >= ln($gross_factor) AS is_gross,
        CASE WHEN residual > 0 THEN 'excessive' ELSE 'lenient' END AS side
    FROM examined_case
    LEFT JOIN shares_of_false ON shares_of_false.n = examined_case.n
),
listed AS (
    SELECT
        *,
        CASE
            WHEN reason = 'no-established-practice' THEN 'too few'
            WHEN reason IS NOT NULL THEN 'not applicable'
            WHEN departs THEN 'flagged'
            ELSE 'clear'
        END AS outcome,
        -- A ground for reduction explains a low fine, never a high one.
        CASE
            WHEN side = 'lenient' AND reduction_ground IS NOT NULL THEN reduction_ground
            WHEN is_adjusted THEN 'adjusted_application_approved'
        END AS recorded_reason
    FROM judged
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome,
    reason,
    CASE WHEN outcome = 'flagged' THEN 'departs-from-practice' END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN recorded_reason IS NOT NULL THEN 'notice'
        WHEN lacks_facts OR lacks_basis OR other_reason IS NOT NULL THEN 'low'
        WHEN is_gross THEN 'medium'
        ELSE 'low'
    END AS severity,
    CASE WHEN outcome = 'flagged' THEN side END AS direction,
    round(exp(low_end) * coalesce(base_amount, 1), 2) AS expected_lower,
    round(exp(high_end) * coalesce(base_amount, 1), 2) AS expected_upper,
    CASE WHEN outcome = 'flagged' THEN fine END AS actual,
    decision_id,
    CASE WHEN outcome = 'flagged' THEN recorded_reason END AS explanation,
    compared_on,
    priors,
    first_prior,
    last_prior,
    CASE
        WHEN measure = 'amount' THEN amount_text(round(exp(middle), 2))
        ELSE amount_text(base_amount) || ' × ' || amount_text(round(exp(middle), 4)) || ' = ' || amount_text(round(exp(middle) * base_amount, 2))
    END AS typical_calculation,
    round(exp(residual), 4) AS share_of_typical,
    round(exp(abs(residual)), 4) AS factor,
    round(exp(scale), 4) AS usual_factor,
    round(beyond, 2) AS distances_beyond,
    round(share_beyond, 4) AS share_beyond,
    p,
    q,
    CASE WHEN p > 0 THEN round(ratio(1, p), 0) END AS one_in,
    tested,
    other_reason,
    was_discussed,
    lacks_facts,
    lacks_basis
FROM listed
