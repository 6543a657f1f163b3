-- Decisions in force that cite the same tier of the same version, those that share the most recorded facts first.
-- One row per flagged decision and comparable one.
WITH placed AS (
    SELECT
        flagged_subject.subject_id,
        penalty.*
    FROM flagged_subject
    INNER JOIN penalty_against_rules AS penalty ON penalty.decision_id = flagged_subject.decision_id
    -- Where the benchmark changed between conduct and decision: those under the version of the day of the conduct.
    WHERE penalty.is_in_force AND coalesce(penalty.tier_obstacle, 'mixed-law') = 'mixed-law'
),
cited_tiers AS (
    SELECT situation.situation_id, governing.benchmark_id, governing.benchmark_version, situation.violation_item, situation.tier_cited
    FROM situation_example AS situation
    INNER JOIN situation_benchmark AS governing ON governing.situation_id = situation.situation_id
),
same_tier AS (
    SELECT own.situation_id, other.situation_id AS other_situation_id
    FROM (SELECT DISTINCT situation_id FROM placed) AS situations
    INNER JOIN cited_tiers AS own ON own.situation_id = situations.situation_id
    INNER JOIN cited_tiers AS other
        ON other.benchmark_id = own.benchmark_id
        AND other.benchmark_version = own.benchmark_version
        AND other.violation_item = own.violation_item
        AND other.tier_cited = own.tier_cited
)
SELECT
    placed.subject_id,
    other.decision_id,
    row_number() OVER (
        PARTITION BY placed.subject_id
        ORDER BY
            CASE WHEN other.party_kind = placed.party_kind THEN 0 ELSE 1 END
                + CASE WHEN coalesce(other.harm, '?') = coalesce(placed.harm, '?') THEN 0 ELSE 1 END
                + CASE WHEN coalesce(other.circumstances, '?') = coalesce(placed.circumstances, '?') THEN 0 ELSE 1 END ASC,
            abs(coalesce(other.value_of_goods, 0) - coalesce(placed.value_of_goods, 0)) ASC,
            abs(days_between(placed.decision_date, other.decision_date)) ASC,
            other.decision_id ASC
    ) AS place
FROM placed
INNER JOIN same_tier ON same_tier.situation_id = placed.situation_id
INNER JOIN penalty_against_rules AS other
    ON other.situation_id = same_tier.other_situation_id
    AND other.is_in_force
    AND other.tier_obstacle IS NULL
    AND other.decision_id <> placed.decision_id
    AND coalesce(other.case_id, other.decision_id) <> coalesce(placed.case_id, placed.decision_id)
