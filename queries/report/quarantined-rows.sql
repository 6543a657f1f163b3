-- Every row that could not be used, of the latest content of each file, unless it was handed in again.
SELECT file, sheet, row_number, column_name, value, reason, details
FROM stored.quarantined_row
WHERE source_id IN (SELECT source_id FROM stored.source_file WHERE is_current) AND corrected_by IS NULL
ORDER BY file ASC, sheet ASC NULLS LAST, row_number ASC
