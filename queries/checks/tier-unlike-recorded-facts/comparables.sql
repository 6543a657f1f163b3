-- Decisions in force on the same item under the same version of the benchmark, whatever tier they cite, those that share the
-- most recorded facts first.
-- One row per flagged decision and comparable one.
WITH placed AS (
    SELECT
        decision.decision_id,
        decision.decision_date,
        decision.case_id,
        decision.violation_item,
        decision.party_kind,
        decision.harm,
        decision.circumstances,
        decision.repeat_count,
        coalesce(decision.value_of_goods, decision.illegal_gains, 0) AS recorded_sum,
        against.benchmark_id,
        against.benchmark_version
    FROM decision
    INNER JOIN fine_against_tier AS against ON against.decision_id = decision.decision_id
    WHERE decision.is_in_force AND against.obstacle IS NULL
)
SELECT
    flagged_subject.subject_id,
    other.decision_id,
    row_number() OVER (
        PARTITION BY flagged_subject.subject_id
        ORDER BY
            CASE WHEN other.party_kind = placed.party_kind THEN 0 ELSE 1 END
                + CASE WHEN coalesce(other.harm, '?') = coalesce(placed.harm, '?') THEN 0 ELSE 1 END
                + CASE WHEN coalesce(other.circumstances, '?') = coalesce(placed.circumstances, '?') THEN 0 ELSE 1 END
                + CASE WHEN coalesce(other.repeat_count, -1) = coalesce(placed.repeat_count, -1) THEN 0 ELSE 1 END ASC,
            abs(coalesce(other.recorded_sum - placed.recorded_sum, 0)) ASC,
            abs(days_between(placed.decision_date, other.decision_date)) ASC,
            other.decision_id ASC
    ) AS place
FROM flagged_subject
INNER JOIN placed ON placed.decision_id = flagged_subject.decision_id
INNER JOIN placed AS other
    ON other.benchmark_id = placed.benchmark_id
    AND other.benchmark_version = placed.benchmark_version
    AND other.violation_item = placed.violation_item
    AND other.decision_id <> placed.decision_id
    AND coalesce(other.case_id, other.decision_id) <> coalesce(placed.case_id, placed.decision_id)
