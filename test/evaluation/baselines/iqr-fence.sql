-- Tukey's fence on yuan by item and epoch: more than 1.5 interquartile ranges outside the quartiles. One row a decision.
-- The score is the distance from the nearer quartile in interquartile ranges (of one yuan at least).
WITH groups AS (
    SELECT item_epoch_id, quantile_cont(fine, [0.25, 0.75]) AS quartiles
    FROM seen
    GROUP BY item_epoch_id
),
measured AS (
    SELECT
        seen.n,
        greatest(groups.quartiles[1] - seen.fine, seen.fine - groups.quartiles[2], 0) / greatest(groups.quartiles[2] - groups.quartiles[1], 1) AS score
    FROM seen
    INNER JOIN groups ON groups.item_epoch_id = seen.item_epoch_id
)
SELECT n, score, score > 1.5 AS is_flagged FROM measured
