-- Agencies, officers and changes of practice: how many were planted, could be judged, and are flagged. One row a kind of unit.
-- Planted as something else, a unit is neither right nor wrong: an agency that changes is no severe one.
WITH officers AS (
    SELECT
        'a' || world_officer.agency || '/' || hash_text('承办' || world_officer.officer) AS unit_id,
        world_officer.planted <> 0 AS is_planted,
        world_officer.planted_share < 1 AS in_some_cases,
        officer_pattern.adjusted IS NOT NULL AS is_judged
    FROM world_officer
    LEFT JOIN officer_pattern
        ON officer_pattern.agency_id = 'a' || world_officer.agency AND officer_pattern.officer = '承办' || world_officer.officer
),
agencies AS (
    SELECT
        'a' || world_agency.agency AS unit_id,
        world_agency.planted <> 0 AS is_planted,
        world_agency.drift <> 0 AS drifts,
        agency_pattern.adjusted IS NOT NULL AS is_judged,
        practice_change.changed_on IS NOT NULL AS is_dated
    FROM world_agency
    LEFT JOIN agency_pattern ON agency_pattern.agency_id = 'a' || world_agency.agency
    LEFT JOIN practice_change ON practice_change.agency_id = 'a' || world_agency.agency
),
units AS (
    SELECT 'officer' AS unit, unit_id, is_planted AND NOT in_some_cases AS is_true, is_planted AND in_some_cases AS is_neither, is_judged FROM officers
    UNION ALL
    SELECT 'officer-in-some-cases', unit_id, is_planted AND in_some_cases, is_planted AND NOT in_some_cases, is_judged FROM officers
    UNION ALL
    SELECT 'agency', unit_id, is_planted, drifts AND NOT is_planted, is_judged FROM agencies
    UNION ALL
    SELECT 'change', unit_id, drifts, FALSE, is_dated FROM agencies
),
flagged AS (
    -- A subject is a unit and a year.
    SELECT DISTINCT unit, regexp_replace(subject_id, '/(above/|below/)?\d{4}$', '') AS unit_id FROM flagged_unit
)
SELECT
    units.unit,
    count(*) FILTER (WHERE units.is_true) AS planted,
    count(*) FILTER (WHERE units.is_true AND units.is_judged) AS judged,
    count(*) FILTER (WHERE units.is_true AND flagged.unit_id IS NOT NULL) AS found,
    count(*) FILTER (WHERE NOT units.is_true AND NOT units.is_neither AND flagged.unit_id IS NOT NULL) AS flagged_false
FROM units
LEFT JOIN flagged ON flagged.unit = units.unit AND flagged.unit_id = units.unit_id
GROUP BY units.unit
ORDER BY units.unit
