-- How often each field is filled in the current sources, by agency.
SELECT
    source_profile.agency_id,
    coalesce(any_value(agency.name), source_profile.agency_id) AS agency_name,
    source_profile.field,
    sum(source_profile.records) AS records,
    sum(source_profile.filled) AS filled
FROM stored.source_profile AS source_profile
INNER JOIN stored.source_file AS source_file ON source_file.source_id = source_profile.source_id
LEFT JOIN stored.agency AS agency ON agency.agency_id = source_profile.agency_id
WHERE source_file.is_current
    AND (CAST($file AS VARCHAR) IS NULL OR source_file.file = $file)
GROUP BY source_profile.agency_id, source_profile.field
ORDER BY agency_name, source_profile.agency_id, source_profile.field
