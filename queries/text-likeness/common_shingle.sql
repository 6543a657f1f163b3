-- What is usual in an item and says nothing of a single text: shingles in more than $common_share of those that were read.
-- In few texts a share means little, so that what is in up to $fewest_common of them is never usual.
WITH item_size AS (
    SELECT item_epoch_id, count(*) AS texts FROM compared_text GROUP BY item_epoch_id
),
occurrences AS (
    SELECT item_epoch_id, unnest(shingles) AS shingle FROM compared_text
),
counted AS (
    SELECT item_epoch_id, shingle, count(*) AS texts FROM occurrences GROUP BY item_epoch_id, shingle
)
SELECT counted.item_epoch_id, counted.shingle
FROM counted
INNER JOIN item_size ON item_size.item_epoch_id = counted.item_epoch_id
WHERE counted.texts > greatest($fewest_common, $common_share * item_size.texts)
