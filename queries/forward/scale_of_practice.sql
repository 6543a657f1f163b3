-- How far fines of an item and epoch usually lie from the middle of their own agency's practice: the larger of the robust
-- spread of the core and of the ninth decile over 1.645. One row an item and epoch. Natural logarithms.
WITH middles AS (
    SELECT practice_case.practice_id, median(practice_case.counted_ln_fine) AS middle
    FROM practice_case
    WHERE practice_case.item_epoch_id IN (SELECT item_epoch_id FROM earlier_practice)
    GROUP BY practice_case.practice_id
    HAVING count(practice_case.counted_ln_fine) >= 10
)
SELECT
    practice_case.item_epoch_id,
    greatest(
        1.4826 * median(abs(practice_case.ln_fine - middles.middle)),
        quantile_cont(abs(practice_case.ln_fine - middles.middle), 0.9) / 1.645
    ) AS scale
FROM practice_case
INNER JOIN middles ON middles.practice_id = practice_case.practice_id
GROUP BY practice_case.item_epoch_id
