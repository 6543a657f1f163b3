-- The decisions among which those comparable with a fine under a benchmark are looked for (queries/comparables/nearest.sql): the penalties
-- in force on the same item under the same version. One row per penalty. Where the benchmark changed between conduct and decision, it
-- is that of the day of the conduct, and the penalty is compared with others but not others with it.
CREATE OR REPLACE VIEW candidate_by_benchmark AS
SELECT
    governing.benchmark_id || '/' || governing.benchmark_version || '/' || governing.violation_item AS pool,
    penalty.decision_id,
    penalty.case_key,
    penalty.tier_cited,
    penalty.party_kind,
    penalty.harm,
    penalty.circumstances,
    CAST(penalty.repeat_count AS VARCHAR) AS repeats,
    CAST(penalty.value_of_goods AS DOUBLE) AS value_of_goods,
    CAST(penalty.illegal_gains AS DOUBLE) AS illegal_gains,
    days_between(calendar_date(2000, 1, 1), penalty.decision_date) AS day,
    penalty.tier_obstacle IS NULL AS is_comparable
FROM penalty_against_rules AS penalty
INNER JOIN situation_benchmark AS governing ON governing.situation_id = penalty.situation_id
WHERE penalty.is_in_force AND coalesce(penalty.tier_obstacle, 'mixed-law') = 'mixed-law' AND governing.benchmark_version IS NOT NULL;
