-- What the nearest cases with these kinds of penalty were fined, allowed for their facts, in yuan: 80 at most, and only those with
-- the very same facts where there are ten of them. The ends of the range are fines of cases, the third in a hundred from either
-- end; so with fewer than 34 cases the lowest and the highest. `is_apart`: a sum of money of the decision lies far from those of
-- the others. One row.
WITH ranks AS (
    SELECT
        *,
        row_number() OVER (ORDER BY nearness) AS place,
        count(*) FILTER (WHERE has_same_facts) OVER () >= 10 AS are_enough
    FROM nearest
    WHERE ln_fine IS NOT NULL AND kinds = $kinds
),
compared AS (
    SELECT * FROM ranks WHERE place <= 80 AND (has_same_facts OR NOT are_enough)
),
this AS (
    SELECT
        penalty_case.ln_value,
        penalty_case.ln_gains,
        CASE WHEN penalty_case.measure = 'amount' THEN 1 ELSE CAST(penalty_case.base_amount AS DOUBLE) END AS base,
        CAST(penalty_case.fine AS DOUBLE) AS fine,
        range_lower,
        range_upper
    FROM penalty_case
    WHERE is_subject
),
quantiles AS (
    SELECT
        count(*) AS comparables,
        count(*) FILTER (WHERE has_same_facts) AS with_same_facts,
        count(DISTINCT agency_id) AS agencies,
        list_concat(
            quantile_cont(ln_fine_here, [0.1, 0.25, 0.5, 0.75, 0.9]),
            -- Where too few have the very same facts, what was decided in these lies within past practice all the same. In DuckDB
            -- least and greatest pass over NULL.
            [
                least(quantile_disc(ln_fine_here, 0.03), min(ln_fine_here) FILTER (WHERE has_same_facts AND NOT are_enough)),
                greatest(quantile_disc(ln_fine_here, 0.97), max(ln_fine_here) FILTER (WHERE has_same_facts AND NOT are_enough))
            ]
        ) AS shares,
        avg(ln_value) AS middle_value,
        stddev_pop(ln_value) AS spread_of_value,
        avg(ln_gains) AS middle_gains,
        stddev_pop(ln_gains) AS spread_of_gains
    FROM compared
),
yuan AS (
    -- What the facts let expect may lie outside the law; what was decided does not.
    SELECT
        list_transform(quantiles.shares, lambda one: round(greatest(
            least(exp(one) * this.base, coalesce(this.range_upper, exp(one) * this.base)),
            coalesce(this.range_lower, 0)
        ), 2)) AS amounts
    FROM quantiles
    CROSS JOIN this
)
SELECT
    quantiles.comparables,
    quantiles.with_same_facts,
    quantiles.agencies,
    this.base IS NULL OR this.base <= 0 AS lacks_base,
    coalesce(abs(this.ln_value - quantiles.middle_value) > 0.35 + 3 * coalesce(quantiles.spread_of_value, 0), FALSE)
        OR coalesce(abs(this.ln_gains - quantiles.middle_gains) > 0.35 + 3 * coalesce(quantiles.spread_of_gains, 0), FALSE) AS is_apart,
    quantiles.shares[5] - quantiles.shares[1] <= 0.01 AS has_fixed_practice,
    yuan.amounts[6] AS low_end,
    yuan.amounts[2] AS lower_quartile,
    yuan.amounts[3] AS middle,
    yuan.amounts[4] AS upper_quartile,
    yuan.amounts[7] AS high_end,
    (
        SELECT count(*) FROM compared WHERE exp(ln_fine_here) * this.base >= this.fine - 0.005
    ) AS at_or_above,
    (
        SELECT count(*) FROM compared WHERE exp(ln_fine_here) * this.base <= this.fine + 0.005
    ) AS at_or_below
FROM quantiles
CROSS JOIN this
CROSS JOIN yuan
