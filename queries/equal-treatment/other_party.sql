-- Of a case with several parties one row stands for all of them among the comparable ones, that with the middle fine.
-- One row for each of the others.
WITH several AS (
    SELECT case_key, item_epoch_id, kinds
    FROM penalty_case
    WHERE obstacle IS NULL
    GROUP BY case_key, item_epoch_id, kinds
    HAVING count(*) > 1
),
ranks AS (
    SELECT
        penalty_case.n,
        row_number() OVER parties AS place,
        count(*) OVER (PARTITION BY penalty_case.case_key, penalty_case.item_epoch_id, penalty_case.kinds) AS parties
    FROM penalty_case
    INNER JOIN several
        ON several.case_key = penalty_case.case_key
        AND several.item_epoch_id = penalty_case.item_epoch_id
        AND several.kinds = penalty_case.kinds
    WHERE penalty_case.obstacle IS NULL
    WINDOW parties AS (PARTITION BY penalty_case.case_key, penalty_case.item_epoch_id, penalty_case.kinds ORDER BY penalty_case.ln_fine, penalty_case.lot)
)
SELECT n FROM ranks WHERE place <> CAST(floor((parties + 1) / 2) AS BIGINT)
