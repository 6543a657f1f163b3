-- How far fines of an item and epoch usually lie from the middle of their surroundings: the larger of the robust spread
-- of the core and of the ninth decile over 1.645. One row an item and epoch. Natural logarithms.
SELECT
    item_epoch_id,
    count(*) AS cases,
    greatest(
        1.4826 * median(abs(ln_fine - expected - quantiles[3])),
        quantile_cont(abs(ln_fine - expected - quantiles[3]), 0.9) / 1.645
    ) AS scale
FROM surroundings
WHERE comparables >= 10
GROUP BY item_epoch_id
