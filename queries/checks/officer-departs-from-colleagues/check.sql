-- Do an officer's fines depart on average from those of colleagues in the same agency for the same recorded facts?
-- One row per officer of an agency, over all decisions that can be compared with colleagues'.
WITH judged AS (
    SELECT
        officer_pattern.*,
        officer_label.label AS officer_label,
        CASE
            WHEN cases < $minimum_decisions THEN 'too-few-decisions'
            WHEN adjusted IS NULL OR q IS NULL THEN 'too-few-colleagues'
        END AS obstacle,
        CASE
            WHEN abs(adjusted) < $alert OR q > $false_discovery_rate
                OR greatest(factor, ratio(1, factor)) < $material_factor THEN 'within usual variation'
            WHEN abs(adjusted) < $alarm THEN 'alert'
            ELSE 'alarm'
        END AS grade
    FROM officer_pattern
    LEFT JOIN stored.officer_label AS officer_label
        ON officer_label.agency_id = officer_pattern.agency_id AND officer_label.officer = officer_pattern.officer
)
SELECT
    agency_id || '/' || hash_text(officer) || '/' || CAST(extract(YEAR FROM last_date) AS VARCHAR) AS subject_id,
    agency_id,
    CAST(extract(YEAR FROM last_date) AS VARCHAR) AS period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'too few'
        WHEN grade = 'within usual variation' THEN 'clear'
        ELSE 'flagged'
    END AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL AND grade <> 'within usual variation' THEN CASE WHEN adjusted > 0 THEN 'above-colleagues' ELSE 'below-colleagues' END END AS verdict,
    CASE WHEN obstacle IS NULL THEN CASE grade WHEN 'alarm' THEN 'medium' WHEN 'alert' THEN 'low' END END AS severity,
    CASE WHEN obstacle IS NULL AND grade <> 'within usual variation' THEN CASE WHEN adjusted > 0 THEN 'excessive' ELSE 'lenient' END END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    CASE WHEN obstacle IS NULL THEN grade END AS grade,
    first_date,
    last_date,
    officer_label,
    cases,
    items,
    peers,
    round(factor, 2) AS factor,
    round(difference, 3) AS difference,
    round(ratio(difference, adjusted), 3) AS usual_difference,
    round(adjusted, 2) AS adjusted,
    round(q, 4) AS q
FROM judged
