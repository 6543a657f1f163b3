-- Did an agency's fines for the same recorded facts change from one level to another at some day, beside its peers'?
-- One row per agency.
WITH judged AS (
    SELECT
        *,
        CASE
            WHEN changed_on IS NULL OR q IS NULL THEN 'too-few-months'
            WHEN cases_before < $minimum_decisions OR cases_after < $minimum_decisions THEN 'too-few-decisions'
        END AS obstacle,
        q <= $false_discovery_rate AND abs(after - before) >= $least_jump AS is_changed,
        -- Two standard errors of the correlation of independent months.
        coalesce(autocorrelation > ratio(2, sqrt(months)), FALSE) AS hangs_together
    FROM practice_change
)
SELECT
    agency_id || '/' || CAST(extract(YEAR FROM coalesce(changed_on, last_month)) AS VARCHAR) AS subject_id,
    agency_id,
    CAST(extract(YEAR FROM coalesce(changed_on, last_month)) AS VARCHAR) AS period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'too few'
        WHEN is_changed AND hangs_together THEN 'not applicable'
        WHEN is_changed THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    CASE WHEN obstacle IS NULL AND is_changed AND hangs_together THEN 'months-hang-together' ELSE obstacle END AS reason,
    CASE WHEN obstacle IS NULL AND is_changed AND NOT hangs_together THEN CASE WHEN after > before THEN 'rose' ELSE 'fell' END END AS verdict,
    CASE WHEN obstacle IS NULL AND is_changed AND NOT hangs_together THEN CASE WHEN abs(after - before) >= $large_jump THEN 'medium' ELSE 'low' END END AS severity,
    CASE WHEN obstacle IS NULL AND is_changed AND NOT hangs_together THEN CASE WHEN after > before THEN 'excessive' ELSE 'lenient' END END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    changed_on,
    first_month,
    last_month,
    months,
    cases_before,
    cases_after,
    round(before, 4) AS departure_before,
    round(after, 4) AS departure_after,
    round(after - before, 4) AS jump,
    round(factor, 2) AS factor,
    round(p, 4) AS p,
    round(q, 4) AS q
FROM judged
