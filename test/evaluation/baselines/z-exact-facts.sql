-- |z| of ln fine among decisions with exactly the same recorded facts, flagged above 3. One row a decision in a group of 20 or more.
WITH groups AS (
    SELECT signature_id, tier, avg(ln_fine) AS middle, stddev_samp(ln_fine) AS spread
    FROM seen
    GROUP BY signature_id, tier
    HAVING count(*) >= 20
),
measured AS (
    SELECT seen.n, coalesce(abs(seen.ln_fine - groups.middle) / nullif(groups.spread, 0), 0) AS score
    FROM seen
    INNER JOIN groups ON groups.signature_id = seen.signature_id AND groups.tier = seen.tier
)
SELECT n, score, score > 3 AS is_flagged FROM measured
