-- What the data queue and the check of the statute took out before the statistics. One row.
SELECT
    count(*) AS fines,
    count(*) FILTER (WHERE plant = 'unit error') AS unit_errors_planted,
    count(*) FILTER (WHERE plant = 'unit error' AND is_set_aside) AS unit_errors_caught,
    count(*) FILTER (WHERE is_true AND is_set_aside) AS planted_taken_for_unit_errors,
    count(*) FILTER (WHERE plant IS DISTINCT FROM 'unit error' AND NOT is_true AND is_set_aside) AS others_taken_for_unit_errors,
    count(*) FILTER (WHERE is_true AND is_outside_statute) AS planted_outside_statute,
    count(*) FILTER (WHERE NOT is_true AND is_outside_statute) AS others_outside_statute,
    count(*) FILTER (WHERE is_true AND NOT is_comparable AND NOT is_outside_statute AND NOT is_set_aside) AS planted_not_comparable,
    count(*) FILTER (
        WHERE NOT is_true AND NOT is_neither AND NOT has_reason AND is_of_planted_unit AND coalesce(score.is_flagged, FALSE)
    ) AS false_of_planted_units
FROM evaluated
LEFT JOIN score ON score.n = evaluated.n
