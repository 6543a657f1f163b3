-- What the 40 cases before and the 40 after a case, in the order of the weight of their facts, were fined.
-- One row a comparable case with a fine; the case itself is left out. The quantiles are of ln(fine) less what its facts let
-- expect: where the facts are the same that is the fine itself, where they are only near it allows for the difference.
SELECT
    n,
    neighbourhood_id,
    kinds_id,
    item_epoch_id,
    lacks_some_facts,
    ln_fine,
    expected,
    row_number() OVER ordered AS place,
    count(*) OVER (PARTITION BY neighbourhood_id, kinds_id) AS neighbourhood_cases,
    count(counted_difference) OVER nearest AS comparables,
    -- How far the facts of the surrounding cases lie apart. Not by stddev_pop, which fails in windows of nearly equal values.
    coalesce(sqrt(greatest(avg(expected * expected) OVER nearest - pow(avg(expected) OVER nearest, 2), 0)), 0) AS spread_of_expected,
    -- A sum of money far from those of the others is another case, whatever such sums are worth elsewhere; so is a case at the
    -- end of the order, whose facts weigh more or less than those of all that it could be compared with.
    abs(expected - avg(expected) OVER nearest) > 0.2 + 2 * coalesce(sqrt(greatest(avg(expected * expected) OVER nearest - pow(avg(expected) OVER nearest, 2), 0)), 0)
        OR coalesce(abs(ln_value - avg(ln_value) OVER nearest) > 0.35 + 3 * coalesce(sqrt(greatest(avg(ln_value * ln_value) OVER nearest - pow(avg(ln_value) OVER nearest, 2), 0)), 0), FALSE)
        OR coalesce(abs(ln_gains - avg(ln_gains) OVER nearest) > 0.35 + 3 * coalesce(sqrt(greatest(avg(ln_gains * ln_gains) OVER nearest - pow(avg(ln_gains) OVER nearest, 2), 0)), 0), FALSE) AS is_apart,
    quantile_cont(counted_difference, [0.03, 0.1, 0.5, 0.9, 0.97]) OVER nearest AS quantiles
FROM neighbour
WHERE ln_fine IS NOT NULL
WINDOW
    ordered AS (PARTITION BY neighbourhood_id, kinds_id ORDER BY weight, day, lot),
    nearest AS (
        PARTITION BY neighbourhood_id, kinds_id
        ORDER BY weight, day, lot
        ROWS BETWEEN 40 PRECEDING AND 40 FOLLOWING
        EXCLUDE CURRENT ROW
    )
