-- Modified z, .6745 · |x − median| / MAD, of ln fine among decisions with exactly the same recorded facts, flagged above 3.5
-- (Iglewicz and Hoaglin 1993). Where most fines are equal the MAD is zero and every other fine is flagged.
-- One row a decision in a group of 5 or more.
WITH groups AS (
    SELECT signature_id, tier, median(ln_fine) AS middle, mad(ln_fine) AS deviation
    FROM seen
    GROUP BY signature_id, tier
    HAVING count(*) >= 5
),
measured AS (
    SELECT
        seen.n,
        CASE
            WHEN abs(seen.ln_fine - groups.middle) < 1e-9 THEN 0
            ELSE 0.6745 * abs(seen.ln_fine - groups.middle) / greatest(groups.deviation, 1e-9)
        END AS score
    FROM seen
    INNER JOIN groups ON groups.signature_id = seen.signature_id AND groups.tier = seen.tier
)
SELECT n, score, score > 3.5 AS is_flagged FROM measured
