-- Sums of products of every two facts once the mean of each item and epoch is taken off both. One row a pair.
WITH raw_products AS (
    SELECT a.fact AS first_fact, b.fact AS second_fact, sum(a.amount * b.amount) AS product
    FROM regression_fact AS a
    INNER JOIN regression_fact AS b ON b.n = a.n
    WHERE a.fact <> 'fine'
    GROUP BY ALL
),
sizes AS (
    SELECT item_epoch_id, count(*) AS cases FROM seen GROUP BY item_epoch_id
),
sums AS (
    SELECT item_epoch_id, fact, sum(amount) AS amount FROM regression_fact GROUP BY item_epoch_id, fact
),
mean_products AS (
    SELECT a.fact AS first_fact, b.fact AS second_fact, sum(a.amount * b.amount / sizes.cases) AS product
    FROM sums AS a
    INNER JOIN sums AS b ON b.item_epoch_id = a.item_epoch_id
    INNER JOIN sizes ON sizes.item_epoch_id = a.item_epoch_id
    WHERE a.fact <> 'fine'
    GROUP BY ALL
)
SELECT
    mean_products.first_fact,
    mean_products.second_fact,
    coalesce(raw_products.product, 0) - mean_products.product AS product
FROM mean_products
LEFT JOIN raw_products ON raw_products.first_fact = mean_products.first_fact AND raw_products.second_fact = mean_products.second_fact
ORDER BY 1, 2
