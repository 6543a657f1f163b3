-- The facts of each decision as numbers, the fine among them. One row a decision and fact that is not zero.
SELECT n, item_epoch_id, 'fine' AS fact, ln_fine AS amount FROM seen
UNION ALL
SELECT n, item_epoch_id, 'harm:' || coalesce(harm, '?'), 1.0 FROM seen WHERE harm IS DISTINCT FROM '无'
UNION ALL
SELECT n, item_epoch_id, 'tier:' || tier, 1.0 FROM seen
UNION ALL
SELECT n, item_epoch_id, 'repeats', CAST(repeats AS DOUBLE) FROM seen WHERE repeats > 0
UNION ALL
SELECT n, item_epoch_id, 'value', ln_value FROM seen WHERE ln_value IS NOT NULL
UNION ALL
SELECT n, item_epoch_id, 'value not recorded', 1.0 FROM seen WHERE ln_value IS NULL
UNION ALL
SELECT n, item_epoch_id, 'circumstances not recorded', 1.0 FROM seen WHERE circumstances IS NULL
UNION ALL
SELECT n, item_epoch_id, 'circumstance:' || unnest(string_split(circumstances, '|')), 1.0 FROM seen WHERE circumstances <> ''
