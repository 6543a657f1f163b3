-- Did an agency's fines for the same recorded facts change from one level to another at some day, beside its peers'?
-- One row per agency.
WITH measured AS (
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
),
hindered AS (
    SELECT *, CASE WHEN obstacle IS NULL AND is_changed AND hangs_together THEN 'months-hang-together' ELSE obstacle END AS reason
    FROM measured
),
judged AS (
    SELECT
        *,
        year_text(coalesce(changed_on, last_month)) AS period,
        outcome_of(reason, obstacle IS NOT NULL, is_changed) AS outcome
    FROM hindered
)
SELECT
    agency_id || '/' || period AS subject_id,
    agency_id,
    period,
    outcome,
    reason,
    CASE WHEN outcome = 'flagged' THEN CASE WHEN after > before THEN 'rose' ELSE 'fell' END END AS verdict,
    CASE WHEN outcome = 'flagged' THEN CASE WHEN abs(after - before) >= $large_jump THEN 'medium' ELSE 'low' END END AS severity,
    CASE WHEN outcome = 'flagged' THEN CASE WHEN after > before THEN 'excessive' ELSE 'lenient' END END AS direction,
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
