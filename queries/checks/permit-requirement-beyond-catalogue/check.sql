-- Was an applicant for a permit asked for materials or conditions that the catalogue of the item does not list?
-- One row per permit decision whose item is recorded.
WITH compared AS (
    SELECT
        permit_application.*,
        unlisted_in(materials, listed_materials) AS unlisted_materials,
        unlisted_in(conditions, listed_conditions) AS unlisted_conditions,
        CASE
            WHEN NOT is_in_force THEN 'not-in-force'
            WHEN materials IS NULL AND conditions IS NULL THEN 'requirements-not-recorded'
            WHEN catalogue_obstacle IS NOT NULL THEN catalogue_obstacle
            WHEN (materials IS NULL OR listed_materials IS NULL)
                AND (conditions IS NULL OR listed_conditions IS NULL) THEN 'catalogue-states-no-list'
        END AS obstacle
    FROM permit_application
),
judged AS (
    SELECT
        *,
        outcome_of(obstacle, FALSE, unlisted_materials IS NOT NULL OR unlisted_conditions IS NOT NULL) AS outcome
    FROM compared
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome,
    obstacle AS reason,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN unlisted_conditions IS NOT NULL THEN 'condition-not-listed'
        ELSE 'material-not-listed'
    END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        -- A remark may be a reason or none; it is shown, and weighs something.
        WHEN reason_of(explanation) IS NOT NULL THEN 'low'
        ELSE 'medium'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    permit_item,
    application_type,
    unlisted_materials,
    unlisted_conditions,
    catalogue_basis
FROM judged
