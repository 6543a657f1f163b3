-- Which texts are looked at together: those of one item that agree in a band, i.e. in three of their least hashes. With 16 bands
-- a pair of likeness 0.6 meets with probability 0.98; 8 bands of 4 would let it meet with 0.67.
-- A bucket of more than $bucket_cap texts is cut into parts of that size: pairs grow with the square of it.
WITH bands AS (
    SELECT
        n,
        item_epoch_id,
        unnest(range(16)) AS band,
        unnest(list_transform(range(16), lambda band: hash(band, least_hashes[3 * band + 1:3 * band + 3]))) AS bucket
    FROM text_signature
)
SELECT
    n,
    item_epoch_id,
    bucket,
    (row_number() OVER (PARTITION BY item_epoch_id, bucket ORDER BY n) - 1) // CAST($bucket_cap AS BIGINT) AS part
FROM bands
