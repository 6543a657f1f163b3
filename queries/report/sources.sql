-- What was read, file by file.
SELECT file, sheet, mapping, record_type, rows_read, rows_used, rows_repeated, rows_replaced, rows_quarantined
FROM stored.source_file
ORDER BY record_type, file, sheet NULLS LAST
