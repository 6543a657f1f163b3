-- The quarantined rows of current sources of decisions and other records, with what tells their agency.
SELECT
    quarantined_row.source_id,
    source_file.mapping,
    source_file.record_type,
    quarantined_row.reason,
    quarantined_row.corrected_by IS NOT NULL AS is_corrected,
    quarantined_row.row_text
FROM stored.quarantined_row AS quarantined_row
INNER JOIN stored.source_file AS source_file ON source_file.source_id = quarantined_row.source_id
WHERE source_file.is_current AND (CAST($file AS VARCHAR) IS NULL OR source_file.file = $file)
