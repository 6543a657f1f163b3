-- Rows that could not be used and were not handed in again, counted by file, reason and column (and by the mapping's own reason), the first as an example.
WITH numbered AS (
    SELECT
        *,
        count(*) OVER (PARTITION BY file, reason, column_name, CASE WHEN reason = 'row-rejected-by-mapping' THEN details END) AS quarantined,
        row_number() OVER (
            PARTITION BY file, reason, column_name, CASE WHEN reason = 'row-rejected-by-mapping' THEN details END
            ORDER BY row_number ASC
        ) AS place
    FROM stored.quarantined_row
    WHERE source_id IN (SELECT source_id FROM stored.source_file WHERE is_current) AND corrected_by IS NULL
)
SELECT file, reason, quarantined, row_number, column_name, value, details
FROM numbered
WHERE place = 1
ORDER BY quarantined DESC, file ASC, row_number ASC
