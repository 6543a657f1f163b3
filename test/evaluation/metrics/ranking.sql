-- Average precision and the precision among the first 100 and 1,000; of equal scores that the end of a list cuts, their
-- average share. The same as pipeline/statistics/average-precision.ts and precision-at.ts. One row.
SELECT
    sum(hits) AS planted,
    sum(hits * hits_so_far / cases_so_far) / sum(hits) AS average_precision,
    min_by((hits_so_far - hits + hits * (100 - cases_so_far + cases) / cases) / 100, cases_so_far) FILTER (WHERE cases_so_far >= 100) AS precision_at_100,
    min_by((hits_so_far - hits + hits * (1000 - cases_so_far + cases) / cases) / 1000, cases_so_far) FILTER (WHERE cases_so_far >= 1000) AS precision_at_1000
FROM ranked_step
