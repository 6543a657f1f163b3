-- Decisions in force that were judged by the same range of law, those whose circumstances lean the same way first.
-- One row per flagged decision and comparable one.
WITH placed AS (
    SELECT flagged_subject.subject_id, penalty.*, weight.net
    FROM flagged_subject
    INNER JOIN penalty_against_rules AS penalty ON penalty.decision_id = flagged_subject.decision_id
    LEFT JOIN circumstance_weight AS weight ON weight.circumstances = penalty.circumstances
    WHERE penalty.is_in_force AND penalty.statute_obstacle IS NULL
)
SELECT
    placed.subject_id,
    other.decision_id,
    row_number() OVER (
        PARTITION BY placed.subject_id
        ORDER BY
            CASE WHEN other.violation_item = placed.violation_item THEN 0 ELSE 1 END ASC,
            -- Beside circumstances that lean the same way the fine shows best.
            CASE WHEN coalesce(weight.net * placed.net > 0, FALSE) THEN 0 ELSE 1 END ASC,
            CASE WHEN other.party_kind = placed.party_kind THEN 0 ELSE 1 END
                + CASE WHEN coalesce(other.harm, '?') = coalesce(placed.harm, '?') THEN 0 ELSE 1 END
                + CASE WHEN coalesce(other.circumstances, '?') = coalesce(placed.circumstances, '?') THEN 0 ELSE 1 END ASC,
            abs(coalesce(other.value_of_goods, 0) - coalesce(placed.value_of_goods, 0)) ASC,
            abs(days_between(placed.decision_date, other.decision_date)) ASC,
            other.decision_id ASC
    ) AS place
FROM placed
INNER JOIN penalty_against_rules AS other
    ON other.statutory_range_id = placed.statutory_range_id
    AND other.is_in_force
    AND other.statute_obstacle IS NULL
    AND other.decision_id <> placed.decision_id
    AND coalesce(other.case_id, other.decision_id) <> coalesce(placed.case_id, placed.decision_id)
LEFT JOIN circumstance_weight AS weight ON weight.circumstances = other.circumstances
