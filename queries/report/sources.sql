-- What was read, file by file, in its latest content.
SELECT file, sheet, mapping, record_type, rows_read, rows_used, rows_repeated, rows_replaced, rows_quarantined, unused_headers
FROM stored.source_file
WHERE is_current
ORDER BY record_type, file, sheet NULLS LAST
