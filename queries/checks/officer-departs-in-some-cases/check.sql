-- Does an officer decide some cases far off, above or below, more often than colleagues with the same recorded facts?
-- One row per officer of an agency and side.
WITH judged AS (
    SELECT
        officer_tail.*,
        officer_label.label AS officer_label,
        CASE
            WHEN cases < $minimum_decisions THEN 'too-few-decisions'
            WHEN adjusted IS NULL OR q IS NULL THEN 'too-few-colleagues'
        END AS obstacle,
        adjusted >= $alert AND q <= $false_discovery_rate AND share - peer_share >= $least_difference AS is_unusual
    FROM officer_tail
    LEFT JOIN stored.officer_label AS officer_label
        ON officer_label.agency_id = officer_tail.agency_id AND officer_label.officer = officer_tail.officer
),
dated AS (
    SELECT *, CAST(extract(YEAR FROM CAST($as_of AS DATE)) AS VARCHAR) AS period FROM judged
)
SELECT
    agency_id || '/' || hash_text(officer) || '/' || side || '/' || period AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'too few'
        WHEN is_unusual THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL AND is_unusual THEN CASE side WHEN 'above' THEN 'some-far-above' ELSE 'some-far-below' END END AS verdict,
    CASE WHEN obstacle IS NULL AND is_unusual THEN CASE WHEN adjusted >= $alarm THEN 'medium' ELSE 'low' END END AS severity,
    CASE WHEN obstacle IS NULL AND is_unusual THEN CASE side WHEN 'above' THEN 'excessive' ELSE 'lenient' END END AS direction,
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
FROM dated
