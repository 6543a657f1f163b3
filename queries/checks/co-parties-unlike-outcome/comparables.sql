-- The parties of the flagged case in the same position, the highest fine first.
-- One row per flagged case and party.
SELECT
    flagged_subject.subject_id,
    co_party.decision_id,
    row_number() OVER (
        PARTITION BY flagged_subject.subject_id
        ORDER BY coalesce(co_party.fine, 0) DESC, co_party.decision_id ASC
    ) AS place
FROM flagged_subject
INNER JOIN co_party ON co_party.position_id = flagged_subject.subject_id
WHERE co_party.obstacle IS NULL
