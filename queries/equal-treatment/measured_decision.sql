-- How far each fine lies from the middle of its surroundings, and what a usual distance is there.
-- One row a comparable case with a fine and at least ten comparable ones, whose sums of money are not far from its own. Natural logarithms.
-- The scale is moderated: that of the surroundings, drawn towards that of the item as by 40 more cases, and never below 5%.
SELECT
    surroundings.n,
    surroundings.neighbourhood_id,
    surroundings.kinds_id,
    surroundings.place,
    surroundings.comparables,
    surroundings.neighbourhood_cases,
    surroundings.lacks_some_facts,
    surroundings.ln_fine,
    expected + quantiles[1] AS low_end,
    expected + quantiles[3] AS middle,
    expected + quantiles[5] AS high_end,
    -- At least eight in ten of the comparable cases have one fine.
    quantiles[4] - quantiles[2] <= 0.01 AND surroundings.spread_of_expected <= 0.01 AS has_fixed_practice,
    surroundings.ln_fine - expected - quantiles[3] AS residual,
    greatest(
        sqrt(
            (comparables * pow((quantiles[4] - quantiles[2]) / 2.563, 2) + 40 * pow(scale_of_item.scale, 2))
            / (comparables + 40)
        ),
        ln(1.05)
    ) AS scale
FROM surroundings
INNER JOIN scale_of_item ON scale_of_item.item_epoch_id = surroundings.item_epoch_id
WHERE surroundings.comparables >= 10 AND NOT surroundings.is_apart
