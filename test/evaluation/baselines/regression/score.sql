-- |residual| of the regression in its standard deviations, flagged above 3. One row a decision.
WITH fitted AS (
    SELECT
        fact.n,
        any_value(fact.item_epoch_id) AS item_epoch_id,
        sum(CASE WHEN fact.fact = 'fine' THEN fact.amount ELSE -fact.amount * coefficient.coefficient END) AS unexplained
    FROM regression_fact AS fact
    LEFT JOIN regression_coefficient AS coefficient ON coefficient.fact = fact.fact
    GROUP BY fact.n
),
residuals AS (
    SELECT n, unexplained - avg(unexplained) OVER (PARTITION BY item_epoch_id) AS residual FROM fitted
),
measured AS (
    SELECT n, coalesce(abs(residual) / nullif(stddev_samp(residual) OVER (), 0), 0) AS score FROM residuals
)
SELECT n, score, score > 3 AS is_flagged FROM measured
