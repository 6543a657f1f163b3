-- The cases of the same item, clause, version and kind of party whose gains are nearest; its own case left out.
-- One row per flagged decision and comparable one.
WITH pairs AS (
    SELECT
        flagged_subject.subject_id,
        other.decision_id,
        row_number() OVER (
            PARTITION BY flagged_subject.subject_id
            ORDER BY abs(ln(ratio(other.illegal_gains, penalty_case.illegal_gains))) ASC NULLS LAST, other.decision_id ASC NULLS LAST
        ) AS place
    FROM flagged_subject
    INNER JOIN penalty_case ON penalty_case.decision_id = flagged_subject.decision_id
    INNER JOIN penalty_case AS other
        ON other.item_epoch_id = penalty_case.item_epoch_id AND other.case_key <> penalty_case.case_key
    WHERE other.illegal_gains > 0 AND coalesce(other.obstacle, '') <> 'not-in-force'
)
SELECT subject_id, decision_id, place FROM pairs WHERE place <= 80
