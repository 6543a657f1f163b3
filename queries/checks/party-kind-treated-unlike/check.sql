-- Does an agency treat persons and sole proprietors unlike organisations, further than its peers do?
-- One row per agency that decided on both in some item.
WITH judged AS (
    SELECT
        *,
        CASE
            WHEN persons < $minimum_decisions OR organisations < $minimum_decisions THEN 'too-few-decisions'
            WHEN adjusted IS NULL OR q IS NULL THEN 'too-few-peers'
        END AS obstacle,
        abs(adjusted) >= $alert AND q <= $false_discovery_rate AND abs(difference) >= $least_difference
            AND coalesce(permutation_p, 0) <= $permutation_limit AS is_unlike
    FROM party_kind_pattern
),
dated AS (
    SELECT *, CAST(extract(YEAR FROM CAST($as_of AS DATE)) AS VARCHAR) AS period FROM judged
)
SELECT
    agency_id || '/' || period AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'too few'
        WHEN is_unlike THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL AND is_unlike THEN CASE WHEN difference > 0 THEN 'persons-more' ELSE 'organisations-more' END END AS verdict,
    CASE WHEN obstacle IS NULL AND is_unlike THEN CASE WHEN abs(adjusted) >= $alarm THEN 'medium' ELSE 'low' END END AS severity,
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
FROM dated
