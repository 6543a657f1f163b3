-- Has a stored table any row?
SELECT count(*) > 0 AS is_filled FROM (SELECT 1 AS found FROM query_table($stored_table) LIMIT 1) AS first_row
