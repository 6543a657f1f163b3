-- Rows that could not be used, with all that was kept of them; with $only_open, those of current sources that nobody has
-- handed in again.
SELECT
    quarantined_row.source_id,
    quarantined_row.file,
    quarantined_row.sheet,
    source_file.content_hash,
    source_file.headers,
    source_file.mapping,
    source_file.record_type,
    quarantined_row.row_number,
    quarantined_row.column_name,
    quarantined_row.value,
    quarantined_row.reason,
    quarantined_row.details,
    quarantined_row.row_text
FROM stored.quarantined_row AS quarantined_row
INNER JOIN stored.source_file AS source_file ON source_file.source_id = quarantined_row.source_id
WHERE NOT CAST($only_open AS BOOLEAN) OR (source_file.is_current AND quarantined_row.corrected_by IS NULL)
ORDER BY quarantined_row.file ASC, quarantined_row.sheet ASC NULLS FIRST, quarantined_row.row_number ASC
