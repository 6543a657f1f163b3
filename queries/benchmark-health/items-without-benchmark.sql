-- Offences with penalty decisions in force and no benchmark in force under their name on the day of the decision, over all agencies.
-- One row per offence. `decisions`: all of the offence; `without`: those without a benchmark; the days are those of years with some.
SELECT
    violation_item,
    CAST(sum(decisions) AS BIGINT) AS decisions,
    CAST(sum(without) AS BIGINT) AS without,
    count(DISTINCT agency_id) FILTER (WHERE without > 0) AS agencies,
    min(period) FILTER (WHERE without > 0) AS first_year,
    max(period) FILTER (WHERE without > 0) AS last_year,
    max(is_range) = 1 AS has_known_range
FROM item_coverage
WHERE violation_item IS NOT NULL
GROUP BY violation_item
HAVING sum(without) > 0
ORDER BY without DESC, violation_item
