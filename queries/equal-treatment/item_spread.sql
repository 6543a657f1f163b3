-- How the fines of an item lie in one epoch, and what a typical sum of money is.
-- One row an item and epoch; `lowest` and `highest` keep a single fine from bending the weights of the facts.
SELECT
    item_id,
    item_epoch_id,
    count(*) AS cases,
    median(ln_fine) AS center,
    quantile_cont(ln_fine, 0.01) AS lowest,
    quantile_cont(ln_fine, 0.99) AS highest,
    -- Zero where all fines are equal: then no fact weighs anything.
    greatest(stddev_pop(ln_fine), 0.05) AS spread,
    coalesce(median(ln_value), 0) AS typical_value,
    coalesce(median(ln_gains), 0) AS typical_gains
FROM penalty_case
WHERE ln_fine IS NOT NULL
GROUP BY item_id, item_epoch_id
