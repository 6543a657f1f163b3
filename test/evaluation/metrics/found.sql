-- Which planted fines are found at q ≤ .05, by what was planted and by how much they differ from what they would have been.
-- One row a group; the groups overlap.
WITH planted AS (
    SELECT
        evaluated.plant,
        evaluated.realised_factor AS factor,
        evaluated.is_outside_statute,
        evaluated.is_outside_statute OR (coalesce(score.is_flagged, FALSE) AND NOT evaluated.has_reason) AS is_found
    FROM evaluated
    LEFT JOIN score ON score.n = evaluated.n
    WHERE evaluated.is_true
),
grouped AS (
    SELECT unnest([
        plant,
        CASE WHEN factor < 1.75 THEN '1.25-1.75' WHEN factor < 2.5 THEN '1.75-2.5' WHEN factor < 4 THEN '2.5-4' ELSE '4-' END,
        CASE WHEN factor >= 3 THEN '3-' END
    ]) AS "group", is_found, is_outside_statute
    FROM planted
)
SELECT
    "group",
    count(*) AS planted,
    count(*) FILTER (WHERE is_found) AS found,
    count(*) FILTER (WHERE is_outside_statute) AS outside_statute
FROM grouped
WHERE "group" IS NOT NULL
GROUP BY "group"
ORDER BY "group"
