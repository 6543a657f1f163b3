WITH graded AS (
    SELECT
        *,
        year_text(CAST($as_of AS DATE)) AS period,
        grading_obstacle(cases, $minimum_decisions, adjusted, q, 'too-few-peers') AS obstacle,
        -- Standing at an end less often than peers is nothing to ask about.
        departure_grade(adjusted, $alert, $alarm, q, $false_discovery_rate, share - peer_share >= $least_difference) AS grade
    FROM range_end_pattern
),
judged AS (
    SELECT *, outcome_of(obstacle, TRUE, grade <> 'within usual variation') AS outcome FROM graded
)
SELECT
    agency_id || '/' || range_end || '/' || period AS subject_id,
    agency_id,
    period,
    outcome,
    obstacle AS reason,
    CASE WHEN outcome = 'flagged' THEN CASE range_end WHEN 'floor' THEN 'often-at-floor' ELSE 'often-at-ceiling' END END AS verdict,
    CASE WHEN outcome = 'flagged' THEN grade_severity(grade) END AS severity,
    CASE WHEN outcome = 'flagged' THEN CASE range_end WHEN 'floor' THEN 'lenient' ELSE 'excessive' END END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    range_end,
    cases,
    items,
    peers,
    round(share, 4) AS share,
    round(peer_share, 4) AS peer_share,
    round(difference, 4) AS difference,
    round(ratio(difference, adjusted), 4) AS usual_difference,
    round(adjusted, 2) AS adjusted,
    round(q, 4) AS q
FROM judged
