-- Does an agency treat persons and sole proprietors unlike organisations, further than its peers do?
-- One row per agency that decided on both in some item.
WITH graded AS (
    SELECT
        *,
        year_text(CAST($as_of AS DATE)) AS period,
        grading_obstacle(least(persons, organisations), $minimum_decisions, adjusted, q, 'too-few-peers') AS obstacle,
        departure_grade(
            abs(adjusted), $alert, $alarm, q, $false_discovery_rate,
            abs(difference) >= $least_difference AND coalesce(permutation_p, 0) <= $permutation_limit
        ) AS grade
    FROM party_kind_pattern
),
judged AS (
    SELECT *, outcome_of(obstacle, TRUE, grade <> 'within usual variation') AS outcome FROM graded
)
SELECT
    agency_id || '/' || period AS subject_id,
    agency_id,
    period,
    outcome,
    obstacle AS reason,
    CASE WHEN outcome = 'flagged' THEN CASE WHEN difference > 0 THEN 'persons-more' ELSE 'organisations-more' END END AS verdict,
    CASE WHEN outcome = 'flagged' THEN grade_severity(grade) END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    items,
    persons,
    organisations,
    peers,
    round(difference, 4) AS difference,
    round(ratio(difference, adjusted), 4) AS usual_difference,
    round(adjusted, 2) AS adjusted,
    round(q, 4) AS q,
    round(permutation_p, 4) AS permutation_p
FROM judged
