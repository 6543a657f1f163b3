-- Decisions in force on the same item under the same version of the benchmark, whatever tier they cite, those that share the
-- most recorded facts first.
-- One row per flagged decision and comparable one.
WITH placed AS (
    SELECT flagged_subject.subject_id, penalty.*, coalesce(penalty.value_of_goods, penalty.illegal_gains, 0) AS recorded_sum
    FROM flagged_subject
    INNER JOIN penalty_against_rules AS penalty ON penalty.decision_id = flagged_subject.decision_id
    WHERE penalty.is_in_force AND penalty.tier_obstacle IS NULL
),
same_version AS (
    SELECT own.situation_id, other.situation_id AS other_situation_id
    FROM (SELECT DISTINCT situation_id FROM placed) AS situations
    INNER JOIN situation_benchmark AS own ON own.situation_id = situations.situation_id
    INNER JOIN situation_benchmark AS other
        ON other.benchmark_id = own.benchmark_id
        AND other.benchmark_version = own.benchmark_version
        AND other.violation_item = own.violation_item
)
SELECT
    placed.subject_id,
    other.decision_id,
    row_number() OVER (
        PARTITION BY placed.subject_id
        ORDER BY
            CASE WHEN other.party_kind = placed.party_kind THEN 0 ELSE 1 END
                + CASE WHEN coalesce(other.harm, '?') = coalesce(placed.harm, '?') THEN 0 ELSE 1 END
                + CASE WHEN coalesce(other.circumstances, '?') = coalesce(placed.circumstances, '?') THEN 0 ELSE 1 END
                + CASE WHEN coalesce(other.repeat_count, -1) = coalesce(placed.repeat_count, -1) THEN 0 ELSE 1 END ASC,
            abs(coalesce(other.value_of_goods, other.illegal_gains, 0) - placed.recorded_sum) ASC,
            abs(days_between(placed.decision_date, other.decision_date)) ASC,
            other.decision_id ASC
    ) AS place
FROM placed
INNER JOIN same_version ON same_version.situation_id = placed.situation_id
INNER JOIN penalty_against_rules AS other
    ON other.situation_id = same_version.other_situation_id
    AND other.is_in_force
    AND other.tier_obstacle IS NULL
    AND other.decision_id <> placed.decision_id
    AND coalesce(other.case_id, other.decision_id) <> coalesce(placed.case_id, placed.decision_id)
