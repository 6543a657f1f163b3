-- What each sheet brought, in its latest content, and how many of its unusable rows were handed in again since.
SELECT
    source_file.source_id,
    source_file.file,
    source_file.sheet,
    source_file.mapping,
    source_file.record_type,
    source_file.rows_read,
    source_file.rows_used,
    source_file.rows_repeated,
    source_file.rows_replaced,
    source_file.rows_quarantined,
    strftime(source_file.loaded_at, '%Y-%m-%dT%H:%M:%SZ') AS loaded_at,
    (
        SELECT count(*)
        FROM stored.quarantined_row AS quarantined_row
        WHERE quarantined_row.source_id = source_file.source_id AND quarantined_row.corrected_by IS NOT NULL
    ) AS rows_corrected
FROM stored.source_file AS source_file
WHERE source_file.is_current AND (CAST($file AS VARCHAR) IS NULL OR source_file.file = $file)
ORDER BY source_file.record_type ASC, source_file.file ASC, source_file.sheet ASC NULLS FIRST
