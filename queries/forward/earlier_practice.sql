-- What the same agency fined in the same practice in the 1,095 days before, up to the day before: a first look, which still
-- counts other cases of the same party. One row a new decision with at least ten earlier cases. Natural logarithms.
WITH practices AS (
    SELECT DISTINCT practice_case.practice_id
    FROM practice_case
    INNER JOIN new_case ON new_case.n = practice_case.n
),
compared AS (
    SELECT
        practice_case.*,
        count(practice_case.counted_ln_fine) OVER earlier AS priors,
        min(CASE WHEN practice_case.counted_ln_fine IS NOT NULL THEN practice_case.day END) OVER earlier AS first_day,
        max(CASE WHEN practice_case.counted_ln_fine IS NOT NULL THEN practice_case.day END) OVER earlier AS last_day,
        quantile_cont(practice_case.counted_ln_fine, [0.03, 0.1, 0.5, 0.9, 0.97]) OVER earlier AS quantiles
    FROM practice_case
    INNER JOIN practices ON practices.practice_id = practice_case.practice_id
    WINDOW earlier AS (PARTITION BY practice_case.practice_id ORDER BY practice_case.day RANGE BETWEEN 1095 PRECEDING AND 1 PRECEDING)
)
SELECT
    compared.n,
    compared.practice_id,
    compared.item_epoch_id,
    compared.day,
    compared.ln_fine,
    compared.priors,
    compared.first_day,
    compared.last_day,
    compared.quantiles,
    compared.ln_fine < compared.quantiles[1] OR compared.ln_fine > compared.quantiles[5] AS lies_beyond
FROM compared
INNER JOIN new_case ON new_case.n = compared.n
WHERE compared.priors >= 10
