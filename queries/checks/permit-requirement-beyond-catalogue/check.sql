-- Was an applicant for a permit asked for materials or conditions that the catalogue of the item does not list?
-- One row per permit decision whose item is recorded; those that were asked for more are one row per agency, item, type of
-- application, kind of applicant and year, because their cause is as a rule one: `decision_id` is then set where it is one
-- decision alone.
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
),
marked AS (
    SELECT
        *,
        CASE WHEN outcome = 'flagged' THEN agency_id || '/' || application_group_id || '/' || party_kind ELSE decision_id END AS subject_id
    FROM judged
),
-- What most of them were asked for stands for all, conditions before materials.
counted AS (
    SELECT *, count(*) OVER (PARTITION BY subject_id, unlisted_conditions, unlisted_materials) AS alike FROM marked
),
ranked AS (
    SELECT
        *,
        count(*) OVER (PARTITION BY subject_id) AS cases,
        -- A remark may be a reason or none; it is shown, and weighs something.
        min(CASE WHEN reason_of(explanation) IS NOT NULL THEN 1 ELSE 0 END) OVER (PARTITION BY subject_id) = 1 AS all_are_remarked,
        row_number() OVER (
            PARTITION BY subject_id
            ORDER BY
                CASE WHEN unlisted_conditions IS NOT NULL THEN 0 ELSE 1 END ASC,
                alike DESC NULLS LAST,
                unlisted_materials ASC NULLS LAST,
                decision_id ASC
        ) AS place
    FROM counted
)
SELECT
    subject_id,
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
        WHEN all_are_remarked THEN 'low'
        ELSE 'medium'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CASE WHEN cases = 1 THEN decision_id END AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    CAST(cases AS INTEGER) AS cases,
    CAST(alike AS INTEGER) AS alike,
    period AS decided_year,
    permit_item,
    application_type,
    unlisted_materials,
    unlisted_conditions,
    catalogue_basis
FROM ranked
WHERE place = 1
