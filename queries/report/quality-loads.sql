-- Each current sheet and the content that it took the place of last.
WITH earlier AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY file, sheet ORDER BY loaded_at DESC, source_id ASC) AS place
    FROM stored.source_file
    WHERE NOT is_current
)
SELECT
    source_file.source_id,
    earlier.source_id AS earlier_id,
    source_file.file,
    source_file.sheet,
    source_file.rows_read,
    source_file.rows_quarantined,
    earlier.rows_read AS earlier_read,
    earlier.rows_quarantined AS earlier_quarantined,
    strftime(earlier.loaded_at, '%Y-%m-%dT%H:%M:%SZ') AS loaded_before
FROM stored.source_file AS source_file
INNER JOIN earlier
    ON earlier.file = source_file.file AND earlier.sheet IS NOT DISTINCT FROM source_file.sheet AND earlier.place = 1
WHERE source_file.is_current AND (CAST($file AS VARCHAR) IS NULL OR source_file.file = $file)
ORDER BY source_file.file ASC, source_file.sheet ASC NULLS FIRST
