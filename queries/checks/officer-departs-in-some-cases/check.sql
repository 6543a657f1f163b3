WITH graded AS (
    SELECT
        officer_tail.*,
        officer_label.label AS officer_label,
        year_text(CAST($as_of AS DATE)) AS period,
        grading_obstacle(cases, $minimum_decisions, adjusted, q, 'too-few-colleagues') AS obstacle,
        -- Deciding fewer cases far off than colleagues is nothing to ask about.
        departure_grade(adjusted, $alert, $alarm, q, $false_discovery_rate, share - peer_share >= $least_difference) AS grade
    FROM officer_tail
    LEFT JOIN stored.officer_label AS officer_label
        ON officer_label.agency_id = officer_tail.agency_id AND officer_label.officer = officer_tail.officer
),
judged AS (
    SELECT *, outcome_of(obstacle, TRUE, grade <> 'within usual variation') AS outcome FROM graded
)
SELECT
    agency_id || '/' || hash_text(officer) || '/' || side || '/' || period AS subject_id,
    agency_id,
    period,
    outcome,
    obstacle AS reason,
    CASE WHEN outcome = 'flagged' THEN CASE side WHEN 'above' THEN 'some-far-above' ELSE 'some-far-below' END END AS verdict,
    CASE WHEN outcome = 'flagged' THEN grade_severity(grade) END AS severity,
    CASE WHEN outcome = 'flagged' THEN CASE side WHEN 'above' THEN 'excessive' ELSE 'lenient' END END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    side,
    officer_label,
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
