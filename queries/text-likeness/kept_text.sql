-- The shingles that texts are compared by: all but the usual ones of the item. A text in which fewer than $fewest_shingles
-- remain keeps all of them; otherwise the likeness would hang on a street name.
WITH shingled AS MATERIALIZED (
    SELECT n, item_epoch_id, shingles_of(words) AS shingles FROM normal_case
),
occurrences AS (
    SELECT n, item_epoch_id, unnest(shingles) AS shingle FROM shingled
),
kept AS (
    SELECT occurrences.n, list(occurrences.shingle) AS shingles
    FROM occurrences
    ANTI JOIN common_shingle
        ON common_shingle.item_epoch_id = occurrences.item_epoch_id AND common_shingle.shingle = occurrences.shingle
    GROUP BY occurrences.n
)
SELECT
    shingled.n,
    shingled.item_epoch_id,
    CASE WHEN len(kept.shingles) >= $fewest_shingles THEN kept.shingles ELSE shingled.shingles END AS shingles
FROM shingled
LEFT JOIN kept ON kept.n = shingled.n
WHERE len(shingled.shingles) > 0
