-- Do an agency's fines depart on average from those of its peers for the same recorded facts?
-- One row per agency, over all its decisions that can be compared.
WITH graded AS (
    SELECT
        *,
        year_text(last_date) AS period,
        grading_obstacle(cases, $minimum_decisions, adjusted, q, 'too-few-peers') AS obstacle,
        departure_grade(abs(adjusted), $alert, $alarm, q, $false_discovery_rate, reaches_factor(factor, $material_factor)) AS grade
    FROM agency_pattern
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
    CASE WHEN outcome = 'flagged' THEN CASE WHEN adjusted > 0 THEN 'above-peers' ELSE 'below-peers' END END AS verdict,
    CASE WHEN outcome = 'flagged' THEN grade_severity(grade) END AS severity,
    CASE WHEN outcome = 'flagged' THEN CASE WHEN adjusted > 0 THEN 'excessive' ELSE 'lenient' END END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    CASE WHEN obstacle IS NULL THEN grade END AS grade,
    first_date,
    last_date,
    cases,
    items,
    peers,
    round(factor, 2) AS factor,
    round(difference, 3) AS difference,
    round(ratio(difference, adjusted), 3) AS usual_difference,
    round(adjusted, 2) AS adjusted,
    round(q, 4) AS q
FROM judged
