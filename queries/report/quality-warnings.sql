-- What deserves a second look in the current sources, and whom its texts may name.
SELECT
    value_warning.row_number,
    value_warning.field,
    value_warning.code,
    value_warning.details,
    value_warning.agency_id,
    coalesce(agency.name, value_warning.agency_id) AS agency_name,
    source_file.source_id,
    source_file.file,
    source_file.sheet,
    decision.decision_id,
    decision.case_id,
    decision.document_number,
    decision.party_name,
    coalesce(decision.party_kind, 'unknown') AS party_kind,
    decision.officer,
    decision.reviewer
FROM stored.value_warning AS value_warning
INNER JOIN stored.source_file AS source_file ON source_file.source_id = value_warning.source_id
LEFT JOIN stored.agency AS agency ON agency.agency_id = value_warning.agency_id
LEFT JOIN stored.decision AS decision ON decision.decision_id = value_warning.decision_id
WHERE source_file.is_current AND (CAST($file AS VARCHAR) IS NULL OR source_file.file = $file)
ORDER BY value_warning.code ASC, source_file.file ASC, source_file.sheet ASC NULLS FIRST, value_warning.row_number ASC, value_warning.field ASC
