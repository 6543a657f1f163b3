-- Decisions in force on the same violation item with a fine and a recorded value, those nearest in value first.
-- One row per flagged decision and comparable one.
WITH valued AS (
    SELECT
        decision_id,
        case_id,
        decision_date,
        violation_item,
        party_kind,
        greatest(coalesce(value_of_goods, 0), coalesce(illegal_gains, 0)) AS base_amount
    FROM penalty_fine
    WHERE fine_obstacle IS NULL AND violation_item IS NOT NULL
)
SELECT
    flagged_subject.subject_id,
    other.decision_id,
    row_number() OVER (
        PARTITION BY flagged_subject.subject_id
        ORDER BY
            CASE WHEN other.party_kind = valued.party_kind THEN 0 ELSE 1 END ASC,
            CASE WHEN other.base_amount > valued.base_amount
                THEN ratio(other.base_amount, valued.base_amount)
                ELSE coalesce(ratio(valued.base_amount, other.base_amount), 0)
            END ASC NULLS LAST,
            abs(days_between(valued.decision_date, other.decision_date)) ASC,
            other.decision_id ASC
    ) AS place
FROM flagged_subject
INNER JOIN valued ON valued.decision_id = flagged_subject.decision_id
INNER JOIN valued AS other
    ON other.violation_item = valued.violation_item
    AND other.decision_id <> valued.decision_id
    AND coalesce(other.case_id, other.decision_id) <> coalesce(valued.case_id, valued.decision_id)
    AND other.base_amount > 0
