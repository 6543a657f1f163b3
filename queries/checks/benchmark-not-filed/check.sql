-- Does the register say of each benchmark in force that it was published and filed for record?
-- One row per version.
WITH described AS (
    SELECT
        *,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN NOT records_any_step THEN 'nothing-recorded'
            WHEN published_on IS NULL AND NOT is_secret AND keeps_publication THEN 'publication'
            WHEN filed_on IS NULL AND keeps_filing THEN 'filing'
            WHEN filed_on IS NULL OR published_on IS NULL AND NOT is_secret THEN 'column-not-kept'
        END AS finding
    FROM benchmark
)
SELECT
    version_id AS subject_id,
    agency_id,
    period,
    CASE
        WHEN finding IS NULL THEN 'clear'
        WHEN finding IN ('publication', 'filing') THEN 'flagged'
        ELSE 'not applicable'
    END AS outcome,
    CASE WHEN finding NOT IN ('publication', 'filing') THEN finding END AS reason,
    CASE finding WHEN 'publication' THEN 'publication-not-recorded' WHEN 'filing' THEN 'filing-not-recorded' END AS verdict,
    CASE WHEN finding IN ('publication', 'filing') THEN 'notice' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    title AS benchmark_title,
    version AS benchmark_version,
    issuer,
    valid_from,
    published_on,
    publication_number,
    filed_on
FROM described
