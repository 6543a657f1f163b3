-- |z| of ln fine by item, cited tier and epoch, flagged above 3. One row a decision.
SELECT n, score, score > 3 AS is_flagged
FROM (
    SELECT n, coalesce(abs(ln_fine - avg(ln_fine) OVER same) / nullif(stddev_samp(ln_fine) OVER same, 0), 0) AS score
    FROM seen
    WINDOW same AS (PARTITION BY item_epoch_id, tier)
) AS measured
