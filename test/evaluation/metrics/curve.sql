-- Precision where the list first reaches each fortieth of the planted ones. One row a fortieth that it reaches.
WITH shares AS (
    SELECT hits_so_far / (SELECT sum(hits) FROM ranked_step) AS recall, hits_so_far / cases_so_far AS precision, cases_so_far
    FROM ranked_step
    WHERE score >= 0
)
SELECT
    floor(40 * recall) / 40 AS recall,
    round(min_by(precision, cases_so_far), 4) AS precision
FROM shares
WHERE recall >= 0.025
GROUP BY floor(40 * recall)
ORDER BY recall
