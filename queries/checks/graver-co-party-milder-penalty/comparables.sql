-- The parties of the flagged case that were compared, the highest fine first.
-- One row per flagged comparison and party.
SELECT
    flagged_subject.subject_id,
    co_party_gravity.decision_id,
    row_number() OVER (
        PARTITION BY flagged_subject.subject_id
        ORDER BY coalesce(co_party_gravity.fine, 0) DESC, co_party_gravity.decision_id ASC
    ) AS place
FROM flagged_subject
INNER JOIN co_party_gravity ON co_party_gravity.comparison_id = flagged_subject.subject_id
WHERE co_party_gravity.gravity_obstacle IS NULL
