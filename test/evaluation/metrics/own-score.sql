-- The order in which the method lists the fines, the rarest departure highest, and its flags. One row a judged decision.
SELECT n, CAST(dense_rank() OVER (ORDER BY p DESC, beyond) AS DOUBLE) AS score, q <= 0.05 AS is_flagged
FROM chance_of_departure
