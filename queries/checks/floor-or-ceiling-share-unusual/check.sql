-- Do an agency's fines stand at the very floor, or the very ceiling, of the statutory range far more often than its peers'?
-- One row per agency and end of the range.
WITH judged AS (
    SELECT
        *,
        CASE
            WHEN cases < $minimum_decisions THEN 'too-few-decisions'
            WHEN adjusted IS NULL OR q IS NULL THEN 'too-few-peers'
        END AS obstacle,
        -- Standing at an end less often than peers is nothing to ask about.
        adjusted >= $alert AND q <= $false_discovery_rate AND share - peer_share >= $least_difference AS is_unusual
    FROM range_end_pattern
),
dated AS (
    SELECT *, CAST(extract(YEAR FROM CAST($as_of AS DATE)) AS VARCHAR) AS period FROM judged
)
SELECT
    agency_id || '/' || range_end || '/' || period AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'too few'
        WHEN is_unusual THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL AND is_unusual THEN CASE range_end WHEN 'floor' THEN 'often-at-floor' ELSE 'often-at-ceiling' END END AS verdict,
    CASE WHEN obstacle IS NULL AND is_unusual THEN CASE WHEN adjusted >= $alarm THEN 'medium' ELSE 'low' END END AS severity,
    CASE WHEN obstacle IS NULL AND is_unusual THEN CASE range_end WHEN 'floor' THEN 'lenient' ELSE 'excessive' END END AS direction,
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
FROM dated
