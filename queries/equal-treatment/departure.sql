-- How far a fine lies beyond what all but three in a hundred of its comparable cases were fined, in usual distances; below
-- zero inside. What the agency and the officer do throughout is their own finding and is taken off first.
-- One row a measured decision.
WITH adjusted AS (
    SELECT measured_decision.*, measured_decision.ln_fine - measured_decision.scale * coalesce(level_of_decision.effect, 0) AS adjusted_ln_fine
    FROM measured_decision
    LEFT JOIN level_of_decision ON level_of_decision.n = measured_decision.n
)
SELECT
    n,
    ln_fine >= middle AS is_high,
    CASE
        WHEN ln_fine >= middle THEN least(adjusted_ln_fine, ln_fine) - high_end
        ELSE low_end - greatest(adjusted_ln_fine, ln_fine)
    END / scale AS beyond,
    -- Cases are calibrated among cases with as many comparable ones, and with facts missing or not.
    CASE WHEN neighbourhood_cases < 100 THEN 0 WHEN neighbourhood_cases < 1000 THEN 1 WHEN neighbourhood_cases < 10000 THEN 2 ELSE 3 END AS size_band,
    lacks_some_facts
FROM adjusted
