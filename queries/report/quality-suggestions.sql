-- Names of agencies that nobody registered and registered ones that are close to them. A name that was registered since is none.
SELECT
    agency_suggestion.name,
    agency.name AS suggested_name,
    max(agency_suggestion.score) AS score,
    min(source_file.file) AS file
FROM stored.agency_suggestion AS agency_suggestion
INNER JOIN stored.source_file AS source_file ON source_file.source_id = agency_suggestion.source_id
INNER JOIN stored.agency AS agency ON agency.agency_id = agency_suggestion.suggested_agency_id
LEFT JOIN stored.agency_alias AS agency_alias ON agency_alias.alias = replace(agency_suggestion.name, ' ', '')
LEFT JOIN stored.agency AS own ON own.agency_id = agency_alias.agency_id
WHERE source_file.is_current AND NOT coalesce(own.is_registered, false)
    AND (CAST($file AS VARCHAR) IS NULL OR source_file.file = $file)
GROUP BY agency_suggestion.name, agency.name
ORDER BY score DESC, agency_suggestion.name ASC
