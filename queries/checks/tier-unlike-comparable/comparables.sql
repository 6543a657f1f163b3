-- The cases with the very same recorded facts, the nearest in time first; its own case left out.
-- One row per flagged decision and comparable one.
WITH pairs AS (
    SELECT
        flagged_subject.subject_id,
        other.decision_id,
        row_number() OVER (
            PARTITION BY flagged_subject.subject_id
            ORDER BY abs(other.day - penalty_case.day) ASC NULLS LAST, other.decision_id ASC NULLS LAST
        ) AS place
    FROM flagged_subject
    INNER JOIN penalty_case ON penalty_case.decision_id = flagged_subject.decision_id
    INNER JOIN penalty_case AS other
        ON other.item_epoch_id = penalty_case.item_epoch_id
        AND other.facts_id = penalty_case.facts_id
        AND other.case_key <> penalty_case.case_key
    INNER JOIN tier_departure ON tier_departure.n = other.n
)
SELECT subject_id, decision_id, place FROM pairs WHERE place <= 200
