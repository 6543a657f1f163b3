-- Which texts are looked at together: those of one item that agree in a band, i.e. in three of their least hashes. With 16 bands
-- a pair of likeness 0.6 meets with probability 0.98; 8 bands of 4 would let it meet with 0.67.
-- Pairs grow with the square of a bucket. One of more than $bucket_cap texts is cut into parts of $neighbours, which lie side by side
-- by their next hash: each text still meets as many like ones as it can have, if not surely the most alike.
WITH bands AS (
    SELECT
        n,
        item_epoch_id,
        unnest(list_transform(range(16), lambda band: hash(band, least_hashes[3 * band + 1:3 * band + 3]))) AS bucket,
        unnest(list_transform(range(16), lambda band: least_hashes[(3 * band + 3) % 48 + 1])) AS next_hash
    FROM text_signature
),
placed AS (
    SELECT
        n,
        item_epoch_id,
        bucket,
        count(*) OVER (PARTITION BY item_epoch_id, bucket) AS texts,
        row_number() OVER (PARTITION BY item_epoch_id, bucket ORDER BY next_hash, n) AS place
    FROM bands
)
SELECT n, item_epoch_id, bucket, CASE WHEN texts > $bucket_cap THEN (place - 1) // CAST($neighbours AS BIGINT) ELSE 0 END AS part
FROM placed
