-- How far each new decision lies beyond what all but three in a hundred of the agency's earlier cases were fined, in usual
-- distances, and how likely chance makes that. One row a new decision with at least ten earlier cases.
-- The scale is that of the earlier cases, drawn towards that of the item as by 40 more, and never below 5%.
-- A new case lies above the interpolated 97th percentile of m others with the chance (0.97 + 0.03 m) / (m + 1), and so below
-- the third: with few of them that is far more than three in a hundred. Beyond it the chance is taken to fall by the factor e
-- with each usual distance: earlier cases are too few to tell.
WITH looked_at AS (
    SELECT
        earlier_practice.n,
        earlier_practice.item_epoch_id,
        earlier_practice.ln_fine,
        CASE WHEN earlier_practice.lies_beyond THEN closer_practice.priors ELSE earlier_practice.priors END AS priors,
        CASE WHEN earlier_practice.lies_beyond THEN closer_practice.first_day ELSE earlier_practice.first_day END AS first_day,
        CASE WHEN earlier_practice.lies_beyond THEN closer_practice.last_day ELSE earlier_practice.last_day END AS last_day,
        CASE WHEN earlier_practice.lies_beyond THEN closer_practice.quantiles ELSE earlier_practice.quantiles END AS quantiles
    FROM earlier_practice
    LEFT JOIN closer_practice ON closer_practice.n = earlier_practice.n
    WHERE NOT earlier_practice.lies_beyond OR closer_practice.n IS NOT NULL
),
scaled AS (
    SELECT
        looked_at.*,
        greatest(
            sqrt((priors * pow((quantiles[4] - quantiles[2]) / 2.563, 2) + 40 * pow(scale_of_practice.scale, 2)) / (priors + 40)),
            ln(1.05)
        ) AS scale,
        (0.97 + 0.03 * priors) / (priors + 1) AS share_beyond
    FROM looked_at
    INNER JOIN scale_of_practice ON scale_of_practice.item_epoch_id = looked_at.item_epoch_id
),
measured AS (
    SELECT *, greatest(ln_fine - quantiles[5], quantiles[1] - ln_fine) / scale AS beyond FROM scaled
)
SELECT
    new_case.decision_id,
    new_case.content_hash,
    as_of_date() AS compared_on,
    measured.priors,
    CAST(DATE '1970-01-01' + measured.first_day AS DATE) AS first_prior,
    CAST(DATE '1970-01-01' + measured.last_day AS DATE) AS last_prior,
    measured.quantiles[1] AS low_end,
    measured.quantiles[3] AS middle,
    measured.quantiles[5] AS high_end,
    measured.scale,
    measured.beyond,
    measured.share_beyond,
    CASE WHEN measured.beyond > 0 THEN least(1, 2 * measured.share_beyond * exp(-measured.beyond)) ELSE 1 END AS p
FROM measured
INNER JOIN new_case ON new_case.n = measured.n
