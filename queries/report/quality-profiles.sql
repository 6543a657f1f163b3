-- The profiles of one source, by agency and field.
SELECT
    source_profile.agency_id,
    coalesce(agency.name, source_profile.agency_id) AS agency_name,
    source_profile.field,
    source_profile.records,
    source_profile.filled,
    source_profile.median
FROM stored.source_profile AS source_profile
LEFT JOIN stored.agency AS agency ON agency.agency_id = source_profile.agency_id
WHERE source_profile.source_id = $source_id
ORDER BY agency_name, source_profile.agency_id, source_profile.field
