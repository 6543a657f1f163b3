-- Nothing but the check of the statute, which comes before every method: lists no decision of its own. No rows.
SELECT n, CAST(0 AS DOUBLE) AS score, FALSE AS is_flagged FROM seen WHERE FALSE
