-- What a method flags at its customary cut-off, the check of the statute before it. One row.
SELECT
    count(*) FILTER (WHERE evaluated.is_true) AS flagged_true,
    count(*) FILTER (WHERE NOT evaluated.is_true) AS flagged_false,
    count(*) FILTER (WHERE evaluated.plant = 'explained') AS flagged_explained
FROM evaluated
LEFT JOIN score ON score.n = evaluated.n
WHERE NOT evaluated.is_neither
    AND NOT ($inside_only AND evaluated.is_outside_statute)
    AND (evaluated.is_outside_statute OR (coalesce(score.is_flagged, FALSE) AND NOT ($reasons_count AND evaluated.has_reason)))
