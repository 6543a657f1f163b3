-- Does the fine lie outside the range that the cited clause of law allows?
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
        against.obstacle,
        against.place,
        against.instrument,
        against.article,
        against.other_articles,
        against.lower_yuan,
        against.upper_yuan,
        against.lower_closed,
        against.upper_closed,
        against.lower_calculation,
        against.upper_calculation,
        against.is_outside_both,
        against.older_lower_calculation,
        against.older_upper_calculation,
        against.newer_lower_calculation,
        against.newer_upper_calculation,
        against.changed_on,
        CASE against.place
            WHEN 'below' THEN against.lower_yuan - penalty_fine.fine
            WHEN 'above' THEN penalty_fine.fine - against.upper_yuan
        END AS distance
    FROM penalty_fine
    INNER JOIN fine_against_statute AS against ON against.decision_id = penalty_fine.decision_id
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
                THEN CASE WHEN is_outside_both THEN 'rounding-under-both' ELSE 'rounding' END
            WHEN is_outside_both THEN CASE WHEN place = 'below' THEN 'below-both-minima' ELSE 'above-both-maxima' END
            WHEN place = 'below' THEN 'below-minimum'
            ELSE 'above-maximum'
        END AS verdict
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
        WHEN verdict IN ('rounding', 'rounding-under-both') THEN 'notice'
        WHEN verdict IN ('below-minimum', 'below-both-minima') AND reduction_ground IS NOT NULL THEN 'notice'
        WHEN other_articles IS NOT NULL THEN 'low'
        WHEN other_reason IS NOT NULL THEN 'medium'
        ELSE 'critical'
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
    CASE WHEN verdict IN ('below-minimum', 'below-both-minima') THEN reduction_ground END AS explanation,
    instrument,
    article,
    other_articles,
    lower_closed,
    upper_closed,
    lower_calculation,
    upper_calculation,
    distance,
    older_lower_calculation,
    older_upper_calculation,
    newer_lower_calculation,
    newer_upper_calculation,
    changed_on
FROM judged
