-- The texts that they are held against: comparable cases of the same item and epoch. Other parties of a subject's case share
-- its text and are left out.
WITH subjects AS (
    SELECT penalty_case.* FROM text_subject INNER JOIN penalty_case ON penalty_case.n = text_subject.n
)
SELECT penalty_case.n, penalty_case.item_epoch_id, decision.facts, decision.party_name
FROM penalty_case
INNER JOIN decision ON decision.decision_id = penalty_case.decision_id
LEFT JOIN other_party ON other_party.n = penalty_case.n
WHERE penalty_case.item_epoch_id IN (SELECT item_epoch_id FROM subjects)
    AND penalty_case.obstacle IS NULL
    AND decision.facts <> ''
    AND (
        penalty_case.n IN (SELECT n FROM subjects)
        OR (other_party.n IS NULL AND penalty_case.case_key NOT IN (SELECT case_key FROM subjects))
    )
