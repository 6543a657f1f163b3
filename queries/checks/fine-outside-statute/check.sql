-- Does the fine lie outside the range that the cited clause of law allows?
-- One row per penalty decision.
WITH placed AS (
    SELECT
        penalty.decision_id,
        penalty.agency_id,
        penalty.period,
        penalty.fine,
        CASE WHEN penalty.statute_place = 'below' THEN reduction.reduction_ground END AS reduction_ground,
        reason_of(penalty.explanation) AS other_reason,
        penalty.statute_obstacle AS obstacle,
        penalty.statute_place AS place,
        statute.instrument,
        statute.article,
        clause.other_articles,
        penalty.statute_lower AS lower_yuan,
        penalty.statute_upper AS upper_yuan,
        statute.lower_closed,
        statute.upper_closed,
        bound_calculation(statute.range_basis, statute.lower, penalty.statute_base) AS lower_calculation,
        bound_calculation(statute.range_basis, statute.upper, penalty.statute_base) AS upper_calculation,
        penalty.is_outside_both,
        changed.older_lower_calculation,
        changed.older_upper_calculation,
        changed.newer_lower_calculation,
        changed.newer_upper_calculation,
        changed.changed_on,
        CASE penalty.statute_place
            WHEN 'below' THEN penalty.statute_lower - penalty.fine
            WHEN 'above' THEN penalty.fine - penalty.statute_upper
        END AS distance
    FROM penalty_against_rules AS penalty
    LEFT JOIN statutory_range AS statute ON statute.statutory_range_id = penalty.statutory_range_id
    LEFT JOIN situation_clause AS clause ON clause.situation_id = penalty.situation_id
    LEFT JOIN fine_under_changed_clause AS changed ON changed.decision_id = penalty.decision_id
    LEFT JOIN reduction_below_range AS reduction ON reduction.decision_id = penalty.decision_id
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
