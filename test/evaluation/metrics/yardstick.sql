-- The yardstick of speed: one pass of group median and median absolute deviation, joined back to flag rows. One row.
WITH groups AS (
    SELECT item_id, signature_id, median(ln_fine) AS middle, mad(ln_fine) AS deviation
    FROM penalty_case
    GROUP BY item_id, signature_id
)
SELECT count(*) AS flagged
FROM penalty_case
INNER JOIN groups ON groups.item_id = penalty_case.item_id AND groups.signature_id = penalty_case.signature_id
WHERE abs(penalty_case.ln_fine - groups.middle) > 3.5 * groups.deviation
