-- The applications that a finding on several rests on, those with conditions beyond the catalogue first, those that were
-- asked for the same together, each with what was asked beyond it. One row per flagged item and application.
WITH compared AS (
    SELECT
        agency_id || '/' || application_group_id || '/' || party_kind AS subject_id,
        decision_id,
        unlisted_in(materials, listed_materials) AS unlisted_materials,
        unlisted_in(conditions, listed_conditions) AS unlisted_conditions
    FROM permit_application
    WHERE is_in_force AND catalogue_obstacle IS NULL
)
SELECT
    flagged_subject.subject_id,
    compared.decision_id,
    row_number() OVER (
        PARTITION BY flagged_subject.subject_id
        ORDER BY
            CASE WHEN unlisted_conditions IS NOT NULL THEN 0 ELSE 1 END ASC,
            unlisted_materials DESC NULLS LAST,
            compared.decision_id ASC
    ) AS place,
    CASE
        WHEN unlisted_conditions IS NULL THEN unlisted_materials
        WHEN unlisted_materials IS NULL THEN unlisted_conditions
        ELSE unlisted_conditions || '、' || unlisted_materials
    END AS departs_by
FROM flagged_subject
INNER JOIN compared ON compared.subject_id = flagged_subject.subject_id
WHERE flagged_subject.decision_id IS NULL AND (unlisted_materials IS NOT NULL OR unlisted_conditions IS NOT NULL)
